"""Words in every language: catalogs, formats, and the pages they are shown on."""
