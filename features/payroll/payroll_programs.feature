# Vouched for: each file has the layout of a report that a payroll program makes. Every name and amount is invented.

Feature: Reports from payroll programs
  A bookkeeper uploads the report that the payroll program makes, without changing it.

  Scenario: A journal with a block for each pay day
    Given a file from a payroll program
      """
      "Payroll Journal Report"
      "Elm Bakery LLC"

      "Employee Earnings"
      "Weekly payroll period"," 04/06/2026 - 04/12/2026"
      "Pay day"," 04/17/2026"
      "Last Name","First Name","Regular (Amount)","Gross Earnings","Net Pay"
      "Oak","Carla","700.00","750.25","600.00"
      "Payroll Totals","","700.00","750.25","600.00"

      "Employee Earnings"
      "Weekly payroll period"," 04/13/2026 - 04/19/2026"
      "Pay day"," 04/24/2026"
      "Last Name","First Name","Regular (Amount)","Gross Earnings","Net Pay"
      "Oak","Carla","700.00","810.00","640.00"
      "Payroll Totals","","700.00","810.00","640.00"
      """
    When the file is read
    Then these wages are found
      | person    | paid           | wages   |
      | Carla Oak | April 17, 2026 | $750.25 |
      | Carla Oak | April 24, 2026 | $810.00 |
    And it says "We did not count these totals: Payroll Totals (9), Payroll Totals (16)."
    And it says "No column has the pay dates. We took them from the lines above the headings: 2026-04-17, 2026-04-24."
    And it says "No column has the kind of work. We counted everyone as a W-2 employee."

  Scenario: The pay date counts, not the pay period
    Given a file from a payroll program
      """
      Employee last name,Employee first name,Payroll start date,Payroll end date,Check date,Gross pay
      Oak,Carla,03/16/2026,03/29/2026,04/03/2026,1500.00
      """
    When the file is read
    Then these wages are found
      | person    | paid          | wages     |
      | Carla Oak | April 3, 2026 | $1,500.00 |

  Scenario: The lines above the headings give the quarter
    Given a file from a payroll program
      """
      Elm Bakery LLC;;
      Payroll Summary by Employee;;
      April 1 - June 30, 2026;;

      Employee;Hours;Gross Pay
      Oak, Carla;480;$9,750.25
      TOTAL;480;$9,750.25
      """
    When the file is read
    Then these wages are found
      | person     | paid               | wages     |
      | Oak, Carla | April to June 2026 | $9,750.25 |
    And it says "No column has the pay dates. We took them from the lines above the headings: 2026-Q2."

  Scenario: A sum without a name is not counted
    Given a file from a payroll program
      """
      Payroll Name,Pay Date,Gross Pay,Net Pay
      "Oak, Carla",04/17/2026,750.25,600.00
      "Elm, Dora",04/17/2026,810.00,650.00
      ,,"1,560.25","1,250.00"
      """
    And an employer with 30 employees and 0 contractors
    When the file is worked out
    Then 2 rows in are 2 used and 0 refused
    And it says "We did not count these totals: — (4)."

  Scenario: Headings with line ends inside quotation marks
    Given a file from a payroll program
      """
      "Employee
      Name","Check
      Date","Gross
      Pay"
      Carla Oak,04/17/2026,750.25
      """
    When the file is read
    Then these wages are found
      | person    | paid           | wages   |
      | Carla Oak | April 17, 2026 | $750.25 |

  Scenario: Headings on two lines
    Given a file from a payroll program
      """
      Employee,Check,Regular,,Gross
      Name,Date,Hours,Amount,Pay
      Carla Oak,04/17/2026,40,700.00,750.25
      """
    When the file is read
    Then these wages are found
      | person    | paid           | wages   |
      | Carla Oak | April 17, 2026 | $750.25 |

  Scenario: A voided check is taken off its quarter
    Given a payroll file with these rows
      | person | kind | pay date   | wages     |
      | P1     | w2   | 2026-04-17 | 1,000.00  |
      | P1     | w2   | 2026-04-24 | (250.00)  |
      | P2     | w2   | 2026-04-17 | 1,000.00  |
      | P2     | w2   | 2026-04-24 | 250.00-   |
    And an employer with 30 employees and 0 contractors
    When the file is worked out
    # 750 each: medical 5.25, of which 2.10 withheld; family 1.35
    Then the returns are
      | quarter | due        | people | wages    | count    | employer | employee | total |
      | 2026-Q2 | 2026-07-31 | 2      | 1,500.00 | 1,500.00 | 6.30     | 6.90     | 13.20 |
    And it says "2 negative amounts were taken off the wages of their quarters."

  Scenario: Corrections larger than the wages of the quarter are refused
    Given a payroll file with these rows
      | person | kind | pay date   | wages     |
      | P1     | w2   | 2026-04-17 | 100.00    |
      | P1     | w2   | 2026-04-24 | -250.00   |
      | P2     | w2   | 2026-04-17 | 1,000.00  |
    When the file is read
    Then 3 rows in are 1 used and 2 refused
    And row 3 is refused at "wages": "The corrections of this person are more than the wages of the quarter. Check the amounts."

  Scenario: Pay and a bonus on the same day are added up
    Given a payroll file with these rows
      | person | kind | pay date   | wages    |
      | P1     | w2   | 2026-04-17 | 1,000.00 |
      | P1     | w2   | 2026-04-17 | 500.00   |
    When the file is read
    Then it says "1 row of the same person and date was added to another row."

  Scenario: The same row twice is added up, with a warning
    Given a payroll file with these rows
      | person | kind | pay date   | wages    |
      | P1     | w2   | 2026-04-17 | 1,000.00 |
      | P1     | w2   | 2026-04-17 | 1,000.00 |
    When the file is read
    Then it says "These rows have the same person, date and wages as another row: 3. We added them up. Check that no pay is in the file twice."

  Scenario: Two spellings of one name
    Given a payroll file with these rows
      | person     | kind | pay date   | wages    |
      | Carla Oak  | w2   | 2026-04-17 | 1,000.00 |
      | OAK, CARLA | w2   | 2026-05-01 | 1,000.00 |
    When the file is read
    Then it says "These may be the same person: Carla Oak; OAK, CARLA. Use one spelling for each person. If not, we apply the wage base to each spelling."

  Scenario: Employee numbers tell people of one name apart
    Given a file from a payroll program
      """
      Employee ID,Employee Name,Type,Check Date,Gross Pay
      17,Carla Oak,W-2,04/17/2026,750.25
      18,Carla Oak,W-2,04/17/2026,810.00
      """
    When the file is read
    Then these wages are found
      | person         | paid           | wages   |
      | Carla Oak (17) | April 17, 2026 | $750.25 |
      | Carla Oak (18) | April 17, 2026 | $810.00 |
    And it assumes nothing

  Scenario: Dates as the numbers that Excel keeps
    Given a file from a payroll program
      """
      Employee,Type,Check Date,Gross Pay
      Carla Oak,W-2,46094,750.25
      Carla Oak,W-2,46101.0,810.00
      """
    When the file is read
    Then these wages are found
      | person    | paid           | wages   |
      | Carla Oak | March 13, 2026 | $750.25 |
      | Carla Oak | March 20, 2026 | $810.00 |
    And it says "We read the numbers in “Check Date” as Excel dates."

  Scenario: Wages of several quarters in one row
    Given a file from a payroll program
      """
      Employee,Type,Q1 2026 Wages,Q2 2026 Wages
      Carla Oak,W-2,"$9,000.00","$9,750.25"
      """
    When the file is read
    Then these wages are found
      | person    | paid                  | wages     |
      | Carla Oak | January to March 2026 | $9,000.00 |
      | Carla Oak | April to June 2026    | $9,750.25 |

  Scenario: Title lines and a separator line above the headings
    Given a file from a payroll program
      """
      sep=;
      Elm Bakery LLC
      Payroll register

      Employee;Type;Check Date;Gross Pay
      Carla Oak;W-2;04/17/2026;750.25
      """
    When the file is read
    Then these wages are found
      | person    | paid           | wages   |
      | Carla Oak | April 17, 2026 | $750.25 |
    And it assumes nothing

  Scenario: Days as programs write them
    Given a file from a payroll program
      """
      Employee;Type;Check Date;Gross Pay
      Carla Oak;W-2;2026-03-13;100.00
      Dora Elm;W-2;03/13/2026;100.00
      Finn Ash;W-2;3/13/26;100.00
      Gus Yew;W-2;13-Mar-2026;100.00
      Hal Fir;W-2;Mar 13, 2026;100.00
      Ida Bay;W-2;20260313;100.00
      Jon Ivy;W-2;2026-03-13 00:00:00;100.00
      """
    When the file is read
    Then everyone was paid on March 13, 2026
    And it assumes nothing

  Scenario: First and last names in columns of their own, and columns that are not needed
    Given a file from a payroll program
      """
      First Name,Last Name,SSN,Zip,Routing Number,Type,Check Date,Gross Pay
      Carla,Oak,900-12-3456,02118-1234,123456789,W-2,03/13/2026,"$1,234.56"
      Dora,Oak,900-12-3457,02118-1234,123456789,W-2,03/13/2026,998.00
      """
    When the file is read
    Then these wages are found
      | person    | paid           | wages     |
      | Carla Oak | March 13, 2026 | $1,234.56 |
      | Dora Oak  | March 13, 2026 | $998.00   |
    And nothing shown of the file has "900-12-3456"

  Scenario: The wages of months, with a bonus that stands in a column of its own
    Given a file from a payroll program
      """
      Emp ID,month,gross,bonus,net
      E1,2025-01,1180.43,282.68,1144.33
      E1,2025-02,1175.71,92.82,991.18
      """
    When the file is read
    Then these wages are found
      | person | paid              | wages     |
      | E1     | January 31, 2025  | $1,180.43 |
      | E1     | February 28, 2025 | $1,175.71 |
    And it says "We took the wages from “gross”. We did not add: bonus."
    And it says "We counted the wages of a month on its last day."

  Scenario: A report with the end of the pay period, employee numbers and a total
    Given a file from a payroll program
      """
      Employee,Employee Name,Start Date,End Date,Basic,Gross Pay
      HR-1,Carla Oak,2026-01-01,2026-01-31,4000.00,4200.50
      HR-2,Dora Elm,2026-01-01,2026-01-31,3600.00,3600.00
      Grand Total,,,,7600.00,7800.50
      """
    When the file is read
    Then these wages are found
      | person           | paid             | wages     |
      | Carla Oak (HR-1) | January 31, 2026 | $4,200.50 |
      | Dora Elm (HR-2)  | January 31, 2026 | $3,600.00 |
    And it says "We did not count these totals: Grand Total (4)."
    And it says "No column has the pay dates. We used the end of the pay period, “End Date”. If a period was paid in the next quarter, change its date."

  Scenario: A row for each sort of pay is added up, and said
    Given a file from a payroll program
      """
      Employee Name,Type,Chk Date,Earn Code,Hours,Amount (USD)
      Carla Oak,W-2,03/13/2026,REG,40,800.00
      Carla Oak,W-2,03/13/2026,OT,4,120.50
      Dora Elm,W-2,03/13/2026,REG,40,700.00
      """
    And an employer with 30 employees and 0 contractors
    When the file is worked out
    # 920.50: 6.44, of which 2.58 withheld, and 1.66; 700: 4.90, of which 1.96 withheld, and 1.26
    Then the returns are
      | quarter | due        | people | wages    | count    | employer | employee | total |
      | 2026-Q1 | 2026-04-30 | 2      | 1,620.50 | 1,620.50 | 6.80     | 7.46     | 14.26 |
    And it says "We added up all the amounts that we counted for a person and day, whatever “Earn Code” says. Remove rows that are no wages, such as deductions."

  Scenario: Pay stubs without a name are those of one person, once their owner says so
    Given a file from a payroll program
      """
      Source,Check Date,Gross Pay,Net Pay
      Elm Bakery,07/18/2025,2150.00,1700.00
      """
    And its owner says that all rows are pay of Carla Oak
    When the file is read
    Then these wages are found
      | person    | paid          | wages     |
      | Carla Oak | July 18, 2025 | $2,150.00 |

  Scenario: A workbook that begins with a cover sheet
    Given a workbook with a cover sheet before the payroll
      | Employee  | Type | Check Date | Gross Pay |
      | Carla Oak | W-2  | 03/13/2026 | 1,234.56  |
    When the file is read
    Then these wages are found
      | person    | paid           | wages     |
      | Carla Oak | March 13, 2026 | $1,234.56 |

  Scenario: Quarters in words, and a column with the tax form of each person
    Given a file from a payroll program
      """
      Name;1099/W2;Quarter;Amount
      Carla Oak;W2;2nd Quarter 2026;9,750.25
      Carla Oak;W2;Quarter 3, 2026;9,800.00
      Dora Elm;1099-NEC;3Q 2026;3,000.00
      """
    When the file is read
    Then these wages are found
      | person    | paid                   | wages     |
      | Carla Oak | April to June 2026     | $9,750.25 |
      | Carla Oak | July to September 2026 | $9,800.00 |
      | Dora Elm  | July to September 2026 | $3,000.00 |
    And Dora Elm is read as a contractor
    And it assumes nothing

  Scenario: Quarters without a year are asked for once
    Given a file from a payroll program
      """
      Employee,Type,Q1 Wages,Q2 Wages
      Carla Oak,W-2,9000.00,9750.25
      """
    Then the whole file is refused: "The file does not give the year. Enter it below."

  Scenario: Wages of a year give no quarterly returns
    Given a file from a payroll program
      """
      NAME,DEPARTMENT,REGULAR,OVERTIME,TOTAL GROSS,POSTAL
      "Oak,Carla",Bakery,"50,000.00","1,200.50","51,200.50",02118
      """
    And its owner chose "period": "2025"
    When the file is read
    Then these wages are found
      | person    | paid | wages      |
      | Oak,Carla | 2025 | $51,200.50 |
    And it says "The wages are those of a whole year, so we cannot make quarterly returns."
    And it says "We took the wages from “TOTAL GROSS”. We did not add: REGULAR, OVERTIME."

  Scenario: Wages in several columns are added up, once their owner chose them
    Given a file from a payroll program
      """
      Co Code,File #,Reg Earnings,O/T Earnings,Pay Date
      EB1,1001,700.00,50.25,04/17/2026
      """
    And its owner chose these columns
      | heading      | column          |
      | File #       | Employee number |
      | Reg Earnings | Wages           |
      | O/T Earnings | Wages           |
      | Pay Date     | Pay date        |
    When the file is read
    Then these wages are found
      | person | paid           | wages   |
      | 1001   | April 17, 2026 | $750.25 |

  Scenario: Several employers in one file
    Given a file from a payroll program
      """
      person,employer,kind,quarter,wages
      Carla Oak,Elm Bakery,w2,2026-Q2,9750.25
      Carla Oak,Birch Cafe,w2,2026-Q2,3000.00
      """
    When the file is read
    Then these wages are found
      | person    | paid               | wages     | employer   |
      | Carla Oak | April to June 2026 | $9,750.25 | Elm Bakery |
      | Carla Oak | April to June 2026 | $3,000.00 | Birch Cafe |

  Scenario: A day after the 12th settles that the day stands before the month
    Given a file from a payroll program
      """
      Employee,Type,Check Date,Gross Pay
      Carla Oak,W-2,17/04/2026,750.25
      Carla Oak,W-2,01/05/2026,810.00
      """
    When the file is read
    Then these wages are found
      | person    | paid           | wages   |
      | Carla Oak | April 17, 2026 | $750.25 |
      | Carla Oak | May 1, 2026    | $810.00 |
    And it says "We read the dates in “Check Date” with the day before the month."

  Scenario: Dates in two orders are asked back
    Given a file from a payroll program
      """
      Employee,Type,Check Date,Gross Pay
      Carla Oak,W-2,17/04/2026,750.25
      Carla Oak,W-2,05/31/2026,810.00
      Carla Oak,W-2,01/05/2026,700.00
      """
    Then the whole file is refused: "Row 2 has the day before the month in “Check Date”, so we cannot tell which dates are meant. Write all dates as year-month-day."

  Scenario Outline: A report without what is needed is refused with the reason
    Given <a file>
    Then the whole file is refused: "<reason>"

    Examples:
      | a file                   | reason |
      | a report of hours        | No column has dollars that were paid. We found these columns: Employee, Date, Job, Units. |
      | a ledger                 | No column names the people, so we cannot see who was paid. If all rows are pay of one person, enter the name below. If not, use a report with a row for each person. We found these columns: Date, Account, Description, Debit, Credit. |
      | yearly pay without year  | No column has the pay dates. Enter the year, quarter or pay date of these wages below. |
      | stubs without a name     | No column names the people, so we cannot see who was paid. If all rows are pay of one person, enter the name below. If not, use a report with a row for each person. We found these columns: Check Date, Gross Pay, Net Pay. |
      | a summary of taxes       | No column names the people, so we cannot see who was paid. If all rows are pay of one person, enter the name below. If not, use a report with a row for each person. We found these columns: Tax types, Total wages, Tax amount. |
      | records of fixed width   | This file has records of fixed width, like the employee record of the Department of Revenue. Use a CSV or XLSX file with headings. |
