"""The evaluation of maps: which claims stand, why, and what would change it."""
