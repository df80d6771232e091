"""Graphs of claim nodes and relation nodes, on which AIF and its kin rest."""
