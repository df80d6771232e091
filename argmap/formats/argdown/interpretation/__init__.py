"""The meaning of a document in Argdown: its statements, arguments and relations."""
