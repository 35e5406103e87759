"""Build what the tests need: questions, plans, rule files, payroll files, clients, and an independent reference."""
