"""``argmap compare`` of folders: maps of one text paired, and how far their annotators agree."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING
from unicodedata import normalize

from argmap.cli.hand_lists import check_names, read_list, text_name
from argmap.cli.input import complain, say, write_out

if TYPE_CHECKING:
    from argmap.comparison.corpus_agreement import Group
    from argmap.corpus.places import CorpusFile


_NAMED = 5  # texts that are not in every folder


def compare_folders(arguments: argparse.Namespace, names: Sequence[str]) -> int:
    """Print the figures of all pairs; 2 when a map could not be read or has no counterpart.

    Raises:
        ArgmapError: When a list of pairs or of claims cannot be read.
    """
    import json

    from argmap.comparison.agreement_rows import agreement_table
    from argmap.comparison.corpus_agreement import compare_many
    from argmap.tabular import to_csv

    hand: dict[str, dict[str, str | None]] = {}
    for name, one, other, *_ in [] if arguments.align is None else read_list(arguments.align, 3):
        hand.setdefault(normalize("NFC", name), {})[one] = other or None
    if arguments.feedback:
        from argmap.cli.feedback import feedback_on_folders

        return feedback_on_folders(arguments, names, hand)
    paired = _Paired(names, arguments.source_format)
    listed = None if arguments.pairs is None else read_list(arguments.pairs, 2)
    texts = paired.texts(listed)
    check_names(hand, texts)
    if arguments.no_agreement:
        return _changes(arguments, paired, paired.groups(texts), hand)
    found = compare_many(
        paired.groups(texts),
        ids=arguments.ids,
        match=arguments.match,
        alignments=hand,
        seed=arguments.seed,
    )
    if arguments.output == "csv":
        write_out(to_csv(agreement_table(found)))
    elif arguments.output == "json":
        said = {
            "pairs": len(found.pairs),
            "unpaired": paired.alone,
            "failed": paired.failed,
            "seed": found.seed,
            "samples": found.samples,
            "confidence": found.confidence,
            "figures": agreement_table(found),
        }
        print(json.dumps(said, indent=2))
    else:
        print(found)
    return 2 if paired.alone or paired.failed else 0


def _changes(
    arguments: argparse.Namespace,
    paired: _Paired,
    groups: Iterable[Group],
    hand: Mapping[str, Mapping[str, str | None]],
) -> int:
    """Print what differs in each text from the first annotator's map; 1 where anything does.

    Raises:
        FormatError: The changes are asked for as CSV, which has no columns for them.
    """
    import json

    from argmap.cli.differences import describe
    from argmap.comparison import compare
    from argmap.errors import FormatError
    from argmap.findings import printable
    from argmap.model.argument_map import ArgumentMap

    if arguments.output == "csv":
        raise FormatError("--output csv holds figures; give --output json for the changes")
    said: list[dict[str, object]] = []
    same = True
    for group in groups:
        name = str(group[0])
        first, *others = [each for each in group if isinstance(each, ArgumentMap)]
        for other in others:
            found = compare(
                first,
                other,
                ids=arguments.ids,
                match=arguments.match,
                alignment=hand.get(name),
            )
            same = same and found.same
            if arguments.output == "json":
                said.append({"text": name, **describe(found, agreement=False)})
            else:
                print(f"{printable(name)}:\n{found}")
    if arguments.output == "json":
        print(json.dumps(said, indent=2))
    return 2 if paired.alone or paired.failed else int(not same)


class _Paired:
    """The maps of each text, one a folder.

    Attributes:
        alone: The names of maps without a counterpart.
        failed: How many could not be read.
    """

    def __init__(self, roots: Sequence[str], notation: str | None) -> None:
        self.roots, self.notation = roots, notation
        self.alone: list[str] = []
        self.failed = 0

    def groups(self, texts: Mapping[str, Sequence[CorpusFile]]) -> Iterator[Group]:
        """Yield the maps of each text after its name, read as they are taken."""
        from argmap.corpus.items import Task

        task = Task(self.notation)
        self._say_partial(texts)
        for name, places in texts.items():
            if len(places) < 2:
                self._leave(places[0].name, "has no counterpart of the same name")
                continue
            items = [task(place) for place in places]
            if any(item.foreign for item in items):
                for item in items:
                    if not item.foreign:
                        self._leave(item.path, "has no counterpart of the same name")
                continue
            for item in items:
                if item.error is not None:
                    self.failed += 1
                    complain(item.error)
            maps = [item.debate for item in items if item.debate is not None]
            if len(maps) == len(items):
                yield (name, *maps)

    def texts(self, listed: Sequence[Sequence[str]] | None) -> Mapping[str, list[CorpusFile]]:
        """Return the files of each text, in the order of the folders."""
        from argmap.corpus.places import find_places
        from argmap.errors import FileError, brief

        texts: dict[str, list[CorpusFile]] = {}
        known: list[dict[str, CorpusFile]] = []
        for root in self.roots:
            here: dict[str, CorpusFile] = {}
            files: dict[str, CorpusFile] = {}
            for place in find_places(root, every=self.notation is not None):
                if place.foreign:
                    continue
                name = text_name(place.inside)
                files[normalize("NFC", place.inside)] = place
                rival = here.setdefault(name, place)
                if rival.perhaps and not place.perhaps:
                    here[name] = place
                elif rival is not place and not place.perhaps and listed is None:
                    self._leave(place.name, f"has the name of {brief(rival.name)}, which is taken")
            known.append(here | files)
            for name, place in here.items() if listed is None else ():
                texts.setdefault(name, []).append(place)
        for row in [[normalize("NFC", name) for name in row] for row in listed or ()]:
            for name, here in zip(row, known, strict=False):
                if name not in here:
                    raise FileError(f"expected a map of the pair, found no {brief(name)}")
            texts[row[0]] = [here[name] for name, here in zip(row, known, strict=False)]
        return texts

    def _say_partial(self, texts: Mapping[str, Sequence[CorpusFile]]) -> None:
        """List the texts that only some of the folders have; their first map is the reference."""
        from argmap.errors import brief, quantity

        partial = [name for name, places in texts.items() if 1 < len(places) < len(self.roots)]
        if partial:
            names = ", ".join(map(brief, partial[:_NAMED]))
            more = f" and {len(partial) - _NAMED} more" if len(partial) > _NAMED else ""
            head = quantity(len(partial), "text")
            verb = "is" if len(partial) == 1 else "are"
            say(f"argmap: {head} {verb} not in every folder: {names}{more}")

    def _leave(self, name: str, reason: str) -> None:
        from argmap.errors import brief

        self.alone.append(name)
        say(f"argmap: {brief(name)} {reason}")
