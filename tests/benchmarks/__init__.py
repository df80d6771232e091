"""Benchmarks, each a script that prints a table."""
