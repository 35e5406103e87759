"""Check the award on a notice of the Department, and find the known reasons that explain it."""
