"""Tests of catalogs, formats and pages in every language."""
