"""The words of views, trees and handouts in German."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

TEXT: Mapping[str, str] = MappingProxyType(
    {
        "quotation": "„{text}“",
        "left_out_one": "… 1 weitere These",
        "left_out": "… {count} weitere Thesen",
        "folded_one": "{name}: 1 These",
        "folded": "{name}: {count} Thesen",
        "holding_one": "{text} (+1 These)",
        "holding": "{text} (+{count} Thesen)",
        "shown_above": "steht schon oben",
        "interpreted": "gedeutet",
        "supplied_link": "ergänzt",
        "assumption": "Annahme",
        "justification": "Rechtfertigung",
        "definition": "Begriffsklärung",
        "handout_thesis": "Hauptthese",
        "handout_claim": "These",
        "argument": "Begründung",
        "objection": "Einwand",
        "objection_to_step": "Einwand gegen den Schluss",
        "of_argument": "von Begründung {number}",
        "of_objection": "des Einwands aus {numbers}",
        "therefore": "also",
        "against": "gegen",
        "conjunction": "und",
        "says_again": "wiederholt",
        "besides": "Außerdem",
        "in_words_of_source": "Im Wortlaut der Quelle",
    }
)
"""Each word by its field of ``TextWords``."""
