"""The page on a decision letter: its question, its state and its answer."""
