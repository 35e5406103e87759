"""Check the award on a notice of the Department: does it follow, and which known reason explains it."""
