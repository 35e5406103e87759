"""Work out the contributions due on a payroll: many rows, years and employers."""
