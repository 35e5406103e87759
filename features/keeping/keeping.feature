# Vouched for: 778.87 by tests/api/examples/benefit.answer.json, 880.00 by contribution.answer.json in the same folder.

Feature: Taking an answer away
  A worker or an employer keeps an answer on paper, as a file or as a link, and comes back to it later.

  @with-and-without-javascript
  Scenario Outline: A worker keeps a file
    Given a worker whose answer is "$778.87 a week"
    When the answer is kept as "<kind>"
    Then a file "pfml-benefits-2026-03-02.<ending>" is saved
    And the answer is still "$778.87 a week"

    Examples:
      | kind                       | ending |
      | PDF                        | pdf    |
      | Calendar (.ics)            | ics    |
      | Data (JSON), to load again | json   |

  @with-and-without-javascript
  Scenario Outline: An employer keeps a file
    Given an employer whose answer is "$880.00 for 2026"
    When the answer is kept as "<kind>"
    Then a file "pfml-contributions-2026.<ending>" is saved

    Examples:
      | kind            | ending |
      | Table (CSV)     | csv    |
      | Calendar (.ics) | ics    |

  @with-and-without-javascript
  Scenario: An answer on paper
    Given a worker whose answer is "$778.87 a week"
    When the page to print is opened
    Then it repeats what was asked and answers "$778.87 a week"
    And it is white, without boxes to type in, and as accessible as every page

  @with-and-without-javascript
  Scenario: An answer that was kept is loaded again
    Given a worker whose answer is "$778.87 a week"
    When the answer is kept as "Data (JSON), to load again"
    And the file is loaded on an empty page
    Then the answer is still "$778.87 a week"
    And the wages of the boxes are 11000, 13000, 12500.50, 12000

  # 12 weeks of which the first is not paid: 11 times 778.87 is 8,567.57.
  @with-and-without-javascript
  Scenario: A plan that was kept is loaded again
    Given a worker whose answer is "$778.87 a week"
    When 12 weeks of bonding are planned
    And the answer is kept as "Data (JSON), to load again"
    And the file is loaded on an empty page
    Then the answer shows "$8,567.57 for 11 paid weeks"
    And 12 weeks of bonding are in the boxes

  @with-and-without-javascript
  Scenario: A plan on paper
    Given a worker whose answer is "$778.87 a week"
    When 12 weeks of bonding are planned
    And the page to print is opened
    Then the answer shows "$8,567.57 for 11 paid weeks"
    And the answer shows "May 2026"
    And it is white, without boxes to type in, and as accessible as every page

  Scenario: A link with a plan
    Given a worker whose answer is "$778.87 a week"
    When 12 weeks of bonding are planned
    And a link is made and opened by another person
    Then the answer shows "$8,567.57 for 11 paid weeks"
    And 12 weeks of bonding are in the boxes

  @with-and-without-javascript
  Scenario: A file that is not ours is refused, and nothing is lost
    Given a worker whose answer is "$778.87 a week"
    When a file with "my holidays" is loaded
    Then one error is shown at the file: "We cannot read this file."
    And the wages of the boxes are 11000, 13 000, $12,500.50, 12,000

  Scenario: What is kept is what is shown
    Given a worker whose answer is "$778.87 a week"
    When a box is changed after the answer
    And the page to print is opened
    Then it repeats what was asked and answers "$778.87 a week"

  Scenario: A link with the answers, which no server sees
    Given a worker whose answer is "$778.87 a week"
    When a link is made and opened by another person
    Then the answer is still "$778.87 a week"
    And no address that was asked for has what was typed
    And the address bar has nothing of it

  Scenario: A link that was cut off is refused in words
    Given a worker whose answer is "$778.87 a week"
    When half of the link is opened by another person
    Then one error is shown at the file: "We cannot read this file."

  @without-javascript
  Scenario: No link is offered without JavaScript
    Given a worker whose answer is "$778.87 a week"
    Then no link is offered
