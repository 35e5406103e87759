# Vouched for: the tests and the base period of SOURCES 2.3 to 2.6, each figure worked out by hand next to its scenario.
# That the same wages continue is an assumption of this project, and every answer says so: a job pays again what it
# paid in the same quarter one year before, or, where it had not begun by then, what it paid in the quarter before.
# Known differences: none; the state offers no such answer.

Feature: What would help a person who is not eligible
  For each test that is not passed: what is missing, and the first later day of leave that passes it. Then the first
  day that passes all of them, or, where none does, what the wages of the base period miss.

  Scenario: A seasonal worker fails the 30-times test in March and passes in June
    # March: 8,000 / 13 = 615.38, 616; 492.80 x 30 = 14,784 on 10,000. From April the winter counts: 16,000 in three
    # quarters; 14,000 / 26 = 538.46, 539; 431.20 x 30 = 12,936. The inn gives 492.80, the ski area 462 x 80 %.
    Given wages by quarter
      | employer | quarter | wages     |
      | Inn      | 2025-Q3 | $8,000.00 |
      | Inn      | 2025-Q4 | $2,000.00 |
      | Ski area | 2026-Q1 | $6,000.00 |
    And it is asked what would help
    When leave starts on 2026-03-02
    Then the worker is not eligible, because the wages are below 30 times the weekly benefit
    And the 30-times test is $4,784.00 short, and first passes on 2026-04-05
    And leave from 2026-04-05 on gives $862.40 a week on wages of $16,000.00
    And leave on 2026-06-01 with the same wages is eligible

  Scenario: A season that comes back does not become a whole year
    # Each day finds one summer of 3,000 and 9,000: 9,000 / 13 = 692.31, 693; 554.40 x 30 = 16,632 on 12,000.
    Given wages by quarter
      | employer | quarter | wages     |
      | Boats    | 2024-Q2 | $3,000.00 |
      | Boats    | 2024-Q3 | $9,000.00 |
    And it is asked what would help
    When leave starts on 2025-03-03
    Then the 30-times test is $4,632.00 short, and never passes
    And no day up to 2026-03-03 helps, because a year is over
    And the wages of the base period miss $4,632.00
    And these wages are assumed
      | employer | quarter | wages     | as in   |
      | Boats    | 2025-Q2 | $3,000.00 | 2024-Q2 |
      | Boats    | 2025-Q3 | $9,000.00 | 2024-Q3 |

  Scenario Outline: What is missing is the least that is enough, where the average wage stays as it is
    # 9,000 stays the highest quarter; 16,632 in all are needed.
    Given wages by quarter
      | employer | quarter | wages     |
      | Boats    | 2024-Q2 | <wages>   |
      | Boats    | 2024-Q3 | $9,000.00 |
    And it is asked what would help
    When leave starts on 2025-03-03
    Then the 30-times test <result>: $16,632.00 required, <total> earned, <missing> short

    Examples:
      | wages     | total      | missing | result |
      | $7,632.00 | $16,632.00 | $0.00   | passes |
      | $7,631.99 | $16,631.99 | $0.01   | fails  |

  Scenario: Wages below the minimum that are enough a quarter later
    # 5,000 of 6,300; 5,000 / 13 = 384.62, 385; 308 x 30 = 9,240. From April twice as much: 10,000.
    Given wages by quarter
      | employer | quarter | wages     |
      | Bakery   | 2025-Q4 | $5,000.00 |
    And it is asked what would help
    When leave starts on 2026-03-02
    Then the minimum earnings test is $1,300.00 short, and first passes on 2026-04-05
    And the 30-times test is $4,240.00 short, and first passes on 2026-04-05
    And leave from 2026-04-05 on gives $308.00 a week on wages of $10,000.00
    And the wages of the base period miss $4,240.00

  Scenario: Each test has a day of its own
    # 3,000 / 13 = 230.77, 231; 184.80 x 30 = 5,544: two quarters pass this test, three the minimum of 6,300.
    Given wages by quarter
      | employer | quarter | wages     |
      | Bakery   | 2025-Q4 | $3,000.00 |
    And it is asked what would help
    When leave starts on 2026-03-02
    Then the minimum earnings test is $3,300.00 short, and first passes on 2026-07-05
    And the 30-times test is $2,544.00 short, and first passes on 2026-04-05
    And leave from 2026-07-05 on gives $184.80 a week on wages of $9,000.00

  Scenario: Self-employed, in time for a second quarter
    Given wages by quarter
      | employer | quarter | wages      |
      | Studio   | 2025-Q4 | $90,000.00 |
    And the worker is self-employed
    And it is asked what would help
    When leave starts on 2026-03-02
    Then the two-quarters test is 1 quarter short, and first passes on 2026-04-05
    And leave from 2026-04-05 on gives $1,230.39 a week on wages of $180,000.00
    And no wages are missing

  Scenario: Who does not work now is promised no wages
    # From August 1 to March 2 there are 213 days, 31 weeks begun.
    Given wages by quarter
      | employer | quarter | wages      |
      | Bakery   | 2025-Q1 | $13,000.00 |
      | Bakery   | 2025-Q2 | $13,000.00 |
    And the last day of work was 2025-08-01
    And it is asked what would help
    When leave starts on 2026-03-02
    Then the 26-weeks test is 5 weeks over, and never passes
    And no day up to 2027-01-02 helps, because the last day with rates is over
    And no wages are missing
    And no further wages are assumed

  Scenario: The search ends with the last covered day
    Given wages by quarter
      | employer | quarter | wages     |
      | Bakery   | 2026-Q3 | $5,000.00 |
    And it is asked what would help
    When leave starts on 2026-11-02
    Then the minimum earnings test is $1,300.00 short, and never passes
    And no day up to 2027-01-02 helps, because the last day with rates is over

  Scenario: Beyond the last covered day the answer is provisional, and says so
    # With the figures of 2026, the newest: 10,000 of 9,240.
    Given wages by quarter
      | employer | quarter | wages     |
      | Bakery   | 2026-Q3 | $5,000.00 |
    And a provisional estimate is enough
    And it is asked what would help
    When leave starts on 2026-11-02
    Then the minimum earnings test is $1,300.00 short, and first passes on 2027-01-03
    And leave from 2027-01-03 on gives $308.00 a week on wages of $10,000.00
    And that is provisional

  Scenario: Who is eligible needs no help
    Given a worker paid $13,000.00 in each quarter of 2025
    And it is asked what would help
    When leave starts on 2026-03-02
    Then the worker is eligible
    And no help is offered
