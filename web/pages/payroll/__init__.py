"""The page for a payroll file: choose it, check it, see the amounts, download them."""
