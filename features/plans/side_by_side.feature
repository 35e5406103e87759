# Vouched for: amounts by hand from SOURCES 1.2 and 2.5. An average wage of 1000 gives 961.24 x 80 % + 38.76 x 50 %
# = 788.37, and one of 500 gives 400.00. The first week of each leave is not paid (SOURCES 3.1).
Feature: Plans of leave side by side
  A mother compares six and eight weeks of recovery. Two parents see which weeks they have together.

  Scenario: A mother compares six weeks of recovery with eight
    Given a mother who earns $1,000.00 a week and recovers from 2026-03-02 to 2026-04-12
    And the same mother, who recovers from 2026-03-02 to 2026-04-26
    When the plans are compared
    Then plan 1 pays $3,941.85 in 5 weeks, from 2026-03-16 to 2026-04-13
    And plan 2 pays $5,518.59 in 7 weeks, from 2026-03-16 to 2026-04-27
    And plan 2 pays $1,576.74 more than plan 1

  Scenario: A week later pays the same
    Given a mother who earns $1,000.00 a week and recovers from 2026-03-02 to 2026-04-12
    And the same mother, who recovers from 2026-03-09 to 2026-04-19
    When the plans are compared
    Then plan 2 pays $0.00 more than plan 1

  Scenario: The other parent begins two weeks before the mother goes back
    Given a mother who earns $1,000.00 a week and recovers from 2026-03-02 to 2026-04-12
    And a father who earns $500.00 a week and bonds from 2026-03-30 to 2026-05-10
    When the plans are compared
    Then plan 2 pays $2,000.00 in 5 weeks, from 2026-04-13 to 2026-05-11
    And both parents are on leave in 2 weeks
    And a parent is on leave in 10 weeks, with 0 weeks between them

  Scenario: The grandmother has the baby for a week between the parents
    Given a mother who earns $1,000.00 a week and recovers from 2026-03-02 to 2026-04-12
    And a father who earns $500.00 a week and bonds from 2026-04-20 to 2026-05-10
    When the plans are compared
    Then both parents are on leave in 0 weeks
    And a parent is on leave in 9 weeks, with 1 weeks between them

  Scenario: The other parent takes leave from two jobs
    Given a mother who earns $1,000.00 a week and recovers from 2026-03-02 to 2026-04-12
    And a father who earns $500.00 and $250.00 a week in two jobs and bonds from 2026-03-30 to 2026-05-10
    When the plans are compared
    # 400.00 + 250 x 80 % = 600.00
    Then plan 2 pays $3,000.00 in 5 weeks, from 2026-04-13 to 2026-05-11
    And both parents are on leave in 2 weeks
