"""By what the texts of the notations are told: quick looks, which never fail."""

from __future__ import annotations

import re
from typing import Final

# A quotation mark inside a JSON text is escaped, so this is a key and never somebody's words.
_VERSION_KEY = re.compile(r'"argmap"\s*:\s*\d')
_TITLE = re.compile(
    r"^[ \t]*(?:[-+] *)?(?:\[[^\]\n]{1,200}\]|<[\w][^>\n]{0,200}>)(?::|[ \t]*(?:$|[{#]))",
    re.MULTILINE,
)
# An outermost element, after a declaration and comments, which a document may begin with.
_PROLOGUE: Final = r"\s*(?:<[?!][^>]*>\s*)*+"
_MICROTEXT = re.compile(_PROLOGUE + r"<arggraph\b")
_SVG = re.compile(_PROLOGUE + r"<svg\b")
_GRAPHML = re.compile(_PROLOGUE + r"<(?:\w+:)?graphml\b")
_DISCUSSION = re.compile(r"\s*Discussion (?:Title|Name):", re.IGNORECASE)
_PRO_OR_CON = re.compile(r"\s*1\. [^\n]*\n(?:[^\n]*\n)?[ \t]*1\.1\. (?:Pro|Con|Thesis):")
_STANDOFF = re.compile(r"\s*(?:T\d+[\t ]\S+ \d+ \d+|R\d+[\t ]\S+ \S+:T\d+ \S+:T\d+)")
_LINES: Final = 200
_HASH = re.compile(r"^[ \t]*#[ \t\r]*$", re.MULTILINE)
_SECTION = re.compile(
    r"^(?:statements|arguments|issues|assumptions|argument_schemes|issue_schemes)[ \t]*:"
    r"|\A(?:[ \t]*(?:#.*|---[ \t]*)?\n)*+meta[ \t]*:[ \t\r]*(?:#.*)?$",
    re.MULTILINE,
)
_GOAL = re.compile(
    r"^[ \t]+[\"']?(?:supportedBy|inContextOf|challenges|undeveloped|nodeType)[\"']?[ \t]*:"
    r"|[{,][ \t]*(?:supportedBy|inContextOf|challenges|undeveloped|nodeType)[ \t]*:"
    r"|^(?:G|S|Sn|C|A|J|CG|CSn)[0-9][\w.-]*[ \t]*:[ \t\r]*(?:#.*)?$"
    r"|\A(?:[ \t]*(?:#.*|---[ \t]*)?\n)*+module[ \t]*:",
    re.MULTILINE,
)
_TERM: Final = r'(?:"[^"\n]*+"|[^(),"]+)'
_APX = re.compile(
    rf"\s*(?:%.*\n\s*)*+(?:arg\({_TERM}\)|att\([ \t]*{_TERM}[ \t]*,[ \t]*{_TERM}\))[ \t]*\."
)
_BAG = re.compile(r"\s*(?:%.*\n\s*)*+arg\([^(),]+,[ \t]*[-+.\d][^()]*\)")
_I23 = re.compile(r"(?:[ \t]*(?:#.*)?\n)*+[ \t]*p[ \t]+af[ \t]+\d+[ \t]*$", re.MULTILINE)


# The first line of a block mapping: a plain word or something quoted, and a colon after it.
_KEY = re.compile(
    r"(?:[ \t]*(?:#.*|---.*|%.*)?\r?\n)*+"
    r"(?:\? |(?:[^\s\"'\[\]{}<>#|=+:-][^\n:]*+(?::(?!\s)[^\n:]*+)*+"
    r"|\"(?:[^\"\\\n]|\\.)*+\"|'[^'\n]*+')"
    r"[ \t]*:(?:\s|$))"
)


def _is_block(text: str) -> bool:
    return _KEY.match(text) is not None


def is_native(text: str) -> bool:
    """Return whether a text looks like argmap's own file.

    >>> is_native('{"argmap": 1}'), is_native('{"text": "argmap"}')
    (True, False)
    """
    return text.lstrip()[:1] == "{" and '"argmap"' in text and _VERSION_KEY.search(text) is not None


def is_argdown(text: str) -> bool:
    """Return whether a text is meant as Argdown, as which any text can be read.

    >>> is_argdown("[tax]: Tax carbon."), is_argdown("Tax carbon.")
    (True, False)
    """
    return text.lstrip()[:1] != "{" and (text.startswith("===") or _TITLE.search(text) is not None)


def is_argdown_json(text: str) -> bool:
    """Return whether a text looks like the JSON that Argdown's own tool exports.

    >>> is_argdown_json('{"statements": {}, "arguments": {}, "relations": []}')
    True
    """
    keys = ('"statements"', '"arguments"', '"relations"')
    return text.lstrip()[:1] == "{" and all(key in text for key in keys) and not is_native(text)


