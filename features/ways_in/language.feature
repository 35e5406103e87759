# Vouched for: the language of an address comes before a choice, and a choice before the browser's (DECISIONS 4.8).

Feature: A visitor who reads another language
  The language is changed by a plain link, and what was typed is kept, without a wage in an address.

  Scenario Outline: The front door speaks the visitor's language
    Given a visitor whose browser prefers <browser language>
    Then the page is in <page language>

    Examples:
      | browser language | page language |
      | es-MX            | es            |
      | en-US            | en            |
      | tlh              | en            |

  @with-and-without-javascript
  Scenario: A choice is kept
    Given a visitor on the rates page
    When the visitor chooses "Español"
    Then the page is in es
    And the address is that of the rates page in es
    When the visitor comes back to the front door
    Then the page is in es
    And the page says that the translation is a draft

  @with-and-without-javascript
  Scenario: An answer is read in another language
    Given a visitor on the benefits page
    When the visitor is employed, and leave starts on March 2, 2026
    And the visitor continues to the wages
    And the visitor types
      | October to December 2025 | 13000 |
    And the visitor asks for the estimate
    # 30 x 788.372 = 23651.16
    Then the answer is "You have not earned enough yet: $10,651.16 short"
    When the visitor chooses "Español"
    Then the page is in es
    And the answer shows "$788.37"
    And everything typed is still there
    And the address is that of the benefits page in es
