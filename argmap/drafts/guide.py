"""A guide for programs that write maps: the form, the loop, two examples, in 150 lines."""

from __future__ import annotations

from argmap.formats.draft.form import CLAIM, KINDS, RELATION, ROLES, Key

TEXT = (
    "Trams should be free. Empty buses cost the town as much as full ones. However, critics argue "
    "that free trams would draw walkers, not drivers. In other words, the gain may be small."
)
"""The source of the examples."""

GOOD = """\
{"title": "Trams", "thesis": "free",
 "claims": [
  {"id": "free", "quotes": ["Trams should be free."], "text": "Trams should be free.",
   "title": "", "voice": "", "endorsement": "endorses", "modality": "normative", "cue": "should",
   "perspective": "", "group": ""},
  {"id": "cost", "quotes": ["Empty buses cost … as full ones."],
   "text": "Empty buses cost the town as much as full ones.",
   "title": "", "voice": "", "endorsement": "endorses", "modality": "asserted", "cue": "",
   "perspective": "", "group": ""},
  {"id": "walkers", "quotes": ["free trams would … not drivers."],
   "text": "Free trams would draw walkers, not drivers.",
   "title": "", "voice": "critics", "endorsement": "reports", "modality": "asserted", "cue": "",
   "perspective": "", "group": ""},
  {"id": "small", "quotes": ["the gain may be small."], "text": "The gain may be small.",
   "title": "", "voice": "critics", "endorsement": "reports", "modality": "possible", "cue": "may",
   "perspective": "", "group": ""}],
 "relations": [
  {"id": "", "kind": "support", "from": ["cost"], "to": "free",
   "cue": "", "scheme": "", "role": ""},
  {"id": "", "kind": "counterpoint", "from": ["walkers"], "to": "free",
   "cue": "However", "scheme": "", "role": ""},
  {"id": "", "kind": "restatement", "from": ["small"], "to": "walkers",
   "cue": "In other words", "scheme": "", "role": ""}]}"""
"""A draft without a fault."""

BAD = """\
{"title": "Trams", "thesis": "free",
 "claims": [
  {"id": "free", "quotes": ["Trams ought to be free."], "text": "Trams should be free."},
  {"id": "small", "quotes": ["the gain may be small."], "text": "The gain is small."}],
 "relations": [{"id": "", "kind": "counterpoint", "from": ["smal"], "to": "free"}]}"""
"""A draft with three faults."""


def guide() -> str:
    """Return the guide.

    >>> guide().count(chr(10)) <= 150
    True
    """
    return _TEMPLATE.format(
        claim=_list_keys(CLAIM),
        relation=_list_keys(RELATION),
        kinds=", ".join(KINDS),
        roles=", ".join(role for role in ROLES if role),
        text=_wrap(TEXT),
        good=GOOD,
        bad=BAD,
        told=_second_findings(),
    )


def _list_keys(keys: dict[str, Key]) -> str:
    lines: list[str] = []
    for key in keys.values():
        words = f" ({', '.join(word for word in key.words if word)})" if key.words else ""
        lines.append(f"  {key.name:12} {key.about}{words}")
    return "\n".join(lines)


def _wrap(text: str) -> str:
    import textwrap

    return textwrap.indent(textwrap.fill(text, 96), "  ")


def _second_findings() -> str:
    """Return the findings of the second example as text."""
    from argmap.drafts.review import review
    from argmap.findings import Severity

    lines: list[str] = []
    for finding in review(BAD, sources=TEXT).findings:
        if finding.severity is not Severity.INFO:
            lines.append(f"  {finding.severity} {finding.code} at {finding.pointer}")
            lines.append(f"    {finding.message}")
            if finding.hint:
                lines.append(f"    hint: {finding.hint}")
    return "\n".join(lines)


_TEMPLATE = """\
# Writing a map of a text

A map says what a text argues: claims, each tied to the words of the text that carry it, and
relations between them. It takes no side and adds no fact. argmap checks every quote against the
text, and whether the claim keeps the force of its words; it never writes an argument itself.

## The form

One JSON object with the keys title, thesis, claims, relations. Every key of every object is
required; "nothing" is "" or []. `argmap schema --draft` prints the JSON Schema.

A claim:

{claim}

A relation:

{relation}

Rules:
- One proposition a claim, in plain words, whole on its own: say what "it" and "they" are.
- Point before you paraphrase. A quote is given by its ends, "first words … last words"; both ends
  are copied letter by letter, and stand within a paragraph or two. argmap finds what is between.
- Keep the force. What the text hedges has a modality and the cue that shows it; what somebody else
  says has a voice and the endorsement "reports"; what the author denies is rejected.
- from is what does the work: in a support the reasons, in a counterpoint the objections. Several
  ids in from are needed together; reasons that stand alone are relations of their own.
- A counterpoint to a relation's id is an undercut: it grants the claims and denies the step.
- "On the one hand … on the other hand" is a contrast, "in other words" a restatement; neither is a
  reason. A context (roles: {roles}) is no reason either.
- Voices and perspectives are declared by being used. Spell them the same each time.
- Kinds of relation: {kinds}.

## The loop

1. Read the text; write the draft.
2. Have it checked: the tool check_map, `argmap check draft.json --source text.txt`, or
   `argmap.review(draft, sources=text)`. Everything is told at once: a code, a severity, a JSON
   pointer, a message, a hint, the place in the text, and a fix where there is one.
3. Repair what is told, and send the whole draft again. Fixes marked certain change nothing that is
   said; `argmap check --fix` makes them. Those marked suggested are made by `--fix=CODE`.
4. Stop when no error and no warning is left. What is right as it stands may stay: say why.

Broken JSON is read as far as it goes: fences, comments, trailing commas are passed over, and a
draft that is cut off is read up to its last whole element; the one the cut fell in is named.

## A draft without a fault

The text:

{text}

{good}

## A draft with faults, and what is said of it

{bad}

{told}
"""
