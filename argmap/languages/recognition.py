"""Recognises the language of a text by its small words, or by the tag that its source gives."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from attrs import frozen

from argmap.languages.language import Language

_MOST_WORDS = 2_000
_FEWEST_WORDS = 12
_LEAST_SHARE = 0.12
_LEAD = 1.5
_LEAST_FORMS = 5  # one word of so many

# Small words of languages that have no table, so that a finding can name them.
_OTHERS = {
    "French": "le la les des du un une et est que qui dans pour pas ne sur au avec ce il elle sont",
    "Spanish": "el la los las del un una y es que en por para con no se su al lo como más pero",
    "Italian": "il lo la gli le di del della un una e è che in per con non si al sono come più",
    "Portuguese": "o a os as do da dos das um uma e é que em por para com não se no na ao mais",
    "Dutch": "de het een en van is dat die in op te met niet zijn voor er aan ook als bij naar",
    "Swedish": "och att det som en är på av för med till den har inte om ett de var sig men",
    "Danish": "og at det som en er på af for med til den har ikke om et de var sig men der",
    "Norwegian": "og at det som en er på av for med til den har ikke om et de var seg men å",
    "Polish": "i w na z się nie do to że jest o jak po co ale od za przez są dla",
    "Czech": "a v na se je že to s z do i o jako za by pro ale po jsou které",
    "Latin": "et in est non ad cum ut quod sed qui quae ex ab si autem enim per esse sunt",
}
_TAGS = {
    "fr": "French",
    "es": "Spanish",
    "it": "Italian",
    "pt": "Portuguese",
    "nl": "Dutch",
    "sv": "Swedish",
    "da": "Danish",
    "no": "Norwegian",
    "nb": "Norwegian",
    "pl": "Polish",
    "cs": "Czech",
    "la": "Latin",
}


@frozen
class Recognition:
    """The language of a text.

    Attributes:
        language: Its table, ``None`` where there is none.
        name: The name of the language in English, its tag if it has no name here, or nothing.
    """

    language: Language | None
    name: str

    @property
    def tag(self) -> str:
        """The BCP 47 tag of the language, empty where it is not known."""
        if self.language is not None:
            return self.language.tag
        return next((tag for tag, name in _TAGS.items() if name == self.name), "")


def recognise(keys: Sequence[str], languages: Sequence[Language], tag: str = "") -> Recognition:
    """Return the language of the folded words.

    A tag decides. Without one, the language is the one whose small words are commonest among the
    first two thousand. A text of few words that shows none by these is told by the forms of its
    words, and else taken for the first.

    Args:
        keys: The folded words, as ``argmap.text.words.split`` gives them.
        languages: The languages with tables.
        tag: A BCP 47 tag, if the source has one.

    >>> from argmap.languages import LANGUAGES
    >>> recognise("der bus und die bahn sind nicht weit".split(), LANGUAGES).name
    'German'
    >>> recognise(["non"], LANGUAGES, "la")
    Recognition(language=None, name='Latin')
    """
    main = tag.replace("_", "-").partition("-")[0].lower()
    if main:
        for language in languages:
            if language.tag == main:
                return Recognition(language, language.name)
        return Recognition(None, _TAGS.get(main, tag))
    counts = Counter(keys[:_MOST_WORDS])
    total = counts.total()
    shares = {
        language.name: sum(map(counts.__getitem__, language.small_words | language.grammar))
        / max(total, 1)
        for language in languages
    }
    for name, words in _OTHERS.items():
        shares.setdefault(name, sum(map(counts.__getitem__, words.split())) / max(total, 1))
    best = max(shares, key=shares.__getitem__, default="")
    tables = {language.name: language for language in languages}
    known = max(tables, key=shares.__getitem__, default="")
    if total < _FEWEST_WORDS:
        # Too few words to doubt: another language must show plainly.
        clear = shares[best] > _LEAD * shares.get(known, 0) + _LEAST_SHARE if best else False
        name = best if clear else _by_form(keys, languages, shares, known)
        return Recognition(tables.get(name), name)
    if best and shares[best] >= _LEAST_SHARE:
        return Recognition(tables.get(best), best)
    return Recognition(None, "")


def _by_form(
    keys: Sequence[str], languages: Sequence[Language], shares: Mapping[str, float], known: str
) -> str:
    """Name of the language, among those with the share of the known one, whose forms are seen."""
    equal = [each for each in languages if shares[each.name] == shares[known]]
    seen = {each.name: sum(bool(each.word_form.match(key)) for key in keys) for each in equal}
    name = max(seen, key=seen.__getitem__, default=known)
    return name if seen and seen[name] * _LEAST_FORMS >= len(keys) and seen[name] else known
