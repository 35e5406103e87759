# Vouched for: SOURCES 3.3a; amounts by hand from SOURCES 1.2, 2.4 and 2.5.
# Known differences: none.

Feature: A second leave in a benefit year
  The figures, the average weekly wage and the benefit year of the first leave apply to every later leave in that year.

  Background:
    Given wages by quarter
      | quarter | wages      |
      | 2024-Q4 | $13,000.00 |
      | 2025-Q1 | $13,000.00 |
      | 2025-Q2 | $13,000.00 |
      | 2025-Q3 | $13,000.00 |
      | 2025-Q4 | $19,500.00 |

  Scenario: A mother is on leave in November 2025 and again in March 2026
    Given the first leave of the benefit year started on 2025-11-03
    When leave starts on 2026-03-02
    # figures of 2025: 914.565 x 80 % + 85.435 x 50 % = 774.37
    Then the weekly benefit is $774.37
    And the benefit year runs from 2025-11-02 to 2026-10-31

  Scenario: Without the first leave the newer wages and figures count
    When leave starts on 2026-03-02
    Then the weekly benefit is $913.37
    And the benefit year runs from 2026-03-01 to 2027-02-27

  Scenario: Wages of the quarter in which the first leave began do not count, and the answer says what they would give
    Given the first leave of the benefit year started on 2025-11-03
    When leave starts on 2026-03-02
    # with the fourth quarter of 2025: 32500 / 26 = 1250; 731.652 + 335.435 x 50 % = 899.37
    Then the warning is: the quarter of the first leave does not count
    And it states 2025-Q4 and $899.37

  Scenario: The same wages asked about for the first leave give both amounts the other way around
    When leave starts on 2025-11-03
    Then the weekly benefit is $899.37
    And the warning is: the newest quarter may be missing
    And it states 2025-Q4, 2026-01-31, $774.37 and 10

  Scenario: A job that ended after the first leave began leaves the average weekly wage as it was
    Given the first leave of the benefit year started on 2025-11-03
    And the last day of work was 2026-01-30
    When leave starts on 2026-03-02
    Then the weekly benefit is $774.37
    And the base period is 2024-Q4 to 2025-Q3
    And the 26-weeks test passes: 26 weeks allowed, 5 passed
    And the warning is: the quarter of the first leave does not count
    And it states 2025-Q4 and $899.37

  Scenario: A job that ended before the first leave decides on the base period of both
    Given the first leave of the benefit year started on 2025-11-03
    And the last day of work was 2025-09-30
    When leave starts on 2026-03-02
    Then the base period is 2024-Q3 to 2025-Q2
    And the 26-weeks test passes: 26 weeks allowed, 22 passed

  Scenario: A job that ended too long before the second leave gives no benefit with any quarter
    Given the first leave of the benefit year started on 2025-11-03
    And the last day of work was 2025-11-28
    When leave starts on 2026-06-08
    Then the worker is not eligible, because the last job ended too long ago
    And the base period is 2024-Q4 to 2025-Q3
    And there is no warning
