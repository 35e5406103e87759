"""The page that compares plans of leave: its question, its state and its answer."""
