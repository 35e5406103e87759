# Vouched for: SOURCES 4.2 (an employer may pay more, never less) and 4.5 (private plans); amounts by hand from the rates of
# 2026: 0.7 % medical and 0.18 % family of 100,000 are 700 and 180.
# Known differences: none.

Feature: Employers that pay more, and employers with a private plan

  Scenario: An employer that pays everything
    Given an employer with 30 employees and 0 contractors
    And a person paid $100,000.00 in 2026
    And the employer pays 1 of medical and 1 of family
    When the contributions of 2026 are worked out
    Then the employer pays $880.00, the employee $0.00, together $880.00

  Scenario: An employer that pays more than it must
    Given an employer with 30 employees and 0 contractors
    And a person paid $100,000.00 in 2026
    And the employer pays 0.75 of medical and 0.5 of family
    When the contributions of 2026 are worked out
    Then medical costs the employer $525.00 and the employee $175.00
    And family costs the employer $90.00 and the employee $90.00

  Scenario: A small employer that pays its people's part
    Given an employer with 10 employees and 0 contractors
    And a person paid $100,000.00 in 2026
    And the employer pays 0.40 of medical and 1 of family
    When the contributions of 2026 are worked out
    Then medical costs the employer $280.00 and the employee $0.00
    And family costs the employer $180.00 and the employee $0.00

  Scenario Outline: What the law does not allow is refused with what it does
    Given an employer with <w2> employees and 0 contractors
    And a person paid $100,000.00 in 2026
    And the employer pays <medical> of medical and 0 of family
    When the contributions of 2026 are worked out
    Then the choice is refused as <mistake>, with the advice <advice>

    Examples:
      | w2 | medical | mistake                 | advice             |
      | 25 | 0.5999  | below the legal minimum | Give at least 0.6. |
      | 25 | 0       | below the legal minimum | Give at least 0.6. |
      | 24 | 0.4001  | more than is due        | Give at most 0.4.  |
      | 24 | 0.60    | more than is due        | Give at most 0.4.  |

  Scenario: A choice about a part that is exempt is refused
    Given an employer with 30 employees and 0 contractors
    And a person paid $100,000.00 in 2026
    And a private plan covers medical
    And the employer pays 0.60 of medical and 0 of family
    When the contributions of 2026 are worked out
    Then the choice is refused as one about an exempt part, with the advice Remove this share, because an exempt part costs nothing.

  Scenario Outline: Nothing is due for a part under a private plan
    Given an employer with 30 employees and 0 contractors
    And a person paid $100,000.00 in 2026
    And a private plan covers <exempt>
    When the contributions of 2026 are worked out
    Then the employer pays <employer>, the employee <employee>, together <total>
    And the warning is: a private plan covers a part

    Examples:
      | exempt             | employer | employee | total   |
      | medical            | $0.00    | $180.00  | $180.00 |
      | family             | $420.00  | $280.00  | $700.00 |
      | medical and family | $0.00    | $0.00    | $0.00   |
