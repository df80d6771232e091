"""Gradual semantics of weighted bipolar frameworks: strengths, and what they rest on."""
