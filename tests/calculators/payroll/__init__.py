"""Tests of the law of a payroll."""
