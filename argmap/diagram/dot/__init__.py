"""DOT text: labels, styles of relations, captions, and the whole graph.

The look of a kind of relation is its row in ``relation_styles``: colours, line, head, and the sign
in the legend. Columns take colours and heads from there; their lines stand in ``columns``, their
signs in ``argmap.diagram.placing.caption``. The colours themselves are those of a
``argmap.diagram.theme``, the words those of ``argmap.wording``.
"""
