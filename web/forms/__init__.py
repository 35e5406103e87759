"""The tables of the forms, and the reading of what people type in their boxes."""
