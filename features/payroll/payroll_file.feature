# Vouched for: rates and wage bases by SOURCES 1.1; who pays by SOURCES 4.2; the due dates by SOURCES 1.3; every amount by hand,
# the sum written next to it.
# Known differences: how the Department of Revenue rounds, and the layout of its upload, were not found (SOURCES 4.2, 4.6):
# here every person and quarter is rounded once, half up to the cent, and the employer pays the difference.

Feature: A bookkeeper's payroll file
  A bookkeeper has a file of what everybody was paid, and needs the amounts of each return.

  Scenario: Sixty people, three of them above the wage base, one of these from the middle of the year
    Given a payroll file of 2026 with
      | people           | wages of a quarter | quarters       |
      | 57 others        | $15,000.00         | Q1, Q2, Q3, Q4 |
      | the manager      | $60,000.00         | Q1, Q2, Q3, Q4 |
      | the owner        | $100,000.00        | Q1, Q2, Q3, Q4 |
      | the new director | $95,000.00         | Q3, Q4         |
    And an employer with 60 employees and 0 contractors
    When the file is worked out
    # 184,500 each: the manager's last 4,500 in Q4; the owner's last 84,500 in Q2; the director's 95,000 and 89,500
    Then these wages count
      | person           | Q1          | Q2         | Q3         | Q4         |
      | the manager      | $60,000.00  | $60,000.00 | $60,000.00 | $4,500.00  |
      | the owner        | $100,000.00 | $84,500.00 | $0.00      | $0.00      |
      | the new director |             |            | $95,000.00 | $89,500.00 |
    # 57 x 15,000 = 855,000 and the wages above; sent: x 0.88 %; the employer's: x 0.7 % x 60 %; withheld: the rest
    And the returns are
      | quarter | due        | people | wages         | count         | employer  | employee  | total     |
      | 2026-Q1 | 2026-04-30 | 59     | $1,015,000.00 | $1,015,000.00 | $4,263.00 | $4,669.00 | $8,932.00 |
      | 2026-Q2 | 2026-07-31 | 59     | $1,015,000.00 | $999,500.00   | $4,197.90 | $4,597.70 | $8,795.60 |
      | 2026-Q3 | 2026-10-31 | 60     | $1,110,000.00 | $1,010,000.00 | $4,242.00 | $4,646.00 | $8,888.00 |
      | 2026-Q4 | 2027-01-31 | 60     | $1,110,000.00 | $949,000.00   | $3,985.80 | $4,365.40 | $8,351.20 |
    And 238 rows in are 238 used and 0 refused

  Scenario: The fourth quarter of 2019, the first with contributions
    Given a payroll file with these rows
      | person | kind | pay date   | gross     |
      | P1     | W-2  | 9/30/2019  | 40,000.00 |
      | P1     | W-2  | 10/15/2019 | 50,000.00 |
      | P1     | W-2  | 12/15/2019 | 50,000.00 |
    And an employer with 25 employees and 0 contractors
    When the file is worked out
    # 100,000 x 0.62 % = 620, of which 60 % = 372, leaves 248; and x 0.13 % = 130
    Then the returns are
      | quarter | due        | people | wages       | count       | employer | employee | total   |
      | 2019-Q4 | 2020-01-31 | 1      | $100,000.00 | $100,000.00 | $372.00  | $378.00  | $750.00 |
    And 3 rows in are 2 used and 1 refused
    And row 2 is refused at "pay date": "We have rates only from October 1, 2019 to December 31, 2026. If this date is right, remove the row."

  Scenario: The pays of a quarter are added up before anything is rounded
    Given a payroll file with these rows
      | person | kind | pay date   | gross |
      | P1     | W-2  | 2026-01-09 | 71.00 |
      | P1     | W-2  | 2026-01-23 | 71.00 |
    And an employer with 30 employees and 0 contractors
    When the file is worked out
    # 142 x 0.7 % = 0.994: 0.99, of which 40 % = 0.3976: 0.40, leaves 0.59; x 0.18 % = 0.2556: 0.26; not twice 0.30 and 0.33
    Then the returns are
      | quarter | due        | people | wages   | count   | employer | employee | total |
      | 2026-Q1 | 2026-04-30 | 1      | $142.00 | $142.00 | $0.59    | $0.66    | $1.25 |

  Scenario: Below 25, and with contractors who do not count
    Given a payroll file with these rows
      | person | kind      | quarter | wages      |
      | P1     | w2        | 2026-Q1 | 100,000.00 |
      | P2     | 1099-MISC | 2026-Q1 | 9,000.00   |
    And an employer with 24 employees and 2 contractors
    When the file is worked out
    # 40 % of 700, and 180
    Then the returns are
      | quarter | due        | people | wages       | count       | employer | employee | total   |
      | 2026-Q1 | 2026-04-30 | 1      | $100,000.00 | $100,000.00 | $0.00    | $460.00  | $460.00 |
    And P2 is not counted

  Scenario: A bad row in the middle stops no other
    Given a payroll file with these rows
      | person | kind     | quarter | wages     |
      | P1     | w2       | 2026-Q1 | 50,000.00 |
      | P2     | visitor  | 2026-Q5 | 12.000,50 |
      | P3     | w2       | 2026-Q1 | 50,000.00 |
    And an employer with 30 employees and 0 contractors
    When the file is worked out
    Then the returns are
      | quarter | due        | people | wages       | count       | employer | employee | total   |
      | 2026-Q1 | 2026-04-30 | 2      | $100,000.00 | $100,000.00 | $420.00  | $460.00  | $880.00 |
    And 3 rows in are 2 used and 1 refused
    And row 3 is refused at "kind": "Write W-2, contractor or self-employed."
    And row 3 is refused at "quarter": "Write the year and Q1 to Q4, such as 2026-Q1."
    And row 3 is refused at "wages": "Enter dollars the US way, such as 12,500.50. Use a comma for thousands and a point for cents."

  Scenario: A refused row leaves its person's other rows in doubt, and that is said
    Given a payroll file with these rows
      | person | kind | quarter | wages      |
      | P1     | w2   | 2026-Q1 | much       |
      | P1     | w2   | 2026-Q2 | 184,500.00 |
      | P2     | w2   | 2026-Q2 | 1.00       |
    And an employer with 30 employees and 0 contractors
    When the file is worked out
    Then P1 is incomplete
    And P2 is complete

  Scenario: Two rows for the same person and quarter are added up
    Given a payroll file with these rows
      | person | kind | quarter | wages    |
      | P1     | w2   | 2026-Q1 | 1,000.00 |
      | P1     | w2   | 2026-Q1 | 2,000.00 |
      | P2     | w2   | 2026-Q1 | 1,000.00 |
    And an employer with 30 employees and 0 contractors
    When the file is worked out
    # 3,000 and 1,000: 0.88 % of 4,000
    Then the returns are
      | quarter | due        | people | wages    | count    | employer | employee | total |
      | 2026-Q1 | 2026-04-30 | 2      | 4,000.00 | 4,000.00 | 16.80    | 18.40    | 35.20 |
    And it says "1 row of the same person and date was added to another row."

  Scenario: A Social Security number in place of a name refuses its row, and is not repeated
    Given a payroll file with these rows
      | person      | kind | quarter | wages    |
      | 900-12-3456 | w2   | 2026-Q1 | 1,000.00 |
      | P2          | w2   | 2026-Q1 | 1,000.00 |
    When the file is read
    Then 2 rows in are 1 used and 1 refused
    And row 2 is refused at "person": "This looks like a Social Security or taxpayer number. Remove it from the file. A name or a number of your own is enough."
    And nothing shown of the file has "900-12-3456"

  Scenario: A Social Security number in a column that is not needed is not read
    Given a payroll file with these rows
      | person | kind | quarter | wages    | SSN         |
      | P1     | w2   | 2026-Q1 | 1,000.00 | 900-12-3456 |
    When the file is read
    Then 1 rows in are 1 used and 0 refused
    And nothing shown of the file has "900-12-3456"

  Scenario: A formula in a name is not run by the program that opens the download
    Given a payroll file with these rows
      | person                        | kind | quarter | wages    |
      | =HYPERLINK("x.example","Ann") | w2   | 2026-Q1 | 1,000.00 |
    And an employer with 30 employees and 0 contractors
    When the file is worked out
    Then both downloads name the person "'=HYPERLINK("x.example","Ann")"

  Scenario Outline: A file that cannot be used is refused as a whole, with what to do
    Given <a file>
    Then the whole file is refused: "<what to do>"

    Examples:
      | a file                           | what to do                                                                                            |
      | an empty file                    | The file is empty. Choose one with headings in the first row and a person in each row below.          |
      | a file of headings alone         | There are headings, but no rows below them. Add a row for each person.                                   |
      | a file with a broken heading     | A quotation mark in the headings is not closed. Close it, or remove it.                             |
      | a file in an unknown encoding    | We cannot read the letters in this file. Save it as CSV in UTF-8, or as XLSX.                         |
      | a picture                        | This file is not CSV or XLSX. Save the table as one of the two, and choose it again.                  |
      | a workbook of the old kind       | This workbook has an old format or a password. Save it as XLSX without a password, or as CSV.         |
      | a broken workbook                | We cannot read this workbook. Save it again as XLSX, or as CSV.                                       |
      | a file without wages             | No column has dollars that were paid. We found these columns: Employee, Quarter.                      |
      | a file with two columns of wages | Choose the column of wages. You can choose several to add them up: Gross, Wages.                      |
      | a file of 200,001 rows           | The file has more than 200,000 rows. Split it with all rows of a person together, or use the command. |
      | a file of more than 20 MB        | The file is larger than 20 MB. Split it with all rows of a person together, or use the command.       |

  Scenario: The pay of a manager who earns five times as much is not questioned
    Given a payroll file of 2026 with
      | people      | wages of a quarter | quarters       |
      | 10 others   | $15,000.00         | Q1, Q2, Q3, Q4 |
      | the manager | $150,000.00        | Q1, Q2         |
    And an employer with 60 employees and 0 contractors
    When the file is worked out
    # 300,000 in the year, and 60,000 in the middle of the others: 5 times
    Then no wages are questioned

  Scenario: A digit too many in a payroll file
    Given a payroll file of 2026 with
      | people      | wages of a quarter | quarters       |
      | 10 others   | $15,000.00         | Q1, Q2, Q3, Q4 |
      | the manager | $250,000.00        | Q1, Q2         |
    And an employer with 60 employees and 0 contractors
    When the file is worked out
    # 500,000 in the year is more than 8 times 60,000
    Then the wages of the manager, $500,000.00, are questioned next to $60,000.00
