# Vouched for: SOURCES 3.1 to 3.4 (the state's example: 20 weeks of medical leave leave 6 family weeks); amounts by hand.
# Known differences: none.

Feature: How many weeks there are, and when they end
  A benefit year has 20 weeks of medical leave, 12 of family leave, 26 to care for a service member, and 26 in all.

  Background:
    Given a worker paid $13,000.00 in each quarter of 2025

  Scenario: Twenty medical weeks leave six family weeks
    When this leave is planned
      | reason      | start      | end        |
      | medical     | 2026-03-01 | 2026-07-18 |
      | family care | 2026-07-19 | 2026-09-12 |
    # 19 paid, then a second waiting week and 5 paid: 24 x 788.37
    Then 2 waiting, 24 paid, 2 exhausted weeks in all
    And the whole leave pays $18,920.88
    And 0 medical, 0 family, 0 military care and 0 weeks of all are left
    And the warnings are: the weeks of leave are used up; taxes depend on the size of the employer

  Scenario: Twenty medical weeks alone
    When this leave is planned
      | reason  | start      | end        |
      | medical | 2026-03-01 | 2026-07-18 |
    Then 0 medical, 6 family, 6 military care and 6 weeks of all are left

  Scenario: Twenty-six weeks to care for a service member
    When this leave is planned
      | reason        | start      | end        |
      | military care | 2026-03-01 | 2026-08-29 |
    Then 1 waiting, 25 paid weeks in all
    And 0 medical, 0 family, 0 military care and 0 weeks of all are left

  Scenario: Weeks used before are gone
    Given 10 weeks of family leave were used before
    When this leave is planned
      | reason  | start      | end        |
      | bonding | 2026-03-01 | 2026-03-28 |
    Then 1 waiting, 1 paid, 2 exhausted weeks in all
    And the whole leave pays $788.37
    And 14 medical, 0 family, 14 military care and 14 weeks of all are left

  Scenario: The weeks end in the middle of a week
    Given 10.5 weeks of family leave were used before
    When this leave is planned
      | reason   | start      | end        |
      | exigency | 2026-03-01 | 2026-03-14 |
    # of 1.5 weeks one waits; 3.5 days, to half of Wednesday: 20 of 40 hours
    Then the weeks are
      | week start | kind    | hours off | amount  |
      | 2026-03-01 | waiting | 40        | $0.00   |
      | 2026-03-08 | partial | 40        | $394.19 |

  Scenario: More weeks used than the law gives
    Given 30 weeks of medical leave were used before
    When this leave is planned
      | reason  | start      | end        |
      | bonding | 2026-03-01 | 2026-03-07 |
    Then 1 exhausted weeks in all
    And the whole leave pays $0.00
    And no tax is worked out

  Scenario: The benefit year ends
    When this leave is planned
      | reason  | start      | end        |
      | medical | 2026-03-01 | 2026-03-14 |
      | bonding | 2027-02-14 | 2027-03-13 |
    Then the weeks are
      | week start | kind              | hours off | amount  | expected payment date |
      | 2026-03-01 | waiting           | 40        | $0.00   | -                     |
      | 2026-03-08 | paid              | 40        | $788.37 | 2026-03-16            |
      | 2027-02-14 | waiting           | 40        | $0.00   | -                     |
      | 2027-02-21 | paid              | 40        | $788.37 | 2027-03-01            |
      | 2027-02-28 | next benefit year | 40        | $0.00   | -                     |
      | 2027-03-07 | next benefit year | 40        | $0.00   | -                     |
    And the warnings are: the next benefit year needs a new application; taxes depend on the size of the employer; the tax rule for these payments is not known

  Scenario: Across New Year the benefit stays what it was
    When this leave is planned
      | reason  | start      | end        |
      | bonding | 2025-11-30 | 2026-01-10 |
    # figures of 2025: 914.565 x 80 % + 85.435 x 50 % = 774.37; five payments, all of family leave
    Then the weeks are
      | week start | amount  | expected payment date |
      | 2025-11-30 | $0.00   | -                     |
      | 2025-12-07 | $774.37 | 2025-12-15            |
      | 2025-12-14 | $774.37 | 2025-12-22            |
      | 2025-12-21 | $774.37 | 2025-12-29            |
      | 2025-12-28 | $774.37 | 2026-01-05            |
      | 2026-01-04 | $774.37 | 2026-01-12            |
    And $3,871.85 is taxable and $0.00 is not

  Scenario: Care of a parent from July 2021
    Given a worker paid $13,000.00 in each quarter of 2020
    When this leave is planned
      | reason      | start      | end        |
      | family care | 2021-07-01 | 2021-07-28 |
    # 743.89 x 80 % + 256.11 x 50 % = 723.17; Monday July 5 is kept for Sunday the 4th
    Then the weeks are
      | week start | kind    | hours off | amount  | expected payment date |
      | 2021-06-27 | waiting | 16        | $0.00   | -                     |
      | 2021-07-04 | partial | 40        | $289.27 | 2021-07-12            |
      | 2021-07-11 | paid    | 40        | $723.17 | 2021-07-19            |
      | 2021-07-18 | paid    | 40        | $723.17 | 2021-07-26            |
      | 2021-07-25 | paid    | 24        | $433.90 | 2021-08-02            |
    And no tax is worked out
    And the warning is: all of these payments is assumed to be taxable

  Scenario: Care of a parent before July 2021
    Given a worker paid $13,000.00 in each quarter of 2020
    When this leave is planned
      | reason      | start      | end        |
      | family care | 2021-06-30 | 2021-07-28 |
    Then it is refused, because leave to care for a relative begins on 2021-07-01
