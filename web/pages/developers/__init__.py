"""The page for developers, made from the OpenAPI document, with working samples and forms."""
