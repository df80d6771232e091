"""The rules of the house: which way imports point, what is public, what documents it."""

from __future__ import annotations

import ast
import inspect
import pkgutil
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from graphlib import TopologicalSorter
from importlib import import_module
from itertools import pairwise
from pathlib import Path

import pytest

import argmap
from tests.fresh_process import outputs

PACKAGE = Path(argmap.__file__).parent
ROOT = PACKAGE.parent
TOP_LEVEL = {
    ".ci",
    ".gitignore",
    ".pre-commit-hooks.yaml",
    "CHANGELOG.md",
    "CITATION.cff",
    "LICENSE",
    "README.md",
    "argmap",
    "docs",
    "examples",
    "findings",
    "pyproject.toml",
    "seeds",
    "tests",
}

# A module imports from rows below its own, or from its own family; never upward or sideways. The
# same holds between the rooms inside the larger families.
ROWS: dict[str, tuple[tuple[str, ...], ...]] = {
    "argmap": (
        ("__main__",),
        ("cli",),
        ("mcp_server",),
        ("__init__",),
        ("corpus", "drafts", "example", "page"),
        ("diagram", "checks"),
        ("formats", "comparison"),
        ("evaluation",),
        ("outline", "views", "source_coverage"),
        ("quotations",),
        ("model",),
        ("syntax", "tabular"),
        ("displayed",),
        ("notebook",),
        ("text", "schemes"),
        ("languages", "wording"),
        ("files", "values", "collector", "graphs", "late_patterns", "lazy", "signatures"),
        ("parameters",),
        ("errors",),
        ("findings",),
        ("named_values",),
    ),
    "argmap.diagram": (
        ("__init__",),
        ("bulk", "rendering"),
        ("suffixes", "overview"),
        ("mermaid", "overview_files"),
        ("large",),
        ("engine",),
        ("dot",),
        ("placing",),
        ("plan",),
        ("content",),
        ("theme",),
        ("pages", "text_width"),
        ("escape",),
    ),
    "argmap.evaluation": (("__init__",), ("gradual",), ("maps",), ("frameworks",), ("labels",)),
    "argmap.formats": (
        ("__init__",),
        ("outlines",),
        ("claim_lists",),
        ("argdown_json", "arguebuf", "graphml", "gsn", "ova2", "sadface"),
        ("aif", "brat", "carneades", "exports", "frameworks", "kialo", "numbered"),
        ("microtext", "node_graph", "plain"),
        ("argdown", "draft", "embedded"),
        ("shared",),
        ("native",),
        ("recognition",),
        ("registry",),
        ("format",),
        ("other_files", "unsupported"),
        ("code_fence", "reader_codes", "reading", "roundtrip", "sniffing", "source_texts"),
    ),
    "argmap.formats.argdown": (
        ("__init__",),
        ("to_map",),
        ("from_map",),
        ("interpretation",),
        ("extras",),
        ("fields", "naming", "pieces"),
        ("syntax",),
    ),
}
ROW = {
    package: {room: at for at, row in enumerate(rows) for room in row}
    for package, rows in ROWS.items()
}

FILES = sorted(path for path in PACKAGE.rglob("*.py"))
PUBLIC = [name for name in dir(argmap) if not name.startswith("_")]


def module_of(path: Path) -> str:
    """Return the dotted name of the module that a file holds."""
    name = ".".join(path.relative_to(ROOT).with_suffix("").parts)
    return name.removesuffix(".__init__")


MODULES = {module_of(path): path for path in FILES}


def family(path: Path) -> str:
    """Return the top-level module or package of argmap that the file belongs to."""
    return room(module_of(path), "argmap")


def room(module: str, package: str) -> str:
    """Return which module or package directly inside the package a module belongs to."""
    return module.removeprefix(package).lstrip(".").split(".")[0] or "__init__"


