"""The contributions page: its question, its state and its answer."""
