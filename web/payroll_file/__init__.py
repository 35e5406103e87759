"""A payroll file: read from CSV or XLSX, checked row by row, worked out, and written again. Nothing here keeps it."""
