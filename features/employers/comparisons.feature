# Vouched for: the rates of each year by SOURCES 1.1, who pays by SOURCES 4.2, private plans by SOURCES 4.5; amounts of 100,000 dollars
# by hand: 2023 0.52 % medical and 0.11 % family, 2025 and 2026 0.70 % and 0.18 %, 2019 and 2020 0.62 % and 0.13 %.
# Known differences: none.

Feature: What a change costs, two years or two choices side by side

  Scenario: Two years with the same people
    Given wages of $100,000.00 and 30 employees in 2023
    And the same in 2026
    When the two are compared
    # 312 and 208 + 110 = 318; 420 and 280 + 180 = 460
    Then the change costs the employer $108.00 and the workers $142.00, together $250.00
    And of medical it costs the employer $108.00 and the workers $72.00
    And of family it costs the employer $0.00 and the workers $70.00

  Scenario: An employer that crosses 25 from one year to the next
    Given wages of $100,000.00 and 24.9 employees in 2025
    And 25 employees in 2026
    When the two are compared
    Then the change costs the employer $420.00 and the workers $0.00, together $420.00

  Scenario: An employer that falls below 25
    Given wages of $100,000.00 and 26 employees in 2025
    And 24 employees in 2026
    When the two are compared
    Then the change costs the employer -$420.00 and the workers $0.00, together -$420.00

  Scenario: The legal minimum, or everything
    Given wages of $100,000.00 and 30 employees in 2026
    And an employer that pays 1 of medical and 1 of family
    When the two are compared
    Then the change costs the employer $460.00 and the workers -$460.00, together $0.00
    And of medical it costs the employer $280.00 and the workers -$280.00
    And of family it costs the employer $180.00 and the workers -$180.00

  Scenario: The fourth quarter of 2019, and the first whole year
    Given wages of $140,000.00 and 30 employees in 2019
    And the same in 2020
    When the two are compared
    # wage bases of 132,900 and 137,700: 494.39 and 512.24 (853.74 - 341.50); 329.59 + 172.77 = 502.36 and 341.50 + 179.01
    Then the change costs the employer $17.85 and the workers $18.15, together $36.00
    And the first of the two has a warning: only a part of the year counts

  Scenario Outline: A private plan is taken out
    Given wages of $100,000.00 and 30 employees in 2026
    And a private plan for <exempt>
    When the two are compared
    Then the change costs the employer <employer> and the workers <workers>, together <together>

    Examples: 420 and 280 of medical, 180 of family
      | exempt             | employer | workers  | together |
      | medical            | -$420.00 | -$280.00 | -$700.00 |
      | family             | $0.00    | -$180.00 | -$180.00 |
      | medical and family | -$420.00 | -$460.00 | -$880.00 |

  Scenario: A choice that the law does not allow is refused at its place
    Given wages of $100,000.00 and 30 employees in 2026
    And an employer that pays 0.59 of medical and 0 of family
    When the two are compared
    Then the second choice is refused as below the legal minimum

  Scenario: A year without rates is refused
    Given wages of $100,000.00 and 30 employees in 2026
    And the same in 2027
    When the two are compared
    Then it is refused, because rates are known from 2019-10-01 to 2026-12-31
