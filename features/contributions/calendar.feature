# Vouched for: due dates by SOURCES 1.3; the first quarter of contributions by SOURCES 1.1 (seyfarth.com 2020-01-23); the
# spread over pay periods by hand from the yearly amounts, the division written next to it.
# Known differences: none.

Feature: Quarters, due dates and pay periods

  Scenario: Four quarterly returns, the last one in the year after
    Given an employer with 30 employees and 0 contractors
    And a person paid $100,000.00 in 2026
    When the contributions of 2026 are worked out
    Then returns are due
      | quarter | due        |
      | 2026-Q1 | 2026-04-30 |
      | 2026-Q2 | 2026-07-31 |
      | 2026-Q3 | 2026-10-31 |
      | 2026-Q4 | 2027-01-31 |

  Scenario: In 2019 only the wages paid from October count, with the whole wage base
    Given an employer with 30 employees and 0 contractors
    And a person paid $140,000.00 in 2019
    When the contributions of 2019 are worked out
    # 132,900 x 0.62 % = 823.98: 40 % = 329.592; x 0.13 % = 172.77
    Then $132,900.00 of the wages count
    And medical costs the employer $494.39 and the employee $329.59
    And family costs the employer $0.00 and the employee $172.77
    And returns are due
      | quarter | due        |
      | 2019-Q4 | 2020-01-31 |
    And the warning is: only a part of the year counts

  Scenario Outline: The year's amounts by period, each to the cent
    Given an employer with 30 employees and 0 contractors
    And a person paid $100,000.00 in 2026
    When the contributions of 2026 are worked out
    Then each <period> the employer pays <medical employer> of medical
    And each <period> the employee pays <medical employee> of medical and <family employee> of family
    And each <period> costs <total> in all

    Examples: 420, 280 and 180 divided
      | period   | medical employer | medical employee | family employee | total   | divided by |
      | year     | $420.00          | $280.00          | $180.00         | $880.00 | 1          |
      | quarter  | $105.00          | $70.00           | $45.00          | $220.00 | 4          |
      | month    | $35.00           | $23.33           | $15.00          | $73.33  | 12         |
      | biweekly | $16.15           | $10.77           | $6.92           | $33.84  | 26         |
      | week     | $8.08            | $5.38            | $3.46           | $16.92  | 52         |

  Scenario Outline: A year without rates is refused with the days that are covered
    Given an employer with 30 employees and 0 contractors
    And a person paid $100,000.00 in <year>
    When the contributions of <year> are worked out
    Then it is refused, because rates are known from 2019-10-01 to 2026-12-31

    Examples:
      | year |
      | 2018 |
      | 2027 |

  Scenario: A provisional estimate of 2027 swaps the shares, keeps the newest rates and says so
    Given an employer with 30 employees and 0 contractors
    And a person paid $100,000.00 in 2027
    And a provisional estimate is enough
    When the contributions of 2027 are worked out
    Then the employer pays $108.00, the employee $772.00, together $880.00
    And the warning is: the estimate is provisional
