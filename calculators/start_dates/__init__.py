"""Estimates for other first days of a leave, and the changes between them."""
