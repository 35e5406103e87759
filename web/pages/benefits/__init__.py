"""The benefits page: its question, its state and its answer."""
