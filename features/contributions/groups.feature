# Vouched for: SOURCES 4.2 (458 CMR 2.05(5)(d): different shares for different groups) and 3.8 (the employee share that an
# employer pays is wages from 2026 on). Amounts by hand from the rates of 2026: of 100,000, medical is 700 and family 180;
# an employer of 25 or more pays at least 60 % of medical, 420.
# Known differences: none.

Feature: An employer that pays more for some of its people
  The share chosen for a person comes first. Then comes the share for the group, then the share for everybody.

  Background:
    Given an employer with 30 employees and 0 contractors
    And the employer pays 0.70 of medical and 0 of family

  Scenario: Two groups and all other people
    Given Ana of the nurses, paid $100,000.00
    And Bo of the drivers, paid $100,000.00
    And Cem, paid $100,000.00
    And the employer pays 1 of medical and 1 of family for the nurses
    And the employer pays 0.60 of medical and 0 of family for the drivers
    When the contributions of 2026 are worked out
    # 880 and 0; 420 and 280 + 180; 490 and 210 + 180
    Then the employer pays $880.00 for Ana and withholds $0.00
    And the employer pays $420.00 for Bo and withholds $460.00
    And the employer pays $490.00 for Cem and withholds $390.00
    And the employer pays $1,790.00, the employee $850.00, together $2,640.00

  Scenario: One person's own share
    Given Ana of the nurses, paid $100,000.00
    And Bo of the nurses, paid $100,000.00
    And the employer pays 0.80 of medical and 0.50 of family for the nurses
    And the employer pays 1 of medical and 1 of family for Bo alone
    When the contributions of 2026 are worked out
    # 560 + 90, and 140 + 90
    Then the employer pays $650.00 for Ana and withholds $230.00
    And the employer pays $880.00 for Bo and withholds $0.00

  Scenario Outline: A group's share must be lawful too
    Given Ana of the nurses, paid $100,000.00
    And the employer pays <medical> of medical and 0 of family for the nurses
    When the contributions of 2026 are worked out
    Then the share for the nurses is refused as <mistake>

    Examples:
      | medical | mistake                 |
      | 0.59    | below the legal minimum |
      | 0       | below the legal minimum |

  Scenario: A person in a group that the employer did not describe
    Given Ana of the nurses, paid $100,000.00
    When the contributions of 2026 are worked out
    Then the question is refused, because the group of Ana is not known

  Scenario: A group without people
    Given Ana, paid $100,000.00
    And the employer pays 1 of medical and 1 of family for the nurses
    When the contributions of 2026 are worked out
    Then the question is refused, because the nurses have no people

  Scenario Outline: What an employer pays of the employee share is wages
    Given Ana of the nurses, paid $100,000.00
    And Cem, paid $100,000.00
    And the employer pays 1 of medical and 0.50 of family for the nurses
    When the contributions of <year> are worked out
    Then <warning>

    # 280 + 90 for Ana, 70 for Cem
    Examples:
      | year | warning                                               |
      | 2026 | the warning says that $440.00 is wages of the workers |
      | 2025 | there is no warning                                   |
