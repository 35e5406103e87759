# Vouched for: SOURCES 1.2 and 3.10: benefits from 2021-01-01; the figures of 2027 were published in no source read.
# Known differences: none.

Feature: A day without law is refused, and no year falls back silently

  Background:
    Given a worker paid $13,000.00 in each quarter of 2026

  Scenario Outline: Leave on a day without figures is refused with the days that are covered
    When leave starts on <first day of leave>
    Then it is refused, because figures are known from 2021-01-01 to 2026-12-31

    Examples:
      | first day of leave |
      | 2020-12-31         |
      | 2027-01-03         |
      | 2030-06-01         |

  Scenario: A provisional estimate uses the newest figures and says so
    Given a provisional estimate is enough
    When leave starts on 2027-01-03
    Then the maximum weekly benefit is $1,230.39
    And the weekly benefit is $788.37
    And the warning is: the estimate is provisional

  Scenario: A provisional estimate within the covered years is no different
    Given a provisional estimate is enough
    When leave starts on 2026-12-28
    Then the maximum weekly benefit is $1,230.39
    And there is no warning

  Scenario: Before the programme there is nothing to fall back on
    Given a provisional estimate is enough
    When leave starts on 2020-12-31
    Then it is refused, because figures are known from 2021-01-01 to 2026-12-31
