# Vouched for: SOURCES 2.6 (26 weeks after the last day of work; two quarters for the self-employed) and 2.7; amounts by
# hand from SOURCES 1.2 and 2.5: an average wage of 1000 gives 961.24 x 80 % + 38.76 x 50 % = 788.37.
# Known difference: whether wages of a former employer stop counting after 26 weeks in a new job is being litigated.

Feature: The weeks of leave of people whose working life is not even

  Scenario Outline: A former employee, 26 and 27 weeks after the last day of work
    Given wages by quarter
      | quarter | wages      |
      | 2024-Q3 | $13,000.00 |
      | 2024-Q4 | $13,000.00 |
      | 2025-Q1 | $13,000.00 |
      | 2025-Q2 | $13,000.00 |
    And the last day of work was 2025-09-01
    When this leave is planned
      | reason  | start   | end   |
      | medical | <start> | <end> |
    # the weeks show what it would be; a Sunday at the end has no hours of work
    Then the worker is <result>
    And the whole leave pays $2,365.11

    Examples:
      | start      | end        | result                                                |
      | 2026-03-02 | 2026-03-29 | eligible                                              |
      | 2026-03-09 | 2026-04-05 | not eligible, because the last job ended too long ago |

  Scenario Outline: A worker who has changed jobs, 20 and 30 weeks after the new one began
    Given wages by quarter
      | employer | quarter | wages      |
      | Mill     | 2025-Q1 | $13,000.00 |
      | Mill     | 2025-Q2 | $13,000.00 |
      | Mill     | 2025-Q3 | $13,000.00 |
      | Bakery   | 2025-Q4 | $6,500.00  |
    And Mill is a former employer, and the new job began on <new job began>
    When this leave is planned
      | reason  | start      | end        |
      | bonding | 2026-03-02 | 2026-03-28 |
    # with Mill 26000 / 26 = 1000; the bakery alone 6500 / 13 = 500, x 80 % = 400.00
    Then the worker is eligible
    And a week pays <week>
    And the whole leave pays <total>
    And the warnings are: <warning>

    Examples:
      | new job began | week    | total     | warning                            |
      | 2025-10-13    | $788.37 | $2,365.11 | the former employer counts         |
      | 2025-08-04    | $400.00 | $1,200.00 | the former employer does not count |

  Scenario Outline: Self-employed, with income in one quarter and in two
    Given wages by quarter
      | quarter | wages      |
      | 2025-Q4 | $40,000.00 |
      | 2025-Q3 | <third>    |
    And the worker is self-employed
    When this leave is planned
      | reason  | start      | end        |
      | medical | 2026-03-01 | 2026-03-28 |
    # 40000 / 13 = 3076.92 is far above the wage of the maximum: 3 x 1230.39
    Then the worker is <result>
    And the whole leave pays $3,691.17

    Examples:
      | third      | result                                            |
      | $0.00      | not eligible, because too few quarters have wages |
      | $10,000.00 | eligible                                          |

  Scenario Outline: Leave from two jobs, just below the maximum and just above it
    Given wages by quarter
      | employer | quarter | wages     |
      | Bakery   | 2025-Q4 | $6,500.00 |
      | School   | 2025-Q4 | <school>  |
    When this leave is planned
      | reason      | start      | end        |
      | family care | 2026-03-01 | 2026-03-28 |
    # the bakery gives 400.00; an average of 1084 gives 768.992 + 122.76 x 50 % = 830.37, of 1085 it gives 830.87
    Then a week pays <week>
    And the whole leave pays <total>

    Examples:
      | school     | week      | total     |
      | $14,092.00 | $1,230.37 | $3,691.11 |
      | $14,092.01 | $1,230.39 | $3,691.17 |

  Scenario: Workers' compensation in the first half of a leave
    Given a worker paid $13,000.00 in each quarter of 2025
    And an employer of 25 or more
    And other income
      | kind                 | start      | end        | weekly amount |
      | workers compensation | 2026-02-01 | 2026-03-14 | $500.00       |
    When this leave is planned
      | reason  | start      | end        |
      | medical | 2026-03-01 | 2026-03-28 |
    # 788.37 - 500.00
    Then the weeks are
      | week start | gross   | reductions | amount  | expected payment date |
      | 2026-03-01 | $0.00   | $0.00      | $0.00   | -                     |
      | 2026-03-08 | $788.37 | $500.00    | $288.37 | 2026-03-16            |
      | 2026-03-15 | $788.37 | $0.00      | $788.37 | 2026-03-23            |
      | 2026-03-22 | $788.37 | $0.00      | $788.37 | 2026-03-30            |

  Scenario: An employer's plan and then paid leave bring the benefit up to the average wage
    Given a worker paid $26,000.00 in each quarter of 2025
    And other income
      | kind          | start      | end        | weekly amount |
      | employer plan | 2026-03-08 | 2026-03-14 | $500.00       |
      | paid leave    | 2026-03-08 | 2026-03-14 | $269.61       |
    When this leave is planned
      | reason  | start      | end        |
      | bonding | 2026-03-01 | 2026-03-14 |
    # an average of 2000, the maximum of 1230.39: 2000 - 1230.39 - 500.00 = 269.61
    Then the weeks are
      | week start | amount    | reductions | top up room |
      | 2026-03-01 | $0.00     | $0.00      | $0.00       |
      | 2026-03-08 | $1,230.39 | $0.00      | $269.61     |
    And there is no warning
