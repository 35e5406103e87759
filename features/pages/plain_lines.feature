# Vouched for: SOURCES 3.8, 4.2 and 4.8.
# Known differences: none.

Feature: What a person must know before a decision
  One plain line each, on the page where the person decides.

  Scenario Outline: Who is covered is read before anything is worked out
    When a visitor opens the page on <page>
    Then it says "<line>"

    Examples:
      | page          | line                                                                  |
      | benefits      | It does not cover federal, city and town employees               |
      | contributions | Federal agencies, cities, towns and some religious and railroad employers owe nothing |
      | a paycheck    | Federal agencies, cities, towns and some religious and railroad employers owe nothing |
      | a payroll     | Federal agencies, cities, towns and some religious and railroad employers owe nothing |

  Scenario Outline: What an employer reads next to the boxes
    When a visitor opens the page on <page>
    Then it says "Include tips, bonuses, commissions, vacation and sick pay."
    And it says "Wages count on the day that you pay them."
    And it says "The yearly wage limit (the wage base) applies to each employer, so enter only what you paid."
    And it says "From 2026, that part counts as wages on their W-2."

    Examples:
      | page          |
      | contributions |
      | a paycheck    |
      | a payroll     |

  Scenario: A worker reads which pay counts
    When a visitor opens the page on benefits after the date of leave
    Then it says "Do not subtract 401(k), health or cafeteria-plan deductions."

  Scenario: Money that was not withheld in time
    When a visitor opens the page on a paycheck
    Then it says "If you did not withhold in time, you may not take that money from workers later."
    And it says "You pay it as the employer."

  Scenario: The sum of paychecks and the return
    Given an employer of 30 people who pays $5,000.00 on January 9, 2026
    When the employer asks the page about the paycheck
    Then the page says "So the sum of paychecks can differ from the return by a few cents."
