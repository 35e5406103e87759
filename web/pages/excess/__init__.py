"""The page on money that several employers withheld: its question, its state and its answer."""
