# Vouched for: SOURCES 2.7 (458 CMR 2.12(4)) and 2.6; amounts by hand, as for benefits from several employers.
# Known differences: none.

Feature: The weeks of a leave from one job or from several
  A week of leave from several jobs together is at most the maximum weekly benefit.

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

  Scenario: Leave from one of two jobs
    Given leave is taken from Bakery
    When this leave is planned
      | reason  | start      | end        |
      | medical | 2026-03-01 | 2026-03-28 |
    # the average of the bakery alone is 500, so 100.00 may be added
    Then the weeks are
      | week start | amount  | top up room |
      | 2026-03-01 | $0.00   | $0.00       |
      | 2026-03-08 | $400.00 | $100.00     |
      | 2026-03-15 | $400.00 | $100.00     |
      | 2026-03-22 | $400.00 | $100.00     |

  Scenario: Leave from both is paid at most the maximum
    When this leave is planned
      | reason  | start      | end        |
      | medical | 2026-03-01 | 2026-03-28 |
    # 400.00 + 888.37 = 1288.37, above 1230.39; the two averages are 500 + 1200
    Then a week pays $1,230.39
    And the whole leave pays $3,691.17

  Scenario: Leave from no employer that paid wages pays nothing
    Given wages by quarter
      | employer | quarter | wages     |
      | Bakery   | 2025-Q4 | $6,500.00 |
      | Garden   | 2025-Q4 | $0.00     |
    And leave is taken from Garden
    When this leave is planned
      | reason  | start      | end        |
      | medical | 2026-03-01 | 2026-03-14 |
    Then the weeks are
      | week start | kind    | amount | expected payment date |
      | 2026-03-01 | waiting | $0.00  | -                     |
      | 2026-03-08 | paid    | $0.00  | -                     |

  Scenario: A seasonal worker fails the 30-times test in March
    Given wages by quarter
      | quarter | wages      |
      | 2025-Q4 | $13,000.00 |
    When this leave is planned
      | reason  | start      | end        |
      | medical | 2026-03-01 | 2026-03-14 |
    # 30 x 788.37 is more than 13000; the weeks show what it would be
    Then the worker is not eligible, because the wages are below 30 times the weekly benefit
    And the whole leave pays $788.37

  Scenario: After another season, the same worker passes it in June
    Given wages by quarter
      | quarter | wages      |
      | 2025-Q4 | $13,000.00 |
      | 2026-Q1 | $13,000.00 |
    When this leave is planned
      | reason  | start      | end        |
      | medical | 2026-06-07 | 2026-06-20 |
    Then the worker is eligible
    And the whole leave pays $788.37
