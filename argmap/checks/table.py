"""The table of checks: errors first, then warnings, facts, and the analysis mode."""

from __future__ import annotations

from argmap.checks import acceptance, analysis, guard, positions, quotes, structure, wording
from argmap.checks.examination import Check
from argmap.findings import Severity

_ERROR, _WARNING, _INFO = Severity.ERROR, Severity.WARNING, Severity.INFO
_WRM = "Walton, Reed and Macagno, Argumentation Schemes (2008)"

CHECKS: tuple[Check, ...] = (
    Check(
        "circular-support",
        _ERROR,
        structure.circular_support,
        literature="Walton, Begging the Question (1991); Greenwell et al., A Taxonomy of Fallacies "
        "in System Safety Arguments (2006)",
        triggers="""
Claim("god", "God exists."),
Claim("book", "The book is right."),
Support("book", "god"),
Support("god", "book")""",
        passes="""
Claim("god", "God exists."),
Claim("book", "The book is right."),
Support("book", "god"),
Counterpoint("god", "book")""",
    ),
    Check(
        "self-support",
        _ERROR,
        structure.self_support,
        literature="Walton, Begging the Question (1991)",
        triggers="""
Claim("tax", "Carbon should be taxed."),
Claim("works", "Carbon taxes work."),
Support(["works", "tax"], "tax")""",
        passes="""
Claim("tax", "Carbon should be taxed."),
Claim("works", "Carbon taxes work."),
Support("works", "tax")""",
    ),
    Check(
        "self-counterpoint",
        _ERROR,
        structure.self_counterpoint,
        triggers="""
Claim("lie", "This claim is false."),
Counterpoint("lie", "lie")""",
        passes="""
Claim("lie", "This claim is false."),
Claim("sense", "A claim about itself says nothing."),
Counterpoint("sense", "lie")""",
    ),
    Check(
        "for-and-against",
        _ERROR,
        structure.for_and_against,
        triggers="""
Claim("tax", "Carbon should be taxed."),
Claim("dear", "A carbon tax makes fuel dear."),
Support("dear", "tax"),
Counterpoint("dear", "tax")""",
        passes="""
Claim("tax", "Carbon should be taxed."),
Claim("dear", "A carbon tax makes fuel dear."),
Claim("need", "The poor need fuel."),
Support("dear", "tax"),
Counterpoint(["dear", "need"], "tax")""",
    ),
    Check(
        "quote-not-found",
        _ERROR,
        quotes.quote_not_found,
        triggers="""
Claim("help", "The tax helps.", quotes="the tax does help the poor"),
sources=[Source("page", text="Now the tax does not help the poor.")]""",
        passes="""
Claim("help", "The tax does not help.", quotes="the tax does\\u00a0not help the poor"),
sources=[Source("page", text="Now the tax does not help the poor.")]""",
    ),
    Check(
        "ambiguous-quote",
        _ERROR,
        quotes.ambiguous_quote,
        triggers="""
Claim("help", "The tax helps.", quotes="the tax helps"),
sources=[Source("page", text="Here the tax helps. There the tax helps.")]""",
        passes="""
Claim("help", "The tax helps.", quotes=Quote("the tax helps", before="There")),
sources=[Source("page", text="Here the tax helps. There the tax helps.")]""",
    ),
    Check(
        "source-changed",
        _ERROR,
        quotes.source_changed,
        triggers="""
Claim("reason", "Reason comes first.", quotes="Reason comes first"),
sources=[Source("page", text="Reason comes first.", sha256="0" * 64)]""",
        passes="""
Claim("reason", "Reason comes first.", quotes="Reason comes first"),
sources=[Source("page", text="Reason comes first.",
    sha256="6ea51639b50cc5891daa485ea58afb73052118d605345f5fce0dff2c9f902397")]""",
    ),
    Check(
        "unrecorded-force",
        _WARNING,
        guard.unrecorded_force,
        literature="quoting out of context: McGlone, Contextomy (2005)",
        triggers="""
Claim("help", "The tax helps the poor.", quotes="the tax helps the poor"),
sources=[Source("page", text="Critics doubt that the tax helps the poor.")]""",
        passes="""
Claim("help", "The tax helps the poor.", quotes="the tax helps the poor"),
sources=[Source("page", text="Critics doubt many things, but the tax helps the poor.")]""",
    ),
    Check(
        "unfounded-force",
        _WARNING,
        guard.unfounded_force,
        triggers="""
Claim("help", "The tax may help.", modality="possible", cue="may", quotes="The tax helps"),
sources=[Source("page", text="The tax helps the poor.")]""",
        passes="""
Claim("help", "The tax may help.", modality="possible", cue="may", quotes="may help"),
sources=[Source("page", text="The tax may help the poor.")]""",
    ),
    Check(
        "cue-not-in-source",
        _WARNING,
        quotes.cue_not_in_source,
        triggers="""
Claim("rain", "It rains.", quotes="It rains"),
Claim("wet", "The street is wet.", quotes="the street is wet"),
Support("rain", "wet", cue="therefore"),
sources=[Source("page", text="It rains, so the street is wet.")]""",
        passes="""
Claim("rain", "It rains.", quotes="It rains"),
Claim("wet", "The street is wet.", quotes="the street is wet"),
Support("rain", "wet", cue="so"),
sources=[Source("page", text="It rains, so the street is wet.")]""",
    ),
    Check(
        "overlapping-quotes",
        _WARNING,
        quotes.overlapping_quotes,
        triggers="""
Claim("may", "The tax may help.", modality="possible", quotes="The tax may help the poor"),
Claim("does", "The tax helps.", quotes="may help the poor"),
sources=[Source("page", text="The tax may help the poor.")]""",
        passes="""
Claim("may", "The tax may help.", modality="possible", quotes="The tax may help the poor"),
Claim("how", "Help is possible.", modality="possible", quotes="may help the poor"),
sources=[Source("page", text="The tax may help the poor.")]""",
    ),
    Check(
        "slight-quote",
        _WARNING,
        quotes.slight_quote,
        triggers="""
Claim("tax", "Carbon is taxed.", quotes="."),
sources=[Source("page", text="Carbon is taxed.")]""",
        passes="""
Claim("tax", "Carbon is taxed.", quotes="taxed."),
sources=[Source("page", text="Carbon is taxed.")]""",
    ),
    Check(
        "no-thesis",
        _WARNING,
        structure.no_thesis,
        literature="van Gelder, What is argument mapping? (2009)",
        triggers="""
Claim("tax", "Carbon should be taxed."),
Claim("cap", "Carbon should be capped."),
Claim("warm", "The planet warms."),
Support("warm", "tax"),
Support("warm", "cap")""",
        passes="""
Claim("tax", "Carbon should be taxed."),
Claim("cap", "Carbon should be capped."),
Claim("warm", "The planet warms."),
Support("warm", "tax"),
Support("warm", "cap"),
thesis="tax\"""",
    ),
    Check(
        "unconnected-claim",
        _WARNING,
        structure.unconnected_claim,
        triggers="""
Claim("tax", "Carbon should be taxed."),
Claim("works", "Carbon taxes work."),
Claim("moon", "The moon is round."),
Support("works", "tax")""",
        passes="""
Claim("tax", "Carbon should be taxed."),
Claim("works", "Carbon taxes work."),
Claim("moon", "The moon is round."),
Support("works", "tax"),
Contrast("moon", "works")""",
    ),
    Check(
        "unconnected-part",
        _WARNING,
        structure.unconnected_part,
        triggers="""
Claim("tax", "Carbon should be taxed."),
Claim("sun", "The sun shines."),
Claim("moon", "The moon is bright."),
Support("sun", "moon"),
thesis="tax\"""",
        passes="""
Claim("tax", "Carbon should be taxed."),
Claim("sun", "The sun shines."),
Claim("moon", "The moon is bright."),
Support("sun", "moon"),
Contrast("moon", "tax"),
thesis="tax\"""",
    ),
    Check(
        "repeated-claim",
        _WARNING,
        wording.repeated_claim,
        triggers="""
Claim("one", "The tax isn't fair."),
Claim("two", "the tax isn’t fair")""",
        passes="""
Claim("one", "The tax isn't fair."),
Claim("two", "the tax is fair")""",
    ),
    Check(
        "contradiction",
        _WARNING,
        positions.contradiction,
        literature="consistency: Modgil and Prakken, A general account of argumentation with "
        "preferences (2013)",
        triggers="""
Claim("works", "The tax works."),
Claim("fails", "The tax does not work.")""",
        passes="""
Claim("works", "The tax works."),
Claim("fails", "The tax does not work.", endorsement="rejects")""",
    ),
    Check(
        "reported-premise",
        _WARNING,
        positions.reported_premise,
        triggers="""
Claim("tax", "Carbon should be taxed."),
Claim("dear", "Fuel is too cheap.", endorsement="reports"),
Support("dear", "tax")""",
        passes="""
Claim("tax", "Carbon should be taxed."),
Claim("dear", "Fuel is too cheap.", endorsement="concedes"),
Support("dear", "tax")""",
    ),
    Check(
        "inner-reasoning",
        _WARNING,
        wording.inner_reasoning,
        literature="one claim to a box: ter Berg et al., Critical Thinking with Rationale (2009)",
        triggers="""
Claim("tax", "Carbon should be taxed because the planet warms.")""",
        passes="""
Claim("tax", "Carbon is taxed because of the planet.")""",
    ),
    Check(
        "compound-claim",
        _WARNING,
        wording.compound_claim,
        literature="one claim to a box: ter Berg et al., Critical Thinking with Rationale (2009)",
        triggers="""
Claim("tax", "Carbon should be taxed, and the revenue should be paid back.")""",
        passes="""
Claim("tax", "Carbon should be taxed by states, cities, and the European Union.")""",
    ),
    Check(
        "question-as-claim",
        _WARNING,
        wording.question_as_claim,
        literature="ter Berg et al., Critical Thinking with Rationale (2009)",
        triggers="""
Claim("tax", "Should carbon be taxed?")""",
        passes="""
Claim("tax", "Should carbon be taxed?", modality="question")""",
    ),
    Check(
        "fragment",
        _WARNING,
        wording.fragment,
        literature="ter Berg et al., Critical Thinking with Rationale (2009)",
        triggers="""
Claim("tax", "Because the planet warms.")""",
        passes="""
Claim("tax", "Because the planet warms, carbon is taxed.")""",
    ),
    Check(
        "two-definitions",
        _WARNING,
        wording.two_definitions,
        literature="Hamblin, Fallacies (1970), on equivocation",
        triggers="""
Claim("one", "A carbon tax is defined as a tax on fuel."),
Claim("two", "A carbon tax means a tax on emissions.")""",
        passes="""
Claim("one", "A carbon tax is defined as a tax on fuel."),
Claim("two", "A carbon cap means a limit to emissions.")""",
    ),
    Check(
        "self-relation",
        _WARNING,
        structure.self_relation,
        triggers="""
Claim("tax", "Carbon should be taxed."),
Restatement("tax", "tax")""",
        passes="""
Claim("tax", "Carbon should be taxed."),
Claim("levy", "Carbon should bear a levy."),
Restatement("levy", "tax")""",
    ),
    Check(
        "idle-acceptance",
        _WARNING,
        acceptance.idle_acceptance,
        last=True,
        triggers="""
Claim("tax", "Carbon should be taxed.", allow={"fragment": "a slogan"})""",
        passes="""
Claim("tax", "Taxed!", allow={"fragment": "a slogan"})""",
    ),
    Check(
        "unanswered-counterpoint",
        _INFO,
        positions.unanswered_counterpoint,
        literature=_WRM,
        triggers="""
Claim("tax", "Carbon should be taxed."),
Claim("poor", "The tax falls on the poor."),
Counterpoint("poor", "tax")""",
        passes="""
Claim("tax", "Carbon should not be taxed.", endorsement="rejects"),
Claim("poor", "The tax falls on the rich."),
Counterpoint("poor", "tax")""",
    ),
    Check(
        "no-counterpoint",
        _INFO,
        positions.no_counterpoint,
        literature="Wolfe, Britt and Butler, Argumentation schema and the myside bias (2009)",
        triggers="""
Claim("tax", "Carbon should be taxed."),
Claim("works", "Carbon taxes work."),
Support("works", "tax")""",
        passes="""
Claim("tax", "Carbon should be taxed."),
Claim("works", "Carbon taxes work."),
Support("works", "tax", id="reason"),
Claim("seldom", "Carbon taxes worked only once."),
Counterpoint("seldom", "reason")""",
    ),
    Check(
        "claim-without-words",
        _INFO,
        quotes.claim_without_words,
        triggers="""
Claim("tax", "Carbon should be taxed."),
sources=[Source("page", text="Tax carbon!")]""",
        passes="""
Claim("tax", "Carbon should be taxed.", quotes="Tax carbon!"),
sources=[Source("page", text="Tax carbon!")]""",
    ),
    Check(
        "sentence-without-claim",
        _INFO,
        quotes.sentence_without_claim,
        triggers="""
Claim("tax", "Carbon should be taxed.", quotes="Tax carbon!"),
sources=[Source("page", text="Tax carbon! But how?")]""",
        passes="""
Claim("tax", "Carbon should be taxed.", quotes="Tax carbon!"),
sources=[Source("page", text="Tax carbon! But how")]""",
    ),
    Check(
        "shared-quote",
        _INFO,
        quotes.shared_quote,
        triggers="""
Claim("tax", "Carbon should be taxed.", quotes="Tax carbon and soot"),
Claim("soot", "Soot should be taxed.", quotes="tax carbon and soot"),
sources=[Source("page", text="Tax carbon and soot!")]""",
        passes="""
Claim("tax", "Carbon should be taxed.", quotes="Tax carbon"),
Claim("soot", "Soot should be taxed.", quotes="Tax … soot"),
sources=[Source("page", text="Tax carbon and soot!")]""",
    ),
    Check(
        "unchecked-quotes",
        _INFO,
        quotes.unchecked_quotes,
        triggers="""
Claim("tax", "Carbon should be taxed.", quotes="Tax carbon!"),
sources=[Source("page")]""",
        passes="""
Claim("tax", "Carbon should be taxed.", quotes="Tax carbon!"),
sources=[Source("page", text="Tax carbon!")]""",
    ),
    Check(
        "near-repeat",
        _INFO,
        wording.near_repeat,
        triggers="""
Claim("one", "A carbon tax should be introduced."),
Claim("two", "We should introduce carbon taxes.")""",
        passes="""
Claim("one", "A carbon tax should be introduced."),
Claim("two", "We should never introduce carbon taxes.")""",
    ),
    Check(
        "open-questions",
        _INFO,
        positions.open_questions,
        literature=_WRM,
        triggers="""
Claim("warm", "The planet warms."),
Claim("says", "Climate researchers say that the planet warms."),
Support("says", "warm", scheme="Expert Opinion")""",
        passes="""
Claim("warm", "The planet warms."),
Claim("says", "Climate researchers say that the planet warms."),
Support("says", "warm", scheme="Expert Opinion", id="experts"),
Claim("disagree", "Some experts disagree."),
Counterpoint("disagree", "experts")""",
    ),
    Check(
        "misspelt-scheme",
        _INFO,
        positions.misspelt_scheme,
        literature=_WRM,
        triggers="""
Claim("warm", "The planet warms."),
Claim("says", "Climate researchers say that the planet warms."),
Support("says", "warm", scheme="Expert Opinon")""",
        passes="""
Claim("warm", "The planet warms."),
Claim("says", "Climate researchers say that the planet warms."),
Support("says", "warm", scheme="Modus Ponens")""",
    ),
    Check(
        "firmer-conclusion",
        _INFO,
        analysis.firmer_conclusion,
        analysis=True,
        literature="Toulmin, The Uses of Argument (1958)",
        triggers="""
Claim("wet", "The street is wet."),
Claim("rain", "It may have rained.", modality="possible"),
Support("rain", "wet")""",
        passes="""
Claim("wet", "The street may be wet.", modality="possible"),
Claim("rain", "It may have rained.", modality="possible"),
Support("rain", "wet")""",
    ),
    Check(
        "many-premises",
        _INFO,
        analysis.many_premises,
        analysis=True,
        triggers="""
Claim("so", "It is so."),
*(Claim(f"reason {n}", f"Reason {n} holds.") for n in range(5)),
Support([f"reason {n}" for n in range(5)], "so")""",
        passes="""
Claim("so", "It is so."),
*(Claim(f"reason {n}", f"Reason {n} holds.") for n in range(4)),
Support([f"reason {n}" for n in range(4)], "so")""",
    ),
    Check(
        "lone-premise",
        _INFO,
        analysis.lone_premise,
        analysis=True,
        literature="ter Berg et al., Critical Thinking with Rationale (2009)",
        triggers="""
Claim("mortal", "Socrates is mortal."),
Claim("human", "Socrates is human."),
Support("human", "mortal")""",
        passes="""
Claim("mortal", "Socrates is mortal."),
Claim("human", "Socrates is human."),
Claim("all", "All humans are mortal."),
Support(["human", "all"], "mortal")""",
    ),
    Check(
        "rabbit-rule",
        _INFO,
        analysis.rabbit_rule,
        analysis=True,
        literature="ter Berg et al., Critical Thinking with Rationale (2009); Lau, An Introduction "
        "to Critical Thinking and Creativity (2011)",
        triggers="""
Claim("tax", "Carbon should be taxed."),
Claim("warm", "The planet warms."),
Support("warm", "tax")""",
        passes="""
Claim("tax", "Carbon should be taxed."),
Claim("warm", "The planet warms because of carbon."),
Support("warm", "tax")""",
    ),
    Check(
        "holding-hands",
        _INFO,
        analysis.holding_hands,
        analysis=True,
        literature="ter Berg et al., Critical Thinking with Rationale (2009)",
        triggers="""
Claim("mortal", "Socrates is mortal."),
Claim("human", "Socrates is human."),
Claim("wet", "Rain falls."),
Support(["human", "wet"], "mortal")""",
        passes="""
Claim("mortal", "Socrates is mortal."),
Claim("human", "Socrates is human."),
Claim("all", "All humans are mortal."),
Support(["human", "all"], "mortal")""",
    ),
)
"""Every check: errors, then warnings, then facts, then those of the analysis mode."""
