"""Tools for assistants (Model Context Protocol): the same questions as the JSON routes, answered in plain sentences."""
