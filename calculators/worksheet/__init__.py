"""How a formula of the law is written, recorded and explained, for one person or for columns of people."""
