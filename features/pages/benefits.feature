# Vouched for: SOURCES 2.3, 2.6, 3.3a; amounts by hand from SOURCES 1.2, 2.4 and 2.5.
# Known differences: none.

Feature: What the page asks a worker and shows first
  The page asks for what could decide, and says what an award may lack.

  Background:
    Given a worker whose leave starts on March 2, 2026

  Scenario: A mother's second leave in a benefit year
    Given the worker was paid $13,000.00 in 2024-Q4, 2025-Q1, 2025-Q2 and 2025-Q3
    And the worker was paid $19,500.00 in 2025-Q4
    And the first leave of the benefit year began on November 3, 2025
    When the worker asks the page
    Then the headline is "$774.37 a week"
    And the page says "your benefit is $899.37 a week"

  Scenario: A worker without a job who does not give the last day of work
    Given the worker was paid $13,000.00 in 2025-Q1, 2025-Q2, 2025-Q3 and 2025-Q4
    And the worker does not work now
    When the worker asks the page
    Then the page says "You qualify only if you stopped working on or after September 1, 2025"

  Scenario: Weeks used before without the first day of that leave
    Given the worker was paid $13,000.00 in 2025-Q1, 2025-Q2, 2025-Q3 and 2025-Q4
    And the worker plans 4 weeks of bonding and used 4 weeks of medical leave before
    When the worker asks the page
    Then the page says "Enter the first day of that leave."

  Scenario: The first warning is what could decide
    Given the worker was paid $6,000.00 in 2025-Q4
    When the worker asks the page
    Then the first note is "Enter what you earned so far in January to March 2026."

  Scenario: A second job makes the quarter in progress a matter of appeal
    Given the worker was paid $3,000.00 in 2025-Q3 and 2025-Q4
    And another employer paid $4,000.00 in 2026-Q1
    When the worker asks the page
    # 10000 in all; 7000 / 26 = 269.23, raised to 270, x 80 % = 216.00
    Then the first note is "With your wages for January to March 2026 so far, $4,000.00, you would pass."
