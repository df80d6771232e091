"""Forms of German verbs, written out for the rows of a table."""

from __future__ import annotations


def weak(verbs: str) -> str:
    """Return the forms of weak verbs, given as stems with their participles behind a colon.

    >>> weak("zweifel:gezweifelt")
    'zweifele, zweifelt, zweifeln, zweifelte, zweifelten, gezweifelt'
    """
    return ", ".join([form for verb in verbs.split() for form in _forms(verb)])


def _forms(verb: str) -> list[str]:
    stem, _, participle = verb.partition(":")
    link = "e" if stem.endswith(("t", "d", "chn", "ffn", "gn")) else ""
    plural = "n" if stem.endswith(("el", "er")) and not stem.endswith("ier") else "en"
    forms = [f"{stem}e", f"{stem}{link}t", stem + plural, f"{stem}{link}te", f"{stem}{link}ten"]
    return [*forms, participle] if participle else forms


def phrases(words: str) -> str:
    """Return the words with commas between them, "_" for a blank."""
    return ", ".join([word.replace("_", " ") for word in words.split()])


def separable(verbs: str) -> str:
    """Return the forms of verbs whose particle may stand behind, given in front of a colon.

    Behind the particle stand the present of the first and third person, the plural, the past in
    both numbers, and the participle; of weak verbs the stem and the participle.

    >>> separable("an:gebe/gibt/geben/gab/gaben/gegeben").split(", ")[:3]
    ['gebe an', 'gebe … an', 'angebe']
    >>> separable("an:merk/gemerkt").split(", ")[-3:]
    ['anmerkten', 'angemerkt', 'anzumerken']
    """
    return ", ".join([form for verb in verbs.split() for form in _separable_forms(verb)])


def _separable_forms(verb: str) -> list[str]:
    particle, _, rest = verb.partition(":")
    *forms, participle = rest.split("/")
    if len(forms) == 1:
        forms = _forms(forms[0])
    found = [
        row
        for form in dict.fromkeys(forms)
        for row in (f"{form} {particle}", f"{form} … {particle}", particle + form)
    ]
    return [*found, particle + participle, f"{particle}zu{forms[2]}"]
