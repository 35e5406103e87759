"""Tests of the arithmetic of the law."""
