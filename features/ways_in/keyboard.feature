# Vouched for: WCAG 2.2, success criteria 2.1.1, 2.4.1, 2.4.3, 2.4.7 and 3.2.2.

Feature: A visitor without a mouse
  Everything can be reached and done with the keyboard, in the order in which it is read, and one sees where one is.

  @with-and-without-javascript
  Scenario: A worker gets an estimate with the keyboard alone
    Given a visitor on the benefits page
    When the keys go to "Month" and type "March"
    And the keys go to "Day" and type "2"
    And the keys go to "Year" and type "2026"
    And the keys go to "Employed" and press Space
    And the keys press Enter
    And the keys go to "October to December 2025" and type "13000"
    And the keys go to "July to September 2025" and type "13000"
    And the keys press Enter
    Then the answer is "$788.37 a week"
    And wherever the keys went, one could see it

  @with-and-without-javascript
  Scenario: An employer estimates a year with the keyboard alone
    Given a visitor on the contributions page
    When the keys go to "Year of the wages" and type "2026"
    And the keys go to "W-2 employees" and type "30"
    And the keys go to "Kind of work" and type "W"
    And the keys go to "Wages of the year" and type "100000"
    And the keys press Enter
    Then the answer is "$880.00 for 2026"
    And wherever the keys went, one could see it

  Scenario: The first key leads past the menu
    Given a visitor on the benefits page
    When the keys go to "Skip to the main content" and press Enter
    Then the visitor is at the main content
