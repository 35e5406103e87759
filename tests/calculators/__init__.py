"""The proofs of the arithmetic of the law."""
