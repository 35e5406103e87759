"""Tests of the command ``pfml`` on files."""
