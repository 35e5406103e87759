# Vouched for: SOURCES 1.2 (figures), 2.1 (the Sunday), 2.3 to 2.7, each figure worked out by hand next to its scenario.
# That the same wages continue is an assumption of this project, as in the feature about what would help.
# Known differences: none; the state offers no such answer.

Feature: Which start date
  The day asked about next to every later one, within a year, from which something is different.

  Scenario: A New Year brings new figures, on its first Sunday
    # 26,000 / 26 = 1,000. 2025: 731.652 + 42.7175 = 774.37; 2026: 768.992 + 19.38 = 788.37.
    Given wages by quarter
      | employer | quarter | wages      |
      | Bakery   | 2024-Q4 | $13,000.00 |
      | Bakery   | 2025-Q1 | $13,000.00 |
      | Bakery   | 2025-Q2 | $13,000.00 |
      | Bakery   | 2025-Q3 | $13,000.00 |
    And start dates are compared
    When leave starts on 2025-11-10
    Then the start dates are
      | day        | base period        | wages      | benefit | eligible | different          |
      | 2025-11-10 | 2024-Q4 to 2025-Q3 | $52,000.00 | $774.37 | yes      |                    |
      | 2026-01-04 | 2025-Q1 to 2025-Q4 | $52,000.00 | $788.37 | yes      | base period, rates |
      | 2026-04-05 | 2025-Q2 to 2026-Q1 | $52,000.00 | $788.37 | yes      | base period        |
      | 2026-07-05 | 2025-Q3 to 2026-Q2 | $52,000.00 | $788.37 | yes      | base period        |
      | 2026-10-04 | 2025-Q4 to 2026-Q3 | $52,000.00 | $788.37 | yes      | base period        |
    And the search goes up to 2026-11-10, because a year is over

  Scenario: The day before and the first Sunday of the year
    Given wages by quarter
      | employer | quarter | wages      |
      | Bakery   | 2025-Q1 | $13,000.00 |
      | Bakery   | 2025-Q2 | $13,000.00 |
      | Bakery   | 2025-Q3 | $13,000.00 |
    And start dates are compared
    When leave starts on 2026-01-03
    Then the start dates begin with
      | day        | base period        | wages      | benefit | eligible | different          |
      | 2026-01-03 | 2024-Q4 to 2025-Q3 | $39,000.00 | $774.37 | yes      |                    |
      | 2026-01-04 | 2025-Q1 to 2025-Q4 | $52,000.00 | $788.37 | yes      | base period, rates |

  Scenario: A new job counts for more with every quarter, and its first quarter comes back
    # February: one quarter of 13,000, 30 x 788.372 = 23,651.16 on 19,500. April: 32,500 in three quarters. October:
    # the third quarter of 2026 is as the one of 2025.
    Given wages by quarter
      | employer | quarter | wages      |
      | Bakery   | 2025-Q3 | $6,500.00  |
      | Bakery   | 2025-Q4 | $13,000.00 |
    And start dates are compared
    When leave starts on 2026-02-02
    Then the start dates are
      | day        | base period        | wages      | benefit | eligible | different   |
      | 2026-02-02 | 2025-Q1 to 2025-Q4 | $19,500.00 | $788.37 | no       |             |
      | 2026-04-05 | 2025-Q2 to 2026-Q1 | $32,500.00 | $788.37 | yes      | base period |
      | 2026-07-05 | 2025-Q3 to 2026-Q2 | $45,500.00 | $788.37 | yes      | base period |
      | 2026-10-04 | 2025-Q4 to 2026-Q3 | $45,500.00 | $788.37 | yes      | base period |
    And the search goes up to 2027-01-02, because the last day with rates is over

  Scenario: The former employer counts until the current job has lasted 26 weeks
    # 26 weeks from October 6 end on April 6. Together 26,000 / 26 = 1,000; the new job alone 6,500 / 13 = 500, 400.
    Given wages by quarter
      | employer | quarter | wages      |
      | Old      | 2025-Q1 | $13,000.00 |
      | Old      | 2025-Q2 | $13,000.00 |
      | Old      | 2025-Q3 | $13,000.00 |
      | New      | 2025-Q4 | $6,500.00  |
    And Old is a former employer, and the new job began on 2025-10-06
    And start dates are compared
    When leave starts on 2026-03-02
    Then the start dates begin with
      | day        | base period        | wages      | benefit | eligible | different        |
      | 2026-03-02 | 2025-Q1 to 2025-Q4 | $45,500.00 | $788.37 | yes      |                  |
      | 2026-04-05 | 2025-Q2 to 2026-Q1 | $39,000.00 | $788.37 | yes      | base period      |
      | 2026-04-06 | 2025-Q2 to 2026-Q1 | $39,000.00 | $400.00 | yes      | former employers |

  Scenario: A former employee keeps the quarters, until it is too late
    # 26 weeks from August 1 end on January 30.
    Given wages by quarter
      | employer | quarter | wages      |
      | Bakery   | 2025-Q1 | $13,000.00 |
      | Bakery   | 2025-Q2 | $13,000.00 |
    And the last day of work was 2025-08-01
    And start dates are compared
    When leave starts on 2025-12-01
    Then the start dates are
      | day        | base period        | wages      | benefit | eligible | different  |
      | 2025-12-01 | 2024-Q3 to 2025-Q2 | $26,000.00 | $774.37 | yes      |            |
      | 2026-01-04 | 2024-Q3 to 2025-Q2 | $26,000.00 | $788.37 | yes      | rates      |
      | 2026-01-31 | 2024-Q3 to 2025-Q2 | $26,000.00 | $788.37 | no       | separation |

  Scenario: An early application is one for its own week only
    # With the application of December, the base period ends two quarters before its own; a week later it is that of March.
    Given wages by quarter
      | employer | quarter | wages      |
      | Bakery   | 2024-Q4 | $13,000.00 |
      | Bakery   | 2025-Q1 | $13,000.00 |
      | Bakery   | 2025-Q2 | $13,000.00 |
      | Bakery   | 2025-Q3 | $13,000.00 |
    And the application was made on 2025-12-20
    And start dates are compared
    When leave starts on 2026-03-02
    Then the start dates begin with
      | day        | base period        | wages      | benefit | eligible | different   |
      | 2026-03-02 | 2024-Q4 to 2025-Q3 | $52,000.00 | $788.37 | yes      |             |
      | 2026-03-08 | 2025-Q1 to 2025-Q4 | $52,000.00 | $788.37 | yes      | base period |
      | 2026-04-05 | 2025-Q2 to 2026-Q1 | $52,000.00 | $788.37 | yes      | base period |

  Scenario: Days without published figures are compared as provisional only
    Given wages by quarter
      | employer | quarter | wages      |
      | Bakery   | 2026-Q2 | $13,000.00 |
      | Bakery   | 2026-Q3 | $13,000.00 |
    And a provisional estimate is enough
    And start dates are compared
    When leave starts on 2026-12-07
    Then the start dates begin with
      | day        | base period        | wages      | benefit | eligible | different          |
      | 2026-12-07 | 2025-Q4 to 2026-Q3 | $26,000.00 | $788.37 | yes      |                    |
      | 2027-01-03 | 2026-Q1 to 2026-Q4 | $39,000.00 | $788.37 | yes      | base period, rates |
    And the provisional ones are 2027-01-03, 2027-04-04, 2027-07-04, 2027-10-03
    And the search goes up to 2027-12-07, because a year is over
