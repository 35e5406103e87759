# Vouched for: SOURCES 4.4 (the running wage base) and 1.1; amounts by hand, the sum written next to them.
# Known differences: none.

Feature: What to withhold from one paycheck

  Scenario: A usual paycheck
    Given a pay of $4,000.00 after $20,000.00 earlier in the year
    When 30 people are covered and the pay date is 2026-03-27
    # 4000 x 0.7 % = 28: 16.80 and 11.20; x 0.18 % = 7.20
    Then $4,000.00 of the pay counts
    And medical costs the employer $16.80 and the employee $11.20
    And family costs the employer $0.00 and the employee $7.20
    And $160,500.00 of the wage base is left

  Scenario: A small employer withholds the same and adds nothing
    Given a pay of $4,000.00 after $20,000.00 earlier in the year
    When 24.9 people are covered and the pay date is 2026-03-27
    Then the employer pays $0.00, the employee $18.40, together $18.40

  Scenario Outline: The paycheck in which the wage base is reached
    Given a pay of $10,000.00 after <earlier> earlier in the year
    When 30 people are covered and the pay date is 2026-11-27
    Then <eligible> of the pay counts
    And the employer pays <employer>, the employee <employee>, together <total>
    And <left> of the wage base is left

    Examples: 184,500 less the wages before
      | earlier     | eligible   | employer | employee | total  | left  |
      | $174,499.99 | $10,000.00 | $42.00   | $46.00   | $88.00 | $0.01 |
      | $174,500.00 | $10,000.00 | $42.00   | $46.00   | $88.00 | $0.00 |
      | $180,000.00 | $4,500.00  | $18.90   | $20.70   | $39.60 | $0.00 |
      | $184,500.00 | $0.00      | $0.00    | $0.00    | $0.00  | $0.00 |
      | $200,000.00 | $0.00      | $0.00    | $0.00    | $0.00  | $0.00 |

  Scenario: A paycheck under a private plan for medical leave
    Given a pay of $4,000.00 after $0.00 earlier in the year
    And a private plan covers medical
    When 30 people are covered and the pay date is 2026-03-27
    Then the employer pays $0.00, the employee $7.20, together $7.20
    And the warning is: a private plan covers a part

  Scenario: The rates of the pay date apply
    Given a pay of $4,000.00 after $0.00 earlier in the year
    When 30 people are covered and the pay date is 2023-12-29
    # 4000 x 0.52 % = 20.80: 12.48 and 8.32; x 0.11 % = 4.40
    Then medical costs the employer $12.48 and the employee $8.32
    And family costs the employer $0.00 and the employee $4.40

  Scenario: A paycheck before the programme began is refused
    Given a pay of $4,000.00 after $0.00 earlier in the year
    When 30 people are covered and the pay date is 2019-09-30
    Then it is refused, because rates are known from 2019-10-01 to 2026-12-31

  # Shares of 2027: medical 28.00 from the employee, family 7.20: 40 % from the employee
  Scenario: A paycheck of 2027 is answered provisionally with the shares of 2027 and the newest rates
    Given a pay of $4,000.00 after $0.00 earlier in the year
    And a provisional estimate is enough
    When 30 people are covered and the pay date is 2027-01-08
    Then the employer pays $4.32, the employee $30.88, together $35.20
    And the warning is: the estimate is provisional

  Scenario Outline: The point in the year where the wage base is reached
    Given a pay of $10,000.00 after <earlier> earlier in the year
    And one paycheck like it comes <frequency>
    When 30 people are covered and the pay date is <pay date>
    Then the wage base is reached <when>, <further> paychecks later, on <reached>

    # 184,500 less the wages before and this pay, in tens of thousands begun: 24,500 takes 3 more, 34,500 takes 4
    Examples: weeks counted by the calendar of 2026
      | earlier     | frequency   | pay date   | when            | further | reached    |
      | $150,000.00 | weekly      | 2026-11-27 | later this year | 3       | 2026-12-18 |
      | $150,000.00 | biweekly    | 2026-11-13 | later this year | 3       | 2026-12-25 |
      | $150,000.00 | biweekly    | 2026-11-27 | not this year   | no      | no day     |
      | $140,000.00 | monthly     | 2026-08-31 | later this year | 4       | 2026-12-31 |
      | $140,000.00 | monthly     | 2026-08-30 | later this year | 4       | 2026-12-30 |
      | $140,000.00 | monthly     | 2026-09-30 | not this year   | no      | no day     |
      | $140,000.00 | semimonthly | 2026-08-31 | later this year | 4       | 2026-10-31 |
      | $140,000.00 | semimonthly | 2026-09-15 | later this year | 4       | 2026-11-15 |
      | $140,000.00 | semimonthly | 2026-09-05 | later this year | 4       | 2026-11-05 |
      | $140,000.00 | semimonthly | 2026-09-20 | later this year | 4       | 2026-11-20 |
      | $174,500.00 | weekly      | 2026-11-27 | with this pay   | 0       | 2026-11-27 |
      | $180,000.00 | weekly      | 2026-11-27 | with this pay   | 0       | 2026-11-27 |
      | $184,500.00 | weekly      | 2026-11-27 | before this pay | no      | no day     |

  Scenario: Without any pay the wage base is not reached
    Given a pay of $0.00 after $150,000.00 earlier in the year
    And one paycheck like it comes weekly
    When 30 people are covered and the pay date is 2026-03-27
    Then the wage base is reached not this year, no paychecks later, on no day
