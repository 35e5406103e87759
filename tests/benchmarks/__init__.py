"""Measurements as ratios to a named reference of the same run, without assertions."""
