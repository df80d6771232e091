"""The words that set a discussion of Kialo out, in the languages of its pages."""

from __future__ import annotations

import re
from typing import Final

_LABELS: Final = {
    word: label
    for label, words in {
        "Pro": "pro|pour|a favor",
        "Con": "con|contra|kontra|contre|en contra",
        "Thesis": "thesis|these|thèse|tesis",
        "Question": "question|frage|pregunta",
    }.items()
    for word in words.split("|")
}
LABEL: Final = rf"(?i:{'|'.join(sorted(_LABELS, key=len, reverse=True))})"
"""Pattern of a label, whatever its case."""

LABELLED: Final = re.compile(rf"\s*(?:\d{{1,9}}\.)+\s+{LABEL}:")
"""Beginning of an item with a label."""

SEE: Final = r"-+> (?:See|Siehe|Voir|Ver)"
"""Pattern of what stands before the number of a claim that is stated elsewhere."""

TITLE: Final = re.compile(
    r"""
    \s*
    (?:
        Discussion[ ](?P<en>Title|Name)
      | Diskussions(?P<de>titel|name)
      | (?P<der>Titel|Name)[ ]der[ ]Diskussion
      | (?P<fr>Titre|Nom)[ ]de[ ]la[ ]discussion
      | (?P<es>Título|Nombre)[ ]de[ ]la[ ]discusión
    )
    \s* : \s* (?P<said>.*)
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""First line of a discussion."""


def label_of(word: str) -> str:
    """Label as the English export writes it.

    >>> label_of("KONTRA"), label_of("pro")
    ('Con', 'Pro')
    """
    return _LABELS[word.lower()]


def is_name(title: re.Match[str]) -> bool:
    """Whether a first line is that of today's layout, with a name where there was a title.

    >>> [is_name(TITLE.match(line)) for line in ("Discussion Name:", "Titel der Diskussion: A")]
    [True, False]
    """
    groups = title.groupdict()
    word = next(found for key in ("en", "de", "der", "fr", "es") if (found := groups[key]))
    return word.lower() in {"name", "nom", "nombre"}
