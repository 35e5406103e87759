# Vouched for: SOURCES 2.7 (458 CMR 2.12(4)), and masslegalservices.org content/24 for former employers; amounts by hand
# from SOURCES 1.2 and 2.5, the sum written next to them.
# Known difference: whether wages of a former employer stop counting after 26 weeks in a new job is being litigated;
# the Department adds them before that on appeal.

Feature: Leave from one job, from several, and after changing jobs

  Background:
    Given wages by quarter
      | employer | quarter | wages      |
      | Bakery   | 2025-Q1 | $6,500.00  |
      | Bakery   | 2025-Q2 | $6,500.00  |
      | Bakery   | 2025-Q3 | $6,500.00  |
      | Bakery   | 2025-Q4 | $6,500.00  |
      | School   | 2025-Q1 | $15,600.00 |
      | School   | 2025-Q2 | $15,600.00 |
      | School   | 2025-Q3 | $15,600.00 |
      | School   | 2025-Q4 | $15,600.00 |

  Scenario: Leave from one of two jobs is paid on that job's wages, and eligibility looks at both
    Given leave is taken from Bakery
    When leave starts on 2026-03-02
    # all: 2 x 22100 / 26 = 1700; Bakery: 13000 / 26 = 500; 500 x 80 %
    Then the average weekly wage is $1,700.00
    And the wages in it are $88,400.00
    And the weekly benefit is $400.00
    And Bakery gives $400.00 on an average of $500.00

  Scenario: Leave from both jobs is at most the maximum
    When leave starts on 2026-03-02
    # 400.00 + 888.37 = 1288.37
    Then Bakery gives $400.00 on an average of $500.00
    And School gives $888.37 on an average of $1,200.00
    And the weekly benefit is $1,230.39
    And the expected award is $1,230.39

  Scenario: Leave from two small jobs is the sum of both, below the maximum
    Given wages by quarter
      | employer | quarter | wages     |
      | Bakery   | 2025-Q3 | $6,500.00 |
      | Bakery   | 2025-Q4 | $6,500.00 |
      | Garden   | 2025-Q3 | $7,000.00 |
      | Garden   | 2025-Q4 | $3,000.00 |
    When leave starts on 2026-03-02
    # Bakery: 6500 / 13 = 500, x 80 %; Garden: 7000 / 13 = 538.46, raised to 539, x 80 % = 431.20, in cents 430.77
    Then the weekly benefit is $831.20
    And the expected award is $830.77

  Scenario: Two jobs that are too small alone are enough together
    Given wages by quarter
      | employer | quarter | wages     |
      | Bakery   | 2025-Q1 | $1,000.00 |
      | Bakery   | 2025-Q2 | $1,000.00 |
      | Bakery   | 2025-Q3 | $1,000.00 |
      | Bakery   | 2025-Q4 | $1,000.00 |
      | Garden   | 2025-Q1 | $1,500.00 |
      | Garden   | 2025-Q2 | $1,500.00 |
      | Garden   | 2025-Q3 | $1,500.00 |
      | Garden   | 2025-Q4 | $1,500.00 |
    And leave is taken from Bakery
    When leave starts on 2026-03-02
    # Bakery: 2000 / 26 = 76.92, raised to 77, x 80 % = 61.60; together 10000 against 6300 and 30 x 193 x 80 % = 4632
    Then the worker is eligible
    And the weekly benefit is $61.60
    And the 30-times test passes: $4,632.00 required, $10,000.00 earned

  Scenario: An employer without wages in the base period gives nothing, and a warning says so
    Given wages by quarter
      | employer | quarter | wages     |
      | Bakery   | 2025-Q4 | $6,500.00 |
      | Garden   | 2025-Q4 | $0.00     |
    And leave is taken from Garden
    When leave starts on 2026-03-02
    Then the weekly benefit is $0.00
    And the warnings are: the quarter in progress may decide; the employer on leave paid no wages

  Scenario Outline: After a change of jobs the former wages count until the new job is 26 weeks old
    Given wages by quarter
      | employer | quarter | wages      |
      | Mill     | 2025-Q1 | $13,000.00 |
      | Mill     | 2025-Q2 | $13,000.00 |
      | Mill     | 2025-Q3 | $13,000.00 |
      | Bakery   | 2025-Q4 | $6,500.00  |
    And Mill is a former employer, and the new job began on <new job began>
    When leave starts on 2026-03-02
    # with Mill: 26000 / 26 = 1000, 788.37; Bakery alone: 6500 / 13 = 500, 400.00
    Then the weekly benefit is <benefit>
    And the worker is eligible
    And the warnings are: <warning>

    Examples:
      | new job began | benefit | warning                            | weeks              |
      | 2025-10-13    | $788.37 | the former employer counts         | 20                 |
      | 2025-09-02    | $788.37 | the former employer counts         | a day less than 26 |
      | 2025-09-01    | $400.00 | the former employer does not count | 26                 |
      | 2025-08-04    | $400.00 | the former employer does not count | 30                 |

  Scenario: A new job that has paid nothing yet
    Given wages by quarter
      | employer | quarter | wages      |
      | Mill     | 2025-Q1 | $13,000.00 |
      | Mill     | 2025-Q2 | $13,000.00 |
      | Mill     | 2025-Q3 | $13,000.00 |
    And Mill is a former employer, and the new job began on 2026-02-09
    And leave is taken from Bakery
    When leave starts on 2026-03-02
    Then Bakery gives $788.37 on an average of $1,000.00
    And the weekly benefit is $788.37
