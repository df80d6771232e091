"""The pages that list things, made of the library's own tables so that they cannot fall behind.

    python -m docs.reference_pages FOLDER

It writes the enumerations, the commands, the checks with their pictures, the notations with what
each keeps, the JSON form and the draft form key by key, the public names, the gallery, and the
picture of the layers.
"""

from __future__ import annotations

import argparse
import ast
import enum
import inspect
import re
import sys
from collections.abc import Callable, Iterable
from itertools import pairwise
from pathlib import Path
from textwrap import dedent, indent

from attrs import evolve

import argmap
from argmap import ArgumentMap, Claim
from argmap.cli import _parser  # pyright: ignore[reportPrivateUsage]
from argmap.formats import Format
from argmap.formats.draft import form
from argmap.formats.native import fields
from docs import gallery_pages

PACKAGE = Path(argmap.__file__).parent

VALUES = """\
# Values

Every value of every enumeration, as it is written in Python, in JSON and in Argdown, and when to
use it. Where a record takes one, the text does as well:
`Claim("tax", "Tax carbon.", modality="normative")`.
"""
COMMANDS = """\
# Commands

`python -m argmap` is the same as `argmap`. `-` is standard input or output. See also the
[exit codes](../reference/exit-codes.md).
"""
CHECKS = """\
# Checks

Each with why it exists, a map it objects to, what it says of it, and the nearest map that it
accepts. `argmap explain CODE` prints the same. Where a finding is right as it is, accept it with
the reason: `allow={"CODE": "the reason"}`.
"""
NOTATIONS = """\
# Notations

All that `argmap formats` lists, with what each keeps of small maps that have one thing to say each;
`argmap.losses(debate, name)` tells it of yours. A notation that cannot say all of a map is refused,
with the list of what it cannot, unless the loss is allowed: `allow_loss=True`, `--allow-loss`.
"""
JSON = """\
# The JSON form

argmap's own file, key by key. It is lossless, and written in the order of the map; a key that has
its default is left out. The same as a JSON Schema ships as `argmap/formats/argmap.schema.json`.
"""


DRAFT = """\
# The draft form

What people and programs fill in, key by key, in the order in which it is written: a flat JSON
object that strict structured output accepts. Every key may stand there; "nothing" is `""` or `[]`.
See [how a program writes maps](../how-to/write-maps-with-a-program.md) for what is forgiven, and
`argmap schema --draft` for the schema.
"""


def in_markdown(text: str) -> str:
    """Return the words of a docstring as Markdown, on one line."""
    return " ".join(re.sub(r"``([^`]*)``", r"`\1`", text).split())


def in_cell(text: str) -> str:
    """Return the text for a cell of a table."""
    return in_markdown(text).replace("|", "\\|").replace("<", "&lt;")


def table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """Return a table."""
    head = list(head)
    lines = [head, ["---"] * len(head), *[list(row) for row in rows]]
    return "\n".join([f"| {' | '.join(line)} |" for line in lines]) + "\n"


def block(language: str, text: str) -> str:
    """Return a fenced block."""
    return f"```{language}\n{text.strip(chr(10))}\n```\n"


def summary(text: str | None) -> str:
    """Return the first paragraph of a docstring."""
    return in_markdown(inspect.cleandoc(text or "").split("\n\n")[0])


def public_names() -> list[str]:
    """Return the public names of the package."""
    return [name for listed in areas().values() for name in listed]


def values_page() -> str:
    """Return the page on the values of every public enumeration."""
    parts = [VALUES]
    for name in sorted(public_names()):
        value = getattr(argmap, name)
        if not (inspect.isclass(value) and issubclass(value, enum.StrEnum)):
            continue
        parts.append(f"## {name}\n\n{summary(value.__doc__)}\n")
        said = attributes(value)
        rows = [(f"`{each.value}`", in_cell(said[each.name])) for each in value]
        parts.append(table(("value", "says"), rows))
    return "\n".join(parts)


