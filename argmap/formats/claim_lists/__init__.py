"""Lists of claims and relations, read: our own tables, and those people keep, as CSV or JSON.

    id,text,parent,stance
    1,Trams should be free.,,
    2,They are clean.,1,pro
    3,Somebody has to pay.,1,con

A row with a text is a claim; a parent and a stance make it a support of that claim or a
counterpoint to it. A row with a source and a target is a relation; rows with one id are one
relation, its premises needed together. Columns may come in any order and be called as people call
them; what is called otherwise is kept in ``extras`` under "table". In JSON the rows are objects in
lists, or one in each line; a claim may hold those for and against it. Levels, by a number, a column
for each or the numbers of an outline, say what stands below what. A CSV file may hold two tables,
an empty line between them; beside ``claims.csv`` the file ``relations.csv`` is read. YAML holds the
same as JSON, such as an outline:

    thesis: Trams should be free.
    pro:
      - They are clean.
    con:
      - Somebody has to pay.:
          but: The state does.
"""

from __future__ import annotations

from argmap.formats.aif import is_aif, is_xaif
from argmap.formats.argdown_json import is_argdown_json
from argmap.formats.arguebuf import is_arguebuf
from argmap.formats.ova2 import is_ova2
from argmap.formats.sadface import is_sadface

# Nodes and edges of these have columns of the same names as claims and relations.
_OTHERS = (is_argdown_json, is_aif, is_xaif, is_ova2, is_sadface, is_arguebuf)
# So has JSON Canvas, whose nodes are called texts.
_CANVAS = ('"fromNode"', '"toNode"')


def is_table(text: str) -> bool:
    r"""Whether a text looks like a list of claims or relations.

    >>> is_table("text,parent,stance\n"), is_table('[{"text": "Tax it.", "stance": "pro"}]')
    (True, True)
    """
    # What looks closer knows the records of the model, which take longer to import than to ask.
    if text.lstrip()[:1] not in {"[", "{"}:
        from argmap.formats.claim_lists.csv_rows import looks_like_csv
        from argmap.formats.claim_lists.yaml_rows import looks_like_yaml

        return looks_like_csv(text) or looks_like_yaml(text)
    is_canvas = all(key in text for key in _CANVAS)
    if not is_canvas and any(is_other(text) for is_other in _OTHERS):
        return False
    from argmap.formats.claim_lists.json_rows import looks_like_json, looks_like_json_lines

    return looks_like_json(text) or looks_like_json_lines(text)
