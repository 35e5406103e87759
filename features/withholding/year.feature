# Vouched for: SOURCES 4.2 and 4.4: the employee share of a year up to one wage base; the worksheet of Massachusetts Form 1.
# Known difference: the Department of Revenue has published no rule for rounding.
Feature: What was withheld over a year
  A worker with two employers, and an employer whose paychecks are rounded, need the right sum for the year.

  Scenario: Two employers each withhold as if they were the only one
    Given one employer paid $120,000.00 and withheld $552.00 in 2025
    And one employer paid $120,000.00 and withheld $552.00 in 2025
    When the worker adds up the year
    Then $1,104.00 was withheld, $810.06 is the most, and $293.94 is too much

  Scenario: Two part-time jobs stay below one wage base
    Given one employer paid $30,000.00 and withheld $138.00 in 2025
    And one employer paid $20,000.00 and withheld $92.00 in 2025
    When the worker adds up the year
    Then $230.00 was withheld, $230.00 is the most, and $0.00 is too much

  Scenario: Roundings of many paychecks do not add up over the year
    Given 26 paychecks of $7,692.31 in 2026, each with the money withheld before it
    When the employer withholds from each of them
    Then $848.70 is withheld in all

  Scenario: An employer that withheld nothing before
    Given 2 paychecks of $5,000.00 in 2026, of which the first had nothing withheld
    When the employer withholds from the second
    # 10,000 x 0.46 % = 46.00, of which 23.00 belongs to this paycheck
    Then $46.00 is withheld in all
    And the employer reads that $23.00 was not withheld in time
