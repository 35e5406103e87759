"""Tests of the rules, the calculators and the pages."""
