"""Strings of a broken JSON text: other quotation marks, marks inside, and ends that are missing."""

from __future__ import annotations

import json
import re
from typing import Final, NamedTuple, NoReturn, TypeAlias

from argmap.errors import brief
from argmap.late_patterns import late_pattern
from argmap.syntax.locations import Path, shown_path
from argmap.syntax.plain import as_mapping, step_into
from argmap.values import Json, has_surrogate

Container: TypeAlias = "dict[str, Json] | list[Json]"

MOST: Final = 200
"""The most faults that are told; behind them the text is not read on."""

_STRING = late_pattern(r'"(?:[^"\\]|\\.)*+"', re.DOTALL)
_ESCAPE = late_pattern(r'\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}|(?P<wrong>))')
_CONTROL = late_pattern(r"[\x00-\x1f]")
_BEHIND = late_pattern(r"\s*+(?:[,:}\]]|//|/\*|\Z)")
_CLOSING_MARK = late_pattern(r"[\"“”](?=\s*+(?:[,:}\]]|\Z))")
_SMART_END = late_pattern(r"”(?=\s*+[,:}\]])")
_APOSTROPHE = late_pattern(r"'(?=\s*+(?:[,:}\]]|\Z))")
_FARTHEST = 10_000  # how far the end of a text is looked for that has quotation marks inside


class Fault(NamedTuple):
    """A fault of the text: where it shows, what repairs it, and whether that is beyond doubt.

    Attributes:
        at: Where it shows, in code points.
        path: The value it stands in or beside.
        message: What was expected, and what was found.
        hint: What to do.
        repair: From where to where the text is replaced, and by what; ``None`` without a repair.
        certain: Whether the repair changes nothing that is said.
        code: "syntax", or "cut-off" where the text ends too early.
    """

    at: int
    path: Path
    message: str
    hint: str = ""
    repair: tuple[int, int, str] | None = None
    certain: bool = False
    code: str = "syntax"


class ReadToEnd(Exception):  # noqa: N818 - it ends the reading and is no error
    """The text has been read as far as it makes sense."""


class OpenContainer(NamedTuple):
    """A list or an object that is being read, and its path."""

    container: Container
    path: Path


