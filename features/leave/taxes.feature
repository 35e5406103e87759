# Vouched for: SOURCES 3.8 (five stored versions of the Department's page on taxes; Rev. Rul. 2025-4; Notice 2026-6).
# Known differences: none.

Feature: Taxes withheld from the payments of a leave
  A worker chooses in the application whether federal and state tax are withheld. From 2026 on they are withheld only
  from the taxable part of a payment.

  Scenario: A new mother bonds in 2024, when taxes were withheld from the whole payment
    Given a worker paid $13,000.00 in each quarter of 2023
    And federal and state tax are withheld
    When this leave is planned
      | reason  | start      | end        |
      | bonding | 2024-03-03 | 2024-03-16 |
    # 769.51: 76.95 and 38.48
    Then the weeks are
      | week start | amount  | withheld | net     |
      | 2024-03-03 | $0.00   | $0.00    | $0.00   |
      | 2024-03-10 | $769.51 | $115.43  | $654.08 |
    And no tax is worked out
    And the warning is: all of these payments is assumed to be taxable

  Scenario Outline: An operation in 2026, with a large and with a small employer
    Given a worker paid $13,000.00 in each quarter of 2025
    And an employer of <size>
    And federal and state tax are withheld
    When this leave is planned
      | reason  | start      | end        |
      | medical | 2026-03-01 | 2026-03-14 |
    Then the weeks are
      | week start | amount  | withheld   | net   |
      | 2026-03-01 | $0.00   | $0.00      | $0.00 |
      | 2026-03-08 | $788.37 | <withheld> | <net> |
    And <taxable> is taxable and <rest> is not

    # 60 % of 788.37 is 473.02: 47.30 and 23.65
    Examples:
      | size       | withheld | net     | taxable | rest    |
      | 25 or more | $70.95   | $717.42 | $473.02 | $315.35 |
      | under 25   | $0.00    | $788.37 | $0.00   | $788.37 |

  Scenario: A father has an amount of his own withheld
    Given a worker paid $13,000.00 in each quarter of 2025
    And $50.00 of federal tax is withheld each week
    When this leave is planned
      | reason  | start      | end        |
      | bonding | 2026-03-01 | 2026-03-14 |
    Then the weeks are
      | week start | amount  | withheld | net     |
      | 2026-03-01 | $0.00   | $0.00    | $0.00   |
      | 2026-03-08 | $788.37 | $50.00   | $738.37 |

  Scenario: A payment in 2027 shows no amount after taxes
    Given a worker paid $13,000.00 in each quarter of 2025
    And federal and state tax are withheld
    When this leave is planned
      | reason  | start      | end        |
      | bonding | 2026-12-20 | 2027-01-02 |
    Then the weeks are
      | week start | amount  | withheld | net   | expected payment date |
      | 2026-12-20 | $0.00   | $0.00    | $0.00 | -                     |
      | 2026-12-27 | $788.37 | -        | -     | 2027-01-04            |
    And no tax is worked out
    And the warnings are: some wages are too old to count; the tax rule for these payments is not known
