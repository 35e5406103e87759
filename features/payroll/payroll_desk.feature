# Vouched for: rates and wage bases by SOURCES 1.1; who pays by SOURCES 4.2; paychecks by SOURCES 4.4; the columns of the return by
# SOURCES 4.6; every amount by hand, the sum written next to it. Every name and amount is invented.

Feature: What a bookkeeper takes from the answer
  A bookkeeper sets up the payroll program, checks what it withheld, and fills in the quarterly return.

  Scenario: Each paycheck, up to the wage base
    Given a payroll file with these rows
      | person | kind | pay date   | wages      |
      | P1     | w2   | 2026-01-16 | 100,000.00 |
      | P1     | w2   | 2026-02-13 | 100,000.00 |
    And an employer with 30 employees and 0 contractors
    When the file is worked out
    # 700 of which 40 % = 280 withheld, and 180; then 84,500: 591.50 of which 236.60, and 152.10
    Then the paychecks are
      | person | pay date                   | year so far | count       | employer | withheld | total   |
      | P1     | Friday, January 16, 2026   | $100,000.00 | $100,000.00 | $420.00  | $460.00  | $880.00 |
      | P1     | Friday, February 13, 2026  | $200,000.00 | $84,500.00  | $354.90  | $388.70  | $743.60 |
    And these people reach the wage base
      | person | when                      | wages of the year | above      |
      | P1     | Friday, February 13, 2026 | $200,000.00       | $15,500.00 |

  Scenario: Exactly the wage base is reached, a cent less is not
    Given a payroll file with these rows
      | person | kind | quarter | wages      |
      | P1     | w2   | 2026-Q1 | 92,250.00  |
      | P1     | w2   | 2026-Q2 | 92,250.00  |
      | P2     | w2   | 2026-Q1 | 184,499.99 |
    And an employer with 30 employees and 0 contractors
    When the file is worked out
    Then there are no paychecks
    And these people reach the wage base
      | person | when    | wages of the year | above |
      | P1     | 2026-Q2 | $184,500.00       | $0.00 |

  Scenario: A voided check is taken off the paycheck before it
    Given a payroll file with these rows
      | person | kind | pay date   | wages    |
      | P1     | w2   | 2026-04-17 | 1,000.00 |
      | P1     | w2   | 2026-04-24 | (250.00) |
    And an employer with 30 employees and 0 contractors
    When the file is worked out
    # 750: 5.25 of which 2.10 withheld, and 1.35
    Then the paychecks are
      | person | pay date               | year so far | count   | employer | withheld | total |
      | P1     | Friday, April 17, 2026 | $750.00     | $750.00 | $3.15    | $3.45    | $6.60 |

  Scenario Outline: The percentages to type into a payroll program
    Given a payroll file with these rows
      | person | kind | quarter   | wages    |
      | P1     | w2   | <quarter> | 1,000.00 |
    And an employer with <people> employees and 0 contractors
    When the file is worked out
    Then the percentages are
      | year   | part    | from the worker | from the employer | yearly limit |
      | <year> | Medical | <medical>       | <of medical>      | <base>       |
      | <year> | Family  | <family>        | <of family>       | <base>       |
      | <year> | In total | <together>     | <of together>     | <base>       |

    Examples:
      | quarter | year | people | medical | of medical | family | of family | together | of together | base        |
      | 2026-Q1 | 2026 | 30     | 0.28%   | 0.42%      | 0.18%  | 0%        | 0.46%    | 0.42%       | $184,500.00 |
      | 2026-Q1 | 2026 | 24     | 0.28%   | 0%         | 0.18%  | 0%        | 0.46%    | 0%          | $184,500.00 |
      | 2023-Q4 | 2023 | 25     | 0.208%  | 0.312%     | 0.11%  | 0%        | 0.318%   | 0.312%      | $160,200.00 |

  Scenario: The hospital pays more for its nurses than for its drivers
    Given a payroll file with these rows
      | person    | kind | quarter | wages      | group   |
      | Carla Oak | w2   | 2026-Q1 | 100,000.00 | Nurses  |
      | Dora Elm  | w2   | 2026-Q1 | 100,000.00 | Drivers |
      | Finn Ash  | w2   | 2026-Q1 | 100,000.00 |         |
    And an employer with 30 employees and 0 contractors
    And it pays 80% of medical and 50% of family for the Nurses
    When the file is worked out
    # 140 of 700 and 90 of 180; 280 and 180, twice
    Then these amounts are withheld
      | person    | withheld |
      | Carla Oak | $230.00  |
      | Dora Elm  | $460.00  |
      | Finn Ash  | $460.00  |
    And the percentages are
      | year | group      | part     | from the worker | from the employer | yearly limit |
      | 2026 | All others | Medical  | 0.28%           | 0.42%             | $184,500.00  |
      | 2026 | All others | Family   | 0.18%           | 0%                | $184,500.00  |
      | 2026 | All others | In total | 0.46%           | 0.42%             | $184,500.00  |
      | 2026 | Nurses     | Medical  | 0.14%           | 0.56%             | $184,500.00  |
      | 2026 | Nurses     | Family   | 0.09%           | 0.09%             | $184,500.00  |
      | 2026 | Nurses     | In total | 0.23%           | 0.65%             | $184,500.00  |
    And the share for everybody applies to the group Drivers
    # 280 less 140 of medical, 180 less 90 of family
    And the hospital pays $230.00 that is wages of its workers

  Scenario: What the employer paid for its workers before 2026 is not wages
    Given a payroll file with these rows
      | person    | kind | quarter | wages      |
      | Carla Oak | w2   | 2025-Q1 | 100,000.00 |
    And an employer with 30 employees and 0 contractors
    And it pays 100% of medical and 100% of family for everybody
    When the file is worked out
    Then the employer pays nothing that is wages of its workers

  Scenario: The columns of the return, ready to paste
    Given a payroll file with these rows
      | person    | kind          | quarter | wages     |
      | Carla Oak | w2            | 2026-Q1 | 9,000.00  |
      | Carla Oak | w2            | 2026-Q2 | 9,750.25  |
      | Dora Elm  | contractor    | 2026-Q2 | 3,000.00  |
      | Finn Ash  | self-employed | 2026-Q2 | 12,000.00 |
    And an employer with 10 employees and 11 contractors
    When the file is worked out
    Then the return of April to June 2026 lists
      | name      | identifier | wages      | year so far | contractor | opted in |
      | Carla Oak |            | $9,750.25  | $18,750.25  | No         | No       |
      | Dora Elm  |            | $3,000.00  | $3,000.00   | Yes        | No       |
      | Finn Ash  |            | $12,000.00 | $12,000.00  | No         | Yes      |
    And the return of January to March 2026 is pasted as "Carla Oak||9000.00|9000.00|No|No"

  Scenario: Contractors who do not count are left out of the return
    Given a payroll file with these rows
      | person    | kind       | quarter | wages    |
      | Carla Oak | w2         | 2026-Q2 | 9,750.25 |
      | Dora Elm  | contractor | 2026-Q2 | 3,000.00 |
    And an employer with 10 employees and 2 contractors
    When the file is worked out
    Then the return of April to June 2026 lists
      | name      | identifier | wages     | year so far | contractor | opted in |
      | Carla Oak |            | $9,750.25 | $9,750.25   | No         | No       |

  Scenario: A check of what was withheld
    Given a payroll file with these rows
      | person | kind | pay date   | wages      | PFML withheld |
      | P1     | w2   | 2026-01-16 | 100,000.00 | 460.00        |
      | P2     | w2   | 2026-01-16 | 100,000.00 | $500.00       |
      | P3     | w2   | 2026-01-16 | 100,000.00 | 400.00        |
      | P4     | w2   | 2026-01-16 | 10.00      | 0.05          |
      | P4     | w2   | 2026-01-23 | 10.00      | 0.05          |
      | P5     | w2   | 2026-01-16 | 100,000.00 |               |
    And an employer with 30 employees and 0 contractors
    When the file is worked out
    # P4: each paycheck 0.03 and 0.02; of 20.00 together 0.06 and 0.04
    Then the check finds
      | person | year | result     | to withhold | withheld | difference |
      | P1     | 2026 | right      | $460.00     | $460.00  | $0.00      |
      | P2     | 2026 | too much   | $460.00     | $500.00  | -$40.00    |
      | P3     | 2026 | too little | $460.00     | $400.00  | $60.00     |
      | P4     | 2026 | right      | $0.10       | $0.10    | $0.00      |
      | P5     | 2026 | too little | $460.00     | $0.00    | $460.00    |

  Scenario: What was withheld in two columns is added up, and a cent for each paycheck is rounding
    Given a file from a payroll program
      """
      Employee,Type,Check Date,Gross Pay,MA PFML Medical EE,MA PFML Family EE,MA PFML ER
      Carla Oak,W-2,01/16/2026,10.00,0.03,0.02,0.04
      Carla Oak,W-2,01/23/2026,10.00,0.03,0.02,0.04
      Carla Oak,W-2,01/30/2026,10.00,0.03,0.02,0.04
      Carla Oak,W-2,02/06/2026,10.00,0.03,0.02,0.04
      """
    And an employer with 30 employees and 0 contractors
    When the file is worked out
    # of 40.00 together 0.112 and 0.072
    Then the check finds
      | person    | year | result | to withhold | withheld | difference |
      | Carla Oak | 2026 | right  | $0.18       | $0.20    | -$0.02     |
