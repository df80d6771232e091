"""The words of reading pages, besides those that they share with drawings and trees."""

from __future__ import annotations

from argmap.wording.word_table import WordTable


class PageWords(WordTable):
    """The words of a page, from top to bottom, in English unless given.

    A name in braces in the English must stand in any other language, too. ``key_…`` are the names
    on the keys of a keyboard.
    """

    skip_to_list: str = "Skip to the map as a list"
    search: str = "Search"
    search_hint: str = "claims and text"
    main_claim_lead: str = "Main claim"
    how_to_read: str = "How to read this page"
    how_types: str = (
        "The document’s own words are set in a roman type, the map’s words in a plain one. A claim "
        "restates in a sentence what the document puts forward; the small line after it says in "
        "whose voice, from which point of view and how strongly. The numbers lead to the words it "
        "rests on."
    )
    how_mouse: str = (
        "Click a claim to see its words in the document; click a marked passage to see what is "
        "made of it."
    )
    how_keys: str = (
        "The same without a mouse: {tab} to the numbers or to the list, arrow keys to walk the "
        "list, {enter} to choose, {n} and {p} for the next and the previous claim in the order of "
        "the text, {slash} to search, {escape} to clear. With a claim chosen, arrow keys lead up "
        "to what it bears on, down to its reasons and sideways to those beside it. In the diagram: "
        "drag or arrow keys to move, {control} and the wheel, or {plus} and {minus}, to zoom, "
        "{zero} to see all of it."
    )
    key_tab: str = "Tab"
    key_enter: str = "Enter"
    key_escape: str = "Esc"
    key_control: str = "Ctrl"
    single_letters: str = "single letters are commands"

    one_claim: str = "1 claim"
    many_claims: str = "{count} claims"
    claims_hedged: str = "{count} hedged"
    claims_reported: str = "{count} reported of others"
    claims_unstated: str = "{count} unstated in the source"
    one_relation: str = "1 relation"
    many_relations: str = "{count} relations"
    relations_marked: str = "{marked} marked by the source, {supplied} supplied"
    one_sentence_carries: str = "{carrying} of 1 sentence carries a claim"
    sentences_carry: str = "{carrying} of {count} sentences carry a claim"
    sentences_in_part: str = "{count} of them in part"

    page_parts: str = "Parts of this page"
    document_heading: str = "The document"
    document_tab: str = "Text"
    diagram_heading: str = "Diagram"
    list_heading: str = "The map as a list"
    list_tab: str = "List"
    notes_heading: str = "Notes"
    evaluation_heading: str = "Evaluation"
    remarks_heading: str = "Notes for readers"
    remarks_tab: str = "Remarks"
    legend_heading: str = "Legend"
    chosen_heading: str = "What is chosen"

    text_absent: str = "The text of this source is not at hand; its quoted words are:"
    passages_only: str = "Only the quoted passages are shown, with a little around them."

    diagram_size: str = "Size of the diagram"
    larger: str = "larger"
    smaller: str = "smaller"
    all_of_it: str = "all of it"
    not_drawn: str = "There is no diagram in this page: it was left out."
    not_drawable: str = "There is no diagram in this page, for nothing could draw it:"
    too_large: str = (
        "There is no diagram in this page: with {count} claims it would be too large to read. The "
        "command {command} draws it into a file of its own."
    )

    below: str = "{count} below"
    depth: str = "depth in the map"
    passage_of: str = "passage {number}"
    in_the_text: str = "in the text"
    in_the_notes: str = "in the notes"
    close_quote: str = "close"
    condensed_quote: str = "condensed"
    note_support: str = "a support from {premises}"
    note_counterpoint: str = "a counterpoint from {premises}"
    note_restatement: str = "a restatement from {premises}"
    note_context: str = "a context from {premises}"
    note_contrast: str = "a contrast"
    quote_not_found: str = "not found in the source"
    quote_marks_differ: str = "stands in the source with other marks between its words"
    quote_out_of_context: str = "stands elsewhere in the source than its context says"
    quote_ambiguous: str = "stands in several places of the source"
    quote_unavailable: str = "the text of the source is not at hand"

    claims_counted: str = (
        "Claims in this map, under the {semantics} semantics: {counted}. This says what the "
        "counterpoints in the map leave standing, and nothing of what is so."
    )
    taken_as_given: str = "Assumed"
    taken_as_false: str = "Rejected"

    about_remarks: str = (
        "What a careful reader would object to in this map. It speaks of how the map is made, not "
        "of what is so."
    )
    nothing_to_object: str = "Nothing was found to object to."
    one_error: str = "1 error"
    many_errors: str = "{count} errors"
    one_warning: str = "1 warning"
    many_warnings: str = "{count} warnings"
    one_remark: str = "1 remark"
    many_remarks: str = "{count} remarks"
    error: str = "error"
    warning: str = "warning"
    remark: str = "remark"
    whole_map: str = "The map as a whole"
    unanswered: str = "{count} counterpoints are answered by nothing in the map"
    silent_sentences: str = "Sentences that carry no claim"
    cut_sentences: str = "Sentences quoted in part, and what no claim quotes"
    and_more: str = "and {count} more"

    legend_sample: str = "words"
    legend_quoted: str = "quoted; the number leads to the claim"
    legend_silent: str = "no claim quotes them"

    close_panel: str = "Close"
    chosen_one: str = "Chosen"
    chosen_many: str = "{count} chosen"
    no_passage: str = "no quoted words"
    one_passage: str = "1 quoted passage"
    many_passages: str = "{count} quoted passages"
    found_one: str = "1 sentence of the document"
    found_many: str = "{count} sentences of the document"
    panel_supports: str = "Supports"
    panel_counters: str = "Speaks against"
    panel_supported: str = "Supported by"
    panel_countered: str = "But"
    panel_answered: str = "Answered by"
    panel_contrast: str = "In contrast to"
    panel_restatement: str = "In other words"
    panel_context: str = "Given that"
    panel_standing: str = "In this map"
    panel_said: str = "Said by"
    own_voice: str = "the text itself"
