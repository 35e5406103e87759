"""Payroll files, read, worked out and written."""
