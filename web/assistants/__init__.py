"""Tools for assistants (Model Context Protocol), with the questions of the JSON routes."""
