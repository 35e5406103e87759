# Vouched for: 778.87 and 778.77 by tests/api/examples/benefit.answer.json; the quarters by SOURCES 2.3.

Feature: A worker on the benefits page
  A claimant on a phone, perhaps worried, finds out how much a week, and why.

  @with-and-without-javascript
  Scenario: A worker gets an estimate
    Given a visitor on the benefits page
    When the visitor is employed, and leave starts on March 2, 2026
    And the visitor continues to the wages
    And the visitor types
      | October to December 2025 | 11000      |
      | July to September 2025   | 13 000     |
      | April to June 2025       | $12,500.50 |
      | January to March 2025    | 12,000     |
    And the visitor asks for the estimate
    Then the answer is "$778.87 a week"
    And the answer shows "$778.77"
    And everything typed is still there
    And the address is still that of the benefits page

  @with-and-without-javascript
  Scenario: Wages that are not enough are answered with the reason
    Given a visitor on the benefits page
    When the visitor is employed, and leave starts on March 2, 2026
    And the visitor continues to the wages
    And the visitor types
      | October to December 2025 | 5000 |
    And the visitor asks for the estimate
    # 5000 / 13 = 384.62, raised to 385; 385 x 80 % = 308.00; 30 x 308 - 5000
    Then the answer is "You have not earned enough yet: $4,240.00 short"
    And the answer shows "Minimum earnings"
    And the answer shows "$6,300.00"
    And the answer shows "$1,300.00"
    And the answer shows "You entered no pay for January to March 2025"
    And the answer shows "Pay from every job in Massachusetts counts together."
    And the answer shows "you can appeal within 10 calendar days"
    And the answer shows "Find legal aid, at masslegalservices.org"

  @with-and-without-javascript
  Scenario: A worker mistypes, and nothing is lost
    Given a visitor on the benefits page
    When the visitor is employed, and leave starts on March 2, 2026
    And the visitor continues to the wages
    And the visitor types
      | October to December 2025 | 12.000,50 |
      | July to September 2025   | 13 000    |
    And the visitor asks for the estimate
    Then one error is shown, at "October to December 2025"
    And everything typed is still there
    And its link leads to the box "October to December 2025"
    When the visitor types
      | October to December 2025 | 12,000.50 |
    And the visitor asks for the estimate
    # of two quarters the higher counts: 13000 / 13 = 1000; 961.24 x 80 % + 38.76 x 50 %
    Then the answer is "$788.37 a week"
    And no error is shown any more

  @with-and-without-javascript
  Scenario Outline: The boxes for wages follow the first day of leave
    Given a visitor on the benefits page
    When the visitor is employed, and leave starts on <day>
    And the visitor continues to the wages
    Then the quarters asked for are <newest>, <second>, <third>, <oldest>

    Examples:
      | day           | newest                   | second                   | third                  | oldest                |
      | March 2, 2026 | October to December 2025 | July to September 2025   | April to June 2025     | January to March 2025 |
      | April 1, 2026 | October to December 2025 | July to September 2025   | April to June 2025     | January to March 2025 |
      | April 6, 2026 | January to March 2026    | October to December 2025 | July to September 2025 | April to June 2025    |

  Scenario: With JavaScript the boxes follow right away, and the visitor stays where they are
    Given a visitor on the benefits page
    When the visitor is employed, and leave starts on March 2, 2026
    And the visitor continues to the wages
    And the visitor types
      | October to December 2025 | 11000 |
    And the visitor chooses August as the month of the leave
    Then the quarters asked for are April to June 2026, January to March 2026, October to December 2025, July to September 2025
    And everything typed is still there
    And the visitor is still at the month of the leave

  Scenario: With JavaScript the answer is announced, and the visitor is taken to it
    Given a visitor on the benefits page
    When the visitor is employed, and leave starts on March 2, 2026
    And the visitor continues to the wages
    And the visitor types
      | October to December 2025 | 13000 |
      | July to September 2025   | 13000 |
    And the visitor asks for the estimate
    Then the answer is "$788.37 a week"
    And the visitor is at the heading of the answer
    And one sentence is announced: "$788.37 a week"
    And the page was not loaded anew
    And the page is as accessible as before

  Scenario: With JavaScript the page reports a lost connection and loses nothing
    Given a visitor on the benefits page
    When the visitor is employed, and leave starts on March 2, 2026
    And the visitor continues to the wages
    And the visitor types
      | October to December 2025 | 13000 |
      | July to September 2025   | 13000 |
    And the connection is lost
    And the visitor asks for the estimate
    Then one sentence is announced: "We could not get your answer. Check your internet connection and try again."
    And everything typed is still there
    When the connection is back
    And the visitor asks for the estimate
    Then the answer is "$788.37 a week"
    And one sentence is announced: "$788.37 a week"

  @with-and-without-javascript
  Scenario: Two jobs, leave from one of them
    Given a visitor on the benefits page
    When the visitor is employed, and leave starts on March 2, 2026
    And the visitor continues to the wages
    And the visitor types
      | October to December 2025 | 13000 |
      | July to September 2025   | 13000 |
    And the visitor adds another employer
    And the visitor types for the second employer
      | October to December 2025 | 6500 |
      | July to September 2025   | 6500 |
    And the visitor takes leave from the second employer
    And the visitor asks for the estimate
    # 6500 / 13 = 500; 500 x 80 %
    Then the answer is "$400.00 a week"
    And everything typed is still there
