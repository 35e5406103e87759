"""The boxes of forms: numbers, dates and repeated rows as people type them, and the errors in them."""
