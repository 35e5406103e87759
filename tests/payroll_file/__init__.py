"""Tests of payroll files."""
