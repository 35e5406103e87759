"""The command ``pfml`` on files."""
