"""The tools for assistants, asked directly and over the protocol."""
