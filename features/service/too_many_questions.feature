# Vouched for: people behind one address wait, learn for how long, and lose nothing that they typed (DECISIONS 4.3).

Feature: Too many questions from one network
  A library or an agency may send all its visitors through one address. A visitor who asks too soon has to wait.

  Scenario: With JavaScript the page says so, and the form stays as it is
    Given a site that answers one question a day, and a worker who has an answer
    When the worker asks again
    Then the worker hears that too many questions came, and may try again
    And what was typed is still there

  @without-javascript
  Scenario: Without JavaScript a page says how long to wait
    Given a site that answers one question a day, and a worker who has an answer
    When the worker asks again
    Then a page says how long to wait, and that to reload it sends what was typed again
