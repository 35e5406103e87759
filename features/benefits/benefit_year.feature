# Vouched for: the benefit years of 2021 by mass.gov, "How PFML weekly benefit amounts are calculated and/or changed"
# (SOURCES 2.1); the figures of each year by SOURCES 1.2.
# Known difference: where leave began in January 2022 or 2023 and its Sunday was in December, the state's page of 2023
# took the figures of the new year. Here, as in today's guidance, the Sunday decides.

Feature: A benefit year and its figures
  A benefit year is 52 weeks from the Sunday on or before the first day of leave.
  The state's figures on that Sunday apply to the whole year.

  Scenario Outline: The benefit year starts on the Sunday on or before leave
    Given a worker paid $13,000.00 in each quarter of <year before>
    When leave starts on <first day of leave>
    Then the benefit year runs from <start> to <end>

    Examples: the state's own examples
      | year before | first day of leave | start      | end        |
      | 2020        | 2021-01-04         | 2021-01-03 | 2022-01-01 |
      | 2020        | 2021-01-06         | 2021-01-03 | 2022-01-01 |
      | 2020        | 2021-01-09         | 2021-01-03 | 2022-01-01 |

    Examples: leave that starts on a Sunday starts its own benefit year
      | year before | first day of leave | start      | end        |
      | 2020        | 2021-01-10         | 2021-01-10 | 2022-01-08 |
      | 2025        | 2026-03-01         | 2026-03-01 | 2027-02-27 |

  Scenario: Leave in the first days of 2027 is still answered with the figures of 2026
    Given a worker paid $13,000.00 in each quarter of 2026
    When leave starts on 2027-01-02
    Then the benefit year runs from 2026-12-27 to 2027-12-25
    And the state average weekly wage is $1,922.48
    And the maximum weekly benefit is $1,230.39
    And there is no warning

  Scenario Outline: The Sunday decides which year's figures apply
    Given a worker paid $13,000.00 in each quarter of <year before>
    When leave starts on <first day of leave>
    Then the maximum weekly benefit is <maximum>
    And the minimum earnings are <minimum>

    Examples:
      | year before | first day of leave | maximum   | minimum   |
      | 2020        | 2021-01-01         | $850.00   | $5,100.00 |
      | 2020        | 2021-01-03         | $850.00   | $5,400.00 |
      | 2021        | 2022-01-01         | $850.00   | $5,400.00 |
      | 2021        | 2022-01-02         | $1,084.31 | $5,700.00 |
      | 2022        | 2023-01-01         | $1,129.82 | $6,000.00 |
      | 2023        | 2024-01-06         | $1,129.82 | $6,000.00 |
      | 2023        | 2024-01-07         | $1,149.90 | $6,300.00 |
