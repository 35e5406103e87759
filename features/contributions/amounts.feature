# Vouched for: rates and wage bases by SOURCES 1.1; who pays by SOURCES 4.2; 94.50, 378.00, 460.00 and 420.00 by the published
# examples of tests/golden/contributions.csv; every other amount by hand, the sum written next to it.
# Known differences: the Department of Revenue's rounding was not found (SOURCES 4.2): here total and employee part are
# each half up to the cent, and the employer pays the difference. The state's calculator applies no wage base to a
# whole payroll; here it is called an upper bound.

Feature: What is due, and who pays it

  Scenario: Both shares of an employer of 30
    Given an employer with 30 employees and 2 contractors
    And a person paid $100,000.00 in 2026
    When the contributions of 2026 are worked out
    # medical 700: 60 % and 40 %; family 180, all of it the employee's
    Then medical costs the employer $420.00 and the employee $280.00
    And family costs the employer $0.00 and the employee $180.00
    And the employer pays $420.00, the employee $460.00, together $880.00

  Scenario: An employer of 24 sends only the employee part
    Given an employer with 24 employees and 0 contractors
    And a person paid $100,000.00 in 2026
    When the contributions of 2026 are worked out
    Then the employer pays $0.00, the employee $460.00, together $460.00

  Scenario Outline: The amounts of 100,000 dollars in every year, with 25 covered individuals and with fewer
    Given an employer with <w2> employees and 0 contractors
    And a person paid $100,000.00 in <year>
    When the contributions of <year> are worked out
    Then the employer pays <employer>, the employee <employee>, together <total>

    Examples: medical x 60 %; medical x 40 % + family
      | year | w2 | employer | employee | total   |
      | 2019 | 25 | $372.00  | $378.00  | $750.00 |
      | 2020 | 25 | $372.00  | $378.00  | $750.00 |
      | 2021 | 25 | $372.00  | $378.00  | $750.00 |
      | 2022 | 25 | $336.00  | $344.00  | $680.00 |
      | 2023 | 25 | $312.00  | $318.00  | $630.00 |
      | 2024 | 25 | $420.00  | $460.00  | $880.00 |
      | 2025 | 25 | $420.00  | $460.00  | $880.00 |

    Examples: below 25
      | year | w2 | employer | employee | total   |
      | 2021 | 24 | $0.00    | $378.00  | $378.00 |
      | 2022 | 24 | $0.00    | $344.00  | $344.00 |
      | 2023 | 24 | $0.00    | $318.00  | $318.00 |
      | 2025 | 24 | $0.00    | $460.00  | $460.00 |

  Scenario Outline: Wages count up to the wage base
    Given an employer with 30 employees and 0 contractors
    And a person paid <wages> in 2026
    When the contributions of 2026 are worked out
    Then <eligible> of the wages count
    And the employer pays <employer>, the employee <employee>, together <total>

    # 184,499 x 0.7 % = 1291.493: 1291.49, of which 40 % = 516.5972: 516.60, leaves 774.89; x 0.18 % = 332.0982: 332.10
    Examples: 184,500 x 0.7 % = 1291.50, of which 40 % = 516.60, and x 0.18 % = 332.10
      | wages       | eligible    | employer | employee | total     |
      | $184,499.00 | $184,499.00 | $774.89  | $848.70  | $1,623.59 |
      | $184,500.00 | $184,500.00 | $774.90  | $848.70  | $1,623.60 |
      | $184,500.01 | $184,500.00 | $774.90  | $848.70  | $1,623.60 |
      | $900,000.00 | $184,500.00 | $774.90  | $848.70  | $1,623.60 |
      | $0.00       | $0.00       | $0.00    | $0.00    | $0.00     |

  Scenario: No cent is lost between the two sides
    Given an employer with 30 employees and 0 contractors
    And a person paid $1,234.56 in 2026
    When the contributions of 2026 are worked out
    # medical 8.64192: 8.64, of which 40 % = 3.456768: 3.46, leaves 5.18; family 2.222208: 2.22
    Then medical costs the employer $5.18 and the employee $3.46
    And family costs the employer $0.00 and the employee $2.22

  Scenario: Several people are worked out one by one, each with a wage base of its own
    Given an employer with 30 employees and 2 contractors
    And a person paid $100,000.00 in 2026
    And another person paid $250,000.00
    And a contractor paid $9,000.00
    When the contributions of 2026 are worked out
    # 420 + 774.90; 460 + 848.70; the contractor is not counted
    Then the employer pays $1,194.90, the employee $1,308.70, together $2,503.60
    And the contractor is not counted

  Scenario: Contractors who count are treated as employees
    Given an employer with 12 employees and 13 contractors
    And a person paid $100,000.00 in 2026
    And a contractor paid $100,000.00
    When the contributions of 2026 are worked out
    Then the employer pays $840.00, the employee $920.00, together $1,760.00
    And the contractor is counted

  Scenario: A self-employed person pays the full rate
    Given a self-employed person who earned $100,000.00
    When the contributions of 2026 are worked out
    # 0.7 % and 0.18 %, both shares
    Then the employer pays $0.00, the employee $880.00, together $880.00

  Scenario: A self-employed person pays up to the wage base
    Given a self-employed person who earned $250,000.00
    When the contributions of 2026 are worked out
    Then the employer pays $0.00, the employee $1,623.60, together $1,623.60

  Scenario: A whole payroll gives an upper bound
    Given an employer with 30 employees and 2 contractors
    And a payroll of $3,000,000.00 for employees and $50,000.00 for contractors
    When the contributions of 2026 are worked out
    # 3,000,000 x 0.7 % = 21,000: 12,600 and 8,400; x 0.18 % = 5,400
    Then the employer pays $12,600.00, the employee $13,800.00, together $26,400.00
    And the warning is: the wage base is not applied

  Scenario: A whole payroll with contractors who count
    Given an employer with 12 employees and 13 contractors
    And a payroll of $100,000.00 for employees and $50,000.00 for contractors
    When the contributions of 2026 are worked out
    # 150,000 x 0.7 % = 1,050: 630 and 420; x 0.18 % = 270
    Then the employer pays $630.00, the employee $690.00, together $1,320.00
    And there is no warning

  # 500,000 is more than 8 times the 60,000 in the middle of the others, and above the wage base
  Scenario: A digit too many in the wages of one person is questioned, and the amounts are still given
    Given an employer with 30 employees and 0 contractors
    And a person paid $60,000.00 in 2026
    And another person paid $500,000.00
    And another person paid $50,000.00
    And another person paid $70,000.00
    When the contributions of 2026 are worked out
    Then the warning is: the wages of one person are far above the rest

  Scenario Outline: Wages that are not questioned
    Given an employer with 30 employees and 0 contractors
    And a person paid <wages> in 2026
    And another person paid <other>
    And another person paid <other>
    When the contributions of 2026 are worked out
    Then there is no warning

    Examples:
      | wages       | other      | because                                   |
      | $184,500.00 | $10,000.00 | not above the wage base                   |
      | $399,999.99 | $50,000.00 | less than 8 times the others              |
      | $900,000.00 | $0.00      | no other person is paid to compare with   |
