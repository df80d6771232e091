"""The plan of a drawing: claims assigned to boxes, relations to lines, and their ranks."""
