"""File names made of what strangers called their maps: safe on every system, and distinct."""

from __future__ import annotations

import re
import unicodedata
from zlib import crc32

_UNSAFE = re.compile(r'[<>:"/\\|?*\s]+')
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)
_LONGEST = 120  # bytes; file systems allow 255, and a suffix and other programs want some of them


def safe_name(name: str) -> str:
    """Return a file name without a suffix that resembles the name and leads nowhere else.

    >>> safe_name("../Tax & spend?"), safe_name("con"), safe_name("...")
    ('-Tax & spend-', 'con_', 'map')
    """
    text = unicodedata.normalize("NFC", name)
    text = "".join(["-" if _steers(letter) else letter for letter in text])
    text = _UNSAFE.sub(lambda match: " " if match[0] == " " else "-", text).strip(" .")
    if not text:
        return "map"
    if _RESERVED.fullmatch(text):
        return f"{text}_"
    data = text.encode("utf-8", "replace")
    if len(data) <= _LONGEST:
        return text
    start = data[: _LONGEST - 9].decode("utf-8", "ignore").rstrip(" .")
    return f"{start}-{crc32(data):08x}"


def same_file(name: str) -> str:
    """Return what two names share that some file system takes for one.

    >>> same_file("Straße") == same_file("STRASSE")
    True
    """
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


def _steers(letter: str) -> bool:
    return not letter.isprintable() and letter != " "
