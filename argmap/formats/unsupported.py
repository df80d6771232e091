"""The notations that argmap knows and does not read: told by name, with what to do instead.

A reader that takes one of them for something else, or finds nothing in it, does worse.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, NamedTuple

from argmap.formats.sniffing import PROLOGUE
from argmap.late_patterns import late_pattern

_TO_AIF: Final = "AIFdb converts it: import it there, and read the AIF JSON it gives out"
_TO_YAML: Final = (
    "Carneades 4 converts it: 'carneades eval -f {} -t yaml' writes YAML, which argmap reads"
)
_TO_GRAPHML: Final = "write it as GraphML, as {} does; argmap reads that"


class RefusedNotation(NamedTuple):
    """A notation that is not read: its name, its files, what it looks like, the way out.

    >>> REFUSED[0].name, REFUSED[0].recognise("<ARG><TEXT/></ARG>")
    ('aml', True)
    """

    name: str
    suffixes: tuple[str, ...]
    description: str
    remedy: str
    recognise: Callable[[str], bool]

    def message(self) -> str:
        """Return the refusal as a sentence.

        >>> REFUSED[0].message()
        "argmap does not read aml (Araucaria's AML); AIFdb converts it: ..."
        """
        return f"argmap does not read {self.name} ({self.description}); {self.remedy}"


def _begins(pattern: str) -> Callable[[str], bool]:
    compiled = late_pattern(PROLOGUE + pattern)
    return lambda text: compiled.match(text) is not None


def _mentions(word: str, pattern: str) -> Callable[[str], bool]:
    compiled = late_pattern(pattern)

    def mentions(text: str) -> bool:
        head = text[:5000]
        return word in head and compiled.search(head) is not None

    return mentions


_SACM: Final = r"<[^>]*\bxmlns:\w+=\"[^\"]*(?:/SACM/|sacm|/ARM/|argumentation)[^\"]*\""
_CAS: Final = late_pattern(r"\s*\{\s*\"[%_]")
_is_xml_of_uima = _mentions(
    "uima", r"xmlns:\w+=[\"'][^\"']*\buima\b|<(?:typeSystemDescription|CAS)\b"
)
_is_xmi = _mentions("xmi", r"<xmi:XMI\b|\bxmi:version=")
_is_sacm = _mentions("xmlns:", _SACM)


def _is_uima(text: str) -> bool:
    """Whether a text is a CAS of UIMA, or the types of one, as XMI, XCAS, XML or JSON."""
    if text.lstrip()[:1] == "{":
        if _CAS.match(text) is None:  # to look through a long text takes longer
            return False
        return '"%FEATURE_STRUCTURES"' in text or ('"_views"' in text and '"_context"' in text)
    return _is_xml_of_uima(text)


def _is_other_xmi(text: str) -> bool:
    return _is_xmi(text) and not _is_uima(text) and not _is_sacm(text)


REFUSED: Final = (
    RefusedNotation("aml", (".aml",), "Araucaria's AML", _TO_AIF, _begins(r"<ARG\b")),
    RefusedNotation(
        "lkif",
        (".lkif",),
        "the Legal Knowledge Interchange Format, XML of Carneades 2",
        _TO_YAML.format("lkif"),
        _begins(r"<(?:\w+:)?lkif\b"),
    ),
    RefusedNotation(
        "caf",
        (".caf",),
        "the Carneades Argument Format, XML of Carneades 3",
        _TO_YAML.format("caf"),
        _begins(r"<(?:\w+:)?caf\b"),
    ),
    RefusedNotation(
        "rtnl",
        (".rtnl",),
        "a Rationale map, a script",
        f"a script is not run here; {_TO_AIF}",
        _mentions("Create", r"\bCreateChild\s*\(|=\s*Create\s*\(\s*\""),
    ),
    RefusedNotation(
        "sacm",
        (".sacm",),
        "SACM, assurance cases as XMI",
        "state the case as a goal structure in the YAML of gsn2x, which argmap reads",
        _is_sacm,
    ),
    RefusedNotation(
        "uima",
        (".xcas",),
        "an export of UIMA, as annotation tools such as INCEpTION and WebAnno make",
        "write it as brat standoff, as DKPro Core's BratWriter does; argmap reads that",
        _is_uima,
    ),
    RefusedNotation(
        "xmi",
        (".xmi",),
        "XMI that is neither SACM nor UIMA",
        "state an assurance case as a goal structure in the YAML of gsn2x, which argmap reads",
        _is_other_xmi,
    ),
    RefusedNotation(
        "gexf",
        (".gexf",),
        "a network of Gephi",
        _TO_GRAPHML.format("Gephi"),
        _begins(r"<(?:\w+:)?gexf\b"),
    ),
    RefusedNotation(
        "pajek",
        (".net",),
        "a network of Pajek",
        "list its lines in a CSV with the columns source, target and stance; argmap reads that",
        _begins(r"(?i:(?:\*Network\b.*\s+)?\*Vertices\s+\d)"),
    ),
)
"""The notations that are refused, in the order in which they are tried."""

_SUFFIXES: Final = tuple(suffix for row in REFUSED for suffix in row.suffixes)
_AS_JSON: Final = tuple(row for row in REFUSED if row.name == "uima")


def refusal_for(text: str, name: str) -> RefusedNotation | None:
    """Return the refused notation of a text, by its content, or else by the suffix of its name.

    >>> refusal_for("<ARG/>", "").name, refusal_for("", "talk.rtnl").name
    ('aml', 'rtnl')
    >>> refusal_for("", "talk.json")
    """
    # The others are XML, a script, and lines.
    rows = _AS_JSON if text.lstrip()[:1] == "{" else REFUSED
    for row in rows:
        if row.recognise(text):
            return row
    if not name.lower().endswith(_SUFFIXES):
        return None
    return next(row for row in REFUSED if name.lower().endswith(row.suffixes))