def imports(path: Path) -> Iterator[str]:
    """Yield each module of argmap that the file imports, wherever in it."""
    for statement in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(statement, ast.ImportFrom):
            home = statement.module or ""
            names = [f"{home}.{alias.name}" for alias in statement.names]
            found = [name if name in MODULES else home for name in names]
        elif isinstance(statement, ast.Import):
            found = [alias.name for alias in statement.names]
        else:
            continue
        yield from (name for name in found if name in MODULES)


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_imports_point_down(path: Path) -> None:
    """A module imports from rows below it, or from its own family, in every package with rows."""
    module = module_of(path)
    for package, rows in ROW.items():
        if module == "argmap" or not f"{module}.".startswith(f"{package}."):
            continue
        own = room(module, package)
        assert own in rows, f"give {own} a row in {package}"
        for imported in imports(path):
            other = room(imported, package)
            if f"{imported}.".startswith(f"{package}.") and other != own:
                assert rows[other] > rows[own], f"{module} imports {imported}"


def test_no_imports_go_in_a_circle() -> None:
    """No module imports itself, however many modules away and however late."""
    arrows = {module: [*imports(path)] for module, path in MODULES.items()}
    assert len([*TopologicalSorter(arrows).static_order()]) == len(MODULES)


def test_a_larger_family_has_rows_for_its_rooms() -> None:
    """Each row names rooms that there are."""
    for package, rows in ROW.items():
        home = import_module(package)
        there = {module.name for module in pkgutil.iter_modules(home.__path__)}
        assert set(rows) == there | {"__init__"}, package


@pytest.mark.parametrize("package", ["argmap", "argmap.evaluation"])
def test_the_face_names_what_there_is(package: str) -> None:
    """Each name stated in the stub of a package is found where it says, and is public."""
    face = import_module(package)
    stub = ast.parse((Path(face.__path__[0]) / "__init__.pyi").read_text("utf-8"))
    stated = {
        alias.name: f"{statement.module}"
        for statement in stub.body
        if isinstance(statement, ast.ImportFrom)
        for alias in statement.names
        if alias.asname == alias.name
    }
    assert set(vars(face)["_NAMES"].all) - {"__version__"} == set(stated)
    for name, home in stated.items():
        assert getattr(face, name) is getattr(import_module(home), name)


def test_everything_can_be_imported_at_once_from_sources() -> None:
    """A star import finds every public name where no metadata of the package is installed."""
    code = (
        "import sys; sys.meta_path.insert(0, type('Hidden', (), {'find_spec': staticmethod("
        "lambda name, *_: exec('raise ImportError') if name == 'importlib.metadata' else None)}))\n"
        "from argmap import *\nimport argmap\n"
        "print(set(argmap.__all__) - set(globals()))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT
    )
    assert done.stdout == "set()\n"


