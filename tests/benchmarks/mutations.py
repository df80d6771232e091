"""The small bugs that can be put into a module, found in its syntax tree."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from pathlib import Path
from types import CodeType
from typing import Any, NamedTuple

_COMPARISONS: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
}
_OPERATORS: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Add,
    ast.BitOr: ast.BitAnd,
    ast.BitAnd: ast.BitOr,
}
_CALLS = {"min": "max", "max": "min", "any": "all", "all": "any"}
_METHODS = {"startswith": "endswith", "endswith": "startswith", "find": "rfind", "rfind": "find"}

_Change = tuple[str, Callable[[], object]]


class Mutation(NamedTuple):
    """A small bug in a module: where it is, how it reads, and how it is put in.

    The lines are those of the statement, or of the head of one that holds others. The owner is the
    outermost function around it by its first line, 0 where the module runs it when it is imported.
    """

    line: int
    what: str
    lines: range
    owner: int
    names: frozenset[str]
    change: Callable[[], object]


class Mutant(NamedTuple):
    """One mutation of one module, by its place among all of the module."""

    path: Path
    number: int

    def read(self) -> tuple[ast.Module, Mutation]:
        """Parse the module, and find the mutation in its tree."""
        tree = ast.parse(self.path.read_text("utf-8"))
        return tree, mutations(tree)[self.number]

    def compiled(self) -> CodeType:
        """Compile the module with the bug in it; every other line stays where it was."""
        tree, mutation = self.read()
        mutation.change()
        return compile(ast.fix_missing_locations(tree), str(self.path), "exec")


def mutations(tree: ast.Module) -> list[Mutation]:
    """List every small bug that can be put into a module, in the order of its text."""
    found: list[Mutation] = []
    idle = _without_meaning(tree)
    waiting: list[tuple[ast.AST, ast.stmt, int]]
    waiting = [(node, node, 0) for node in reversed(tree.body)]
    while waiting:
        node, statement, owner = waiting.pop()
        if node in idle:
            continue
        line = getattr(node, "lineno", statement.lineno)
        for what, change in _changes(node):
            where = _head(statement)
            found.append(Mutation(line, what, where, owner, _names(statement), change))
        for child in reversed(list(ast.iter_child_nodes(node))):
            within = child if isinstance(child, ast.stmt) else statement
            opens = isinstance(node, ast.FunctionDef) and child in node.body
            waiting.append((child, within, owner or (_first_line(statement) if opens else 0)))
    return found


def _first_line(statement: ast.stmt) -> int:
    decorators: list[ast.expr] = getattr(statement, "decorator_list", [])
    return min([statement.lineno, *[each.lineno for each in decorators]])


def _head(statement: ast.stmt) -> range:
    """Return the lines of a statement without the statements in it."""
    body = [each for each in ast.iter_child_nodes(statement) if isinstance(each, ast.stmt)]
    last = min((each.lineno for each in body), default=(statement.end_lineno or 0) + 1)
    first = _first_line(statement)
    return range(first, max(last, first + 1))


def _names(statement: ast.stmt) -> frozenset[str]:
    """Return the names that a statement binds."""
    if isinstance(statement, ast.FunctionDef | ast.ClassDef):
        return frozenset({statement.name})
    targets = getattr(statement, "targets", None) or [getattr(statement, "target", None)]
    return frozenset(each.id for each in targets if isinstance(each, ast.Name))


def _without_meaning(tree: ast.Module) -> set[ast.AST]:
    """Return docstrings, annotations, and what only type checkers read, with all within them."""
    found: set[ast.AST] = set()
    for node in ast.walk(tree):
        idle: list[ast.AST | None] = []
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            idle.append(node)
        elif isinstance(node, ast.AnnAssign | ast.arg):
            idle.append(node.annotation)
        elif isinstance(node, ast.FunctionDef):
            idle.append(node.returns)
        elif isinstance(node, ast.If) and getattr(node.test, "id", "") == "TYPE_CHECKING":
            idle.append(node)
        elif isinstance(node, ast.Raise):
            idle.append(node.exc)  # the words of errors are tested where they say more
        elif isinstance(node, ast.Call) and getattr(node.func, "id", "") in {"cast", "TypeVar"}:
            idle.append(node.args[0])
        elif isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "__all__":
            idle.append(node)
        found.update(each for top in idle if top is not None for each in ast.walk(top))
    return found


def _changes(node: ast.AST) -> Iterator[_Change]:
    """Yield the bugs that can be put into one node."""

    def set_to(name: str, value: object) -> Callable[[], object]:
        return lambda: setattr(node, name, value)

    match node:
        case ast.Compare(ops=[only]) if type(only) in _COMPARISONS:
            other = _COMPARISONS[type(only)]
            yield f"{type(only).__name__} to {other.__name__}", set_to("ops", [other()])
        case ast.BoolOp():
            other_way = ast.Or() if isinstance(node.op, ast.And) else ast.And()
            yield "and for or", set_to("op", other_way)
            yield "a condition dropped", lambda: node.values.__setitem__(-1, node.values[0])
        case ast.BinOp(op=operator) if type(operator) in _OPERATORS:
            yield "another operator", set_to("op", _OPERATORS[type(operator)]())
        case ast.UnaryOp(op=ast.Not()):
            yield "not dropped", set_to("operand", ast.UnaryOp(ast.Not(), node.operand))
        case ast.Constant(value=bool() as value):
            yield "the other truth", set_to("value", not value)
        case ast.Constant(value=int() as value):
            yield "one more", set_to("value", value + 1)
        case ast.Constant(value=str() as value) if value:
            yield "no text", set_to("value", "")
        case ast.Call(func=ast.Name(id=name) as function) if name in _CALLS:
            yield f"{_CALLS[name]} for {name}", lambda: setattr(function, "id", _CALLS[name])
        case ast.Call(func=ast.Attribute(attr=name) as method) if name in _METHODS:
            other_end = _METHODS[name]
            yield f"{other_end} for {name}", lambda: setattr(method, "attr", other_end)
        case ast.If(orelse=[]):
            yield "a condition turned", set_to("test", ast.UnaryOp(ast.Not(), node.test))
            if not isinstance(node.body[-1], ast.Return | ast.Raise | ast.Continue | ast.Break):
                yield "while for if", set_to("__class__", ast.While)
        case ast.If() | ast.IfExp():
            yield "a condition turned", set_to("test", ast.UnaryOp(ast.Not(), node.test))
        case ast.While() if not any(
            isinstance(each, ast.Break | ast.Continue) for each in ast.walk(node)
        ):
            yield "if for while", set_to("__class__", ast.If)
        case ast.comprehension(ifs=[_, *_]):
            yield "a filter dropped", node.ifs.pop
        case ast.List(elts=[_, _, *_]) | ast.Tuple(elts=[_, _, *_], ctx=ast.Load()):
            yield "one left out", node.elts.pop
        case ast.Expr(value=ast.Call()) | ast.AugAssign():
            yield "a statement dropped", lambda: _drop(node)
        case ast.Continue():
            yield "break for continue", set_to("__class__", ast.Break)
        case ast.Break():
            yield "continue for break", set_to("__class__", ast.Continue)
        case _:
            return


def _drop(node: Any) -> None:
    node.__class__ = ast.Expr
    node.value = ast.Constant(None)
