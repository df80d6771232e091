"""Forms that are written only: handouts, tables, Web Annotations, NetworkX graphs."""
