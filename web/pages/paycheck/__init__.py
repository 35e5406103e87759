"""The paycheck page: its question, its state and its answer."""
