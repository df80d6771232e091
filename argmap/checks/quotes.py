"""Checks of the words of the source: quotes that are not there, overlap, or are missing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from argmap.checks.examination import Examination, Objection, QuoteInPlace, excerpt_at, label
from argmap.errors import brief, quantity
from argmap.model.records import MAP_MAKER, Claim
from argmap.text.blanks import is_without_blanks
from argmap.text.dehyphenation import surroundings_of
from argmap.text.matching import Status
from argmap.text.search import same_words
from argmap.text.sentences import Sentence
from argmap.text.source import Closeness, Quote, Source
from argmap.text.words import WordList, split

_MOST_LINES = 5
_MOST_BESIDE = 16
_ELLIPSIS = re.compile(r"…|\.{3}|\[…\]")


def quote_not_found(case: Examination) -> Iterator[Objection]:
    """Object to a quote whose words do not stand in its source.

    The words of a quote are the source's own, in its order; only typography may differ. No measure
    of likeness decides, because a "not" more or less is a small difference. Where a passage comes
    near, the hint shows it: ``[-…-]`` is in the quote only, ``{+…+}`` in the source only. Copy the
    words anew, mark what is left out by "…", what is put in by "[ ]".
    """
    for each in case.quoted:
        if each.match.status is not Status.NOT_FOUND:
            continue
        message = (
            f"{label(each.element)} quotes words that are not in source "
            f"{brief(each.source.called)}: {_words_of(each.quote)}"
        )
        near = each.match.nearest
        if near is None:
            yield Objection(message, "copy the words from the source", (each.element,))
            continue
        hint = f"nearest is line {near.line}: {near.difference}"
        if near.reason:
            hint += f"; {near.reason}"
        if near.suggestion:
            hint += f": quote {near.suggestion!r}"
        place, line = excerpt_at(each.source, near.start)
        yield Objection(message, hint, (each.element,), location=place, excerpt=line)


def quote_marks_differ(case: Examination) -> Iterator[Objection]:
    """Object to a quote with the source's words and other marks between them.

    "No, more tax is needed" and "no more tax is needed" are the same words. A comma, a hyphen, a
    bracket or a quotation mark that comes or goes within a quote may turn what it says; only their
    forms may differ. The hint gives the words as they stand in the source, to be copied.
    """
    for each in case.quoted:
        near = each.match.nearest
        if each.match.status is Status.MARKS_DIFFER and near is not None:
            place, line = excerpt_at(each.source, near.start)
            yield Objection(
                f"{label(each.element)} quotes words with other punctuation than line "
                f"{near.line} of source {brief(each.source.called)} has: {_words_of(each.quote)}",
                f"{near.difference}: quote {near.suggestion!r}",
                (each.element,),
                location=place,
                excerpt=line,
            )


def quote_out_of_context(case: Examination) -> Iterator[Objection]:
    """Object to a quote whose words stand elsewhere than its ``before`` and ``after`` say.

    Both are compared whenever they are given, also where the words stand in one place only: behind
    "Team Beta", they are not what was said of Team Alpha.
    """
    for each in case.quoted:
        if each.match.status is Status.OUT_OF_CONTEXT:
            start, end = each.match.places[0]
            before, after = surroundings_of(each.source.words, start, end)
            beside = [
                f"{brief(words)} stands {where} them" if words else f"nothing stands {where} them"
                for words, where in ((before, "before"), (after, "after"))
            ]
            place, line = excerpt_at(each.source, start)
            yield Objection(
                f"{label(each.element)} quotes words that do not stand between what it gives as "
                f"before and after: {brief(each.quote.exact)}",
                f"on line {place.line}, {' and '.join(beside)}; copy that, or quote what was meant",
                (each.element,),
                location=place,
                excerpt=line,
            )


def ambiguous_quote(case: Examination) -> Iterator[Objection]:
    """Object to a quote whose words stand in its source more than once.

    Which of the places is meant decides what is said of them. Give ``before`` or ``after``, the
    words that stand just before or after the right one, or quote a few words more.
    """
    for each in case.quoted:
        if each.match.status is Status.AMBIGUOUS:
            places = each.match.places
            lines = [str(each.source.locate(start).line) for start, _ in places[:_MOST_LINES]]
            lines += ["…"] if len(places) > _MOST_LINES else []
            place, line = excerpt_at(each.source, places[0][0])
            yield Objection(
                f"{label(each.element)} quotes words that stand more than once in source "
                f"{brief(each.source.called)}, on lines {', '.join(lines)}: "
                f"{_words_of(each.quote)}",
                "tell the places apart by before= or after=, or quote a few words more",
                (each.element,),
                location=place,
                excerpt=line,
            )


def slight_quote(case: Examination) -> Iterator[Objection]:
    """Object to a quote of no words, or of one letter.

    Punctuation says nothing, and a letter stands everywhere: neither carries a claim.
    """
    for each in case.quoted:
        if len(split(each.quote.exact).letters) < 2:
            yield Objection(
                f"{label(each.element)} quotes no words: {brief(each.quote.exact)}",
                "quote the words that carry it",
                (each.element,),
            )


def source_changed(case: Examination) -> Iterator[Objection]:
    """Object to a source whose text is not the one its quotes were taken from.

    Its SHA-256 is not the one recorded. Quotes that are still found may by now mean something else,
    for what stands around them may have changed. Read them again, then record the new digest.
    """
    for source in case.debate.sources:
        if source.changed:
            yield Objection(
                f"the text of source {brief(source.called)} has changed since its quotes were "
                "taken",
                f"read its quotes again, then record sha256={brief(source.digest)}",
            )


def source_without_blanks(case: Examination) -> Iterator[Objection]:
    """Object to a source whose text has no blanks between its words.

    Some ways to take the text out of a PDF leave the blanks away. Where words end can then not be
    told, and no quote is found. Take the text out anew, with the layout kept (``pdftotext
    -layout``, or another program), or have the pages read by character recognition.
    """
    for source in case.debate.sources:
        if source.text and is_without_blanks(source.text):
            place, line = excerpt_at(source, 0)
            yield Objection(
                f"the text of source {brief(source.called)} has no blanks between its words, so "
                "no quote can be found in it",
                "extract the text again with a program that keeps the blanks, such as "
                "pdftotext, or by character recognition",
                location=place,
                excerpt=line,
            )


def unchecked_quotes(case: Examination) -> Iterator[Objection]:
    """Point out quotes that there is no text to find in.

    Nothing is wrong with them, and nothing is known of them either: the words may or may not be the
    source's.
    """
    counts: dict[str, int] = {}
    for each in case.quoted:
        if each.match.status is Status.UNAVAILABLE:
            counts[each.source.id] = counts.get(each.source.id, 0) + 1
    paths = {source.id: source.path for source in case.debate.sources}
    for name, count in counts.items():
        path = paths.get(name)
        remedy = (
            "give the source its text, or the path of a file beside the map"
            if path is None
            else f"its path {brief(path)} was not read: that is done by load() for a map beside "
            f"it, and by load_source({brief(path)}) for a source"
        )
        quotes = quantity(count, "quote")
        yield Objection(
            f"source {brief(name)} has no text here, so {quotes} cannot be checked", remedy
        )
    if not case.debate.sources:
        count = sum(len(element.quotes) for element in case.debate.elements)
        if count:
            yield Objection(
                f"the map has no source, so {quantity(count, 'quote')} cannot be checked",
                "name the document they come from as a source of the map",
            )


def cue_not_in_source(case: Examination) -> Iterator[Objection]:
    """Object to a cue that does not stand in the source.

    A cue is the source's own word for how strongly a claim is put, or for a relation. For a claim
    with quotes it is looked for in their sentences, else in all of the source.
    """
    sources = [source for source in case.debate.sources if source.text is not None]
    if len(sources) < len(case.debate.sources) or not sources:
        return
    near: dict[str, list[QuoteInPlace]] = {}
    for each in case.quoted:
        if each.match.found and each.element.cue and isinstance(each.element, Claim):
            near.setdefault(each.element.id, []).append(each)
    divided: dict[str, list[WordList]] = {}
    for element in case.debate.elements:
        cue = element.cue
        if not cue:
            continue
        pieces = divided.get(cue)
        if pieces is None:
            pieces = divided[cue] = [split(piece) for piece in _ELLIPSIS.split(cue)]
        quotes = near.get(element.id)
        if quotes is None:
            found = all(any(_holds(source.words, piece) for source in sources) for piece in pieces)
        else:
            found = all(any(_stands_beside(each, piece) for each in quotes) for piece in pieces)
        if not found:
            where = "the sentence of its quote" if element.id in near else "the source"
            yield Objection(
                f"{label(element)} has the cue {brief(element.cue)}, which does not stand in "
                f"{where}",
                "copy the words from the source, or leave the cue empty",
                (element,),
            )


def claim_without_words(case: Examination) -> Iterator[Objection]:
    """Point out a claim that quotes nothing, in a map that has a source.

    It may be unstated there, as premises often are; then the reader should know that it is the
    map-maker's reading. Claims in the map-maker's voice say so already.
    """
    if not case.debate.tells_silence:
        return
    for claim in case.debate.claims:
        if not claim.quotes and claim.voice != MAP_MAKER:
            yield Objection(
                f"{label(claim)} has no words of the source",
                "quote the words that carry it, or accept this with the reason why it is unstated",
                (claim,),
            )


def sentence_without_claim(case: Examination) -> Iterator[Objection]:
    """Point out sentences of a source that carry no claim.

    Not every sentence argues. But what speaks against the map-maker's reading is easily passed
    over. Neighbouring sentences are reported together; ``argmap.coverage`` lists all of them.
    """
    carried: dict[str, set[int]] = {source.id: set() for source in case.debate.sources}
    for each in case.quoted:
        if isinstance(each.element, Claim):
            carried[each.source.id].update(each.match.sentences)
    for source in case.debate.sources:
        bare = [each for each in source.sentences if each.number not in carried[source.id]]
        for run in _runs(bare):
            first, last = run[0].number, run[-1].number
            which = f"sentence {first}" if first == last else f"sentences {first} to {last}"
            verb = "carries" if first == last else "carry"
            place, line = excerpt_at(source, run[0].start)
            yield Objection(
                f"{which} of source {brief(source.called)}, line {place.line}, {verb} no claim",
                "add what the source argues there, if it does",
                location=place,
                excerpt=line,
            )


def shared_quote(case: Examination) -> Iterator[Objection]:
    """Point out two claims that rest on exactly the same words.

    If both say what the words say, they are one claim; if each says a part, quote the part.
    """
    first: dict[tuple[object, ...], Claim] = {}
    for each in case.quoted:
        if each.match.found and isinstance(each.element, Claim):
            claim = first.setdefault((each.source.id, each.match.spans), each.element)
            if claim is not each.element:
                yield Objection(
                    f"{label(each.element)} quotes the same words as claim {brief(claim.id)}: "
                    f"{brief(each.quote.exact)}",
                    "let each claim quote the words that carry it and no others",
                    (each.element, claim),
                )


class _Stretch(NamedTuple):
    start: int
    end: int
    claim: Claim
    source: Source


def overlapping_quotes(case: Examination) -> Iterator[Objection]:
    """Object to claims that rest on the same words and record different things of them.

    Where most of one quote lies within another, both claims report the same utterance, and it has
    one voice, one strength, one point of view. One of the two records is wrong, or the quotes
    should be cut apart. Quotes marked as interpreted are left out: there the claim goes beyond its
    words.
    """
    stretches: dict[str, list[_Stretch]] = {}
    for each in case.quoted:
        if isinstance(each.element, Claim) and each.quote.closeness is not Closeness.INTERPRETED:
            for span in each.match.spans:
                stretch = _Stretch(*span, each.element, each.source)
                stretches.setdefault(each.source.id, []).append(stretch)
    reported: set[frozenset[str]] = set()
    for own in stretches.values():
        open_ones: list[_Stretch] = []  # those that reach as far as the next one, the last few
        for stretch in sorted(own, key=lambda each: (each.start, -each.end)):
            open_ones = [each for each in open_ones if each.end > stretch.start][-_MOST_BESIDE:]
            for other in open_ones:
                pair = frozenset((stretch.claim.id, other.claim.id))
                differ = _stance(stretch.claim) != _stance(other.claim)
                if differ and pair not in reported and _overlap(stretch, other):
                    reported.add(pair)
                    yield _disagreement(stretch, other)
            open_ones.append(stretch)


def _overlap(one: _Stretch, other: _Stretch) -> bool:
    """Return whether at least half of the shorter stretch lies within the other."""
    shared = min(one.end, other.end) - max(one.start, other.start)
    return 2 * shared >= min(one.end - one.start, other.end - other.start)


def _stance(claim: Claim) -> tuple[str | None, ...]:
    return claim.voice, claim.endorsement, claim.perspective, claim.modality


def _disagreement(one: _Stretch, other: _Stretch) -> Objection:
    names = ("voice", "endorsement", "perspective", "modality")
    stances = zip(names, _stance(other.claim), _stance(one.claim), strict=True)
    parts = [f"{name} {a or 'none'} and {b or 'none'}" for name, a, b in stances if a != b]
    place, line = excerpt_at(one.source, one.start)
    return Objection(
        f"claims {brief(other.claim.id)} and {brief(one.claim.id)} quote the same words on line "
        f"{place.line} of source {brief(one.source.called)} and record different things of them: "
        f"{'; '.join(parts)}",
        "record the same of both, or let each quote its own words",
        (one.claim, other.claim),
        location=place,
        excerpt=line,
    )


def _words_of(quote: Quote) -> str:
    """Return the words of a quote for a message, or both its ends."""
    exact = brief(quote.exact)
    return f"{exact} to {brief(quote.until)}" if quote.until else exact


def _stands_beside(each: QuoteInPlace, piece: WordList) -> bool:
    """Return whether the words stand in the sentences of the quote."""
    first, last = each.sentence
    keys = " ".join(each.source.words.keys[first:last])
    # Nearly every cue does, word for word; the text is divided anew only where it does not.
    return f" {' '.join(piece.keys)} " in f" {keys} " or _holds(split(each.context), piece)


def _holds(words: WordList, piece: WordList) -> bool:
    return not piece.letters or next(same_words(words, piece), None) is not None


def _runs(sentences: list[Sentence]) -> Iterator[list[Sentence]]:
    """Yield the sentences in groups of neighbours."""
    run: list[Sentence] = []
    for sentence in sentences:
        if run and sentence.number != run[-1].number + 1:
            yield run
            run = []
        run.append(sentence)
    if run:
        yield run
