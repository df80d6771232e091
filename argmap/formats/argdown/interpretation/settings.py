"""The settings of a document, from its front matter and from its caller."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen

from argmap.formats.argdown.syntax.content import merge
from argmap.values import Json

NO_GROUP: Mapping[str, Json] = {}


@frozen
class Settings:
    """Settings by group and name, as the reference implementation's configuration has them.

    >>> Settings({"model": {"mode": "strict"}}).of("model").get("mode")
    'strict'
    """

    values: Mapping[str, Json]

    def of(self, group: str) -> Mapping[str, Json]:
        """Return the settings of one group, none when it is absent or no mapping."""
        found = self.values.get(group)
        return found if isinstance(found, Mapping) else NO_GROUP

    def titles(self, group: str, name: str) -> frozenset[str] | None:
        """Return a setting that lists titles, or ``None`` when it is absent or no list."""
        found = self.of(group).get(name)
        if not isinstance(found, list | tuple):
            return None
        return frozenset(title for title in found if isinstance(title, str))


def effective(front_matter: Json, given: Mapping[str, Json] | None) -> Settings:
    """Return the settings in force, where those of the front matter go before those given.

    ``frontMatterSettingsMode`` in the group ``data`` of those given changes this: with ``"ignore"``
    the front matter does not count, with ``"default"`` those given go before it.

    >>> effective({"model": {"mode": "strict"}}, {"model": {"mode": "loose"}}).of("model")
    {'mode': 'strict'}
    """
    outer: Mapping[str, Json] = given or {}
    if not isinstance(front_matter, Mapping):
        return Settings(outer)
    mode = Settings(outer).of("data").get("frontMatterSettingsMode")
    if mode == "ignore":
        return Settings(outer)
    pair = (front_matter, outer) if mode == "default" else (outer, front_matter)
    both = merge(dict(pair[0]), dict(pair[1]))
    return Settings(both if isinstance(both, Mapping) else outer)
