"""The one text of a file is called by the file's name, in messages and in pictures."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from argmap import ArgumentMap, Claim, Quote, Source, check, load, to_dot

XAIF = {
    "AIF": {"nodes": [{"nodeID": "1", "text": "Tax it.", "type": "I"}], "edges": []},
    "text": {"txt": "We should <span class='highlighted' id='node1'>tax it</span>."},
}
MICROTEXT = (
    '<arggraph id="m"><edu id="e1">Tax it.</edu><adu id="a1" type="pro"/>'
    '<edge id="c1" src="e1" trg="a1" type="seg"/></arggraph>'
)


@pytest.mark.parametrize(
    ("name", "texts"),
    [
        ("pool.ann", {"pool.ann": "T1\tClaim 0 6\tTax it\n", "pool.txt": "Tax it."}),
        ("talk.json", {"talk.json": json.dumps(XAIF)}),
        ("micro.xml", {"micro.xml": MICROTEXT}),
    ],
)
def test_the_text_of_a_file_is_called_by_its_name(
    name: str, texts: dict[str, str], tmp_path: Path
) -> None:
    """The text beside it, or the file that holds it; the id stays what it was."""
    for file, text in texts.items():
        (tmp_path / file).write_text(text, "utf-8")
    debate = load(tmp_path / name)
    (source,) = debate.sources
    called = "pool.txt" if name == "pool.ann" else name
    assert (source.id, source.called) == ("text", called)
    assert called in to_dot(debate)
    lost = ArgumentMap.of(Claim("x", "No.", quotes="not there"), sources=[source])
    assert any(f"source '{called}'" in str(each) for each in check(lost))
    assert not any("source 'text'" in str(each) for each in check(lost))


def test_an_id_of_ones_own_is_what_a_source_is_called() -> None:
    """An id of one's own is what a source is called, whatever file it is read from."""
    page = Source("page", text="Tax it.", path="docs/page.txt")
    assert page.called == "page"
    assert Source("text", path="C:\\notes\\page.txt").called == "page.txt"
    assert Source("text", text="Tax it.").called == "text"
    debate = ArgumentMap.of(Claim("x", "No.", quotes=Quote("not there")), sources=[page])
    assert any("source 'page'" in str(each) for each in check(debate))
