# Vouched for: rates and wage base of 2026 by SOURCES 1.1, who pays by SOURCES 4.2; every amount by hand from them (0.70 %
# medical, 60 % of it the employer's from 25 people on; 0.18 % family, all of it the employee's; wages up to 184,500).
# Known differences: the state's calculator applies no wage base to a whole payroll.

Feature: What is due on a file of wages

  Scenario: The wage base runs out over the quarters of a year
    Given an employer with 30 employees in the year before
    And a payroll file with
      | person | kind | quarter | wages     |
      | Ana    | w2   | 2026-Q1 | 184000.00 |
      | Ana    | w2   | 2026-Q2 | 1000.00   |
    When the contributions of the file are worked out
    Then the file says
      | person | quarter | eligible wages | employer | employee | total     |
      | Ana    | 2026-Q1 | $184,000.00    | $772.80  | $846.40  | $1,619.20 |
      | Ana    | 2026-Q2 | $500.00        | $2.10    | $2.30    | $4.40     |

  Scenario: A row that cannot be read is given back, and the others are answered
    Given an employer with 24.9 employees in the year before
    And a payroll file with
      | person | kind | quarter | wages     |
      | Ana    | w2   | 2026-Q1 | 10000.00  |
      | Ben    | w2   | 2026-Q1 | 10.000,00 |
    When the contributions of the file are worked out
    Then the file says
      | person | quarter | eligible wages | employer | employee | total  |
      | Ana    | 2026-Q1 | $10,000.00     | $0.00    | $46.00   | $46.00 |
    And row 3 is given back with "Write a point before the cents: 12500.50."

  Scenario: Two rows of a quarter are added up
    Given an employer with 30 employees in the year before
    And a payroll file with
      | person | kind | quarter | wages    |
      | Ana    | w2   | 2026-Q1 | 10000.00 |
      | Ana    | w2   | 2026-Q1 | 12000.00 |
    When the contributions of the file are worked out
    # 22,000 x 0.7 % = 154, of which 92.40 the employer's; x 0.18 % = 39.60
    Then the file says
      | person | quarter | eligible wages | employer | employee | total   |
      | Ana    | 2026-Q1 | $22,000.00     | $92.40   | $101.20  | $193.60 |
