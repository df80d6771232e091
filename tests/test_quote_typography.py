"""Quotes as people type them beside pages as they are printed: marks, units, numbers, hyphens."""

from __future__ import annotations

import pytest

from argmap import Quote, Source, find

FOUND = frozenset({"exact", "typographic", "ellipsis"})

SAME = [
    ("The jury was un-\nanimous in its verdict.", "The jury was unanimous in its verdict"),
    ("The oﬃcials ﬁled a ﬂawed report.", "The officials filed a flawed report"),
    ("She said “it\u2019s a scandal” twice.", 'She said "it\'s a scandal" twice'),
    ("Die „Reform“ kam zu spät.", 'Die "Reform" kam zu spät'),
    ("Die »Reform« kam zu spät.", "Die „Reform“ kam zu spät"),
    ("Costs rose by 5 % last year.", "Costs rose by 5% last year"),
    ("The dose was 5 mg a day.", "The dose was 5\u00a0mg a day"),
    ("The dose was 5 µg a day.", "The dose was 5 \u03bcg a day"),
    (
        "The bill, which was long, was passed at once by the House.",
        "The bill […] was passed at once by the House",
    ),
    ("The king was ill at the time and died.", "The king [of Spain] was ill at the time"),
    ("The loss was \u22123 points in all.", "The loss was -3 points in all"),
    ("In 1914\u20131918 the port was shut.", "In 1914-1918 the port was shut"),
    (
        "The report was never published.¹² It is lost.",
        "The report was never published. It is lost.",
    ),
    ("The report was never published.12 It is lost.", "was never published. It is lost"),
    ("Der Aus-\nschuss tagte in Bonn.", "Der Ausschuss tagte in Bonn"),
    ("Haupt- und Neben-\nkosten stiegen stark.", "Haupt- und Nebenkosten stiegen stark"),
    ("Die Straße war gesperrt worden.", "Die Strasse war gesperrt worden"),
    ("The café was closed by the police.", "The cafe\u0301 was closed by the police"),
    ("She didn't agree to the terms offered.", "She didn\u2019t agree to the terms"),
    ("NO ONE WAS HURT in the accident at the mine.", "No one was hurt in the accident"),
    ("a self-\ngoverning town in the hills", "a self-governing town in the hills"),
    ("The sum of 1 000 000 was paid in gold.", "The sum of 1\u202f000\u202f000 was paid in gold"),
    ("He left on the 3rd\nof May for the coast.", "He left on the 3rd of May"),
    ("“We will not yield”, said the mayor.", "We will not yield"),
    ("The plan (see below) failed in the north.", "The plan … failed in the north"),
]

OTHER = [
    ("Costs rose by 5 % last year.", "Costs rose by 5 ‰ last year"),
    ("The dose was 5 mg a day.", "The dose was 5 g a day"),
    ("The bill was passed. The House was not amused.", "The bill was … amused"),
    ("He wrote that he [the king] was ill.", "he wrote that he was ill"),
    ("The king was very ill at the time.", "The king was [very] ill"),
    ("They re-signed the contract in May.", "They resigned the contract in May"),
    ("The rate fell from 12.5 to 11.9 points.", "The rate fell from 12,5 to 11,9 points"),
    ("The loss was \u22123 points in all.", "The loss was 3 points in all"),
    ("The report12 was never published at all.", "The report was never published at all"),
    ("Er trinkt Wein in Maßen an jedem Tag.", "Er trinkt Wein in Massen an jedem Tag"),
    ("The resume was closed by the police.", "The résumé was closed by the police"),
    ("He said: Yes, we can do that here.", "He said yes we can do that"),
    ("She didn't agree to the terms offered.", "She did agree to the terms"),
    ("She didn't agree to the terms offered.", "She didnt agree to the terms"),
    ("the workers' union met in May", "the workers union met in May"),
    ("the worker's union met in May", "the workers' union met in May"),
    ("WHO workers arrived on Tuesday.", "who workers arrived on Tuesday"),
    ("The IT sector shrank in all states.", "The it sector shrank in all states"),
    (
        "Un-\nfortunately, the deal is not-\nable for its flaws.",
        "the deal is not able for its flaws",
    ),
    ("They said it was im possible to do so.", "They said it was impossible to do so"),
    ("The e-mail was sent on Friday night.", "The email was sent on Friday night"),
    ("Emissions of CO₂ doubled in a decade.", "Emissions of CO2 doubled in a decade"),
    ("It fell by 1/2 of its value in May.", "It fell by 12 of its value"),
    ("Article 12(3) does not apply to banks.", "Article 12 3 does not apply to banks"),
    ("The sum of 1,000,000 was paid in gold.", "The sum of 1.000.000 was paid in gold"),
    ("The plan (see below) failed in the north.", "The plan failed in the north"),
]


@pytest.mark.parametrize(("page", "quote"), SAME)
def test_words_in_other_typography_are_found(page: str, quote: str) -> None:
    """The same words are found in other marks, blanks, ligatures and line ends."""
    assert find(Source("page", text=page), Quote(quote)).status in FOUND


@pytest.mark.parametrize(("page", "quote"), OTHER)
def test_other_words_are_refused(page: str, quote: str) -> None:
    """A number, unit, mark, bracket or letter that differs makes other words."""
    assert find(Source("page", text=page), Quote(quote)).status not in FOUND
