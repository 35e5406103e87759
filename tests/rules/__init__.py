"""Tests of the numbers of the law."""
