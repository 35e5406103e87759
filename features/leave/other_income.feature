# Vouched for: SOURCES 3.6 to 3.8; amounts by hand: 26000 / 26 = 1000, 788.37 a week.
# Known differences: a part of a week counts for the usual hours of its days, as the benefit does; SOURCES 3.6 is silent.

Feature: Other income during leave, topping off and taxes

  Background:
    Given a worker paid $13,000.00 in each quarter of 2025
    And an employer of 25 or more

  Scenario: Unemployment benefits in one week
    Given other income
      | kind         | start      | end        | weekly amount |
      | unemployment | 2026-03-15 | 2026-03-21 | $300.00       |
    When this leave is planned
      | reason  | start      | end        |
      | medical | 2026-03-01 | 2026-03-28 |
    Then the weeks are
      | week start | gross   | reductions | amount  | expected payment date |
      | 2026-03-01 | $0.00   | $0.00      | $0.00   | -                     |
      | 2026-03-08 | $788.37 | $0.00      | $788.37 | 2026-03-16            |
      | 2026-03-15 | $788.37 | $300.00    | $488.37 | 2026-03-23            |
      | 2026-03-22 | $788.37 | $0.00      | $788.37 | 2026-03-30            |
    And there is no warning

  Scenario: Workers' compensation and wages for the same hours leave nothing
    Given other income
      | kind                 | start      | end        | weekly amount |
      | workers compensation | 2026-03-01 | 2026-03-31 | $600.00       |
      | employer wages       | 2026-03-11 | 2026-03-12 | $1,000.00     |
    When this leave is planned
      | reason  | start      | end        |
      | medical | 2026-03-01 | 2026-03-21 |
    # two of five days of wages are 400.00
    Then the weeks are
      | week start | gross   | reductions | amount  | expected payment date |
      | 2026-03-01 | $0.00   | $0.00      | $0.00   | -                     |
      | 2026-03-08 | $788.37 | $788.37    | $0.00   | -                     |
      | 2026-03-15 | $788.37 | $600.00    | $188.37 | 2026-03-23            |

  Scenario: An employer plan counts only above the average wage, and paid leave may fill the rest
    Given other income
      | kind          | start      | end        | weekly amount |
      | employer plan | 2026-03-08 | 2026-03-14 | $400.00       |
      | employer plan | 2026-03-15 | 2026-03-21 | $100.00       |
      | employer plan | 2026-03-22 | 2026-03-28 | $1,100.00     |
      | paid leave    | 2026-03-15 | 2026-03-21 | $111.63       |
    When this leave is planned
      | reason  | start      | end        |
      | medical | 2026-03-01 | 2026-03-28 |
    # 788.37 + 400.00 is 188.37 above 1000.00; 788.37 + 100.00 leaves 111.63
    Then the weeks are
      | week start | reductions | amount  | top up room |
      | 2026-03-01 | $0.00      | $0.00   | $0.00       |
      | 2026-03-08 | $188.37    | $600.00 | $0.00       |
      | 2026-03-15 | $0.00      | $788.37 | $111.63     |
      | 2026-03-22 | $788.37    | $0.00   | $0.00       |
    And there is no warning

  Scenario: Warnings name paid leave above the room, and disability benefits
    Given other income
      | kind       | start      | end        | weekly amount |
      | paid leave | 2026-03-08 | 2026-03-14 | $211.64       |
      | SSDI       | 2026-03-08 | 2026-03-14 | $500.00       |
    When this leave is planned
      | reason  | start      | end        |
      | medical | 2026-03-01 | 2026-03-14 |
    Then the whole leave pays $788.37
    And the warnings are: the paid leave is more than can be added; disability benefits may reduce the benefit

  Scenario Outline: Before topping off, a day of paid leave stopped the benefit of that day
    Given a worker paid $13,000.00 in each quarter of 2022
    And the application was made on <applied>
    And other income
      | kind       | start      | end        | weekly amount |
      | paid leave | 2023-11-14 | 2023-11-15 | $100.00       |
    When this leave is planned
      | reason  | start      | end        |
      | bonding | 2023-11-05 | 2023-11-25 |
    # 882.67 x 80 % + 117.33 x 50 % = 764.80; two of five days are 305.92
    Then the weeks are
      | week start | gross   | reductions   | amount   | top up room |
      | 2023-11-05 | $0.00   | $0.00        | $0.00    | $0.00       |
      | 2023-11-12 | $764.80 | <reductions> | <amount> | <room>      |
      | 2023-11-19 | $764.80 | $0.00        | $764.80  | <room>      |
    And the warnings are: some wages are too old to count; all of these payments is assumed to be taxable

    Examples:
      | applied    | reductions | amount  | room    |
      | 2023-10-31 | $305.92    | $458.88 | $0.00   |
      | 2023-11-01 | $0.00      | $764.80 | $235.20 |

  Scenario: Taxes are withheld from each payment, and 60 percent of medical benefits are taxable
    Given federal and state tax are withheld
    When this leave is planned
      | reason    | start      | end        |
      | pregnancy | 2026-03-01 | 2026-03-14 |
      | bonding   | 2026-03-15 | 2026-03-28 |
    # 788.37 x 60 % = 473.02, 47.30 + 23.65; of bonding 78.84 + 39.42 each; 473.02 and 1576.74 are taxable
    Then the weeks are
      | week start | reason    | amount  | withheld | net     |
      | 2026-03-01 | pregnancy | $0.00   | $0.00    | $0.00   |
      | 2026-03-08 | pregnancy | $788.37 | $70.95   | $717.42 |
      | 2026-03-15 | bonding   | $788.37 | $118.26  | $670.11 |
      | 2026-03-22 | bonding   | $788.37 | $118.26  | $670.11 |
    And $2,049.76 is taxable and $315.35 is not

  Scenario: Medical benefits from a small employer are not taxable
    Given an employer of under 25
    When this leave is planned
      | reason    | start      | end        |
      | pregnancy | 2026-03-01 | 2026-03-14 |
    Then $0.00 is taxable and $788.37 is not
