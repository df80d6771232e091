"""Frameworks as notations: the forms of ASPARTIX, ICCMA, TGF, and weighted bipolar ones."""
