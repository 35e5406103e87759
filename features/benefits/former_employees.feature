# Vouched for: SOURCES 2.6 point 4 (the 26 weeks), and masslegalservices.org content/20 for the base period; days counted
# by hand: 2025-09-01 plus 182 days is 2026-03-02.
# Known differences: none.

Feature: Leave after a job has ended
  A former employee is covered for 26 weeks after the last day of work; the base period is then the four completed
  quarters before the quarter of that day.

  Background:
    Given a worker paid $13,000.00 in each quarter of 2025
    And wages by quarter as well
      | employer | quarter | wages      |
      | employer | 2024-Q3 | $13,000.00 |
      | employer | 2024-Q4 | $13,000.00 |
    And the last day of work was 2025-09-01

  Scenario: Leave exactly 26 weeks after separation is covered
    When leave starts on 2026-03-02
    Then the worker is eligible
    And the 26-weeks test passes: 26 weeks allowed, 26 passed
    And the base period is 2024-Q3 to 2025-Q2
    And the wages in it are $52,000.00

  Scenario: A day later is the 27th week
    When leave starts on 2026-03-03
    Then the worker is not eligible, because the last job ended too long ago
    And the 26-weeks test fails: 26 weeks allowed, 27 passed, 1 too many

  Scenario: 27 weeks after separation
    When leave starts on 2026-03-09
    Then the worker is not eligible, because the last job ended too long ago
    And the 26-weeks test fails: 26 weeks allowed, 27 passed, 1 too many
    And the weekly benefit is $788.37

  Scenario: Too little comes before too late
    Given wages by quarter
      | employer | quarter | wages   |
      | employer | 2025-Q1 | $500.00 |
    When leave starts on 2026-03-09
    Then the worker is not eligible, because the wages are below the minimum earnings
    And the 26-weeks test fails: 26 weeks allowed, 27 passed, 1 too many
