"""Many maps: read from folders, patterns and archives, and told of in tables."""

from __future__ import annotations

from argmap.corpus.corpus_tables import corpus_table, summary, tables_of
from argmap.corpus.items import Item
from argmap.corpus.loading import load_many
from argmap.corpus.places import stem

__all__ = ["Item", "corpus_table", "load_many", "stem", "summary", "tables_of"]