def test_the_version_is_that_of_the_package() -> None:
    """The build takes the version from where the package states it."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    assert "version" in project["project"]["dynamic"]
    assert project["tool"]["hatch"]["version"]["path"] == "argmap/__init__.py"
    assert argmap.__version__


def test_no_module_hides_a_public_name() -> None:
    """After every module has been imported each public name is still what it was."""
    code = (
        "import argmap, importlib, inspect, sys\n"
        "for name in sys.argv[1:]:\n"
        "    importlib.import_module(name)\n"
        "print([n for n in argmap.__all__ if inspect.ismodule(getattr(argmap, n))])"
    )
    modules = [name for name in MODULES if not name.endswith("__main__")]
    done = subprocess.run(
        [sys.executable, "-c", code, *modules], capture_output=True, text=True, check=True
    )
    assert done.stdout == "[]\n"


def test_every_module_is_imported_without_the_extras() -> None:
    """What an extra brings is imported by what needs it, when it needs it."""
    code = (
        "import importlib, sys\n"
        "class Hidden:\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        "        if name in ('attr', 'attrs', 'graphviz', 'yaml', '_yaml', 'argmap'):\n"
        "            return None\n"
        "        if '.' in name or name in sys.stdlib_module_names:\n"
        "            return None\n"
        "        raise ModuleNotFoundError(name)\n"
        "sys.meta_path.insert(0, Hidden())\n"
        "for name in sys.argv[1:]:\n"
        "    importlib.import_module(name)\n"
    )
    modules = [name for name in MODULES if not name.endswith("__main__")]
    done = subprocess.run(
        [sys.executable, "-c", code, *modules], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


def test_graphviz_is_imported_in_the_diagram_package_only() -> None:
    """The graphviz package costs more time than the drawing, so it is imported late and there."""
    for path in FILES:
        text = path.read_text("utf-8")
        if family(path) != "diagram":
            assert "import graphviz" not in text
            assert "from graphviz" not in text


def test_no_public_name_hides_a_module() -> None:
    """A function named like a module would make that module unreachable as an attribute."""
    modules = {module.name for module in pkgutil.iter_modules(argmap.__path__)}
    assert not modules & set(PUBLIC)
    for module in pkgutil.walk_packages(argmap.__path__, "argmap."):
        if module.ispkg:
            package = import_module(module.name)
            inner = {each.name for each in pkgutil.iter_modules(package.__path__)}
            defined = {
                name
                for name, value in vars(package).items()
                if callable(value) and not inspect.ismodule(value)
            }
            assert not inner & defined, module.name


@pytest.mark.parametrize("name", PUBLIC)
def test_public_names_are_documented(name: str) -> None:
    """Every public class and function says what it is and holds an example that runs."""
    value = getattr(argmap, name)
    if not (inspect.isclass(value) or inspect.isfunction(value)):
        return
    text = value.__doc__ or ""
    assert text.strip(), name
    assert ">>> " in text, f"{name} has no doctest"


@pytest.mark.parametrize("name", PUBLIC)
def test_public_methods_are_documented(name: str) -> None:
    """Every public method and property of a public class says what it is."""
    value = getattr(argmap, name)
    if not inspect.isclass(value) or not value.__module__.startswith("argmap"):
        return
    for attribute, member in vars(value).items():
        if attribute.startswith("_") or not (callable(member) or isinstance(member, property)):
            continue
        assert (inspect.getdoc(member) or "").strip(), f"{name}.{attribute}"


def test_every_module_opens_with_its_idea() -> None:
    """A file opens with a sentence that says which one idea it holds."""
    for path in FILES:
        text = ast.get_docstring(ast.parse(path.read_text("utf-8")))
        assert text, path
        assert text.splitlines()[0].rstrip().endswith((".", ":")), path


def test_a_name_unknown_to_the_face_is_an_attribute_error() -> None:
    """A misspelt name fails as in any module."""
    with pytest.raises(AttributeError, match="no attribute 'Clam'"):
        _ = argmap.Clam  # type: ignore[attr-defined]
    assert "Claim" in dir(argmap)


def test_importing_argmap_imports_no_dependency() -> None:
    """The face is lazy: a bare import loads neither attrs nor graphviz."""
    code = (
        "import sys, argmap; print([m for m in ('attr', 'attrs', 'graphviz') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_the_top_level_holds_what_it_should() -> None:
    """The project's root holds the agreed names and nothing else."""
    done = subprocess.run(
        ["git", "ls-files"], capture_output=True, text=True, check=False, cwd=ROOT
    )
    tracked = {line.split("/")[0] for line in done.stdout.splitlines()}
    assert tracked <= TOP_LEVEL


def test_the_dot_text_does_not_depend_on_hash_seeds() -> None:
    """The same map gives the same bytes, whatever the order of Python's sets."""
    code = (
        "import argmap; d = argmap.load_example(); print(argmap.to_dot(d), argmap.dumps(d, 'json'))"
    )
    assert len(outputs(code, "0", "1", "4242")) == 1


def test_mutants_are_drawn_from_parts_that_are_there() -> None:
    """Mutants are drawn from parts that are there.

    And each reason why no input shows one is about a module that is.
    """
    pytest.importorskip("resource")
    from tests.benchmarks.equivalent import EQUIVALENT
    from tests.benchmarks.mutants import AREAS

    assert all((PACKAGE / area).is_dir() for area in AREAS)
    assert all((PACKAGE.parent / path).is_file() for path, _, _ in EQUIVALENT)


