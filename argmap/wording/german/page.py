"""The words of reading pages in German."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

PAGE: Mapping[str, str] = MappingProxyType(
    {
        "skip_to_list": "Zur Karte als Liste",
        "search": "Suche",
        "search_hint": "Thesen und Text",
        "main_claim_lead": "Hauptthese",
        "how_to_read": "Wie diese Seite zu lesen ist",
        "how_types": (
            "Die Worte des Textes stehen in einer Schrift mit Serifen, die der Karte in einer "
            "ohne. Eine These gibt in einem Satz wieder, was der Text vorbringt; die kleine Zeile "
            "danach sagt, in wessen Namen, von welchem Standpunkt aus und wie entschieden. Die "
            "Zahlen führen zu den Worten, auf die sie sich stützt."
        ),
        "how_mouse": (
            "Ein Klick auf eine These zeigt ihre Worte im Text, ein Klick auf eine markierte "
            "Stelle, was aus ihr gemacht ist."
        ),
        "how_keys": (
            "Dasselbe ohne Maus: {tab} führt zu den Zahlen oder zur Liste, Pfeiltasten gehen durch "
            "die Liste, {enter} wählt, {n} und {p} führen zur nächsten und zur vorigen These in "
            "der Reihenfolge des Textes, {slash} zur Suche, {escape} hebt die Wahl auf. Ist eine "
            "These gewählt, führen Pfeiltasten hinauf zu dem, wofür oder wogegen sie spricht, "
            "hinab zu ihren Gründen und zur Seite zu denen neben ihr. Im Diagramm: Ziehen oder "
            "Pfeiltasten bewegen es, {control} und das Mausrad oder {plus} und {minus} ändern die "
            "Größe, {zero} zeigt es ganz."
        ),
        "key_tab": "Tab",
        "key_enter": "Eingabe",
        "key_escape": "Esc",
        "key_control": "Strg",
        "single_letters": "einzelne Buchstaben sind Befehle",
        "one_claim": "1 These",
        "many_claims": "{count} Thesen",
        "claims_hedged": "{count} abgeschwächt",
        "claims_reported": "{count} von anderen berichtet",
        "claims_unstated": "{count} im Text nicht ausgesprochen",
        "one_relation": "1 Beziehung",
        "many_relations": "{count} Beziehungen",
        "relations_marked": "{marked} im Text angezeigt, {supplied} ergänzt",
        "one_sentence_carries": "{carrying} von 1 Satz trägt eine These",
        "sentences_carry": "{carrying} von {count} Sätzen tragen eine These",
        "sentences_in_part": "{count} davon zum Teil",
        "page_parts": "Teile dieser Seite",
        "document_heading": "Der Text",
        "document_tab": "Text",
        "diagram_heading": "Diagramm",
        "list_heading": "Die Karte als Liste",
        "list_tab": "Liste",
        "notes_heading": "Belege",
        "evaluation_heading": "Auswertung",
        "remarks_heading": "Hinweise für Leser",
        "remarks_tab": "Hinweise",
        "legend_heading": "Legende",
        "chosen_heading": "Was gewählt ist",
        "text_absent": "Der Text dieser Quelle liegt nicht vor; ihre angeführten Worte sind:",
        "passages_only": "Nur die angeführten Stellen sind zu sehen, mit wenig darum herum.",
        "diagram_size": "Größe des Diagramms",
        "larger": "größer",
        "smaller": "kleiner",
        "all_of_it": "ganz zeigen",
        "not_drawn": "Diese Seite hat kein Diagramm: Es wurde weggelassen.",
        "not_drawable": "Diese Seite hat kein Diagramm, denn nichts konnte es zeichnen:",
        "too_large": (
            "Diese Seite hat kein Diagramm: Mit {count} Thesen wäre es zu groß, um gelesen zu "
            "werden. Der Befehl {command} zeichnet es in eine eigene Datei."
        ),
        "below": "{count} darunter",
        "depth": "Tiefe in der Karte",
        "passage_of": "Stelle {number}",
        "in_the_text": "im Text",
        "in_the_notes": "in den Belegen",
        "close_quote": "sinngetreu",
        "condensed_quote": "verdichtet",
        "note_support": "eine Begründung mit {premises}",
        "note_counterpoint": "ein Einwand mit {premises}",
        "note_restatement": "andere Worte, nämlich {premises}",
        "note_context": "ein Zusammenhang, nämlich {premises}",
        "note_contrast": "ein Gegensatz",
        "quote_not_found": "steht nicht in der Quelle",
        "quote_marks_differ": "steht mit anderen Zeichen zwischen den Worten in der Quelle",
        "quote_out_of_context": "steht in der Quelle nicht dort, wo sein Umfeld es sagt",
        "quote_ambiguous": "steht an mehreren Stellen der Quelle",
        "quote_unavailable": "der Text der Quelle liegt nicht vor",
        "claims_counted": (
            "Thesen dieser Karte unter der Semantik „{semantics}“: {counted}. Das sagt, was die "
            "Einwände in der Karte bestehen lassen, und nichts darüber, was der Fall ist."
        ),
        "taken_as_given": "Angenommen",
        "taken_as_false": "Verworfen",
        "about_remarks": (
            "Was ein sorgfältiger Leser an dieser Karte aussetzen würde. Es betrifft, wie die "
            "Karte gemacht ist, nicht, was der Fall ist."
        ),
        "nothing_to_object": "Es fand sich nichts auszusetzen.",
        "one_error": "1 Fehler",
        "many_errors": "{count} Fehler",
        "one_warning": "1 Warnung",
        "many_warnings": "{count} Warnungen",
        "one_remark": "1 Bemerkung",
        "many_remarks": "{count} Bemerkungen",
        "error": "Fehler",
        "warning": "Warnung",
        "remark": "Bemerkung",
        "whole_map": "Die Karte als Ganzes",
        "unanswered": "{count} Einwände beantwortet nichts in der Karte",
        "silent_sentences": "Sätze, die keine These tragen",
        "cut_sentences": "Zum Teil angeführte Sätze, und was keine These anführt",
        "and_more": "und {count} weitere",
        "legend_sample": "Worte",
        "legend_quoted": "angeführt; die Zahl führt zur These",
        "legend_silent": "keine These führt sie an",
        "close_panel": "Schließen",
        "chosen_one": "Gewählt",
        "chosen_many": "{count} gewählt",
        "no_passage": "keine angeführten Worte",
        "one_passage": "1 angeführte Stelle",
        "many_passages": "{count} angeführte Stellen",
        "found_one": "1 Satz des Textes",
        "found_many": "{count} Sätze des Textes",
        "panel_supports": "Spricht für",
        "panel_counters": "Spricht gegen",
        "panel_supported": "Denn",
        "panel_countered": "Aber",
        "panel_answered": "Darauf",
        "panel_contrast": "Im Gegensatz zu",
        "panel_restatement": "In anderen Worten",
        "panel_context": "Vorausgesetzt",
        "panel_standing": "In dieser Karte",
        "panel_said": "Gesagt von",
        "own_voice": "der Text selbst",
    }
)
"""Each word by its field of ``PageWords``."""
