"""Read a payroll file from CSV or XLSX, check each row, work it out and write the answer.

No file is stored.
"""