class BrokenStrings:
    """The strings of a broken JSON text, and the faults in it, which may be in any order of marks.

    Attributes:
        text: The text.
        faults: In the order of the text.
        cut: The element that is dropped because the text ends inside it, if any.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.faults: list[Fault] = []
        self.cut: Path | None = None
        self._stack: list[OpenContainer] = []
        self._at: int = 0

    def _string(self, path: Path) -> str:
        """Read a text, whatever marks it stands between."""
        text, at = self.text, self._at
        if text[at] == "'":
            return self._read_marked(
                path, _APOSTROPHE, "'", "JSON puts text in double quotation marks"
            )
        if text[at] != '"':
            hint = "JSON puts text in straight quotation marks"
            return self._read_marked(path, _CLOSING_MARK, text[at], hint)
        found = _STRING.match(text, at)
        if found is None or not _BEHIND.match(text, found.end()):
            return self._read_torn(path, found)
        self._at = found.end()
        raw = found[0]
        if raw.isprintable() and "\\" not in raw:
            return raw[1:-1]
        return self._decode(at, raw, path)

    def _read_torn(self, path: Path, found: re.Match[str] | None) -> str:
        """Read a text that has a quotation mark inside, or is never closed."""
        text, at = self.text, self._at
        stop = found.end() if found else len(text)
        smart = _SMART_END.search(text, at, stop)
        if smart is not None:
            return self._take(path, smart, "a text that ends in a curly quotation mark")
        line = text.find("\n", at, stop)
        if found is not None and line < 0 and text[found.end() :].lstrip()[:1] == '"':
            self._at = found.end()  # a comma is missing
            return self._decode(at, found[0], path)
        if found is not None and line < 0:
            closing = _CLOSING_MARK.search(text, found.end(), found.end() + _FARTHEST)
            if closing and "\n" not in text[at : closing.start()]:
                hint = 'write \\" for a quotation mark inside a text'
                return self._take(
                    path, closing, "quotation marks inside a text", hint, certain=False
                )
            self._at = found.end()
            return self._decode(at, found[0], path)
        if found is None and line < 0:
            self._end_early(path)
        if found is None and not re.search(r'"', text[line:]):
            self._end_early(path)
        end = line if line >= 0 else stop
        raw = text[at + 1 : end].rstrip()
        kept = raw.rstrip(",")
        self._fault(
            at,
            path,
            "expected a closing quotation mark, found the end of the line",
            "close the text",
            (at, at + 1 + len(raw), json.dumps(kept, ensure_ascii=False) + raw[len(kept) :]),
        )
        self._at = at + 1 + len(kept)
        return kept

    def _read_marked(self, path: Path, closing: re.Pattern[str], mark: str, hint: str) -> str:
        end = closing.search(self.text, self._at + 1)
        if end is None:
            self._end_early(path)
        return self._take(path, end, repr(mark), hint, escaped="'")

    def _take(
        self,
        path: Path,
        closing: re.Match[str],
        what: str,
        hint: str = "",
        *,
        escaped: str = '"',
        certain: bool = True,
    ) -> str:
        """Read a text up to a mark that closes it, and repair what is around it."""
        text, at = self.text, self._at
        value = text[at + 1 : closing.start()].replace(f"\\{escaped}", escaped)
        self._at = closing.end()
        self._fault(
            at,
            path,
            f"expected text in double quotation marks, found {what}",
            hint,
            (at, closing.end(), json.dumps(value, ensure_ascii=False)),
            certain=certain,
        )
        return value

    def _decode(self, at: int, raw: str, path: Path) -> str:
        """Decode a text, its control characters and odd escapes repaired."""
        escapes = _ESCAPE.finditer(raw)
        wrong = next((each for each in escapes if each["wrong"] is not None), None)
        control = _CONTROL.search(raw)
        plain = _ESCAPE.sub(_double, raw) if wrong else raw
        value: str = json.JSONDecoder(strict=False).decode(plain)
        if wrong:
            message = (
                "expected an escape that JSON knows, such as \\n or \\u00e9, found another one"
            )
            again = (at, at + len(raw), json.dumps(value, ensure_ascii=False))
            self._fault(at + wrong.start(), path, message, "", again)
        elif control:
            message = "expected an escape in the text, found the raw control character "
            message += brief(control[0])
            again = (at, at + len(raw), json.dumps(value, ensure_ascii=False))
            self._fault(at + control.start(), path, message, "", again, certain=True)
        if has_surrogate(value):
            message = f"half of a surrogate pair in {brief(value)}, which no file can hold"
            self._fault(at, path, message, code="surrogate")
            value = value.encode("utf-8", "replace").decode()
        return value

    def _end_early(self, path: Path) -> NoReturn:
        """Note that the text ends inside the value; drop the element that it belongs to.

        Raises:
            Done: Always.
        """
        list_item = next((at for at, step in enumerate(path) if isinstance(step, int)), None)
        whole = path if list_item is None else path[: list_item + 1]
        opened = self._stack[-1].path if self._stack else ()
        last = self._stack[-1].container if self._stack else None
        lost = path != opened or isinstance(last, dict)
        inside = len(path) > 0 and (list_item is not None or lost)
        if not self._stack and not path:
            self._fault(0, path, "expected a value, found the end of the text")
            raise ReadToEnd
        message = f"the text ends inside {shown_path(whole)}"
        if inside:
            self.cut = whole
            named = self._name_at(whole)
            hint = f"it is left out{named}; send it again, and what was to follow it"
        else:
            hint = "nothing is lost but what was to follow"
        self._fault(len(self.text.rstrip()), whole, message, hint, code="cut-off")
        raise ReadToEnd

    def _name_at(self, path: Path) -> str:
        value: Json = self._stack[0].container if self._stack else None
        for step in path:
            value = step_into(value, step)
        name = as_mapping(value).get("id")
        return f" ({brief(name, 40)})" if isinstance(name, str) and name else ""

    def _fault(
        self,
        at: int,
        path: Path,
        message: str,
        hint: str = "",
        repair: tuple[int, int, str] | None = None,
        *,
        certain: bool = False,
        code: str = "syntax",
    ) -> None:
        self.faults.append(Fault(at, path, message, hint, repair, certain, code))
        if len(self.faults) >= MOST:
            raise ReadToEnd


def _double(escape: re.Match[str]) -> str:
    return escape[0] if escape["wrong"] is None else "\\\\"
