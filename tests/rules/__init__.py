"""The proofs of the numbers of the law."""
