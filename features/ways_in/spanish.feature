# Vouched for: the same amounts are in English in the features on workers, leave, wages and the letter of a decision.

Feature: The same lives in Spanish
  A worker who reads Spanish finds the same amounts, on a phone and on a large screen.

  @in-every-browser
  Scenario: One salary continues from the quick amount to the exact one
    Given a visitor on the benefits page in Spanish
    When the visitor types
      | Su pago antes de impuestos | 52,000 |
    And the visitor asks for the quick amount
    Then the quick amount is "Unos $788 por semana"
    When the visitor is employed, and leave starts on March 2, 2026
    And the visitor continues to the wages
    Then everything typed is still there
    When the visitor asks for the estimate
    Then the answer is "$788.37 por semana"
    And nothing is wider than the screen

  @in-every-browser
  Scenario: A birth parent plans recovery and bonding
    Given a visitor on the benefits page in Spanish
    When the visitor is employed, and leave starts on March 2, 2026
    And the visitor continues to the wages
    And the visitor types
      | octubre a diciembre de 2025 | 13000 |
      | julio a septiembre de 2025  | 13000 |
    And the visitor opens "Planifique sus semanas (opcional)"
    And the visitor opens "Voy a dar a luz"
    And the visitor types
      | Semanas de recuperación | 6 |
      | Semanas para el vínculo con un nuevo bebé o niño, después de la recuperación | 12 |
    And the visitor presses "Llenar los períodos"
    Then everything typed is still there
    When the visitor asks for the estimate
    Then the answer is "$788.37 por semana"
    # 17 x 788.37
    And the answer shows "$13,402.29 por 17 semanas pagadas"
    And everything typed is still there
    And nothing is wider than the screen

  @in-every-browser
  Scenario: A father who goes on working sees first what he gets
    Given a visitor on the benefits page in Spanish
    When the visitor is employed, and leave starts on March 2, 2026
    And the visitor chooses
      | Motivo de esta licencia (opcional) | Vínculo con un nuevo bebé o niño |
    And the visitor continues to the wages
    And the visitor types
      | octubre a diciembre de 2025 | 19500 |
      | julio a septiembre de 2025  | 19500 |
    And the visitor opens "Planifique sus semanas (opcional)"
    And the visitor types
      | Cuántas semanas | 10 |
    And the visitor chooses
      | ¿Qué parte de su horario no va a trabajar? | Una parte de mi horario, cada semana |
    And the visitor types
      | O días de licencia por semana | 2 |
    And the visitor opens "Mi horario habitual de trabajo"
    And the visitor types
      | Horas de una semana habitual | 40 |
    And the visitor asks for the estimate
    # two of five days are 16 of 40 hours: 415.35 of 1038.37
    Then the answer is "$415.35 por semana"
    And the answer shows "$3,738.15 por 9 semanas pagadas"
    And everything typed is still there
    And nothing is wider than the screen

  @in-every-browser
  Scenario: Two jobs, leave from one of them
    Given a visitor on the benefits page in Spanish
    When the visitor is employed, and leave starts on March 2, 2026
    And the visitor continues to the wages
    And the visitor types
      | octubre a diciembre de 2025 | 13000 |
      | julio a septiembre de 2025  | 13000 |
    And the visitor adds another employer
    And the visitor types for the second employer
      | octubre a diciembre de 2025 | 6500 |
      | julio a septiembre de 2025  | 6500 |
    And the visitor takes leave from the second employer
    And the visitor asks for the estimate
    # 6500 / 13 = 500; 500 x 80 %
    Then the answer is "$400.00 por semana"
    And everything typed is still there

  @in-every-browser
  Scenario: Wages that are not enough are answered with the reason
    Given a visitor on the benefits page in Spanish
    When the visitor is employed, and leave starts on March 2, 2026
    And the visitor continues to the wages
    And the visitor types
      | octubre a diciembre de 2025 | 5000 |
    And the visitor asks for the estimate
    # 5000 / 13 = 384.62, raised to 385; 385 x 80 % = 308.00; 30 x 308 - 5000
    Then the answer is "Todavía no ha ganado lo suficiente: le faltan $4,240.00"
    And the answer shows "masslegalservices.org"
    And nothing is wider than the screen

  @in-every-browser
  Scenario: A worker mistypes, and nothing is lost
    Given a visitor on the benefits page in Spanish
    When the visitor is employed, and leave starts on March 2, 2026
    And the visitor continues to the wages
    And the visitor types
      | octubre a diciembre de 2025 | 12.000,50 |
      | julio a septiembre de 2025  | 13 000    |
    And the visitor asks for the estimate
    Then one error is shown, at "octubre a diciembre de 2025"
    And everything typed is still there
    And its link leads to the box "octubre a diciembre de 2025"
    When the visitor types
      | octubre a diciembre de 2025 | 12,000.50 |
    And the visitor asks for the estimate
    # of two quarters the higher counts: 13000 / 13 = 1000
    Then the answer is "$788.37 por semana"

  @in-every-browser
  Scenario: The last stub of a year is enough
    Given a visitor on the benefits page in Spanish
    When the visitor is employed, and leave starts on March 2, 2026
    And the visitor continues to the wages
    And the visitor opens "Mis talones de pago muestran lo acumulado en el año"
    And the visitor types
      | Pago acumulado, último talón de octubre a diciembre de 2025 | 52,000 |
    And the visitor presses "Llenar con mis talones"
    Then everything typed is still there
    When the visitor asks for the estimate
    Then the answer is "$788.37 por semana"

  @in-every-browser
  Scenario: Self-employed, with and without opting in
    Given a visitor on the benefits page in Spanish
    When the visitor is self-employed and has not opted in, and leave starts on March 2, 2026
    And the visitor presses "Continuar a sus salarios"
    Then the visitor reads "Los ingresos por cuenta propia solo cuentan"
    When the visitor is self-employed and has opted in, and leave starts on March 2, 2026
    And the visitor continues to the wages
    And the visitor types
      | octubre a diciembre de 2025 | 13000 |
      | julio a septiembre de 2025  | 13000 |
    And the visitor asks for the estimate
    Then the answer is "$788.37 por semana"
    And nothing is wider than the screen

  @in-every-browser
  Scenario: A decision letter does not fit its own wage
    Given a visitor on the award page in Spanish
    When the visitor types the wage "981.37" and the amount "846.23" of the letter
    And the first day on the letter is March 2, 2026
    And the visitor asks for a check of the letter
    Then the answer is "Su monto no corresponde al salario de su carta"
    # the formula gives 779.06 on that wage, and 846.23 belongs to 1115.72
    And the answer shows "$779.06"
    And the answer shows "$1,115.72"
    And everything typed is still there
    And nothing is wider than the screen

  @in-every-browser
  Scenario: Two plans side by side
    Given a visitor on the benefits page in Spanish
    When the visitor is employed, and leave starts on March 2, 2026
    And the visitor chooses
      | Motivo de esta licencia (opcional) | Mi propia afección de salud grave |
    And the visitor continues to the wages
    And the visitor types
      | octubre a diciembre de 2025 | 13000 |
      | julio a septiembre de 2025  | 13000 |
    And the visitor opens "Planifique sus semanas (opcional)"
    And the visitor types
      | Cuántas semanas | 6 |
    And the visitor chooses
      | ¿Qué parte de su horario no va a trabajar? | Todo mi horario |
    And the visitor asks for the estimate
    # the last Sunday has no hours, and the first week is not paid: 5 x 788.37
    Then the answer shows "$3,941.85 por 5 semanas pagadas"
    When the visitor follows "Comparar con otro plan" to the benefits/plans page
    And the visitor types
      | Cuántas semanas | 8 |
    And the visitor adds this plan
    # 7 x 788.37
    Then the visitor reads "$5,518.59"
    And nothing is wider than the screen
