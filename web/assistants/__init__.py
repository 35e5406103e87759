"""Tools for assistants (Model Context Protocol): the questions of the JSON routes, with answers in sentences."""
