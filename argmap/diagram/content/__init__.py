"""The content of a drawing: annotations of claims, and layers laid over it."""
