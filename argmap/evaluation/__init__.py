"""Which claims stand in a map, and why; what would change it."""
