"""Graphviz engines: running them, and finishing the files they draw."""
