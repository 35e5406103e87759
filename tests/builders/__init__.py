"""Build questions, plans, rule files, payroll files, clients and a reference for tests."""
