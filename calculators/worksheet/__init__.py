"""Write, record and explain formulas of the law, for one person or for columns of people."""
