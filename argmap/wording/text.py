"""The words of views, trees and handouts, besides those that they share with drawings."""

from __future__ import annotations

from argmap.wording.word_table import WordTable


class TextWords(WordTable):
    """The words of views and trees, then those of a handout, in English unless given.

    Where the English has a name in braces, any other word has it, too.
    """

    quotation: str = "“{text}”"
    left_out_one: str = "… 1 more claim"
    left_out: str = "… {count} more claims"
    folded_one: str = "{name}: 1 claim"
    folded: str = "{name}: {count} claims"
    holding_one: str = "{text} (+1 claim)"
    holding: str = "{text} (+{count} claims)"
    shown_above: str = "shown above"
    interpreted: str = "interpreted"
    supplied_link: str = "supplied"
    assumption: str = "assumption"
    justification: str = "justification"
    definition: str = "definition"

    handout_thesis: str = "Thesis"
    handout_claim: str = "Claim"
    argument: str = "Argument"
    objection: str = "Objection"
    objection_to_step: str = "Objection to the step"
    of_argument: str = "of argument {number}"
    of_objection: str = "of the objection from {numbers}"
    therefore: str = "therefore"
    against: str = "against"
    conjunction: str = "and"
    says_again: str = "says again"
    besides: str = "Besides"
    in_words_of_source: str = "In the words of the source"
