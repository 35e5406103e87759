# Vouched for: SOURCES 2.2 and 2.3, from the portal code of 2022-04-19 (public copy); mass.gov says "last four completed
# quarters". Known differences: none.

Feature: The four quarters whose wages count
  The base period ends with the quarter of the effective date, the one before it, or the one before that,
  by where wages are known; wages further back are ignored.

  Scenario: One employer that has already reported the quarter of the effective date
    Given wages by quarter
      | employer | quarter | wages      |
      | A        | 2025-Q2 | $13,000.00 |
      | A        | 2025-Q4 | $13,000.00 |
      | A        | 2026-Q1 | $6,500.00  |
    When leave starts on 2026-03-02
    Then the base period is 2025-Q2 to 2026-Q1
    And the wages in it are $32,500.00

  Scenario: With two employers the quarter of the effective date does not count yet
    Given wages by quarter
      | employer | quarter | wages      |
      | A        | 2025-Q1 | $13,000.00 |
      | A        | 2025-Q4 | $13,000.00 |
      | B        | 2026-Q1 | $6,500.00  |
    When leave starts on 2026-03-02
    Then the base period is 2025-Q1 to 2025-Q4
    And the wages in it are $26,000.00

  Scenario: A second employer from the oldest quarter looked at is enough
    Given wages by quarter
      | employer | quarter | wages      |
      | B        | 2024-Q4 | $100.00    |
      | A        | 2025-Q4 | $13,000.00 |
      | A        | 2026-Q1 | $6,500.00  |
    When leave starts on 2026-03-02
    Then the base period is 2025-Q1 to 2025-Q4

  Scenario: The quarter before is the usual end
    Given a worker paid $13,000.00 in each quarter of 2025
    When leave starts on 2026-03-02
    Then the base period is 2025-Q1 to 2025-Q4

  Scenario: The quarter before is not reported yet
    Given wages by quarter
      | employer | quarter | wages      |
      | A        | 2024-Q4 | $13,000.00 |
      | A        | 2025-Q3 | $13,000.00 |
    When leave starts on 2026-03-02
    Then the base period is 2024-Q4 to 2025-Q3
    And the wages in it are $26,000.00

  Scenario: Two quarters without wages still end the base period two quarters before
    Given wages by quarter
      | employer | quarter | wages      |
      | A        | 2024-Q4 | $13,000.00 |
      | A        | 2025-Q1 | $13,000.00 |
    When leave starts on 2026-03-02
    Then the base period is 2024-Q4 to 2025-Q3
    And the wages in it are $26,000.00

  Scenario: Zero wages are no wages
    Given wages by quarter
      | employer | quarter | wages      |
      | A        | 2025-Q3 | $13,000.00 |
      | A        | 2025-Q4 | $0.00      |
      | A        | 2026-Q1 | $0.00      |
    When leave starts on 2026-03-02
    Then the base period is 2024-Q4 to 2025-Q3

  Scenario: Older wages are ignored, and a warning says so
    Given wages by quarter
      | employer | quarter | wages      |
      | B        | 2024-Q3 | $13,000.00 |
      | A        | 2025-Q4 | $13,000.00 |
      | A        | 2026-Q1 | $6,500.00  |
    When leave starts on 2026-03-02
    Then the base period is 2025-Q2 to 2026-Q1
    And the wages in it are $19,500.00
    And the warnings are: there is another reading of 30 times; some wages are too old to count

  Scenario: Applying in the quarter before leave, with that quarter reported, ends the base period with it
    Given a worker paid $13,000.00 in each quarter of 2025
    And the application was made on 2025-12-20
    When leave starts on 2026-03-02
    Then the base period is 2025-Q1 to 2025-Q4

  Scenario: Applying in the quarter before leave, with that quarter not reported yet
    Given wages by quarter
      | employer | quarter | wages      |
      | A        | 2024-Q4 | $13,000.00 |
      | A        | 2025-Q1 | $13,000.00 |
      | A        | 2025-Q2 | $13,000.00 |
      | A        | 2025-Q3 | $13,000.00 |
    And the application was made on 2025-12-20
    When leave starts on 2026-03-02
    Then the base period is 2024-Q4 to 2025-Q3
    And the wages in it are $52,000.00

  Scenario: Applying after leave began changes nothing
    Given a worker paid $13,000.00 in each quarter of 2025
    And the application was made on 2026-04-10
    When leave starts on 2026-03-30
    Then the base period is 2025-Q1 to 2025-Q4
