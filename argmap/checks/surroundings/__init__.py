"""The surroundings of a quote: its clauses, the words they hang on, the cues that bear on it."""
