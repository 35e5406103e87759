# Vouched for: the envelope, the names, the sentences and the whole dollars by the contract of the compatible route
# (DECISIONS 4.6), which follows the public copy of the portal's API; the amounts by hand from SOURCES 1.2, 2.3 to 2.7,
# the sum written next to each.
# Known difference: the portal looks wages up by tax identifier. This service has no wage records, so they are sent.

Feature: A portal that calls the Commonwealth's financial eligibility route
  A portal's developer changes the address of one call, adds the wages, and reads the same answer as before.

  Background:
    Given a portal asks about the employer 12-3456789 and leave from 2026-03-02
    And the application was submitted on 2026-02-20

  Scenario: An eligible claimant
    # 48500.50 is more than 6300 and 30 x 778.872; (13000 + 12500.50) / 26 = 980.788, not raised to 981
    Given wages from 12-3456789 of $12,000.00, $12,500.50, $13,000.00 and $11,000.00 in 2025
    When the portal asks
    Then the answer is "Calculated financial eligibility" with status 200
    And the claimant is financially eligible: "Financially eligible"
    And the numbers are $48,500.50 in all, $1,922 state average, $6,300 minimum and $980.79 at the employer

  Scenario Outline: A claimant who is not eligible gets an answer
    Given the claimant is <status>
    And wages from 12-3456789 of <Q1>, <Q2>, <Q3> and <Q4> in 2025
    When the portal asks
    Then the answer is "Calculated financial eligibility" with status 200
    And the claimant is not financially eligible: "<description>"
    And the numbers are <total> in all, $1,922 state average, $6,300 minimum and <average> at the employer

    Examples:
      | status        | Q1    | Q2    | Q3        | Q4         | description                            | total      | average   | because                     |
      | Employed      | $0.00 | $0.00 | $2,000.00 | $3,000.00  | Claimant wages under minimum           | $5,000.00  | $230.77   | 3000 / 13 = 230.769         |
      | Unemployed    | $0.00 | $0.00 | $0.00     | $9,000.00  | Claimant wages failed 30x rule         | $9,000.00  | $692.31   | 9000 / 13 = 692.308         |
      | Self-Employed | $0.00 | $0.00 | $0.00     | $90,000.00 | Opt-in quarterly contributions not met | $90,000.00 | $6,923.08 | 90000 / 13; 1 of 2 quarters |

  Scenario: Two employers: all wages decide, the employer asked about is averaged
    # A: (13000 + 12500.50) / 26 = 980.788; B: 4000 / 13 = 307.692 in its one quarter
    Given wages from 12-3456789 of $12,000.00, $12,500.50, $13,000.00 and $11,000.00 in 2025
    And wages from 98-7654321 of $0.00, $0.00, $0.00 and $4,000.00 in 2025
    When the portal asks
    Then the numbers are $52,500.50 in all, $1,922 state average, $6,300 minimum and $980.79 at the employer
    When the portal asks about the employer 98-7654321
    Then the numbers are $52,500.50 in all, $1,922 state average, $6,300 minimum and $307.69 at the employer
    When the portal asks about the employer 55-5555555
    Then the numbers are $52,500.50 in all, $1,922 state average, $6,300 minimum and $0 at the employer

  Scenario Outline: An employment status that gives no answer
    Given the claimant is <status>
    When the portal asks
    Then the answer is "success" with status 200
    And the claimant is not financially eligible: "Not Known: invalid employment status"
    And there are no numbers

    Examples:
      | status  |
      | Unknown |
      | Retired |

  Scenario: A claimant without any wages
    When the portal asks
    Then the answer is "Non-eligible employee" with status 404
    And the answer has no data and names no errors

  Scenario: Leave from the first day of the state's figures, half a cent to the even cent
    # 1487.78 and 5400.00 of 2021, cut; (6000.09 + 6000.08) / 26 = 461.545, and 4 is the even one of 4 and 5
    Given a portal asks about the employer 12-3456789 and leave from 2021-01-04
    And the application was submitted on 2020-12-30
    And wages from 12-3456789 of $6,000.09, $6,000.08, $6,000.06 and $0.00 in 2020
    When the portal asks
    Then the numbers are $18,000.23 in all, $1,487 state average, $5,400 minimum and $461.54 at the employer
