"""Abstract argumentation frameworks: their semantics, their labellings, and acceptance.

Small parts of a framework are searched by ``search``, large ones by the SAT solver of ``sat``.
"""
