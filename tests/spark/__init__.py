"""Tests of the rules on Spark."""
