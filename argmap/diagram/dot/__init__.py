"""DOT text: labels, styles of relations, captions, and the whole graph."""
