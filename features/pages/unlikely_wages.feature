# Vouched for: the project's own judgment (DECISIONS 2.12).
# Known differences: none.

Feature: Wages of one person far above the rest
  A bookkeeper who types a digit too many is asked about it, and still gets the amounts.

  # 500,000 is more than 8 times 55,000, the median of 50,000 and 60,000; 184,500 of it count
  Scenario: On the page for a year
    Given an employer of 30 people who pays three of them $50,000.00, $500,000.00 and $60,000.00 in 2026
    When the employer asks the page about the year
    Then the headline is "$2,591.60 for 2026"
    And the page says "You entered $500,000.00 for Person 2. The median of the other wages is $55,000.00."

  Scenario: In a payroll file
    Given an employer of 30 people with this payroll file
      | person | kind | quarter | wages   |
      | Ana    | w2   | 2026-Q1 | 50,000  |
      | Ben    | w2   | 2026-Q1 | 500,000 |
      | Cy     | w2   | 2026-Q1 | 60,000  |
    When the employer asks the page about the file
    Then the page says "You entered $500,000.00 for Ben. The median of the other wages is $55,000.00."
