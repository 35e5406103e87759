# Vouched for: SOURCES 3.2 (one waiting week; none for bonding that directly follows pregnancy) and 3.3; amounts by hand from
# SOURCES 1.2 and 2.5: 26000 / 26 = 1000; 961.24 x 80 % + 38.76 x 50 % = 788.37.
# Known differences: SOURCES 3.2 names only the next day; here a weekend between still counts as directly.

Feature: A birth parent recovers and then bonds with the child

  Background:
    Given a worker paid $13,000.00 in each quarter of 2025

  Scenario: Six weeks of recovery and twelve of bonding: one waiting week, seventeen paid
    When this leave is planned
      | reason    | start      | end        |
      | pregnancy | 2026-03-01 | 2026-04-11 |
      | bonding   | 2026-04-12 | 2026-07-04 |
    Then 1 waiting, 17 paid weeks in all
    And a week pays $788.37
    # 17 x 788.37
    And the whole leave pays $13,402.29
    And 8 medical, 0 family, 8 military care and 8 weeks of all are left

  Scenario: A weekend between recovery and bonding changes nothing
    When this leave is planned
      | reason    | start      | end        |
      | pregnancy | 2026-03-01 | 2026-04-10 |
      | bonding   | 2026-04-13 | 2026-07-03 |
    Then 1 waiting, 17 paid weeks in all
    And the whole leave pays $13,402.29

  Scenario: Back at work for one Friday in between, bonding waits too
    When this leave is planned
      | reason    | start      | end        |
      | pregnancy | 2026-03-01 | 2026-04-09 |
      | bonding   | 2026-04-12 | 2026-07-04 |
    # 4 weeks, 4 / 5 of one (630.70), then 11 weeks: 15 x 788.37 + 630.70
    Then the whole leave pays $12,456.25

  Scenario: A leave that begins on a Wednesday waits until the next Tuesday
    When this leave is planned
      | reason    | start      | end        |
      | pregnancy | 2026-03-04 | 2026-03-24 |
    # 3 / 5 of 788.37 is 473.02, 2 / 5 is 315.35
    Then the weeks are
      | week start | week end   | kind    | hours off | amount  | expected payment date |
      | 2026-03-01 | 2026-03-07 | waiting | 24        | $0.00   | -                     |
      | 2026-03-08 | 2026-03-14 | partial | 40        | $473.02 | 2026-03-16            |
      | 2026-03-15 | 2026-03-21 | paid    | 40        | $788.37 | 2026-03-23            |
      | 2026-03-22 | 2026-03-28 | paid    | 16        | $315.35 | 2026-03-30            |
