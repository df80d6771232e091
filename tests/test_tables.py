"""Tables of maps: one schema, typed values, whole in pandas and polars, inert in spreadsheets."""

from __future__ import annotations

import csv
import io
import pickle
import random
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap import (
    ArgumentMap,
    Claim,
    Context,
    Counterpoint,
    CounterpointKind,
    Finding,
    Quote,
    Source,
    Support,
    Table,
    agreement_table,
    check,
    claims_table,
    compare_many,
    corpus_table,
    dump,
    evaluate,
    evaluation_table,
    findings_table,
    loads,
    quotes_table,
    relations_table,
    strengths,
    to_csv,
)
from tests.evaluations import cases, random_map
from tests.strategies import maps

MANY = 10_000
NOTHING = ArgumentMap()
SCHEMAS = [
    *(claims_table(NOTHING).schema, relations_table(NOTHING).schema, quotes_table(NOTHING).schema),
    *(findings_table(()).schema, evaluation_table(evaluate(NOTHING)).schema),
    *(corpus_table(()).schema, agreement_table(compare_many({})).schema),
]


def in_a_cell(text: str) -> str:
    """Return a text as the cell of a CSV holds it."""
    return read_csv([{"a": text, "b": "x"}])[0]["a"]


def counts_of(debate: ArgumentMap, folder: Path) -> dict[str, Any]:
    """Return the row of a map in the table of a corpus."""
    dump(debate, folder / "map.json")
    (row,) = corpus_table([folder / "map.json"])
    return row


def read_csv(rows: list[dict[str, Any]]) -> list[dict[str, str]]:
    """Return the rows of a table that went through CSV."""
    return list(csv.DictReader(io.StringIO(to_csv(rows), newline="")))


def late(schema: dict[str, type]) -> Table:
    """Return a long table with nothing in it but a value in the last row of each column."""
    rows: list[dict[str, Any]] = [dict.fromkeys(schema) for _ in range(MANY)]
    values: dict[type, object] = {str: "late", int: 7, float: 0.25, bool: True}
    rows[-1] = {name: values[kind] for name, kind in schema.items()}
    return Table(schema, rows)


@pytest.mark.parametrize("schema", SCHEMAS, ids=len)
def test_a_late_value_comes_through(schema: dict[str, type]) -> None:
    """A late value comes through, into polars by the schema, into pandas, and into CSV."""
    polars, pandas = pytest.importorskip("polars"), pytest.importorskip("pandas")
    rows = late(schema)
    frame = polars.DataFrame(rows, schema=rows.schema)
    assert frame.height == MANY
    assert frame.row(-1, named=True) == rows[-1]
    assert frame.null_count().row(0) == (MANY - 1,) * len(schema)
    other = pandas.DataFrame(rows)
    assert list(other.columns) == list(schema)
    assert {name: other[name].iloc[-1] for name in schema} == rows[-1]
    assert read_csv(rows)[-1] == {name: str(value) for name, value in rows[-1].items()}


@given(debate=maps())
@settings(max_examples=15, deadline=None)
def test_values_have_the_type_that_the_schema_says(debate: ArgumentMap) -> None:
    """A value has its type or is None, never empty; a row has every column, in order."""
    found = evaluate(debate)
    for rows in (
        claims_table(debate),
        relations_table(debate),
        quotes_table(debate),
        findings_table(check(debate)),
        evaluation_table(found, strengths(debate)),
    ):
        for row in rows:
            assert list(row) == list(rows.schema)
            for name, value in row.items():
                assert value is None or type(value) is rows.schema[name], (name, value)
                assert value != "" or name == "message"


@given(debate=maps())
@settings(max_examples=15, deadline=None)
def test_tables_count_what_the_map_tells_of_itself(
    tmp_path_factory: pytest.TempPathFactory, debate: ArgumentMap
) -> None:
    """Steps to each claim, and the kinds of counterpoints."""
    for row in claims_table(debate):
        assert row["supports"] == len(debate.supports_of(row["id"]))
        assert row["counterpoints"] == len(debate.counterpoints_to(row["id"]))
    counts = counts_of(debate, tmp_path_factory.getbasetemp())
    kinds = [debate.kind_of(each) for each in debate.counterpoints]
    for name, kind in zip(
        ("rebuttals", "underminings", "undercuts"), CounterpointKind, strict=True
    ):
        assert counts[name] == kinds.count(kind)
    steps = [*debate.supports, *debate.counterpoints]
    assert counts["linked"] == sum(len(step.premises) > 1 for step in steps)


