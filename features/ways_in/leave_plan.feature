# Vouched for: SOURCES 3.2 and 3.9 (one waiting week, payments on Mondays, Tuesdays after a holiday), SOURCES 2.5; amounts by
# hand: 26000 / 26 = 1000; 961.24 x 80 % + 38.76 x 50 % = 788.37 a week.

Feature: A worker plans the weeks of leave
  After the wages, a worker enters how long the leave is, and sees the amount and the day of each payment.

  @with-and-without-javascript
  Scenario Outline: A birth parent plans recovery and bonding in one go
    Given a visitor on the benefits page, on a <screen>
    When the visitor is employed, and leave starts on March 2, 2026
    And the visitor continues to the wages
    And the visitor types
      | October to December 2025 | 13000 |
      | July to September 2025   | 13000 |
    And the visitor opens "Plan your weeks (optional)"
    And the visitor opens "I am giving birth (recovery, then bonding)"
    And the visitor types
      | Weeks of recovery         | 6  |
      | Weeks of bonding after recovery | 12 |
    And the visitor presses "Fill in the periods"
    Then the visitor reads "We filled in the weeks of recovery (6). The weeks of bonding (12) follow right away"
    And everything typed is still there
    When the visitor asks for the estimate
    Then the answer is "$788.37 a week"
    # 17 x 788.37
    And the answer shows "$13,402.29 for 17 paid weeks"
    And the answer shows "Weeks 2 to 6: $788.37 each, every Monday"
    And the answer shows "Waiting period: not paid, but it counts as leave."
    And everything typed is still there
    And nothing is wider than the screen

    Examples:
      | screen |
      | phone  |
      | desk   |

  @with-and-without-javascript
  Scenario: A father adds a period of half days, mistypes, and nothing is lost
    Given a visitor on the benefits page, on a phone
    When the visitor is employed, and leave starts on March 2, 2026
    And the visitor chooses
      | Reason for this leave (optional) | Bonding with a new child |
    And the visitor continues to the wages
    And the visitor types
      | October to December 2025 | 13000 |
      | July to September 2025   | 13000 |
    And the visitor opens "Plan your weeks (optional)"
    Then the visitor reads "From March 2, 2026. Reason: Bonding with a new child."
    When the visitor types
      | How many weeks | 2 |
    And the visitor chooses
      | How much of your work you miss | All of my working hours |
    And the visitor presses "Add another period"
    Then everything typed is still there
    When the visitor types in the second period
      | How many weeks | 4 |
    And the visitor chooses in the second period
      | Reason for this leave          | Bonding with a new child     |
      | How much of your work you miss | Some of my hours, every week |
    And the visitor types in the second period
      | Hours of leave a week | 20 |
    And the visitor asks for the estimate
    Then one error is shown, at "Hours of a usual week"
    And everything typed is still there
    When the visitor types
      | Hours of a usual week | 40 |
    And the visitor asks for the estimate
    Then the answer is "$394.19 in most paid weeks"
    # one waiting week, 788.37, and half of it four times: 394.185, half a cent up; the last Sunday has no hours
    And the answer shows "$2,365.13 for 5 paid weeks"
    And the answer shows "you need your employer's consent"
    And no error is shown any more
    And everything typed is still there

  @with-and-without-javascript
  Scenario Outline: A father who goes on working sees first what he gets
    Given a visitor on the benefits page, on a <screen>
    When the visitor is employed, and leave starts on March 2, 2026
    And the visitor chooses
      | Reason for this leave (optional) | Bonding with a new child |
    And the visitor continues to the wages
    And the visitor types
      | October to December 2025 | 19500 |
      | July to September 2025   | 19500 |
    And the visitor opens "Plan your weeks (optional)"
    And the visitor types
      | How many weeks | 10 |
    And the visitor chooses
      | How much of your work you miss | Some of my hours, every week |
    And the visitor types
      | Hours of leave a week | 16 |
    And the visitor opens "My usual hours of work"
    And the visitor types
      | Hours of a usual week | 40 |
    And the visitor asks for the estimate
    # 39000 / 26 = 1500; 768.992 + 538.76 x 50 % = 1038.37, of which 16 of 40 hours are 415.35; 9 x 415.35
    Then the answer is "$415.35 a week"
    And the answer shows "$3,738.15 for 9 paid weeks"
    And the answer shows "Weeks 2 to 10: $415.35 each, every Monday"
    And the answer shows "A full week of leave pays $1,038.37."
    And the answer shows "Pay for the hours you work, about $900.00"
    And the answer shows "By January 31, 2026 Tell your employer about your leave."
    And nothing is wider than the screen

    Examples:
      | screen |
      | phone  |
      | desk   |

  @with-and-without-javascript
  Scenario: Rows are added and taken away, and any answer can be changed
    Given a visitor on the benefits page, on a desk
    When the visitor is employed, and leave starts on March 2, 2026
    And the visitor continues to the wages
    And the visitor types
      | October to December 2025 | 13000 |
      | July to September 2025   | 13000 |
    And the visitor opens "Plan your weeks (optional)"
    And the visitor opens "I get other money during the leave"
    And the visitor presses "Add other income"
    And the visitor presses "Remove Other income 1"
    And the visitor presses "Add another period"
    And the visitor presses "Remove Period 2"
    And the visitor types
      | How many weeks | 3 |
    And the visitor chooses
      | How much of your work you miss   | All of my working hours         |
      | Reason for this leave (optional) | My own serious health condition |
    And the visitor asks for the estimate
    # two weeks of 788.37; the last Sunday has no hours
    Then the answer shows "$1,576.74 for 2 paid weeks"
    When the visitor types
      | How many weeks | 5 |
    And the visitor asks for the estimate
    Then the answer shows "$3,153.48 for 4 paid weeks"

  @with-and-without-javascript
  Scenario: A plan with the keyboard alone
    Given a visitor on the benefits page
    When the keys go to "Month" and type "March"
    And the keys go to "Day" and type "2"
    And the keys go to "Year" and type "2026"
    And the keys go to "Reason for this leave (optional)" and type "My"
    And the keys go to "Employed" and press Space
    And the keys press Enter
    And the keys go to "October to December 2025" and type "13000"
    And the keys go to "July to September 2025" and type "13000"
    And the keys open "Plan your weeks (optional)"
    And the keys go to "How many weeks" and type "3"
    And the keys go to "How much of your work you miss" and type "All"
    And the keys go to "Estimate my benefit" and press Enter
    Then the answer is "$788.37 a week"
    And the answer shows "$1,576.74 for 2 paid weeks"
    And wherever the keys went, one could see it

  Scenario: With JavaScript the plan follows the first day right away
    Given a visitor on the benefits page
    When the visitor is employed, and leave starts on March 2, 2026
    And the visitor continues to the wages
    And the visitor opens "Plan your weeks (optional)"
    And the visitor types
      | How many weeks | 3 |
    And the visitor chooses August as the month of the leave
    Then the visitor reads "From August 2, 2026. Choose the reason above."
    And everything typed is still there
    And the visitor is still at the month of the leave

  @with-and-without-javascript
  Scenario: A plan is read in another language
    Given a visitor on the benefits page
    When the visitor is employed, and leave starts on March 2, 2026
    And the visitor continues to the wages
    And the visitor types
      | October to December 2025 | 13000 |
      | July to September 2025   | 13000 |
    And the visitor opens "Plan your weeks (optional)"
    And the visitor types
      | How many weeks | 3 |
    And the visitor chooses
      | How much of your work you miss   | All of my working hours         |
      | Reason for this leave (optional) | My own serious health condition |
    And the visitor asks for the estimate
    Then the answer shows "$1,576.74 for 2 paid weeks"
    When the visitor chooses "Español"
    Then the page is in es
    And the answer shows "$1,576.74 por 2 semanas pagadas"
    And everything typed is still there
