"""A plain text: its words, its sentences, and where a passage stands in it."""
