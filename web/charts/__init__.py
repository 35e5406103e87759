"""The drawings of the pages and files: bars, curves and calendars, placed in whole units."""
