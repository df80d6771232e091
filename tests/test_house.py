"""The rules of the house: which way imports point, what is public, what documents it."""

from __future__ import annotations

import ast
import inspect
import os
import pkgutil
import subprocess
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

import argmap

PACKAGE = Path(argmap.__file__).parent
ROOT = PACKAGE.parent
TOP_LEVEL = {
    ".ci",
    ".gitignore",
    ".pre-commit-hooks.yaml",
    "CHANGELOG.md",
    "LICENSE",
    "README.md",
    "argmap",
    "examples",
    "pyproject.toml",
    "seeds",
    "tests",
}

# A module imports from rows below its own, or from its own family; never upward or sideways.
ROWS = (
    ("__main__",),
    ("cli",),
    ("__init__",),
    ("example", "page"),
    ("diagram", "checks"),
    ("formats", "comparison"),
    ("evaluation",),
    ("outline", "views", "source_coverage"),
    ("model",),
    ("syntax",),
    ("text", "schemes"),
    ("files", "values", "collector", "graphs"),
    ("errors",),
    ("findings",),
)
ROW = {family: at for at, row in enumerate(ROWS) for family in row}
# A notebook asks the map itself for its picture.
UPWARD = {("model", "diagram", "_repr_mimebundle_")}

FILES = sorted(path for path in PACKAGE.rglob("*.py"))
PUBLIC = sorted(set(argmap.__all__) - {"__version__"})


def family(path: Path) -> str:
    """Return the top-level module or package of argmap that the file belongs to."""
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports(path: Path) -> Iterator[tuple[str, str]]:
    """Yield the family of each argmap import in the file and the function it stands in."""
    tree = ast.parse(path.read_text("utf-8"))
    inside: dict[ast.AST, str] = {}
    for parent in ast.walk(tree):
        name = parent.name if isinstance(parent, ast.FunctionDef) else inside.get(parent, "")
        for child in ast.iter_child_nodes(parent):
            inside[child] = name
    for statement in ast.walk(tree):
        if isinstance(statement, ast.ImportFrom) and statement.module == "argmap":
            names = [alias.name if alias.name in ROW else "__init__" for alias in statement.names]
        elif isinstance(statement, ast.ImportFrom):
            names = [(statement.module or "").removeprefix("argmap.").split(".")[0]]
            if not (statement.module or "").startswith("argmap."):
                continue
        elif isinstance(statement, ast.Import):
            dotted = [alias.name.split(".") for alias in statement.names]
            names = [(*parts, "__init__")[1] for parts in dotted if parts[0] == "argmap"]
        else:
            continue
        for name in names:
            yield name, inside[statement]


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_imports_point_down(path: Path) -> None:
    """A module imports from rows below it, or from its own family."""
    own = family(path)
    if own == "__init__":
        return
    for imported, function in imports(path):
        if imported == own or (own, imported, function) in UPWARD:
            continue
        assert ROW[imported] > ROW[own], f"{path.name} imports argmap.{imported}"


def test_the_face_imports_what_it_names() -> None:
    """The names for type checkers and the names found on first use are the same, from one place."""
    tree = ast.parse((PACKAGE / "__init__.py").read_text("utf-8"))
    for_checkers = {
        (statement.module, alias.name)
        for statement in ast.walk(tree)
        if isinstance(statement, ast.ImportFrom)
        and statement.module
        and statement.module.startswith("argmap.")
        for alias in statement.names
    }
    homes: dict[str, str] = vars(argmap)["_HOME"]
    assert for_checkers == {(home, name) for name, home in homes.items()}
    assert set(argmap.__all__) == {*homes, "__version__"}


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
    assert not modules & set(argmap.__all__)
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
        _ = argmap.Clam  # pyright: ignore
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
    texts = {
        subprocess.run(
            [sys.executable, "-X", "utf8", "-c", code],
            capture_output=True,
            check=True,
            env={**os.environ, "PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("0", "1", "4242")
    }
    assert len(texts) == 1
