# Vouched for: SOURCES 4.2: 176,100 x 0.46 % = 810.06 is the most of 2025; amounts by hand.
# Known differences: none.

Feature: A worker with several employers
  A worker had two jobs in one year and wants to know if too much was withheld, and what to do.

  Background:
    Given one employer paid $120,000.00 and withheld $552.00
    And one employer paid $120,000.00 and withheld $552.00

  Scenario: The page
    When the worker asks the page about 2025
    Then the headline is "Claim back $293.94 for 2025"
    And the page says "Claim it as a credit on your Massachusetts income tax return for 2025."
    And the page says "Form 1 has a line for it."

  Scenario: The page, a program, the command and an assistant give the same amount
    When the worker asks about 2025 in every way
    Then each of them answers $293.94

  Scenario: A year whose rates are not known yet
    When the worker asks the page about 2027
    # 192,300 x 0.772 % = 1,484.56, by the shares of 2027
    Then the headline is "Nothing to claim back for 2027, with 2026 rates"
    And the page says "The most they could withhold is $1,484.56."
