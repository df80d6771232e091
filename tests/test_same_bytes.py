"""The same map gives the same bytes, wherever and whenever it is written."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from attrs import evolve

from argmap import dump, load_example

WRITTEN = """
import sys
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path
from argmap import ArgumentMap, Claim, Support
from argmap import FORMATS, Style, check, claims_table, compare, coverage, cruxes, dumps, evaluate
from argmap import evaluation_table, findings_table, influence, load, losses, page_html
from argmap import quotes_table, relations_table, render, render_many, review, start, strengths
from argmap import to_annotations, to_csv, to_dot, to_text, unanswered, write_page
debate = load(sys.argv[1])
texts = {row.name: dumps(debate, row.name, allow_loss=True) for row in FORMATS if row.writes}
texts |= {"dot": to_dot(debate), "text": to_text(debate), "page": page_html(debate, diagram=False)}
texts |= {"claims": to_csv(claims_table(debate)), "relations": to_csv(relations_table(debate))}
texts |= {"checks": str(check(debate)), "why": str(evaluate(debate).why(debate.claims[0]))}
texts |= {"quotes": to_csv(quotes_table(debate)), "findings": to_csv(findings_table(check(debate)))}
texts |= {"evaluation": to_csv(evaluation_table(evaluate(debate))), "cruxes": str(cruxes(debate))}
texts |= {"strengths": str(strengths(debate)), "coverage": str(coverage(debate))}
texts |= {"influence": str(influence(debate, debate.claims[0])), "open": str(unanswered(debate))}
other = debate.remove(debate.claims[-1])
texts |= {"compare": str(compare(debate, other, ids=False, match="words"))}
texts |= {"review": str(review(dumps(debate, "draft", allow_loss=True)))}
texts |= {"start": dumps(start(debate.sources[0]), "argdown"), "web": str(to_annotations(debate))}
texts |= {"ranks": to_dot(debate, style=Style(layout="reasons"))}
texts |= {f"losses {row.name}": str(losses(debate, row.name)) for row in FORMATS if row.writes}
for name, text in texts.items():
    print(name, sha256(text.encode()).hexdigest())
for suffix in sys.argv[3:]:
    picture = Path(sys.argv[2], "map." + suffix)
    render(debate, picture)
    print(suffix, sha256(picture.read_bytes()).hexdigest())
if sys.argv[3:]:
    home = Path(sys.argv[2])
    render(debate, home / "ranks.pdf", style=Style(layout="reasons"))
    render(debate, home / "large.svg", overview=True)
    render_many({"one": debate, "two": debate}, home, formats=("svg", "pdf"), jobs=2)
    write_page(debate, home / "page.html")
    if find_spec("pypdf"):  # several sheets are put together by it
        claims = [Claim(f"c{n}", f"Claim {n} of so many more in all.") for n in range(150)]
        steps = [Support(f"c{n}", f"c{(n - 1) // 2}") for n in range(1, 150)]
        tree = ArgumentMap([*claims, *steps], title="A tree")
        render(tree, home / "sheets.pdf", style=Style(page="a4", layout="columns"))
        assert (home / "sheets.pdf").read_bytes().count(b"/MediaBox") > 1
    for path in sorted(home.rglob("*")):
        if path.is_file():
            print(path.relative_to(home), sha256(path.read_bytes()).hexdigest())
"""


def written(
    debate: str, home: Path, surroundings: dict[str, str], suffixes: tuple[str, ...]
) -> str:
    """Return the digests of all that is written of a map in such surroundings."""
    home.mkdir()
    root = str(Path(__file__).parents[1])
    done = subprocess.run(
        [sys.executable, "-c", WRITTEN, debate, str(home), *suffixes],
        cwd=home,
        env={**os.environ, "PYTHONPATH": root, **surroundings},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.engine
def test_surroundings_leave_no_trace(tmp_path: Path) -> None:
    """Zone, locale, order of hashes and working folder are the machine's, not the map's."""
    file = tmp_path / "map.json"
    debate = load_example()
    (page,) = debate.sources
    dump(evolve(debate, sources=[evolve(page, path=None, text=str(page.text))]), file)
    suffixes = ("svg", "png", "pdf")
    here = {"TZ": "UTC", "LC_ALL": "C", "PYTHONHASHSEED": "0"}
    there = {"TZ": "Asia/Kolkata", "LC_ALL": "C.UTF-8", "LANG": "tr_TR", "PYTHONHASHSEED": "7"}
    west = {"TZ": "America/St_Johns", "LC_ALL": "POSIX", "PYTHONHASHSEED": "12"}
    first = written(str(file), tmp_path / "a", here, suffixes)
    assert first.count("\n") > 60
    assert written(str(file), tmp_path / "b", there, suffixes) == first
    assert written(str(file), tmp_path / "c", west, suffixes) == first
