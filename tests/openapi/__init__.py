"""Renews the OpenAPI document that is kept in the tree and served: ``python -m tests.openapi``."""