# -- the language ---------------------------------------------------------------------------------

RELATIVE = re.compile(
    "(?:What|How|Where|When|Who|Whose|Which|Why|By what|By which|In what|In which|From what"
    r"|On what|For what|With what|To what|Whatever)\b"
)
RETOLD = re.compile(
    "(?:Return|Yield|Say|Give|Tell) "
    r"(?:what|which|how|where|who|whose|why|when|(?:by|in|on|from|for|of|with|to|as) what)\b"
)
# Participles without "-ed", but for those that are the plain verb or a noun, too.
IRREGULAR = frozenset(
    [
        "told",
        "said",
        "laid",
        "kept",
        "made",
        "found",
        "held",
        "left",
        "seen",
        "given",
        "taken",
        "drawn",
        "known",
        "written",
        "shown",
        "built",
        "sent",
        "meant",
        "met",
        "paid",
        "lost",
        "led",
        "fed",
        "won",
        "worn",
        "torn",
        "chosen",
        "frozen",
        "spoken",
        "broken",
        "thrown",
        "grown",
        "hidden",
        "gone",
        "done",
        "been",
        "brought",
        "bought",
        "caught",
        "taught",
        "thought",
        "sought",
        "felt",
        "dealt",
        "spelt",
        "heard",
        "sold",
    ]
)
ADVERBS = frozenset(
    [
        *("above", "after", "again", "ahead", "alike", "alone", "anew", "apart", "around", "away"),
        *("before", "behind", "below", "beside", "further", "here", "inside", "inward", "near"),
        *("now", "onward", "outside", "outward", "over", "then", "there", "together", "under"),
        "within",
    ]
)
NO_PARTICIPLES = frozenset(
    ["need", "feed", "seed", "speed", "embed", "shed", "heed", "proceed", "exceed", "succeed"]
)


def documented(path: Path) -> Iterator[tuple[str, ast.AST, str]]:
    """Yield a module, its classes, functions and constants, with their docstrings."""
    tree = ast.parse(path.read_text())
    yield "", tree, ast.get_docstring(tree) or ""
    for node in ast.walk(tree):
        for at, below in pairwise(statements(node)):
            if isinstance(at, ast.Assign | ast.AnnAssign) and (text := text_of(below)):
                yield ast.unparse(at).partition(" =")[0], at, text
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            yield node.name, node, ast.get_docstring(node) or ""


def statements(node: ast.AST) -> list[ast.stmt]:
    """Return the statements in the body of a module, a class or a function."""
    if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
        return node.body
    return []


def text_of(statement: ast.stmt) -> str:
    """Return the text that a statement is, empty if it is none."""
    value = statement.value if isinstance(statement, ast.Expr) else None
    found = value.value if isinstance(value, ast.Constant) else None
    return found if isinstance(found, str) else ""


@pytest.mark.parametrize("path", FILES, ids=module_of)
def test_docstrings_open_with_a_noun_or_a_verb(path: Path) -> None:
    """No relative clause for a subject, and none for the object of "Return"."""
    opening = [
        f"{name}: {text.splitlines()[0]}"
        for name, _, text in documented(path)
        if text and (RELATIVE.match(text) or RETOLD.match(text))
    ]
    assert opening == []


def test_functions_are_verbs_or_nouns() -> None:
    """At most one in a hundred is called by a bare participle or adverb: ``told``, ``apart``."""
    names = [
        node.name
        for path in FILES
        for _, node, _ in documented(path)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]
    bare = [name for name in names if is_participle(name.strip("_")) or name.strip("_") in ADVERBS]
    assert len(bare) <= len(names) / 100, sorted(bare)


def is_participle(name: str) -> bool:
    """Return whether a name of one word is likely to be a participle."""
    regular = len(name) > 4 and name.endswith("ed") and name not in NO_PARTICIPLES
    return "_" not in name and (regular or name in IRREGULAR)


