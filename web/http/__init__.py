"""The layers around the application: headers, caching, limits, request ids and static files."""
