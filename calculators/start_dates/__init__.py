"""Other first days of a leave, and what would change with them."""
