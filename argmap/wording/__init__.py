"""The words that argmap adds to what a map says, and the languages that it speaks."""
