# Vouched for: 52,000 a year is 13,000 a quarter, 1,000 a week; 961.24 x 80 % + 38.76 x 50 % = 788.37. SOURCES 2.5.

Feature: A worker enters pay the way it was paid
  Few people know their pay by calendar quarter. They have pay stubs, different amounts each month, or no employer.

  @with-and-without-javascript
  Scenario: The last stub of a year is enough
    Given a visitor on the benefits page, on a phone
    When the visitor is employed, and leave starts on March 2, 2026
    And the visitor continues to the wages
    And the visitor opens "My pay stubs show my pay so far this year"
    And the visitor types
      | Pay so far, last stub of October to December 2025 | 52,000 |
    And the visitor presses "Fill in from my stubs"
    Then the visitor reads "If a quarter has no stub, we divided the pay up to the next stub equally."
    And everything typed is still there
    And nothing is wider than the screen
    When the visitor asks for the estimate
    Then the answer is "$788.37 a week"

  @with-and-without-javascript
  Scenario: Different months are added up
    Given a visitor on the benefits page, on a desk
    When the visitor is employed, and leave starts on March 2, 2026
    And the visitor continues to the wages
    And the visitor opens "My pay was different each week or month"
    And the visitor types
      | Amounts, October to December 2025 | 4,000 + 4,000 + 5,000   |
      | Amounts, July to September 2025   | 6,500.25 + 3,250 + 3,249.75 |
    And the visitor presses "Add up and fill in"
    Then the visitor reads "We filled in the sum of the amounts of each quarter."
    When the visitor asks for the estimate
    Then the answer is "$788.37 a week"

  @with-and-without-javascript
  Scenario: Self-employment without opting in is answered without wages
    Given a visitor on the benefits page, on a phone
    When the visitor is self-employed and has not opted in, and leave starts on March 2, 2026
    And the visitor presses "Continue to your wages"
    Then the visitor reads "Income from self-employment counts only after you opt in"
    And nothing is wider than the screen
