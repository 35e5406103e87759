"""The JSON routes as callers meet them."""
