# Vouched for: the count by SOURCES 4.1, the threshold, the shares and the rates of 2026 (0.70 % medical, of which the employer
# owes 60 % from 25 covered individuals on; 0.18 % family) by SOURCES 1.1 and 4.2; every amount by hand, the sum next to it.
# Known difference: no source says what one more person is paid. The average wages of the W-2 employees are assumed, and said.

Feature: How far an employer is from 25, and what one more person would cost
  One more person is a W-2 employee in every pay period of the year before and through all of this one.

  Scenario Outline: One more person at each side of the threshold
    Given an employer of 2026 with <w2> employees and 0 contractors
    And a payroll of <payroll>
    When one more person is thought of
    Then the count is <distance> from the threshold
    And one more person is assumed to earn $50,000.00
    And one more person costs the employer <employer> and the workers <workers> a year
    And with one more person <covered> individuals are covered

    # 0.46 % x 50,000 = 230; below 25 the employer share comes on everybody: 0.42 % x 1,250,000 = 5,250
    # 0.42 % x 1,295,000 = 5,439; from 25 on 0.42 % x 50,000 = 210
    Examples:
      | w2   | payroll       | distance | employer  | workers | covered |
      | 23   | $1,150,000.00 | -2       | $0.00     | $230.00 | 24      |
      | 24   | $1,200,000.00 | -1       | $5,250.00 | $230.00 | 25      |
      | 24.9 | $1,245,000.00 | -0.1     | $5,439.00 | $230.00 | 25.9    |
      | 25   | $1,250,000.00 | 0        | $210.00   | $230.00 | 26      |
      | 26   | $1,300,000.00 | 1        | $210.00   | $230.00 | 27      |

  Scenario: One more employee can put contractors out of the count
    Given an employer of 2026 with 20 employees and 21 contractors
    And a payroll of $1,000,000.00, and of $500,000.00 for contractors
    When one more person is thought of
    # 21 of 42 is exactly half: 21 are covered, and no employer share is due
    Then the count is 16 from the threshold
    And with one more person 21 individuals are covered
    # before 1,500,000: 0.42 % = 6,300 and 0.46 % = 6,900; after 1,050,000: 0.46 % = 4,830
    And one more person costs the employer -$6,300.00 and the workers -$2,070.00 a year

  Scenario: The average of people who are named, up to the wage base
    Given an employer of 2026 with 24 employees and 0 contractors
    And people paid $100,000.00 and $300,000.00
    When one more person is thought of
    Then one more person is assumed to earn $200,000.00
    # 100,000 and twice the wage base of 184,500: 420 + 2 x 774.90; 0.46 % x 184,500 = 848.70
    And one more person costs the employer $1,969.80 and the workers $848.70 a year

  Scenario Outline: The average of a payroll, up to the wage base
    Given an employer of 2026 with <w2> employees and 0 contractors
    And a payroll of <payroll>
    When one more person is thought of
    Then one more person is assumed to earn <wages>
    And <eligible> of these wages count
    And one more person costs the employer <employer> and the workers <workers> a year

    # 184,500 x 0.42 % = 774.90 and x 0.46 % = 848.70; of 2 employees no employer share is due
    Examples:
      | w2 | payroll        | wages       | eligible    | employer | workers |
      | 30 | $12,000,000.00 | $400,000.00 | $184,500.00 | $774.90  | $848.70 |
      | 2  | $800,000.00    | $400,000.00 | $184,500.00 | $0.00    | $848.70 |
      | 30 | $5,535,000.00  | $184,500.00 | $184,500.00 | $774.90  | $848.70 |
      | 30 | $3,000,000.00  | $100,000.00 | $100,000.00 | $420.00  | $460.00 |

  Scenario: The averages over the pay periods
    Given an employer of 2026 whose pay periods had
      | employees | contractors |
      | 24        | 1           |
      | 25        | 2           |
      | 25        | 0           |
    And a payroll of $100,000.00
    When one more person is thought of
    # 74 / 3 = 24.6666…, 3 / 3 = 1; 77 / 3 = 25.6666…
    Then on average there were 24.6666 employees and 1 contractors
    And the count is -0.3334 from the threshold
    And with one more person 25.6666 individuals are covered

  Scenario: A choice of share that is no longer allowed gives way to the legal minimum
    Given an employer of 2026 with 24 employees and 0 contractors
    And a payroll of $1,200,000.00
    And the employer chooses to pay 0.40 of medical and 1 of family
    When one more person is thought of
    # before 0.40 x 8,400 + 2,160 = 5,520 and nothing; after 0.60 x 8,750 + 2,250 = 7,500 and 0.40 x 8,750 = 3,500
    Then one more person costs the employer $1,980.00 and the workers $3,500.00 a year
    And the legal minimum replaces the choice

  Scenario: A choice that is still allowed is kept
    Given an employer of 2026 with 25 employees and 0 contractors
    And a payroll of $1,250,000.00
    And the employer chooses to pay 1 of medical and 1 of family
    When one more person is thought of
    Then one more person costs the employer $440.00 and the workers $0.00 a year
    And the choice of the employer is kept

  Scenario Outline: Where there are no wages to average, nothing is made up
    Given an employer of 2026 with <w2> employees and 30 contractors
    And a <kind> paid $60,000.00
    When one more person is thought of
    Then nothing is said of one more person

    Examples:
      | w2 | kind                 |
      | 2  | contractor           |
      | 0  | payroll              |
      | no | self-employed person |
