# Vouched for: nothing is kept but a count, with or without JavaScript (DECISIONS 4.1).

Feature: Whether an answer helped
  Each answer ends with one question. Yes or no is counted by page and language. No person is watched, and nothing is lost.

  Scenario: With JavaScript the thanks take the place of the question
    Given a worker who has an answer
    When the worker says that it helped
    Then the worker is thanked, and the thanks have the focus
    And the answer and what was typed are still there
    And one more yes is counted for the benefits page in English

  @without-javascript
  Scenario: Without JavaScript the thanks open next to the answer
    Given a worker who has an answer
    When the worker says that it did not help
    Then the worker is thanked in a new tab
    And the answer and what was typed are still there
    And one more no is counted for the benefits page in English
