"""JSON, YAML, XML and HTML as texts with places; it knows nothing of maps."""
