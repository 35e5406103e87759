# Vouched for: the averages of three quarters and of two by masslegalservices.org content/9; 461.54 and 461.60 by the
# Department's end-to-end tests of spring 2022 and by c. 151A s. 1(w) (SOURCES 2.4); every other amount by hand from
# SOURCES 1.2 and 2.5, the sum written next to it.
# Known difference: the statute raises the average weekly wage to the dollar, the Department's systems keep it in cents
# when they pay. The weekly benefit is the statute's; the expected award is the Department's.

Feature: How much a week
  The average weekly wage comes from the best quarters; the benefit is 80 % of it up to half the state's average
  and 50 % above, at most the maximum.

  Scenario Outline: The average weekly wage of one, two, three and four quarters
    Given a worker paid <Q1>, <Q2>, <Q3> and <Q4> in the quarters of 2025
    When leave starts on 2026-02-02
    Then the average weekly wage is <average>

    Examples: two quarters averaged over 26 weeks
      | Q1         | Q2         | Q3         | Q4         | average   | because                          |
      | $0.00      | $5,000.00  | $6,000.00  | $8,000.00  | $539.00   | (6000 + 8000) / 26 = 538.46      |
      | $12,000.00 | $12,500.50 | $13,000.00 | $11,000.00 | $981.00   | (13000 + 12500.50) / 26 = 980.79 |
      | $13,000.00 | $13,000.00 | $13,000.00 | $1.00      | $1,000.00 | 26000 / 26, nothing to raise     |
      | $13,000.00 | $13,000.01 | $13,000.00 | $1.00      | $1,001.00 | 26000.01 / 26 = 1000.0004        |

    Examples: the best quarter over 13 weeks
      | Q1    | Q2    | Q3         | Q4         | average   | because              |
      | $0.00 | $0.00 | $10,000.00 | $14,200.00 | $1,093.00 | 14200 / 13 = 1092.30 |
      | $0.00 | $0.00 | $0.00      | $13,000.00 | $1,000.00 | 13000 / 13           |
      | $0.00 | $0.00 | $0.00      | $0.01      | $1.00     | a cent is raised     |
      | $0.00 | $0.00 | $0.00      | $0.00      | $0.00     | no wages             |

  Scenario: The Department may award a few cents less than the statute gives
    Given a worker paid $7,500.00 in each quarter of 2021
    When leave starts on 2022-03-14
    # 15000 / 26 = 576.92, raised to 577; 577 x 80 % = 461.60 and 576.92 x 80 % = 461.54
    Then the average weekly wage is $577.00
    And the weekly benefit is $461.60
    And the expected award is $461.54

  Scenario: Where the average is a whole dollar both figures are the same
    Given a worker paid $6,500.00 in each quarter of 2025
    When leave starts on 2026-03-02
    # 13000 / 26 = 500; 500 x 80 %
    Then the weekly benefit is $400.00
    And the expected award is $400.00

  Scenario Outline: The benefit along the curve of 2026, where half the state's average is 961.24
    Given a worker paid <a quarter> in each quarter of 2025
    When leave starts on 2026-03-02
    Then the weekly benefit is <benefit>

    Examples:
      | a quarter   | benefit   | because                                               |
      | $12,493.00  | $768.80   | 961 x 80 %                                            |
      | $12,506.00  | $769.37   | 961.24 x 80 % + 0.76 x 50 % = 768.992 + 0.38          |
      | $15,600.00  | $888.37   | 768.992 + 238.76 x 50 %                               |
      | $24,492.00  | $1,230.37 | 768.992 + 922.76 x 50 %, the last whole dollar below  |
      | $24,505.00  | $1,230.39 | 768.992 + 923.76 x 50 % = 1230.872, above the maximum |
      | $130,000.00 | $1,230.39 | far above                                             |

  Scenario Outline: The maximum of every year
    Given a worker paid $130,000.00 in each quarter of <year before>
    When leave starts on <first day of leave>
    Then the weekly benefit is <maximum>
    And the expected award is <maximum>
    And the worker is eligible

    Examples:
      | year before | first day of leave | maximum   |
      | 2020        | 2021-06-07         | $850.00   |
      | 2021        | 2022-06-06         | $1,084.31 |
      | 2022        | 2023-06-05         | $1,129.82 |
      | 2023        | 2024-06-03         | $1,149.90 |
      | 2024        | 2025-06-02         | $1,170.64 |
      | 2025        | 2026-06-01         | $1,230.39 |

  Scenario: Rows of one quarter are added
    Given wages by quarter
      | employer | quarter | wages     |
      | A        | 2025-Q4 | $6,000.00 |
      | A        | 2025-Q4 | $7,000.00 |
    When leave starts on 2026-03-02
    Then the average weekly wage is $1,000.00
