# Vouched for: SOURCES 4.1 (mass.gov, "Counting your total workforce for PFML contributions", and the state calculators);
# averages by hand, the sum written next to them.
# Known difference: the state's calculator of 2021 shows 24.9 as 25 and treats it as below; here it is shown as 24.9.

Feature: How many people an employer covers
  The count is the average over the pay periods of the year before. Contractors count only where they are more than
  half of the workforce. From 25 covered individuals on the employer owes its share.

  Scenario Outline: 25 or more owe the employer share, and nothing is rounded
    Given an employer with <w2> employees and <contractors> contractors
    And a person paid $100,000.00 in 2026
    When the contributions of 2026 are worked out
    Then <covered> covered individuals are counted
    And the employer share is <due>

    Examples:
      | w2      | contractors | covered | due     |
      | 24      | 0           | 24      | not due |
      | 24.9    | 0           | 24.9    | not due |
      | 24.9999 | 0           | 24.9999 | not due |
      | 25      | 0           | 25      | due     |
      | 26      | 0           | 26      | due     |
      | 25.50   | 0           | 25.5    | due     |
      | 300     | 0           | 300     | due     |

  Scenario Outline: Contractors count only above half of the two together
    Given an employer with <w2> employees and <contractors> contractors
    And a person paid $100,000.00 in 2026
    When the contributions of 2026 are worked out
    Then <covered> covered individuals are counted
    And contractors <count>
    And the employer share is <due>

    Examples:
      | w2 | contractors | covered | count        | due     | because                    |
      | 20 | 20          | 20      | do not count | not due | exactly half               |
      | 20 | 20.0001     | 40.0001 | count        | due     | just above half            |
      | 12 | 13          | 25      | count        | due     | 13 of 25 is more than half |
      | 13 | 12          | 13      | do not count | not due | 12 of 25 is less           |
      | 30 | 2           | 30      | do not count | due     | 2 of 32                    |

  Scenario: The average over the pay periods of the year before
    Given an employer whose pay periods had
      | employees | contractors |
      | 24        | 0           |
      | 25        | 1           |
      | 26        | 2           |
    And a person paid $100,000.00 in 2026
    When the contributions of 2026 are worked out
    # (24 + 25 + 26) / 3 = 25, contractors 1 on average
    Then 25 covered individuals are counted
    And contractors do not count
    And the employer share is due

  Scenario: An average just below the threshold is not raised to it
    Given an employer whose pay periods had
      | employees | contractors |
      | 25        | 0           |
      | 25        | 0           |
      | 24        | 0           |
    And a person paid $100,000.00 in 2026
    When the contributions of 2026 are worked out
    # 74 / 3 = 24.6666…
    Then 24.6666 covered individuals are counted
    And the employer share is not due

  Scenario: Contractors above half over the pay periods
    Given an employer whose pay periods had
      | employees | contractors |
      | 10        | 15          |
      | 11        | 14          |
    And a person paid $100,000.00 in 2026
    When the contributions of 2026 are worked out
    # 21 / 2 = 10.5 and 29 / 2 = 14.5 of 25
    Then 25 covered individuals are counted
    And contractors count
    And the employer share is due