def test_a_public_class_has_a_name_of_its_own() -> None:
    """A public class has a name of its own, so that a word means one thing in the whole house."""
    homes: dict[str, list[str]] = {}
    for path in FILES:
        for name, node, _ in documented(path):
            if isinstance(node, ast.ClassDef) and not name.startswith("_"):
                homes.setdefault(name, []).append(module_of(path))
    assert {name: places for name, places in homes.items() if len(places) > 1} == {}


PARTIAL = re.compile(r"(?:And|Also|Nor|Unless|Though|So that|Not|But|Or)\b")


def test_docstrings_of_tests_state_the_fact_whole() -> None:
    """They do not go on where the name of the test ends, but for one in a hundred at most."""
    found = [
        (name, text)
        for path in Path(__file__).parent.glob("test_*.py")
        for name, _, text in documented(path)
        if name.startswith("test_")
    ]
    partial = [name for name, text in found if PARTIAL.match(text)]
    assert len(partial) <= len(found) / 100, sorted(partial)


# -- the public face ------------------------------------------------------------------------------

FACES: dict[str, frozenset[str] | None] = {
    "argmap": None,
    "argmap.diagram": None,
    "argmap.evaluation": None,
    "argmap.cli": frozenset({"main"}),
    "argmap.comparison": frozenset({"FIGURES"}),
    "argmap.formats": frozenset({"Format", "recognise"}),
    "argmap.formats.argdown": frozenset(import_module("argmap.formats.argdown").__all__),
    "argmap.formats.argdown_json": frozenset({"document", "to_reference"}),
    "argmap.formats.frameworks.bag": frozenset({"load", "loads", "dump", "dumps"}),
    "argmap.formats.frameworks.iccma": frozenset({"load", "loads", "dump", "dumps"}),
    "argmap.page.fences": frozenset({"fence", "take_title"}),
}
"""Modules that people import from, with the names they are for; ``None`` stands for all."""

INNER = {
    "machines whose laws hold for values that no public function takes or returns": """
        argdown_document corpus evaluation_turning files graphs ids
        json_recovery json_text source text_words unchecked xml_text yamldata""",
    "places, sizes and lines of a drawing before an engine has drawn it": """
        balance columns_look diagram_drawn diagram_opposed
        diagram_overview diagram_standalone diagram_text layout_laws placing stillness""",
    "escapes and programs on whose every answer the safety of what is drawn rests": """
        diagram_engine diagram_escape diagram_hostile diagram_many diagram_mermaid diagram_svg
        omissions reading_safety svg_rewriting""",
    "parts of a page and of a tree compared to the letter": """
        growth page_asides page_notes views""",
    "readers of the words that a notation hides in its texts, on any text": """
        formats formats_brat formats_drawn_graphs formats_frameworks formats_kialo formats_lists
        formats_spans formats_voices start""",
    "published figures and brute force for a step of a calculation": """
        comparison_claims comparison_many""",
    "tables that a test goes through row by row, so that no row is forgotten": """
        argdown_parse review wording""",
}
"""The tests that look behind the faces, by the reason; the list may only become shorter."""

MOST_INNER = 50


def is_public(home: str, name: str) -> bool:
    """Return whether a face offers a name to people."""
    if home not in FACES:
        return f"{home}.{name}" in FACES or home.split(".", maxsplit=1)[0] != "argmap"
    names = FACES[home]
    return names is None or name in names


def test_tests_go_through_the_public_face() -> None:
    """A public fact is tested as people meet it; the tests that look behind have a reason."""
    found = {
        path.stem.removeprefix("test_")
        for path in Path(__file__).parent.glob("test_*.py")
        for statement in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(statement, ast.ImportFrom)
        if not all(is_public(statement.module or "", alias.name) for alias in statement.names)
    }
    listed = [name for names in INNER.values() for name in names.split()]
    assert not found.difference(listed), "go through a face, or say in INNER why not"
    assert not set(listed) - found, "they go through the faces now; take them from the list"
    assert len(listed) <= MOST_INNER