def is_aif(text: str) -> bool:
    """Return whether a text looks like AIF JSON.

    >>> is_aif("{}")
    False
    """
    from argmap.syntax import json_once

    return json_once.is_aif(text)


def is_xaif(text: str) -> bool:
    """Return whether a text looks like xAIF.

    >>> is_xaif("{}")
    False
    """
    from argmap.syntax import json_once

    return json_once.is_xaif(text)


def is_ova2(text: str) -> bool:
    """Return whether a text looks like what OVA 2 saves.

    >>> is_ova2("{}")
    False
    """
    from argmap.syntax import json_once

    return json_once.is_ova2(text)


def is_sadface(text: str) -> bool:
    """Return whether a text looks like SADFace.

    >>> is_sadface("{}")
    False
    """
    from argmap.syntax import json_once

    return json_once.is_sadface(text)


def is_arguebuf(text: str) -> bool:
    """Return whether a text looks like the JSON of arguebuf.

    >>> is_arguebuf("{}")
    False
    """
    from argmap.syntax import json_once

    return json_once.is_arguebuf(text)


def is_microtext(text: str) -> bool:
    """Return whether a text looks like an Argument Microtext.

    >>> is_microtext("<arggraph/>"), is_microtext("<graph/>")
    (True, False)
    """
    return _MICROTEXT.match(text) is not None


def is_kialo(text: str) -> bool:
    """Return whether a text looks like an export of Kialo.

    >>> is_kialo("Discussion Title: Tax"), is_kialo("1. Tax carbon.")
    (True, False)
    """
    return _DISCUSSION.match(text) is not None or _PRO_OR_CON.match(text) is not None


def is_brat(text: str) -> bool:
    r"""Return whether a text looks like the standoff of brat.

    >>> is_brat("T1\tClaim 0 3\tTax"), is_brat("T1")
    (True, False)
    """
    return _STANDOFF.match(text) is not None


def is_page(text: str) -> bool:
    """Return whether a text looks like a page of ``write_page``.

    >>> is_page("<!doctype html><html>")
    False
    """
    return text.lstrip()[:14].lower() == "<!doctype html" and 'id=":argmap">' in text


def is_picture(text: str) -> bool:
    """Return whether a text looks like an SVG that carries its map.

    >>> is_picture("<svg/>")
    False
    """
    return _SVG.match(text) is not None and '<map xmlns="urn:argmap:map">' in text


def never(text: str) -> bool:
    """Return False: what is only written is never found in a file.

    >>> never("# Handout")
    False
    """
    del text
    return False


def is_carneades(text: str) -> bool:
    """Return whether a text looks like a Carneades argument graph.

    >>> is_carneades("statements: {}"), is_carneades("My statements: none")
    (True, False)
    """
    return _is_block(text) and _SECTION.search(text) is not None


def is_gsn(text: str) -> bool:
    """Return whether a text looks like a goal structure.

    >>> is_gsn("G1: {supportedBy: [Sn1]}"), is_gsn("statements: {}")
    (True, False)
    """
    return _is_block(text) and _GOAL.search(text) is not None and not is_carneades(text)


def is_tgf(text: str) -> bool:
    r"""Return whether a text looks like the trivial form: names, a line "#", pairs of names.

    >>> is_tgf("a\nb\n#\na b\n"), is_tgf("# Title\n\nText.")
    (True, False)
    """
    seen = False
    for line in text.split("\n", _LINES)[:_LINES]:
        words = line.split(None, 2)
        if words == ["#"] and not seen:
            seen = True
        elif words and len(words) != 1 + seen:
            return False
    return seen or _HASH.search(text) is not None


def is_apx(text: str) -> bool:
    """Return whether a text looks like the form of ASPARTIX.

    >>> is_apx("arg(a). att(a,b)."), is_apx("arg(a, 0.5)")
    (True, False)
    """
    return _APX.match(text) is not None


def is_i23(text: str) -> bool:
    r"""Return whether a text looks like the form of the competition of 2023.

    >>> is_i23("p af 2\n1 2"), is_i23("p")
    (True, False)
    """
    return _I23.match(text) is not None


def is_bag(text: str) -> bool:
    """Return whether a text looks like a weighted bipolar framework.

    >>> is_bag("arg(a, 0.5)"), is_bag("arg(a).")
    (True, False)
    """
    return _BAG.match(text) is not None


def is_graphml(text: str) -> bool:
    """Return whether a text looks like GraphML.

    >>> is_graphml('<?xml version="1.0"?><graphml/>'), is_graphml("<graph/>")
    (True, False)
    """
    return _GRAPHML.match(text) is not None
