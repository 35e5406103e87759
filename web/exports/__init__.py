"""The exports of an answer: PDF, CSV, calendar, and JSON that can be loaded again."""
