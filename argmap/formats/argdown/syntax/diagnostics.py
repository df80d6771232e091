"""Oddities of an Argdown text: one row each, with a message and the remedy."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attrs import frozen

from argmap.errors import brief
from argmap.findings import Finding, Location, Severity
from argmap.formats.argdown.syntax.tokens import LinePositions, Oddity

_SHOWN = 40


@frozen
class _Row:
    severity: Severity
    message: str
    hint: str


_W, _I, _E = Severity.WARNING, Severity.INFO, Severity.ERROR

# An `info` is no fault: the reference implementation reads the text too. It refuses every other.
ODDITIES = {
    "loose-emphasis": _Row(
        _W, "{shown} opens emphasis that nothing closes; read as text", "write '\\' before it"
    ),
    "stray-statement-reference": _Row(
        _W,
        "a reference inside a sentence: {shown}; read as text",
        "write '@' before it to mention the statement, '\\' to write a bracket",
    ),
    "stray-statement-definition": _Row(
        _W,
        "a definition inside a sentence: {shown}; read as text",
        "begin a new paragraph with it, or write '\\' before it",
    ),
    "stray-argument-reference": _Row(
        _W,
        "a reference inside a sentence: {shown}; read as text",
        "write '@' before it to mention the argument, '\\' to write a bracket",
    ),
    "stray-argument-definition": _Row(
        _W,
        "a definition inside a sentence: {shown}; read as text",
        "begin a new paragraph with it, or write '\\' before it",
    ),
    "text-after-reference": _Row(
        _W,
        "text after a reference: {shown}; read as the text of what it names",
        "write a colon after the closing bracket",
    ),
    "data-in-text": _Row(
        _W,
        "data inside a sentence: {shown}; read as text",
        "move it to the end of the element, or write '\\' before the brace",
    ),
    "data-not-yaml": _Row(
        _E, "no data, since it is no YAML ({detail}); read as text", "write '\\' before the brace"
    ),
    "data-runs-on": _Row(
        _W, "data that text follows at once", "put a blank or a line end after the brace"
    ),
    "second-data": _Row(
        _W, "data after data; both are read", "put all of it in one pair of braces"
    ),
    "misplaced-tag": _Row(
        _W, "the tag {shown} stands too late; read all the same", "put tags before data"
    ),
    "link-over-lines": _Row(
        _W, "a link that goes on in the next line", "keep a link within one line"
    ),
    "missing-empty-line": _Row(
        _W, "no empty line before {shown}; read as if there were one", "put an empty line before it"
    ),
    "stray-front-matter": _Row(
        _W, "front matter inside the text; read as text", "move it to the top of the file"
    ),
    "equals-in-front-matter": _Row(
        _W, "three equals signs inside the front matter", "write fewer of them"
    ),
    "front-matter-not-yaml": _Row(
        _E, "the front matter is no YAML ({detail})", "mend the front matter; it is not read"
    ),
    "unindented-relation": _Row(
        _W, "a relation in the first column", "indent it below the element it relates to"
    ),
    "uneven-indent": _Row(
        _W, "an indent that no line above has", "align it with the relations above"
    ),
    "empty-line-before-relation": _Row(
        _W, "an empty line before a relation", "remove the empty line"
    ),
    "stray-relation": _Row(
        _W,
        "{shown} relates to nothing; read as text",
        "indent it below an element, or write '\\' before it",
    ),
    "stray-number": _Row(
        _W,
        "a numbered line without an inference; read as text",
        "put '----' before the conclusion, or write '\\' before the number",
    ),
    "stray-item": _Row(
        _W, "a list item inside a sentence; read as text", "put an empty line before the list"
    ),
    "stray-dashes": _Row(
        _W,
        "a line of dashes outside a premise-conclusion structure",
        "remove it, or number the statements around it",
    ),
    "nested-list": _Row(
        _W, "a list inside a list; read as one list", "give all items the same indent"
    ),
    "mixed-list": _Row(_W, "numbers and bullets in one list", "use one of them"),
    "open-inference": _Row(
        _W, "an inference that two dashes do not close", "write '----', or '-- rule --'"
    ),
    "empty-rule": _Row(_W, "a comma without a rule", "remove the comma"),
    "rule-over-lines": _Row(
        _W, "a rule that goes on in the next line", "write the rules in one line"
    ),
    "missing-conclusion": _Row(
        _W, "an inference without a conclusion", "write a numbered statement below the line"
    ),
    "missing-number": _Row(
        _W, "a step without a number", "begin the line with its number, as in (1)"
    ),
    "no-inference": _Row(
        _W,
        "numbered statements without an inference; read as a list",
        "put '----' before the conclusion",
    ),
    "empty-line-in-steps": _Row(
        _W, "an empty line inside a premise-conclusion structure", "remove the empty line"
    ),
    "trailing-premise": _Row(
        _W, "a premise that no inference follows; read as a statement", "put '----' below it"
    ),
    "argument-as-step": _Row(
        _W,
        "an argument as a premise or conclusion: {shown}; read as text",
        "name a statement, in square brackets",
    ),
    "inference-relation": _Row(
        _W, "a relation to an inference that is no undercut", "use '_' below an inference"
    ),
    "contradicting-argument": _Row(
        _W, "a contradiction with an argument", "use '-' for an attack, or name a statement"
    ),
    "title-below": _Row(
        _W, "a line end before {shown}; read as if it stood in the line above", "join the lines"
    ),
    "missing-text": _Row(_W, "{shown} without a text", "write a text after it"),
    "second-reconstruction": _Row(
        _W,
        "a second premise-conclusion structure for one argument; read as another argument",
        "give it a title of its own",
    ),
    "trailing-backslash": _Row(
        _W, "a backslash at the end of a line; read as text", "write two of them"
    ),
    "empty-document": _Row(_W, "nothing but comments and front matter", "write a statement"),
    "old-line-ends": _Row(_W, "lines that end in a carriage return only", "use line feeds"),
    "empty-statement": _Row(_I, "a statement without a title or a text", "remove it"),
    "empty-emphasis": _Row(
        _I, "{shown} emphasises nothing and is left out", "write '\\' before each sign"
    ),
    "comments": _Row(
        _I,
        "comments are no part of the map; the first is {shown}",
        "what the map should keep, say in a note",
    ),
    "comment-in-word": _Row(
        _I, "a comment begins inside a word: {shown}", "put a blank before it, or write '\\'"
    ),
    "slashes-in-text": _Row(
        _I,
        "two slashes in an address; read as text, which other tools take for a comment",
        "write '\\' before them",
    ),
    "text-below-heading": _Row(
        _I,
        "no empty line below a heading; read as a statement, which other tools add to the heading",
        "put an empty line below the heading",
    ),
    "long-link": _Row(
        _I,
        "a bracket that a link in a later line closes; read as text",
        "write '\\' before the bracket",
    ),
    "include": _Row(_I, "another file is named but not read", "put its text here"),
    "lone-surrogate": _Row(
        _I, "half of a character; read as U+FFFD", "mend the encoding of the text"
    ),
    "byte-order-mark": _Row(_I, "a byte order mark, which is skipped", "save the file without it"),
}
"""Every code of a finding of the Argdown reader, with its severity, message and hint."""


def findings(
    text: str, lines: LinePositions, oddities: Iterable[Oddity], name: str | None
) -> tuple[Finding, ...]:
    """Return a finding for each oddity, in the order of the text.

    >>> finding, = findings("a_b", LinePositions("a_b"), [Oddity("loose-emphasis", 1, 2)], None)
    >>> finding.message
    "'_' opens emphasis that nothing closes; read as text"
    """
    ordered: Sequence[Oddity] = sorted(oddities, key=lambda oddity: oddity.start)
    excerpts: dict[int, str] = {}
    found: list[Finding] = []
    for oddity in ordered:
        row = ODDITIES[oddity.code]
        line, column = lines.at(oddity.start)
        if line not in excerpts:
            excerpts[line] = lines.line(line)
        shown = brief(text[oddity.start : min(oddity.end, oddity.start + _SHOWN)], _SHOWN)
        message = row.message.replace("{shown}", shown).replace("{detail}", oddity.detail)
        found.append(
            Finding(
                oddity.code,
                row.severity,
                message,
                hint=row.hint,
                location=Location(name, line, column),
                excerpt=excerpts[line],
            )
        )
    return tuple(found)