def attributes(documented: type) -> dict[str, str]:
    """Return what the section "Attributes" of a docstring says of each name."""
    text = inspect.getdoc(documented) or ""
    found = re.search(r"Attributes:\n((?:    .*\n?|\n(?=    ))+)", text)
    entries = re.split(r"\n(?=\S)", dedent(found[1]).strip()) if found else []
    return {name: words for name, _, words in (entry.partition(":") for entry in entries)}


def commands_page() -> str:
    """Return the page on every command and option."""
    parser = _parser()
    (commands,) = [
        action for action in parser._actions if isinstance(action, argparse._SubParsersAction)
    ]
    parts = [COMMANDS]
    for choice in commands._choices_actions:
        own = commands.choices[choice.dest]
        usage = own.format_usage().removeprefix("usage: ")
        parts += [f"## argmap {choice.dest}\n\n{said(choice.help)}.\n", block("text", usage)]
        for group in own._action_groups:
            rows = [
                (names(action), in_cell(action.help or ""))
                for action in group._group_actions
                if action.dest != "help" and action.help != argparse.SUPPRESS
            ]
            if rows:
                parts += [in_markdown(group.description or ""), table((f"{group.title}", ""), rows)]
        if own.epilog:
            parts.append(block("text", own.epilog))
    return "\n".join(parts)


def said(text: str | None) -> str:
    """Return the text with a capital at its head."""
    return (text or "")[:1].upper() + (text or "")[1:]


def names(action: argparse.Action) -> str:
    """Return how an argument is written."""
    value = action.metavar or (
        "{" + ",".join(map(str, action.choices)) + "}" if action.choices else ""
    )
    if not action.option_strings:
        return f"`{value or action.dest}`"
    takes = f" {value}" if action.nargs != 0 and value else ""
    return "`" + ", ".join(action.option_strings) + f"{takes}`".replace("|", "\\|")


def example(elements: str) -> ArgumentMap:
    """Return the map that the example of a check states."""
    public = {name: getattr(argmap, name) for name in public_names()}
    found: ArgumentMap = eval(f"ArgumentMap.of({elements})", public)  # noqa: S307 - our own table
    return found


def checks_page(folder: Path) -> str:
    """Return the page on every check, and draw the map that each objects to."""
    pictures = {row.code: example(row.triggers) for row in argmap.CHECKS}
    draw_all(pictures, folder)
    parts = [CHECKS]
    for row in argmap.CHECKS:
        mode = ", with `--analysis` only" if row.analysis else ""
        found = [
            each
            for each in argmap.check(pictures[row.code], analysis=row.analysis)
            if each.code == row.code
        ]
        message = "\n".join(str(each).splitlines()[0] for each in found)
        hints = "\n".join(f"  hint: {each.hint}" for each in found[:1] if each.hint)
        parts += [
            f"## {row.code}\n\n*{row.severity}{mode}*. {in_markdown(row.summary)}\n",
            re.sub(r"``([^`]*)``", r"`\1`", row.why) + "\n",
            "It objects to\n",
            block("python", f"ArgumentMap.of(\n{indent(row.triggers.strip(), '    ')},\n)"),
            f"![{row.code}](checks/{row.code}.svg)\n",
            block("text", f"{message}\n{hints}"),
            "and not to\n",
            block("python", f"ArgumentMap.of(\n{indent(row.passes.strip(), '    ')},\n)"),
            f"Literature: {row.literature}.\n" if row.literature else "",
        ]
    return "\n".join(parts)


