"""The paycheck page: what it asks, what it makes of it, how it answers."""
