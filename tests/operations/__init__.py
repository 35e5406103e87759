"""Tests of the service as operators run it."""
