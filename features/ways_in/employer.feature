# Vouched for: 700 and 180 on 100,000 by SOURCES 1.1 (0.70 % and 0.18 % for 2026); the shares by SOURCES 1.1 and 4.2.

Feature: An employer on the contributions page
  A bookkeeper finds out whether the employer share is due, how much to withhold and to send, and by when.

  @with-and-without-javascript
  Scenario Outline: An employer estimates a year
    Given a visitor on the contributions page
    When the visitor chooses the year 2026
    And the visitor types
      | W-2 employees | <count> |
    And the visitor types for the first person
      | Kind of work      | W-2 employee |
      | Wages of the year | 100,000      |
    And the visitor asks for the contributions
    Then the answer is "<total> for 2026"
    And the answer shows "you withhold <employee> from workers and pay <employer> yourself"
    And the answer shows "April 30, 2026"
    And everything typed is still there

    Examples: 880 in all; below 25 only 40 % of 700, and 180
      | count | total   | employee | employer |
      | 30    | $880.00 | $460.00  | $420.00  |
      | 24.9  | $460.00 | $460.00  | $0.00    |

  @with-and-without-javascript
  Scenario: An employer mistypes, and nothing is lost
    Given a visitor on the contributions page
    When the visitor chooses the year 2026
    And the visitor types
      | W-2 employees | 24,9 |
    And the visitor types for the first person
      | Kind of work      | W-2 employee |
      | Wages of the year | 100,000      |
    And the visitor asks for the contributions
    Then one error is shown, at "W-2 employees"
    And everything typed is still there
    And its link leads to the box "W-2 employees"
    When the visitor types
      | W-2 employees | 24.9 |
    And the visitor asks for the contributions
    Then the answer is "$460.00 for 2026"
    And no error is shown any more

  @with-and-without-javascript
  Scenario: Another person
    Given a visitor on the contributions page
    When the visitor chooses the year 2026
    And the visitor types
      | W-2 employees | 30 |
    And the visitor types for the first person
      | Kind of work      | W-2 employee |
      | Wages of the year | 100000       |
    And the visitor adds another person
    And the visitor types for the second person
      | Kind of work      | W-2 employee |
      | Wages of the year | 250000       |
    And the visitor asks for the contributions
    # 284500 x 0.0088, since 250,000 counts up to the wage base of 184,500
    Then the answer is "$2,503.60 for 2026"
    And the answer shows "$184,500.00"
    And everything typed is still there

  @with-and-without-javascript
  Scenario: The employer pays more for its nurses
    Given a visitor on the contributions page
    When the visitor chooses the year 2026
    And the visitor types
      | W-2 employees | 30 |
    And the visitor types for the first person
      | Kind of work      | W-2 employee |
      | Wages of the year | 100,000      |
    And the visitor adds the group "Nurses" with 80% of medical and 50% of family
    And the visitor chooses this group for the first person
    And the visitor asks for the contributions
    # 20 % of 700 and 50 % of 180 are withheld
    Then the answer is "$880.00 for 2026"
    And the answer shows "you withhold $230.00 from workers and pay $650.00 yourself"
    And everything typed is still there

  @with-and-without-javascript
  Scenario: A contractor is paid, and none are given for the year before
    Given a visitor on the contributions page
    When the visitor chooses the year 2026
    And the visitor types
      | W-2 employees | 2 |
    And the visitor types for the first person
      | Kind of work      | 1099-MISC contractor |
      | Wages of the year | 50,000               |
    And the visitor asks for the contributions
    Then the answer is "$0.00 for 2026"
    And the answer shows "So these payments do not count."

  @with-and-without-javascript
  Scenario: A self-employed person reads nothing about an employer
    Given a visitor on the contributions page
    When the visitor chooses the year 2025
    And the visitor types for the first person
      | Kind of work      | Self-employed, opted in |
      | Wages of the year | 70,000                  |
    And the visitor asks for the contributions
    # 70,000 x 0.88 %
    Then the answer is "$616.00 for 2025"
    And the answer shows "You send $616.00 through MassTaxConnect. All of it comes from your own income."
    And the answer shows "A self-employed person pays both shares."
    And the answer shows "Paid by the self-employed"

  @with-and-without-javascript
  Scenario: A person whose wages were left out is asked for
    Given a visitor on the contributions page
    When the visitor chooses the year 2026
    And the visitor types
      | W-2 employees | 30 |
    And the visitor types for the first person
      | Name or letter (optional) | Ann          |
      | Kind of work              | W-2 employee |
      | Wages of the year         | 1000         |
    And the visitor adds another person
    And the visitor types for the second person
      | Kind of work | W-2 employee |
    And the visitor asks for the contributions
    Then the only error shown is "Wages of Person 2: Fill this in. We need it for the estimate."
    And everything typed is still there

  Scenario: With JavaScript the answer is announced, and the visitor is taken to it
    Given a visitor on the contributions page
    When the visitor chooses the year 2026
    And the visitor types
      | W-2 employees | 30 |
    And the visitor types for the first person
      | Kind of work      | W-2 employee |
      | Wages of the year | 100,000      |
    And the visitor asks for the contributions
    Then the answer is "$880.00 for 2026"
    And the visitor is at the heading of the answer
    And one sentence is announced: "You send $880.00 through MassTaxConnect. Of this, you withhold $460.00 from workers and pay $420.00 yourself."
    And the page was not loaded anew
    And the page is as accessible as before
