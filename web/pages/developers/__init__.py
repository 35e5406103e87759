"""The page for developers, made from the OpenAPI document, with samples that run and forms that answer."""
