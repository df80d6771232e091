"""Typed argument maps: claims, supports and counterpoints, tied to the words of their source."""