def draw_all(maps: dict[str, ArgumentMap], folder: Path) -> None:
    """Draw the maps into the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for outcome in argmap.render_many(maps, folder):
        if outcome.error is not None:
            raise outcome.error


_TWO = 'Claim("a", "It rains."), Claim("b", "The street is wet.")'
FEATURES: tuple[tuple[str, str], ...] = (
    ("claims", 'Claim("a", "It rains.")'),
    ("supports", f'{_TWO}, Support("a", "b")'),
    ("linked premises", f'{_TWO}, Claim("c", "No roof."), Support(["a", "c"], "b")'),
    ("counterpoints", f'{_TWO}, Counterpoint("a", "b")'),
    (
        "undercuts",
        f'{_TWO}, Claim("c", "A roof."), Support("a", "b", id="s"), Counterpoint("c", "s")',
    ),
    ("contrasts", f'{_TWO}, Contrast("a", "b")'),
    ("restatements", f'{_TWO}, Restatement("a", "b")'),
    ("context", f'{_TWO}, Context("a", "b", role="assumption")'),
    ("thesis", f'{_TWO}, thesis="a"'),
    ("title", f'{_TWO}, title="Rain"'),
    ("ids of relations", f'{_TWO}, Support("a", "b", id="s")'),
    (
        "quotes",
        'Claim("a", "It rains.", quotes="It rains."), sources=[Source("p", text="It rains.")]',
    ),
    ("voices", 'Claim("a", "It rains.", voice="kim"), parties=[Party("kim", "Kim")]'),
    (
        "perspectives",
        'Claim("a", "Hot.", perspective="p"), perspectives=[Perspective("p", "here")]',
    ),
    ("modality", 'Claim("a", "It may rain.", modality="possible", cue="may")'),
    ("basis", 'Claim("a", "It rains.", basis="assumed")'),
    ("weights", 'Claim("a", "It rains.", weight=0.5)'),
    ("schemes", f'{_TWO}, Support("a", "b", scheme="Sign")'),
    ("groups", 'Claim("a", "It rains.", group="Weather")'),
    ("titles of claims", 'Claim("a", "It rains.", title="Rain")'),
    ("tags", 'Claim("a", "It rains.", tags="wet")'),
    ("notes", 'Claim("a", "It rains.", note="Look again.")'),
)
"""Small maps, each with one thing to say; what a notation loses of them is measured."""


def notations_page() -> str:
    """Return the page on every notation, with what it keeps and what it loses."""
    parts = [NOTATIONS]
    maps = {name: example(text) for name, text in FEATURES}
    for row in argmap.FORMATS:
        ways = " and ".join(
            [way for way, there in (("read", row.reads), ("written", row.writes)) if there]
        )
        ends = ", ".join([f"`{each}`" for each in row.suffixes]) or "known by content alone"
        about = in_markdown(row.description)
        parts.append(f"## {row.name}\n\n{about}\n\nIt is {ways}; {ends}.\n")
        if row.writes and not row.reads:
            parts.append("It is for reading: nothing reads it back.\n")
        elif row.writes:
            kept, lost = sorted_by_loss(row, maps)
            parts.append(f"Keeps {', '.join(kept) or 'none of these'}.\n")
            parts.append(f"Loses {', '.join(lost)}.\n" if lost else "Loses nothing.\n")
    return "\n".join(parts)


def sorted_by_loss(row: Format, maps: dict[str, ArgumentMap]) -> tuple[list[str], list[str]]:
    """Return the names of the maps that the notation keeps whole, and of those it does not.

    What it loses of the bare claims already is not held against the rest. Where it can say no
    claim without quoted words, all claims have some.
    """
    kept: list[str] = []
    lost: list[str] = []
    quoting = "no-claim" in losses(maps["claims"], row).values()
    if quoting:
        maps = {name: with_quotes(debate) for name, debate in maps.items()}
    for name, debate in maps.items():
        known = losses(bare(debate, quoting=quoting), row)
        found = losses(debate, row)
        alone = name == "claims" or (
            "no-claim" in known.values() and debate.claims == debate.elements
        )
        told = {*found} if alone else {*found} - {*known}
        told -= {each for each in told if found[each] == "no-id" and name != "ids of relations"}
        (lost if told else kept).append(name)
    return kept, lost


def losses(debate: ArgumentMap, row: Format) -> dict[str, str]:
    """Return what the notation does not say of the map, each message with its code."""
    return {each.message: each.code for each in argmap.losses(debate, row.name)}


def bare(debate: ArgumentMap, *, quoting: bool) -> ArgumentMap:
    """Return the claims of the map with their texts alone, and with their quotes where asked."""
    claims = [
        Claim(claim.id, claim.text, quotes=claim.quotes if quoting else ())
        for claim in debate.claims
    ]
    return ArgumentMap(claims, sources=debate.sources if quoting else ())


def with_quotes(debate: ArgumentMap) -> ArgumentMap:
    """Return the map with each claim quoting its own text from one source."""
    text = " ".join([claim.text for claim in debate.claims])
    claims = [evolve(claim, quotes=claim.text) for claim in debate.claims]
    return evolve(debate, sources=[argmap.Source("p", text=text)]).replace(*claims)


def json_page() -> str:
    """Return the page on the JSON form."""
    parts = [JSON]
    records = [fields.MAP]
    for record in records:
        parts.append(f"## {said(record.name)}\n")
        rows: list[tuple[str, str, str, str]] = []
        for each in record.fields:
            inner = [row for row in each.shape.rows if row not in records]
            records += inner
            needed = "yes" if each.required else ""
            rows.append(
                (f"`{each.key}`", in_cell(each.about), in_cell(each.shape.expected), needed)
            )
        if record.tagged:
            rows.insert(0, ("`kind`", "What it is.", f'"{record.name}"', "yes"))
        parts.append(table(("key", "says", "holds", "required"), rows))
    return "\n".join(parts)


def draft_page() -> str:
    """Return the page on the draft form."""
    whole = {
        **form.MAP,
        "claims": form.Key("claims", form.DraftShape.TEXTS, "The claims; see below.", needed=True),
        "relations": form.Key("relations", form.DraftShape.TEXTS, "What ties them; see below."),
    }
    parts = [DRAFT]
    for title, keys in (("A map", whole), ("A claim", form.CLAIM), ("A relation", form.RELATION)):
        rows: list[tuple[str, str, str, str]] = []
        for key in keys.values():
            holds = "a list of objects" if key.name in form.LISTS else key.shape.value
            if key.words:
                holds += " " + ", ".join([f"`{word}`" if word else "nothing" for word in key.words])
            needed = "yes" if key.needed else ""
            rows.append((f"`{key.name}`", in_cell(key.about), holds.replace("one of ", ""), needed))
        parts.append(f"## {title}\n")
        parts.append(table(("key", "says", "holds", "never empty"), rows))
    return "\n".join(parts)


AREAS = {
    "model": "The model",
    "text": "Sources and quotes",
    "quotations": "Sources and quotes",
    "source_coverage": "Sources and quotes",
    "findings": "Checking",
    "checks": "Checking",
    "languages": "Checking",
    "drafts": "Drafts",
    "corpus": "Corpora and tables",
    "tabular": "Corpora and tables",
    "schemes": "Schemes",
    "evaluation": "Evaluating",
    "comparison": "Comparing",
    "views": "Views",
    "outline": "Drawing",
    "diagram": "Drawing",
    "wording": "Drawing",
    "page": "The reading page",
    "formats": "Files and notations",
    "example": "The worked examples",
    "errors": "Errors",
}
"""The heading under which the public names of each room stand."""


def areas() -> dict[str, list[str]]:
    """Return the public names under their headings, in the order of the headings."""
    found: dict[str, list[str]] = {title: [] for title in AREAS.values()}
    for line in (PACKAGE / "__init__.pyi").read_text("utf-8").splitlines():
        stated = re.match(r"from argmap\.(\w+)\S* import (\w+) as", line)
        if stated:
            found.setdefault(AREAS.get(stated[1], said(stated[1])), []).append(stated[2])
    return {title: listed for title, listed in found.items() if listed}


def names_page(title: str, listed: Iterable[str]) -> str:
    """Return the page on some public names."""
    listed = list(listed)
    told = ", ".join([f"`{name}`" for name in listed])
    parts = [f"# Names: {title.lower()}\n\n{told}.\n"]
    for name in listed:
        value = getattr(argmap, name)
        parts.append(f"## {name}\n")
        if inspect.isclass(value):
            what = "autoexception" if issubclass(value, Exception) else "autoclass"
            text = f".. {what}:: argmap.{name}\n   :members:\n"
            if issubclass(value, enum.Enum):
                text = f".. {what}:: argmap.{name}\n"
        elif callable(value):
            text = f".. autofunction:: argmap.{name}\n"
        else:
            text = f".. py:data:: argmap.{name}\n\n{indent(data_doc(name), '   ')}\n"
        parts.append(block("{eval-rst}", text))
    return "\n".join(parts)


def data_doc(name: str) -> str:
    """Return the text below the assignment of a public value.

    It stands in the room that makes the name public, or in one below.
    """
    home = Path(*vars(argmap)["_NAMES"].homes[name].split(".")[1:2])
    own = [*PACKAGE.glob(f"{home}.py"), *sorted((PACKAGE / home).rglob("*.py"))]
    for path in [*own, *sorted(PACKAGE.rglob("*.py"))]:
        body = ast.parse(path.read_text("utf-8")).body
        for one, after in pairwise(body):
            targets = one.targets if isinstance(one, ast.Assign) else []
            targets = [one.target] if isinstance(one, ast.AnnAssign) else targets
            if name not in {each.id for each in targets if isinstance(each, ast.Name)}:
                continue
            if isinstance(after, ast.Expr) and isinstance(after.value, ast.Constant):
                return inspect.cleandoc(str(after.value.value))
    raise LookupError(f"the public value {name} has no text below it")


def layers(rows: Iterable[Iterable[str]]) -> ArgumentMap:
    """Return the layers of the house as a map: each is a claim that rests on those below."""
    levels = [[room for room in row if not room.startswith("__")] for row in rows]
    levels = [level for level in levels if level]
    claims: list[Claim] = []
    for number, level in enumerate(levels):
        told = [f"{room}: {opening(room)}" for room in level]
        claims.append(Claim(f"{number}", " ".join(told)))
    steps = [argmap.Support(lower, upper) for upper, lower in pairwise(claims)]
    return ArgumentMap(
        [*claims, *steps], title="The layers of argmap, the upper resting on the lower"
    )


def opening(room: str) -> str:
    """Return the sentence that a room opens with."""
    path = PACKAGE / f"{room}.py"
    path = path if path.exists() else PACKAGE / room / "__init__.py"
    text = summary(ast.get_docstring(ast.parse(path.read_text("utf-8"))))
    return re.split(r"(?<=[.:])\s", text)[0].rstrip(":").rstrip(".") + "."


def house_rows() -> tuple[tuple[str, ...], ...]:
    """Return the rows of rooms that the tests hold, from the top."""
    text = (PACKAGE.parent / "tests" / "test_house.py").read_text("utf-8")
    for statement in ast.parse(text).body:
        if isinstance(statement, ast.AnnAssign) and getattr(statement.target, "id", "") == "ROWS":
            rows: dict[str, tuple[tuple[str, ...], ...]]
            rows = ast.literal_eval(statement.value or ast.Dict([], []))
            return rows["argmap"]
    raise LookupError("tests/test_house.py states no ROWS")


def write(folder: Path) -> None:
    """Write all pages into the folder, and leave alone what is as it was."""
    pages: dict[str, Callable[[], str]] = {
        "values": values_page,
        "commands": commands_page,
        "checks": lambda: checks_page(folder / "checks"),
        "notations": notations_page,
        "json": json_page,
        "draft": draft_page,
        "gallery": lambda: gallery_pages.page(folder / "gallery"),
    }
    for title, listed in areas().items():
        slug = title.lower().replace(" ", "-")
        pages[f"names-{slug}"] = lambda title=title, listed=listed: names_page(title, listed)  # type: ignore[misc]
    folder.mkdir(parents=True, exist_ok=True)
    style = argmap.Style(layout="compact", direction="TB", column=480, legend=False)
    argmap.render(layers(house_rows()), folder / "layers.svg", style=style)
    for path in folder.glob("*.md"):
        if path.stem not in pages:
            path.unlink()
    for name, make in pages.items():
        path, text = folder / f"{name}.md", make()
        if not path.exists() or path.read_text("utf-8") != text:
            path.write_text(text, "utf-8")


if __name__ == "__main__":
    write(Path(sys.argv[1]))
