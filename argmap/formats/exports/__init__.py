"""Handouts, tables and NetworkX graphs, which are written only, and Web Annotations."""
