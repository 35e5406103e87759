# Vouched for: the codes in web/api/openapi.json; SOURCES 3.5 for the steps of 15 minutes.
# Known differences: none.

Feature: A plan that does not hold together is refused at the place to mend

  Background:
    Given a worker paid $13,000.00 in each quarter of 2025

  Scenario Outline: A second period
    When this leave is planned
      | reason  | start      | end        | schedule   | hours_off_per_week |
      | medical | 2026-03-02 | 2026-03-15 | continuous | -                  |
      | bonding | <start>    | <end>      | <schedule> | <hours>            |
    Then it is refused at leave.1.<field> as <code>

    Examples:
      | start      | end        | schedule     | hours | field              | code                     |
      | 2026-03-15 | 2026-03-20 | continuous   | -     | start              | overlapping_periods      |
      | 2026-02-01 | 2026-02-20 | continuous   | -     | start              | out_of_order             |
      | 2026-04-01 | 2026-03-31 | continuous   | -     | end                | end_before_start         |
      | 2028-02-01 | 2028-03-02 | continuous   | -     | end                | leave_too_long           |
      | 2026-03-16 | 2026-03-20 | continuous   | 8     | hours_off_per_week | hours_off_not_continuous |
      | 2026-03-16 | 2026-03-20 | reduced      | -     | hours_off_per_week | hours_off_required       |
      | 2026-03-16 | 2026-03-20 | intermittent | 0     | hours_off_per_week | hours_off_required       |
      | 2026-03-16 | 2026-03-20 | reduced      | 40.5  | hours_off_per_week | hours_beyond_week        |
      | 2026-03-16 | 2026-03-20 | reduced      | 168.5 | hours_off_per_week | invalid_work_hours       |
      | 2026-03-16 | 2026-03-20 | intermittent | 7.2   | hours_off_per_week | not_in_steps             |
      | soon       | 2026-03-20 | continuous   | -     | start              | invalid_date             |

  Scenario: Other income without dates
    Given other income
      | kind         | end        | weekly_amount |
      | unemployment | 2026-03-31 | $300.00       |
    When this leave is planned
      | reason  | start      | end        |
      | medical | 2026-03-02 | 2026-03-15 |
    Then it is refused at other_income.0.start as missing

  Scenario: A usual week without hours
    Given a usual week of 0 hours
    When this leave is planned
      | reason  | start      | end        |
      | medical | 2026-03-02 | 2026-03-15 |
    Then it is refused at usual_weekly_hours as no_usual_hours

  Scenario: Weekdays without hours
    Given usual hours by weekday
      | monday |
      | 0      |
    When this leave is planned
      | reason  | start      | end        |
      | medical | 2026-03-02 | 2026-03-15 |
    Then it is refused at work_week as no_usual_hours

  Scenario: A usual week that differs from its weekdays
    Given a usual week of 40 hours
    And usual hours by weekday
      | monday |
      | 8      |
    When this leave is planned
      | reason  | start      | end        |
      | medical | 2026-03-02 | 2026-03-15 |
    Then it is refused at usual_weekly_hours as work_week_differs

  Scenario: A weekday of more hours than a day has
    Given usual hours by weekday
      | monday |
      | 24.5   |
    When this leave is planned
      | reason  | start      | end        |
      | medical | 2026-03-02 | 2026-03-15 |
    Then it is refused at work_week.monday as invalid_work_hours
