"""Abstract argumentation frameworks: their semantics, their labellings, and acceptance."""
