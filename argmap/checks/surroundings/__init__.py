"""What stands around a quote: its clauses, the words they hang on, and what bears on it."""
