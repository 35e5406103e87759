# Vouched for: 0.70 % and 0.18 % for 2026 and the wage base of 184,500 by SOURCES 1.1, the running wage base by SOURCES 4.4;
# 10,000 x 0.70 % = 70, of which 60 % and 40 %, and 10,000 x 0.18 % = 18; 34,500 left takes 4 more paychecks.

Feature: A bookkeeper on the paycheck page
  A bookkeeper finds out what to withhold from one paycheck, and when in the year that ends.

  @with-and-without-javascript
  Scenario: A paycheck and the point in the year
    Given a visitor on the contributions/paycheck page
    When the pay date is August 31, 2026
    And the visitor types
      | Pay on this paycheck           | 10,000  |
      | Wages paid earlier in the year | 140,000 |
      | Covered individuals            | 30      |
    And the visitor is paid "Once a month"
    And the visitor asks for the paycheck
    Then the answer is "Withhold $46.00"
    And the answer shows "pay $42.00 yourself"
    And the answer shows "4 paychecks later, on December 31, 2026"
    And everything typed is still there

  @with-and-without-javascript
  Scenario: A bookkeeper mistypes, and nothing is lost
    Given a visitor on the contributions/paycheck page
    When the pay date is August 31, 2026
    And the visitor types
      | Pay on this paycheck           | 10.000,00 |
      | Wages paid earlier in the year | 140,000   |
      | Covered individuals            | 30        |
    And the visitor asks for the paycheck
    Then one error is shown, at "Pay on this paycheck"
    And everything typed is still there
    And its link leads to the box "Pay on this paycheck"
    When the visitor types
      | Pay on this paycheck | 10,000 |
    And the visitor asks for the paycheck
    Then the answer is "Withhold $46.00"
    And no error is shown any more

  Scenario: By the keyboard alone
    Given a visitor on the contributions/paycheck page
    When the keys go to "Month" and type "August"
    And the keys go to "Day" and type "31"
    And the keys go to "Year" and type "2026"
    And the keys go to "Pay on this paycheck" and type "10000"
    And the keys go to "Wages paid earlier in the year" and type "140000"
    And the keys go to "Covered individuals" and type "30"
    And the keys press Enter
    Then the answer is "Withhold $46.00"
    And the visitor is at the heading of the answer
    And wherever the keys went, one could see it
    And the page was not loaded anew
    And the page is as accessible as before
