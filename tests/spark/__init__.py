"""The rules beyond one machine."""
