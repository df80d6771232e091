"""The grammar of Argdown: a text and the document it holds."""
