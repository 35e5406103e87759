# Vouched for: SOURCES 2.3, 2.6 and 3.11; amounts by hand from SOURCES 1.2, 2.4 and 2.5.
# Known differences: none.

Feature: What an award may lack
  The answer warns a worker, with figures, where the Department may first decide otherwise or where a value looks wrong.

  Scenario: A nurse takes leave before her employer has reported the last quarter
    Given wages by quarter
      | quarter | wages      |
      | 2025-Q1 | $13,000.00 |
      | 2025-Q2 | $13,000.00 |
      | 2025-Q3 | $13,000.00 |
      | 2025-Q4 | $19,500.00 |
    When leave starts on 2026-01-12
    # 32500 / 26 = 1250; without the last quarter 26000 / 26 = 1000, 788.37
    Then the weekly benefit is $913.37
    And the warning is: the newest quarter may be missing
    And it states 2025-Q4, 2026-01-31, $788.37 and 10

  Scenario: A nurse loses her job a week before leave, and her employer has not reported the last quarter
    Given wages by quarter
      | quarter | wages      |
      | 2025-Q1 | $13,000.00 |
      | 2025-Q2 | $13,000.00 |
      | 2025-Q3 | $13,000.00 |
      | 2025-Q4 | $19,500.00 |
    And the last day of work was 2026-01-05
    When leave starts on 2026-01-12
    Then the weekly benefit is $913.37
    And the warning is: the newest quarter may be missing
    And it states 2025-Q4, 2026-01-31, $788.37 and 10

  Scenario: From the day on which the report is due there is no such warning
    Given wages by quarter
      | quarter | wages      |
      | 2025-Q3 | $13,000.00 |
      | 2025-Q4 | $19,500.00 |
    When leave starts on 2026-01-31
    Then there is no warning

  Scenario: A clerk counts the quarter in progress, which her employer reports later
    Given wages by quarter
      | quarter | wages      |
      | 2025-Q1 | $13,000.00 |
      | 2025-Q2 | $13,000.00 |
      | 2025-Q3 | $13,000.00 |
      | 2025-Q4 | $13,000.00 |
      | 2026-Q1 | $19,500.00 |
    When leave starts on 2026-03-30
    # 32500 / 26 = 1250; without the first quarter of 2026 1000, 788.37
    Then the weekly benefit is $913.37
    And the warning is: the newest quarter may be missing
    And it states 2026-Q1, 2026-04-30, $788.37 and 10

  Scenario: In January both the last quarter and the one in progress may be missing
    Given wages by quarter
      | quarter | wages      |
      | 2025-Q2 | $13,000.00 |
      | 2025-Q3 | $13,000.00 |
      | 2025-Q4 | $19,500.00 |
      | 2026-Q1 | $20,000.00 |
    When leave starts on 2026-01-12
    # 39500 / 26 = 1519.23, raised to 1520; the earlier quarters alone give 1000
    Then the weekly benefit is $1,048.37
    And the warning is: the newest quarter may be missing
    And it states 2025-Q4, 2026-01-31, $788.37 and 10

  Scenario: A clerk without wages in the last quarter counts the quarter in progress
    Given wages by quarter
      | quarter | wages      |
      | 2025-Q2 | $13,000.00 |
      | 2025-Q3 | $13,000.00 |
      | 2026-Q1 | $20,000.00 |
    When leave starts on 2026-01-26
    # 33000 / 26 = 1269.23, raised to 1270; without the first quarter of 2026 1000, 788.37
    Then the weekly benefit is $923.37
    And the warning is: the newest quarter may be missing
    And it states 2026-Q1, 2026-04-30, $788.37 and 10

  Scenario: A self-employed person with one quarter is asked for the quarter in progress
    Given wages by quarter
      | quarter | wages      |
      | 2025-Q4 | $37,000.00 |
    And the worker is self-employed
    When leave starts on 2026-03-02
    Then the worker is not eligible, because too few quarters have wages
    And the warnings are: the quarter in progress may decide

  Scenario: A self-employed teacher passes the test of two quarters with the quarter in progress
    Given wages by quarter
      | employer | quarter | wages      |
      | Studio   | 2025-Q4 | $37,000.00 |
      | School   | 2026-Q1 | $5,000.00  |
    And the worker is self-employed
    When leave starts on 2026-03-02
    # 37000 / 13 = 2846.15: the maximum of 1230.39, x 30 = 36911.70
    Then the worker is not eligible, because too few quarters have wages
    And the warning is: the quarter in progress counts on appeal
    And it states 2026-Q1, $5,000.00, $42,000.00, $1,230.39 and 10

  Scenario: A self-employed person has wages in the quarter in progress only
    Given wages by quarter
      | employer | quarter | wages      |
      | Studio   | 2026-Q1 | $37,000.00 |
      | School   | 2026-Q1 | $5,000.00  |
    And the worker is self-employed
    When leave starts on 2026-03-02
    # the quarter in progress is only one quarter with wages, and two are needed
    Then the worker is not eligible, because the wages are below the minimum earnings
    And there is no warning

  Scenario: A cook with two jobs passes with the wages of the quarter in progress
    Given wages by quarter
      | employer | quarter | wages     |
      | Diner    | 2025-Q3 | $3,000.00 |
      | Diner    | 2025-Q4 | $3,000.00 |
      | Hotel    | 2026-Q1 | $4,000.00 |
    When leave starts on 2026-03-02
    # 10000 in all; 7000 / 26 = 269.23, raised to 270, x 80 % = 216.00, x 30 = 6480
    # of each job: 3000 / 13 = 230.77, raised to 231, and 4000 / 13 = 307.69, raised to 308, x 80 %: 184.80 + 246.40
    Then the worker is not eligible, because the wages are below the minimum earnings
    And the warning is: the quarter in progress counts on appeal
    And it states 2026-Q1, $4,000.00, $10,000.00, $431.20 and 10

  Scenario: A cook passes with the oldest completed quarter and the quarter in progress
    Given wages by quarter
      | employer | quarter | wages     |
      | Diner    | 2025-Q1 | $3,000.00 |
      | Diner    | 2025-Q4 | $2,600.00 |
      | Hotel    | 2026-Q1 | $700.00   |
    When leave starts on 2026-03-02
    # 6300 in all; of each job 3000 / 13 = 230.77, raised to 231, and 700 / 13 = 53.85, raised to 54, x 80 %
    Then the worker is not eligible, because the wages are below the minimum earnings
    And the warning is: the quarter in progress counts on appeal
    And it states 2026-Q1, $700.00, $6,300.00, $228.00 and 10

  Scenario: Wages before the four completed quarters do not count on appeal
    Given wages by quarter
      | employer | quarter | wages     |
      | Diner    | 2024-Q4 | $9,000.00 |
      | Diner    | 2025-Q4 | $3,000.00 |
      | Hotel    | 2026-Q1 | $1,000.00 |
    When leave starts on 2026-03-02
    # from the first quarter of 2025 to the first of 2026 there are only 4000
    Then the worker is not eligible, because the wages are below the minimum earnings
    And there is no warning

  Scenario: A worker with one job who left the quarter in progress empty
    Given wages by quarter
      | quarter | wages     |
      | 2025-Q4 | $3,000.00 |
    When leave starts on 2026-03-02
    Then the worker is not eligible, because the wages are below the minimum earnings
    And the warning is: the quarter in progress may decide
    And it states 2026-Q1

  Scenario: The other reading of the 30-times test
    Given wages by quarter
      | employer | quarter | wages      |
      | Bakery   | 2025-Q3 | $8,000.00  |
      | School   | 2025-Q4 | $10,000.00 |
    When leave starts on 2026-03-02
    # 10000 / 13 = 769.23, raised to 770, x 80 % = 616.00, x 30 = 18480; half of 770 is 385, x 30 = 11550
    Then the worker is not eligible, because the wages are below 30 times the weekly benefit
    And the warning is: there is another reading of 30 times
    And it states $18,480.00, $11,550.00 and $18,000.00

  Scenario: The other reading of the 30-times test is passed to the cent
    Given wages by quarter
      | quarter | wages      |
      | 2025-Q3 | $1,540.00  |
      | 2025-Q4 | $10,010.00 |
    When leave starts on 2026-03-02
    # 10010 / 13 = 770, x 80 % = 616.00, x 30 = 18480; half of 770 is 385, x 30 = 11550 = 10010 + 1540
    Then the warnings are: the quarter in progress may decide; there is another reading of 30 times

  Scenario: The other reading of the 30-times test is missed by a cent
    Given wages by quarter
      | quarter | wages      |
      | 2025-Q3 | $1,539.99  |
      | 2025-Q4 | $10,010.00 |
    When leave starts on 2026-03-02
    Then the warnings are: the quarter in progress may decide

  Scenario: A worker without a job does not say when work ended
    Given a worker paid $13,000.00 in each quarter of 2025
    And the worker has no job
    When leave starts on 2026-03-02
    # 26 weeks before March 2, 2026
    Then the warning is: the last day of work is not known
    And it states 2025-09-01 and 26

  Scenario Outline: Wages that look like pay for another time
    Given a worker paid <wages> in each quarter of 2025
    When leave starts on 2026-03-02
    Then the warnings are: <warnings>

    # 1.5 x 1922.48 x 13 = 37488.36
    Examples:
      | wages      | warnings                                                                    |
      | $24.50     | the quarter in progress may decide; the wages look like pay for an hour |
      | $250.00    | the quarter in progress may decide; the wages look like pay for an hour |
      | $250.01    | the quarter in progress may decide                                          |
      | $37,488.36 | the wages look like pay for a year                                          |

  Scenario: A good wage is not taken for the pay of a year
    Given a worker paid $37,488.35 in each quarter of 2025
    When leave starts on 2026-03-02
    Then there is no warning

  Scenario Outline: The day of the application
    Given a worker paid $13,000.00 in each quarter of 2025
    And the application was made on <day>
    When leave starts on 2026-03-02
    Then the warning is: the application is far from the leave
    And it states <day>, 2026-01-01, 2026-05-31 and 90

    Examples:
      | day        |
      | 2025-12-31 |
      | 2026-06-01 |
      | 2025-10-01 |

  Scenario Outline: The first and the last day for an application
    Given a worker paid $13,000.00 in each quarter of 2025
    And the application was made on <day>
    When leave starts on 2026-03-02
    Then there is no warning

    Examples:
      | day        |
      | 2026-01-01 |
      | 2026-05-31 |