def test_depth_and_circles_are_those_of_all_chains(tmp_path: Path) -> None:
    """The longest chain of steps, gone through one by one where no circle is; else its circles."""
    chance = random.Random(5)
    met = set[bool]()
    for _ in range(150):
        debate = random_map(chance, 5, 5)
        steps = {each.id: each for each in (*debate.supports, *debate.counterpoints)}

        def ahead(name: str, steps: dict[str, Any] = steps) -> list[str]:
            if name in steps:
                return [steps[name].sides[1][0]]
            return [each.id for each in steps.values() if name in each.premises]

        longest, rings = 0, set[frozenset[str]]()
        chains = [[element.id] for element in debate.elements]
        while chains:
            chain = chains.pop()
            longest = max(longest, sum(name in steps for name in chain))
            for name in ahead(chain[-1]):
                if name in chain:
                    rings.add(frozenset(chain[chain.index(name) :]))
                else:
                    chains.append([*chain, name])
        while joined := next((p for p in combinations(rings, 2) if p[0] & p[1]), None):
            rings = rings.difference(joined) | {joined[0] | joined[1]}
        counts = counts_of(debate, tmp_path)
        assert counts["circles"] == len(rings)
        if not rings:
            assert counts["depth"] == longest
        met.add(bool(rings))
    assert met == {True, False}


def test_the_evaluation_is_judged_at_once_as_one_by_one() -> None:
    """Every standing and cause is that of the claim or step asked for alone."""
    for debate, assumed, rejected in cases(3, 60, 6, 8):
        found = evaluate(debate, assumed=assumed, rejected=rejected)
        judged = [(item.id, standing, cause) for item, standing, cause in found.judgements()]
        assert judged == [(name, standing, found.cause(name)) for name, standing in found.items()]


def test_a_table_that_is_empty_keeps_its_columns() -> None:
    """A table that is empty keeps its columns, in polars, and in CSV."""
    polars = pytest.importorskip("polars")
    rows = claims_table(ArgumentMap())
    assert rows == []
    assert polars.DataFrame(rows, schema=rows.schema).columns == list(rows.schema)
    assert to_csv(rows).startswith("id,title,text,")
    assert pickle.loads(pickle.dumps(rows)).schema == rows.schema


def test_quotes_have_their_places() -> None:
    """The first place of each, and how it was found; of a missing text nothing."""
    page = Source("page", text="Title\n\nTax carbon now. Or do not.\n\nTax it.")
    away = Source("away", path="away.txt")
    debate = ArgumentMap.of(
        Claim("a", "A.", quotes=[Quote("Or do not", page="12"), Quote("no such words")]),
        Claim("b", "B.", quotes=Quote("x", source="away")),
        Support("a", "b", quotes="Tax it"),
        sources=[page, away],
    )
    rows = quotes_table(debate)
    assert [(row["element"], row["kind"], row["source"], row["page"]) for row in rows] == [
        ("a", "claim", "page", "12"),
        ("a", "claim", "page", None),
        ("b", "claim", "away", None),
        ("a supports b", "support", "page", None),
    ]
    assert [row["status"] for row in rows] == ["exact", "not-found", "unavailable", "exact"]
    text = page.text or ""
    for row in (rows[0], rows[3]):
        assert text[row["start"] : row["end"]] == row["exact"]
    assert [row["paragraph"] for row in rows] == [1, None, None, 2]
    assert [row["sentence"] for row in rows][1:3] == [None, None]


def test_relations_say_their_role_and_question() -> None:
    """Relations say their role and question, in columns that all of them have."""
    debate = ArgumentMap.of(
        Claim("a", "A."),
        Claim("b", "B."),
        Context("a", "b", role="assumption"),
        Counterpoint("b", "a", question="CQ 2"),
    )
    told = [(row["role"], row["question"]) for row in relations_table(debate)]
    assert told == [("assumption", None), (None, "CQ 2")]


def test_the_evaluation_says_stands_and_falls() -> None:
    """The words that people are told, with the cause and the strength."""
    debate = ArgumentMap.of(Claim("a", "A."), Claim("b", "B."), Counterpoint("b", "a", id="c"))
    rows = evaluation_table(evaluate(debate), strengths(debate))
    assert [(row["id"], row["standing"], row["cause"]) for row in rows] == [
        ("a", "falls", "defeated"), ("b", "stands", "asserted"), ("c", "stands", "supported"),
    ]  # fmt: skip
    assert rows[0]["strength"] == 0.4


