"""The notations argmap reads and writes, each a module with the same functions."""
