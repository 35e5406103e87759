# Vouched for: SOURCES 1.2, 2.4 to 2.7, 3.3a, 3.5, 3.6 and 3.8; amounts by hand from SOURCES 2.5.
# Known differences: the Department has published no rule for rounding an award; it is to the cent, half up.
Feature: A worker has a decision letter
  The letter has an average weekly wage and a weekly benefit amount. The worker wants to know if they fit, and why not.

  Scenario: The amount on the letter belongs to a higher wage
    Given a letter for leave from 2026-03-02 with a wage of $981.37 and an amount of $846.23
    When the worker checks the letter
    # 961.24 x 80 % + 20.13 x 50 % = 779.057; (846.225 - 768.992) / 50 % + 961.24 = 1115.706
    Then the wage gives $779.06, which is $67.17 less than the amount
    And the amount belongs to a wage of $1,115.71 to $1,115.72
    And nothing explains the amount

  Scenario: The amount on the letter follows from its wage
    Given a letter for leave from 2026-03-02 with a wage of $1,000.00 and an amount of $788.37
    When the worker checks the letter
    Then the amount follows from the wage
    And the answer says "We did not check that wage."
    And the answer does not support an appeal

  Scenario: The wages that a janitor remembers are lower than those of the letter
    Given a letter for leave from 2026-03-02 with a wage of $62.50 and an amount of $50.00
    And the worker was paid $0.00, $0.00, $0.00 and $500.00 in the quarters of 2025
    When the worker checks the letter
    # 500 / 13 = 38.46, raised to 39, x 80 % = 31.20; 500.00 is less than the minimum earnings of 6,300.00
    Then the answer says "Check that you entered every job and every quarter."
    And no pay stubs are asked for
    And the answer does not support an appeal

  Scenario: A high earner gets the maximum
    Given a letter for leave from 2026-03-02 with a wage of $2,500.00 and an amount of $1,230.39
    When the worker checks the letter
    Then the amount follows from the wage
    And the amount belongs to a wage of $1,884.03 or more
    And it is explained by: the maximum

  Scenario: The letter takes off workers' compensation
    Given a letter for leave from 2026-03-02 with a wage of $1,000.00 and an amount of $588.37
    And the letter takes off $200.00 a week
    When the worker checks the letter
    Then it is explained by: deductions

  Scenario Outline: A cashier with one job checks the letter against her pay stubs
    Given a letter for leave from 2026-03-02 with a wage of <wage> and an amount of <amount>
    And the worker was paid $9,000.00, $9,500.00, $10,000.00 and $12,345.67 in the quarters of 2025
    When the worker checks the letter
    Then the worker's own wages give $688.00
    And it is explained by: <reasons>

    # 22345.67 / 26 = 859.45, raised to 860, x 80 %; without the last quarter 19500 / 26 = 750
    Examples:
      | wage    | amount  | reasons                                        |
      | $750.00 | $600.00 | the latest quarter is missing                  |
      | $859.45 | $687.56 | the wage is kept in cents                      |
      | $750.00 | $540.00 | the latest quarter is missing and tax          |

  Scenario: A cook with two jobs gets a letter about one of them
    Given a letter for leave from 2026-03-02 with a wage of $600.00 and an amount of $480.00
    And wages by quarter
      | employer | quarter | wages     |
      | Diner    | 2025-Q3 | $7,800.00 |
      | Diner    | 2025-Q4 | $7,800.00 |
      | Hotel    | 2025-Q3 | $5,200.00 |
      | Hotel    | 2025-Q4 | $5,200.00 |
    When the worker checks the letter
    # 600 x 80 % and 400 x 80 %
    Then the worker's own wages give $800.00
    And it is explained by: only the job at Diner counts

  Scenario: A driver changed jobs before the leave
    Given a letter for leave from 2026-03-02 with a wage of $500.00 and an amount of $400.00
    And wages by quarter
      | employer | quarter | wages      |
      | Trucks   | 2025-Q2 | $13,000.00 |
      | Trucks   | 2025-Q3 | $13,000.00 |
      | Buses    | 2025-Q4 | $6,500.00  |
    And the job at Trucks ended and the one at Buses began on 2025-10-06
    When the worker checks the letter
    Then the worker's own wages give $788.37
    And it is explained by: a former job is left out

  Scenario: A second leave in the benefit year of the first
    Given a letter for leave from 2026-03-02 with a wage of $1,000.00 and an amount of $774.37
    And the worker was paid $13,000.00, $13,000.00, $13,000.00 and $19,500.00 in the quarters of 2025
    And the worker was paid $13,000.00 in the last quarter of 2024
    And the worker's first leave began on 2025-11-03
    When the worker checks the letter
    # the average of 1,000 and the figures of 2025 stay; a new year would give 913.37 on 1,250
    Then the worker's own wages give $774.37
    And the amount follows from the wage
    And it is explained by: the benefit year of an earlier leave

  Scenario: A father works half of each week and has taxes withheld
    Given a letter for leave from 2026-03-02 with a wage of $1,000.00 and an amount of $335.06
    And the worker was paid $13,000.00, $13,000.00, $13,000.00 and $13,000.00 in the quarters of 2025
    And the worker bonds until 2026-04-26 for 20 of 40 hours a week, with federal and state tax
    When the worker checks the letter
    # 788.37 / 2 = 394.185, to 394.19; less 39.42 and 19.71
    Then it is explained by: part of each week and tax
