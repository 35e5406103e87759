"""Tests of the JSON routes."""
