"""Tests of the tools for assistants, directly and over the protocol."""