@pytest.mark.parametrize(
    "text",
    [
        *("=1", "+1", "-1", "@x", "\t=1", "\n=1", "\r=1", "\r\n1", "\n1", "\t1"),
        *("＝1", "＋1", "－1", "＠x", "−1", "\ufeff=1", " =1", "\u00a0=1", "\u3000＝1"),
        *("\u200b=1", "\u202e=1", "\ufeff \n ＝1", "'=1", "''=1", "' =1"),
    ],
)
def test_a_cell_that_would_run_is_inert(text: str) -> None:
    """It stands after an apostrophe, as a value and as the head of a column."""
    assert read_csv([{"a": text, "b": "x"}])[0]["a"] == f"'{text}"
    assert list(read_csv([{text: "x"}])[0]) == [f"'{text}"]


@pytest.mark.parametrize("text", ["1-2", "a=b", "'tis", "it's", "", "“=1”", "(=1)", " x", "é"])
def test_a_cell_that_would_not_run_stays(text: str) -> None:
    """An apostrophe too many would be a change of the text."""
    assert in_a_cell(text) == text


@pytest.mark.parametrize("sign", "=+-@\uff1d\uff0b\uff0d\uff20\u2212\ufe63\ufe62\ufe66\ufe6b")
@pytest.mark.parametrize(
    "before",
    ["", " ", "\u3000", "\ufeff", "\xad", "\u180e", "\u200b", "\u200f", "\u202a", "\u202e",
     "\u2060", "\u2069", "\0", "'", "\n", "\t "],
    ids=ascii,
)  # fmt: skip
def test_every_sign_is_inert_behind_everything_that_is_skipped(before: str, sign: str) -> None:
    """Every sign is inert behind everything that is skipped.

    In small letters of their own width and in full width, and marks that nobody sees.
    """
    assert in_a_cell(f"{before}{sign}1") == f"'{before}{sign}1"


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        (";=1", ";'=1"),
        ("no; +1", "no;' +1"),
        ("a;b;@x;-1", "a;b;'@x;'-1"),
        ("=1;=2", "'=1;'=2"),
        (";'=1", ";''=1"),
        (";\n=1", ";'\n=1"),
        ("yes; no", "yes; no"),
        ("yes;\nno = no", "yes;\nno = no"),
    ],
)
def test_a_cell_is_inert_where_lines_are_divided_at_semicolons(text: str, cell: str) -> None:
    """Each part that would run stands after an apostrophe, which is taken off when it is read."""
    assert in_a_cell(text) == cell
    debate = ArgumentMap.of(Claim("a", "It is."), Claim("b", f"x{text}x"), Support("b", "a"))
    assert loads(to_csv(claims_table(debate)), "table").claim("b").text == f"x{text}x"


@given(one=st.text(max_size=8), other=st.text(max_size=8))
def test_different_texts_stay_different(one: str, other: str) -> None:
    """So nothing is lost: one apostrophe taken off gives the text back."""
    assert (in_a_cell(one) == in_a_cell(other)) == (one == other)


@given(st.text(alphabet="'=+-@\u2212\uff1da1;", min_size=1, max_size=6))
def test_a_table_of_claims_is_read_with_their_texts(text: str) -> None:
    """The apostrophe before a cell that would run is taken off, and no other one."""
    debate = ArgumentMap.of(Claim("a", text), Claim("b", "It rains."), Support("b", "a"))
    assert loads(to_csv(claims_table(debate)), "table").claim("a").text == text


def test_csv_has_every_column_that_any_row_has() -> None:
    """CSV has every column that any row has, in the order in which they come.

    Numbers stay numbers.
    """
    text = to_csv([{"a": 1}, {"b": -2.5, "a": None}, {"c": True}])
    assert text == "a,b,c\r\n1,,\r\n,-2.5,\r\n,,True\r\n"
    assert to_csv([{"a": "x\ud800"}]) == "a\r\nx?\r\n"


def test_findings_have_their_places() -> None:
    """Line and column where they have some."""
    debate = ArgumentMap.of(Claim("a", "A."), Support("a", "a"))
    (row, *_) = findings_table(check(debate))
    assert row["severity"] in {"error", "warning", "info"}
    assert row["line"] is None
    assert findings_table([Finding("x", "info", "m")])[0]["hint"] is None


def test_whole_numbers_are_shown_without_decimals() -> None:
    """Whole numbers are shown without decimals, where all of a column are.

    The values stay floats.
    """
    rows = Table({"n": float, "x": float}, [{"n": 1.0, "x": 0.5}, {"n": None, "x": 2.0}])
    assert str(rows).split() == ["n", "x", "1", "0.500", "–", "2"]
    assert ">1<" in rows._repr_html_()
    assert rows[0]["n"] == 1.0
