"""The argument map: its records, the map itself, its queries, and new maps made from old."""
