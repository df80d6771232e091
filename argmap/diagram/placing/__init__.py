"""Columns: claims placed as an outline on a page; knows nothing of any engine."""
