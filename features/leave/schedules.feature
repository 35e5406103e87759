# Vouched for: SOURCES 3.5 (458 CMR 2.12(5)) and 3.9; amounts by hand from SOURCES 1.2 and 2.5.
# Known differences: for 30,000 a year the Department's tests expect 230.77 for half a week, half of the award in cents
# (SOURCES 2.4); here it is half of the statute's 461.60.

Feature: Leave on a reduced or intermittent schedule
  A week pays the weekly benefit for the part of the usual hours that is leave, and uses up the same part of a week.

  Background:
    Given a worker paid $13,000.00 in each quarter of 2025

  Scenario: A new father works half of his hours
    When this leave is planned
      | reason  | start      | end        | schedule | hours off per week |
      | bonding | 2026-03-01 | 2026-04-25 | reduced  | 20                 |
    # 788.37 / 2 = 394.185, half a cent up
    Then 1 waiting, 7 paid weeks in all
    And a week pays $394.19
    And the whole leave pays $2,759.33
    And 20 medical, 8 family, 22 military care and 22 weeks of all are left
    And the warning is: the employer must agree to this schedule

  Scenario: Two weeks of full leave, then half time, are one leave and wait once
    When this leave is planned
      | reason  | start      | end        | schedule   | hours off per week |
      | bonding | 2026-03-01 | 2026-03-14 | continuous | -                  |
      | bonding | 2026-03-15 | 2026-03-28 | reduced    | 20                 |
    Then the weeks are
      | week start | kind    | hours off | gross   | expected payment date |
      | 2026-03-01 | waiting | 40        | $0.00   | -                     |
      | 2026-03-08 | paid    | 40        | $788.37 | 2026-03-16            |
      | 2026-03-15 | paid    | 20        | $394.19 | 2026-03-23            |
      | 2026-03-22 | paid    | 20        | $394.19 | 2026-03-30            |

  Scenario: Four hours off of eight on five days, the Department's own example
    Given a worker paid $7,500.00 in each quarter of 2025
    When this leave is planned
      | reason      | start      | end        | schedule | hours off per week |
      | family care | 2026-03-01 | 2026-03-14 | reduced  | 20                 |
    # 15000 / 26 = 576.92, raised to 577; x 80 % = 461.60
    Then the whole leave pays $230.80

  Scenario: Who works from Thursday to Saturday loses those hours
    Given usual hours by weekday
      | thursday | friday | saturday |
      | 10       | 10     | 10       |
    When this leave is planned
      | reason  | start      | end        |
      | medical | 2026-03-01 | 2026-03-13 |
    # Thursday and Friday: 20 of 30 hours, 525.58
    Then the weeks are
      | week start | kind    | hours off | amount  |
      | 2026-03-01 | waiting | 30        | $0.00   |
      | 2026-03-08 | paid    | 20        | $525.58 |

  Scenario: Hours of leave on part of an uneven week
    Given usual hours by weekday
      | monday | tuesday | friday |
      | 10     | 10      | 10     |
    When this leave is planned
      | reason  | start      | end        | schedule | hours off per week |
      | medical | 2026-03-01 | 2026-03-10 | reduced  | 10                 |
    # Monday and Tuesday: 20 x 10 / 30 = 6 2/3 hours of leave; 788.37 x (6 2/3) / 30 = 175.1933
    Then the weeks are
      | week start | kind    | hours off | amount  |
      | 2026-03-01 | waiting | 10        | $0.00   |
      | 2026-03-08 | paid    | 6.6666    | $175.19 |

  Scenario: A third of an hour counts to the cent
    Given usual hours by weekday
      | monday | tuesday | wednesday |
      | 12     | 12      | 12        |
    When this leave is planned
      | reason  | start      | end        | schedule | hours off per week |
      | medical | 2026-03-01 | 2026-03-09 | reduced  | 14                 |
    # Monday: 12 x 14 / 36 = 4 2/3 hours of leave; 788.37 x (4 2/3) / 36 = 102.1961
    Then the weeks are
      | week start | kind    | hours off | amount  |
      | 2026-03-01 | waiting | 14        | $0.00   |
      | 2026-03-08 | paid    | 4.6666    | $102.20 |

  Scenario: A nurse misses shifts of twelve hours
    Given a usual week of 36 hours
    When this leave is planned
      | reason  | start      | end        | schedule     | hours off per week |
      | medical | 2026-03-02 | 2026-03-02 | intermittent | 12                 |
      | medical | 2026-03-11 | 2026-03-11 | intermittent | 12                 |
    # 36 hours in five equal days are 7.2 a day; 788.37 x 7.2 / 36 = 157.674
    Then the weeks are
      | week start | kind    | hours off | amount  |
      | 2026-03-01 | waiting | 7.2       | $0.00   |
      | 2026-03-08 | paid    | 7.2       | $157.67 |
    And the warnings are: taxes depend on the size of the employer; some hours of leave are not counted

  Scenario: The nurse gives the hours of each weekday
    Given usual hours by weekday
      | monday | wednesday | friday |
      | 12     | 12        | 12     |
    When this leave is planned
      | reason  | start      | end        | schedule     | hours off per week |
      | medical | 2026-03-02 | 2026-03-02 | intermittent | 12                 |
      | medical | 2026-03-11 | 2026-03-11 | intermittent | 12                 |
    # a third of 788.37
    Then the weeks are
      | week start | kind    | hours off | amount  |
      | 2026-03-01 | waiting | 12        | $0.00   |
      | 2026-03-08 | paid    | 12        | $262.79 |
    And the warning is: taxes depend on the size of the employer

  Scenario: Three absences for one illness are one leave and wait once
    When this leave is planned
      | reason  | start      | end        | schedule     | hours off per week |
      | medical | 2026-03-02 | 2026-03-02 | intermittent | 8                  |
      | medical | 2026-03-11 | 2026-03-11 | intermittent | 8                  |
      | medical | 2026-03-20 | 2026-03-20 | intermittent | 8                  |
    # a fifth of 788.37 twice; each absence uses 8 / 40 of a week
    Then the weeks are
      | week start | kind    | hours off | amount  | expected payment date |
      | 2026-03-01 | waiting | 8         | $0.00   | -                     |
      | 2026-03-08 | paid    | 8         | $157.67 | 2026-03-16            |
      | 2026-03-15 | paid    | 8         | $157.67 | 2026-03-23            |
    And the whole leave pays $315.34
    And 19.4 medical, 12 family, 25.4 military care and 25.4 weeks of all are left

  Scenario: A day off from Monday to Friday uses a fifth of a week
    When this leave is planned
      | reason  | start      | end        | schedule     | hours off per week |
      | medical | 2026-03-02 | 2026-03-06 | intermittent | 8                  |
    Then 19.8 medical, 12 family, 25.8 military care and 25.8 weeks of all are left

  Scenario: Two stays in hospital with months between them are two leaves
    When this leave is planned
      | reason  | start      | end        |
      | medical | 2026-03-01 | 2026-03-14 |
      | medical | 2026-06-07 | 2026-06-20 |
    Then 2 waiting, 2 paid weeks in all

  Scenario: A week of 37.5 hours
    Given a usual week of 37.5 hours
    When this leave is planned
      | reason  | start      | end        | schedule     | hours off per week |
      | medical | 2026-03-01 | 2026-03-14 | intermittent | 7.5                |
    # a fifth; 7.5 hours are fewer than 8, and 30 days from March 8 are April 7
    Then the weeks are
      | week start | kind    | hours off | amount  | expected payment date |
      | 2026-03-01 | waiting | 7.5       | $0.00   | -                     |
      | 2026-03-08 | paid    | 7.5       | $157.67 | 2026-04-13            |

  Scenario: Intermittent hours are paid when eight have built up
    When this leave is planned
      | reason  | start      | end        | schedule     | hours off per week |
      | medical | 2026-03-01 | 2026-04-04 | intermittent | 4                  |
    Then the weeks are
      | week start | kind    | hours off | amount | expected payment date |
      | 2026-03-01 | waiting | 4         | $0.00  | -                     |
      | 2026-03-08 | paid    | 4         | $78.84 | 2026-03-23            |
      | 2026-03-15 | paid    | 4         | $78.84 | 2026-03-23            |
      | 2026-03-22 | paid    | 4         | $78.84 | 2026-04-06            |
      | 2026-03-29 | paid    | 4         | $78.84 | 2026-04-06            |

  Scenario: Or when thirty days have passed
    When this leave is planned
      | reason  | start      | end        | schedule     | hours off per week |
      | medical | 2026-03-01 | 2026-04-25 | intermittent | 1                  |
    # thirty days from March 8 are April 7; 1 / 40 of 788.37 is 19.71
    Then the weeks are
      | week start | amount | expected payment date |
      | 2026-03-01 | $0.00  | -                     |
      | 2026-03-08 | $19.71 | 2026-04-13            |
      | 2026-03-15 | $19.71 | 2026-04-13            |
      | 2026-03-22 | $19.71 | 2026-04-13            |
      | 2026-03-29 | $19.71 | 2026-04-13            |
      | 2026-04-05 | $19.71 | 2026-04-13            |
      | 2026-04-12 | $19.71 | 2026-05-18            |
      | 2026-04-19 | $19.71 | 2026-05-18            |
