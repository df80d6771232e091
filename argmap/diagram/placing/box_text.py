"""The words of each box: relation, number, speaker, claim, and remarks.

A claim is one paragraph, so that small remarks take a line of their own only where no other line
has room for them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from argmap.diagram.content.annotations import is_slanted
from argmap.diagram.content.overlay import FALLEN, Mark
from argmap.diagram.escape import without_links
from argmap.diagram.placing.map_traits import MapTraits
from argmap.diagram.placing.paragraph import ELLIPSIS, KEPT, Paragraph
from argmap.diagram.placing.replies import Outline, Reply, ReplyRow
from argmap.diagram.placing.word_widths import Ink, Lead, Measure, Run
from argmap.diagram.plan.plan import Kind
from argmap.model.placeholders import is_stub
from argmap.model.records import Claim, Counterpoint, Relation, Support

TEXT, SMALL, THESIS, TITLE = 11, 9, 14, 17
"""The sizes of type, in points."""

LEADING, LEADING_THESIS, LEADING_TITLE = 12, 15, 20

_SHORT = 5  # words of a claim that a reference repeats at most

Said = frozenset[tuple[str, str]]
"""The annotations in the heading around a box: a point of view, a voice, an endorsement."""


class BoxText:
    """Makes the paragraphs of one drawing.

    Attributes:
        names: The remarks beside the texts.
        numbers: The number of each claim that others refer to.
        measure: The widths of words.
        grouped: Whether any claim stands in a group.

    Args:
        traits: The traits of the map.
        outline: What is drawn.
    """

    def __init__(self, traits: MapTraits, outline: Outline) -> None:
        theme = traits.style.theme
        # Where all is black, a voice and the word of a relation before it would be one bold phrase.
        self._voiced = "" if theme.faint == theme.text else "b"
        self.names, self.numbers, self.measure = traits.names, outline.numbers, Measure()
        self._onward, self._elsewhere = outline.onward, outline.elsewhere
        self.grouped, self._holders, self._opening = traits.grouped, traits.holders, traits.opening
        words = self.names.words
        self._words: Mapping[Kind, str] = {
            "support": words.because,
            "counterpoint": words.but,
            "contradiction": words.but,
            "undercut": f"{words.fails}:",
            "contrast": words.contrast_to,
            "restatement": words.restatement,
            "context": words.context,
        }
        self._leads: dict[Kind, Lead] = {}
        # Whether a claim may have nothing but its text in its box, and whether all but one have.
        self._plain, self._bare = not (self.names.marks or self.names.busy), traits.is_bare

    def row(self, reply: Reply, at: int, said: Said) -> Paragraph:
        """Return the paragraph of a row."""
        row, names = reply.rows[at], self.names
        relation, kind, about = reply.relation, reply.kind, ""
        if self._plain and row.own and kind is not None and not at and not row.moved:
            claim = row.claim
            bare = claim.id != names.thesis if self._bare else self._is_bare(relation, claim)
            if bare and claim.id not in self.numbers:
                lead, text = self._leads.get(kind) or self._lead(kind), without_links(claim.text)
                return Paragraph((), self.measure, lead=lead, text=text)
        runs: list[Run] = []
        if at == 0 and relation is not None and kind is not None:
            word = self._lead(kind).run
            runs.append(word)
            if names.marks or names.has_more_words(relation):
                cue = relation.cue or ""
                if cue.casefold() == word.text.casefold():  # the source's own word
                    runs[0], cue = word._replace(text=f"“{cue}”"), ""
                about = self._about(relation, row, cue, said)
            if about:
                runs.append(Run(about, SMALL, "relation", "", kept=KEPT, colour=kind))
        elif row.word:
            runs += self._tied(reply, at, said)
        if not row.own:
            # “In contrast to (3)”: there the word goes on to the number.
            see = "" if kind == "contrast" and not at else self.names.words.see
            runs += self._reference(row, see)
            return Paragraph(runs, self.measure, most=2 if about else 1)
        claim = row.claim
        number = self.numbers.get(claim.id)
        if number is not None:
            runs.append(Run(f"({number})", style="b"))
        thesis = claim.id == names.thesis
        if not thesis and not row.moved and names.is_plain(claim):
            runs.append(Run(without_links(claim.text)))
            return Paragraph(runs, self.measure)
        runs += self._claim(claim, said, thesis=thesis)
        if row.moved:
            runs.append(Run(names.words.goes_on, SMALL, "faint", kept=KEPT))
            runs += _sheet(self._onward, claim)
        if thesis:
            return Paragraph(runs, self.measure, leading=LEADING_THESIS)
        return Paragraph(runs, self.measure)

    def _lead(self, kind: Kind) -> Lead:
        """Return the word of a kind of relation, made when a relation of it is first met."""
        known = self._leads.get(kind)
        if known is None:
            run = Run(self._words[kind], ink="relation", style="b", colour=kind)
            known = self._leads[kind] = Lead(run, self.measure)
        return known

    def _is_bare(self, relation: Relation | None, claim: Claim) -> bool:
        """Whether a box of one claim has only the word of its relation, and the text."""
        return relation is not None and not (
            self.names.has_more_words(relation) or not self.names.is_plain(claim)
        )

    def _tied(self, reply: Reply, at: int, said: Said) -> Iterable[Run]:
        """Yield the sign of a further premise, and the words that tie it to those above.

        In a box of more than two, what is set against some of them says which by their numbers.
        """
        row, words = reply.rows[at], self.names.words
        kind: Kind = "counterpoint" if row.word == "but" else "contrast"
        if row.word != "but":
            yield Run("+", ink="relation", style="b", colour=reply.kind or "support")
        if row.tie is None:
            return
        word = words.but if row.word == "but" else words.contrast
        against = reply.set_apart(at)
        numbers = [f"({self.numbers.get(claim.id, 0)})" for claim in against]
        if numbers:
            word = f"{word} {words.against}" if row.word == "but" else words.contrast_to
            word = f"{word} {', '.join(numbers)}:"
        yield Run(word, ink="relation", style="b", colour=kind)
        cue = row.tie.cue or ""
        if reply.relation is not None and cue == reply.relation.cue:
            cue = ""  # said at the head of the box
        about = self._about(row.tie, row, cue, said)
        if about:
            yield Run(about, SMALL, "relation", "", kept=KEPT, colour=kind)

    def _about(self, relation: Relation, row: ReplyRow, cue: str, said: Said) -> str:
        """Return the words about a relation after its own word.

        A grey line says that it falls; a change that its claim shares stands with the claim, and so
        does the name of one who puts both forward.
        """
        names, claim = self.names, row.claim
        told: list[str] = []
        named = row.own and claim.voice == relation.voice and self.shows_voice(claim)
        if names.shows_voice(relation) and not named and ("voice", relation.voice) not in said:
            told.append(names.voice(relation))
        if cue:
            told.append(f"“{cue}”")
        if isinstance(relation, Support | Counterpoint) and relation.scheme:
            told.append(relation.scheme)
        told += names.remarks_on_step(relation)
        mark = names.mark(relation)
        if mark.word and mark.look not in FALLEN and names.mark(claim).look != mark.look:
            told.append(mark.word)
        return " · ".join(told)

    def _reference(self, row: ReplyRow, see: str) -> Iterable[Run]:
        """Yield the number of a claim and as many first words as tell it from others."""
        claim = row.claim
        number = f"{see} ({self.numbers.get(claim.id, 0)})".strip()
        yield Run(number, style="b", kept=KEPT)
        yield from _sheet(self._elsewhere, claim)
        title = self.names.title(claim)
        words = (title or without_links(claim.text)).split()
        skipped = 0 if title or claim.id not in self.numbers else self._opening(claim)
        shown = words[skipped : skipped + _SHORT]
        text = " ".join(shown)
        if skipped + _SHORT < len(words):
            text += ELLIPSIS
        else:
            text = text.rstrip(".") or text
        yield Run(ELLIPSIS + text if skipped else text, ink="faint")

    def _claim(self, claim: Claim, said: Said, *, thesis: bool) -> Iterable[Run]:
        names = self.names
        mark = names.mark(claim)
        if self.shows_voice(claim) and ("voice", claim.voice or "") not in said:
            yield Run(f"{names.voice(claim)}:", ink="faint", style=self._voiced, kept=KEPT)
        title, body = names.title(claim), names.body(claim)
        # After its title the text of the thesis is not bold, so that the two are told apart.
        style = "b" if thesis and not title else ""
        style += "i" if is_slanted(claim) else ""
        if names.is_struck_out(claim):
            style += "s"
        ink: Ink = "faint" if names.is_struck_out(claim) else "text"
        size = THESIS if thesis else TEXT
        if title:
            yield Run(title, size, ink, f"b{style}")
        if body:
            text = without_links(body)
            if is_stub(claim):
                text = text.replace("… ", "…\N{NO-BREAK SPACE}", 1)
            yield Run(text, size, ink, style)
        yield from self._remarks(claim, mark, said)

    def shows_voice(self, claim: Claim) -> bool:
        """Whether the speaker is named: not where the point of view is theirs."""
        if not self.names.shows_voice(claim):
            return False
        view = self.names.view_at(claim)
        return view is None or self._holders.get(view) != claim.voice

    def _remarks(self, claim: Claim, mark: Mark, said: Said) -> Iterable[Run]:
        """Yield the notes of a claim: its mark, its manner and place, the map-maker's note."""
        names = self.names
        laid = [mark.word] if mark.word else []
        if mark.level is not None:
            laid.append(f"{names.words.strength} {mark.level:.2f}")
        if laid:
            ink: Ink = "link" if mark.link and not mark.dimmed else "faint"
            yield Run(" · ".join(laid), SMALL, ink, "b", kept=KEPT)
        if mark.before:
            yield Run(f"{names.words.before} {mark.before}", SMALL, "faint")
        remarks = names.remarks(claim, said=said)
        view = names.view_at(claim)
        if view is not None and ("view", view) not in said:
            remarks.insert(0, names.views[view])
        if remarks:
            yield Run(" · ".join(remarks), SMALL, "faint", kept=KEPT)
        if claim.note and "note" in names.lines:
            yield Run(claim.note, SMALL, "faint")

    def said_of(self, stance: Mapping[str, str]) -> Said:
        """Return the parts of a stance that boxes show."""
        names, said = self.names, set[tuple[str, str]]()
        holder: str | None = None
        view, voice = stance.get("perspective", ""), stance.get("voice", "")
        if view in names.views and "perspective" in names.lines:
            said.add(("view", view))
            holder = self._holders.get(view)
        if voice in names.voices and "voice" in names.lines and voice != holder:
            said.add(("voice", voice))
        if "endorsement" in stance and "endorsement" in names.lines:
            said.add(("word", stance["endorsement"].replace("-", "_")))
        return frozenset(said)

    def heading(self, name: str, said: Said, *, again: bool) -> Paragraph:
        """Return the heading of a group: its name, and the remarks that all its claims share."""
        told = [] if again else [self._shared_text(kind, value) for kind, value in sorted(said)]
        text = f"{name} — {', '.join(told)}" if told else name
        return Paragraph([Run(text, TEXT, "heading", "b")], self.measure)

    def _shared_text(self, kind: str, value: str) -> str:
        if kind == "view":
            return self.names.views[value]
        if kind == "voice":
            return self.names.voices[value]
        return str(getattr(self.names.words, value))


def _sheet(names: Mapping[str, str] | str, claim: Claim) -> Iterable[Run]:
    """Yield the other sheet that a claim stands or goes on at, as that sheet is called."""
    name = names if isinstance(names, str) else names.get(claim.id, "")
    if name:
        yield Run(f"({name})", SMALL, "faint", kept=KEPT)
