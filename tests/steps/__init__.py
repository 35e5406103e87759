"""The steps of the features."""
