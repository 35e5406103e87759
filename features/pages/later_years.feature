# Vouched for: SOURCES 1.1 (shares and wage base of 2027), 3.10 and 4.2; amounts by hand.
# Known differences: none.

Feature: A year before all of its rates are known
  An employer plans the next year. The pages answer right away and say whose rates they used.

  # 100,000 x 0.70 % = 700.00, all withheld; x 0.18 % = 180.00, of which 40 % is withheld and 60 % due from 25 people on
  Scenario Outline: The contributions of 2027
    Given an employer of <people> people who pays one of them $100,000.00 in 2027
    When the employer asks the page about the year
    Then the headline is "<headline>"
    And the page says "<meaning>"
    And the page says "Medical contribution rate of 2026"

    Examples:
      | people | headline                             | meaning                                                    |
      | 30     | $880.00 for 2027, with 2026 rates | you withhold $772.00 from workers and pay $108.00 yourself. |
      | 10     | $772.00 for 2027, with 2026 rates | you withhold $772.00 from workers and pay $0.00 yourself.   |

  # 5,000 x 0.70 % = 35.00 and 3.60 of 9.00 withheld; 5.40 is 60 % of 9.00
  Scenario: The first paycheck of 2027
    Given an employer of 30 people who pays $5,000.00 on January 8, 2027
    When the employer asks the page about the paycheck
    Then the headline is "Withhold $38.60, with 2026 rates"
    And the page says "pay $5.40 yourself"

  Scenario: A payroll file over the New Year
    Given an employer of 30 people with this payroll file
      | person | kind | quarter | wages   |
      | Ana    | w2   | 2026-Q4 | 10,000  |
      | Ana    | w2   | 2027-Q1 | 100,000 |
    When the employer asks the page about the file
    # 88.00 in 2026 and 880.00 in 2027
    Then the headline is "$968.00 to send in total, with 2026 rates"
    And the page says "you withhold $818.00 from workers and pay $150.00 yourself."

  Scenario: This year next to the next one
    Given an employer of 30 people who pays one of them $100,000.00 in 2026
    When the employer compares the year with 2027
    Then the headline is "$880.00 for 2026"
    And the page says "From 2026 to 2027, with 2026 rates:"
    And the page says "You pay $312.00 less. You withhold $312.00 more from workers."

  Scenario: A program that does not ask for it gets no provisional answer
    Given an employer of 30 people who pays one of them $100,000.00 in 2027
    When the employer's program asks about the year
    Then it says that figures are known up to December 31, 2026

  Scenario: A leave of 2027
    Given a worker whose leave starts on March 1, 2027
    And the worker was paid $13,000.00 in 2026-Q1, 2026-Q2, 2026-Q3 and 2026-Q4
    When the worker asks the page
    # 961.24 x 80 % + 38.76 x 50 % = 788.37, by the state average of 2026
    Then the headline is "$788.37 a week, with 2026 rates"
    And the page says "State average weekly wage of 2026"
    And the page says "Maximum weekly benefit of 2026"
