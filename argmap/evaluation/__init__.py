"""Which claims stand in a map, and why; how strong they are; what would change it.

It is never a verdict on what is so. For maps: ``verdict`` (which claims stand), ``reasons`` (why),
``positions`` (in which ways), ``turning``, ``openings`` and ``changes`` (what would change it),
``weighing`` (how strong they are), ``leanings`` (through what). Alone, without maps: ``framework``,
``semantics`` and ``iccma`` for plain frameworks, ``bipolar`` and ``bag`` for weighted ones.
"""
