"""For each check, a map that it objects to and the nearest one that it passes, as Python source."""

from __future__ import annotations

EXAMPLES: dict[str, tuple[str, str]] = {
    "circular-support": (
        """
Claim("god", "God exists."),
Claim("book", "The book is right."),
Support("book", "god"),
Support("god", "book")""",
        """
Claim("god", "God exists."),
Claim("book", "The book is right."),
Support("book", "god"),
Counterpoint("god", "book")""",
    ),
    "self-support": (
        """
Claim("tax", "Carbon should be taxed."),
Claim("works", "Carbon taxes work."),
Support(["works", "tax"], "tax")""",
        """
Claim("tax", "Carbon should be taxed."),
Claim("works", "Carbon taxes work."),
Support("works", "tax")""",
    ),
    "self-counterpoint": (
        """
Claim("lie", "This claim is false."),
Counterpoint("lie", "lie")""",
        """
Claim("lie", "This claim is false."),
Claim("sense", "A claim about itself says nothing."),
Counterpoint("sense", "lie")""",
    ),
    "for-and-against": (
        """
Claim("tax", "Carbon should be taxed."),
Claim("dear", "A carbon tax makes fuel dear."),
Support("dear", "tax"),
Counterpoint("dear", "tax")""",
        """
Claim("tax", "Carbon should be taxed."),
Claim("dear", "A carbon tax makes fuel dear."),
Claim("need", "The poor need fuel."),
Support("dear", "tax"),
Counterpoint(["dear", "need"], "tax")""",
    ),
    "quote-not-found": (
        """
Claim("help", "The tax helps.", quotes="the tax does help the poor"),
sources=[Source("page", text="Now the tax does not help the poor.")]""",
        """
Claim("help", "The tax does not help.", quotes="the tax does\\u00a0not help the poor"),
sources=[Source("page", text="Now the tax does not help the poor.")]""",
    ),
    "quote-marks-differ": (
        """
Claim("need", "More tax is needed.", quotes="No more tax is needed"),
sources=[Source("page", text="No, more tax is needed here.")]""",
        """
Claim("need", "More tax is needed.", quotes="No, more tax is needed"),
sources=[Source("page", text="No, more tax is needed here.")]""",
    ),
    "quote-out-of-context": (
        """
Claim("costs", "Alpha cut costs.", quotes=Quote("cut costs by half", before="Team Alpha")),
sources=[Source("page", text="Team Beta cut costs by half.")]""",
        """
Claim("costs", "Beta cut costs.", quotes=Quote("cut costs by half", before="Team Beta")),
sources=[Source("page", text="Team Beta cut costs by half.")]""",
    ),
    "ambiguous-quote": (
        """
Claim("help", "The tax helps.", quotes="the tax helps"),
sources=[Source("page", text="Here the tax helps. There the tax helps.")]""",
        """
Claim("help", "The tax helps.", quotes=Quote("the tax helps", before="There")),
sources=[Source("page", text="Here the tax helps. There the tax helps.")]""",
    ),
    "source-changed": (
        """
Claim("reason", "Reason comes first.", quotes="Reason comes first"),
sources=[Source("page", text="Reason comes first.", sha256="0" * 64)]""",
        """
Claim("reason", "Reason comes first.", quotes="Reason comes first"),
sources=[Source("page", text="Reason comes first.",
    sha256="6ea51639b50cc5891daa485ea58afb73052118d605345f5fce0dff2c9f902397")]""",
    ),
    "unrecorded-force": (
        """
Claim("help", "The tax helps the poor.", quotes="the tax helps the poor"),
sources=[Source("page", text="Critics doubt that the tax helps the poor.")]""",
        """
Claim("help", "The tax helps the poor.", quotes="the tax helps the poor"),
sources=[Source("page", text="Critics doubt many things, but the tax helps the poor.")]""",
    ),
    "unfounded-force": (
        """
Claim("help", "The tax may help.", modality="possible", cue="may", quotes="The tax helps"),
sources=[Source("page", text="The tax helps the poor.")]""",
        """
Claim("help", "The tax may help.", modality="possible", cue="may", quotes="may help"),
sources=[Source("page", text="The tax may help the poor.")]""",
    ),
    "cue-not-in-source": (
        """
Claim("rain", "It rains.", quotes="It rains"),
Claim("wet", "The street is wet.", quotes="the street is wet"),
Support("rain", "wet", cue="therefore"),
sources=[Source("page", text="It rains, so the street is wet.")]""",
        """
Claim("rain", "It rains.", quotes="It rains"),
Claim("wet", "The street is wet.", quotes="the street is wet"),
Support("rain", "wet", cue="so"),
sources=[Source("page", text="It rains, so the street is wet.")]""",
    ),
    "overlapping-quotes": (
        """
Claim("may", "The tax may help.", modality="possible", quotes="The tax may help the poor"),
Claim("does", "The tax helps.", quotes="may help the poor"),
sources=[Source("page", text="The tax may help the poor.")]""",
        """
Claim("may", "The tax may help.", modality="possible", quotes="The tax may help the poor"),
Claim("how", "Help is possible.", modality="possible", quotes="may help the poor"),
sources=[Source("page", text="The tax may help the poor.")]""",
    ),
    "misquoted-words": (
        """
Claim("mayor", 'The mayor presents "a scheme loved by everybody".', quotes="The mayor presents"),
sources=[Source("page", text="The mayor presents a cheap and easy scheme.")]""",
        """
Claim("mayor", 'The mayor presents "a cheap and easy scheme".', quotes="The mayor presents"),
sources=[Source("page", text="The mayor presents a cheap and easy scheme.")]""",
    ),
    "source-without-blanks": (
        """
Claim("tax", "The tax helps the poor.", quotes="the tax helps the poor"),
sources=[Source("page", text="Friendssaythatthetaxhelpsthepoor,andnobodyhasdoubtedit.")]""",
        """
Claim("tax", "The tax helps the poor.", quotes="the tax helps the poor"),
sources=[Source("page", text="Friends say that the tax helps the poor, and nobody doubts it.")]""",
    ),
    "slight-quote": (
        """
Claim("tax", "Carbon is taxed.", quotes="."),
sources=[Source("page", text="Carbon is taxed.")]""",
        """
Claim("tax", "Carbon is taxed.", quotes="taxed."),
sources=[Source("page", text="Carbon is taxed.")]""",
    ),
    "no-thesis": (
        """
Claim("tax", "Carbon should be taxed."),
Claim("cap", "Carbon should be capped."),
Claim("warm", "The planet warms."),
Support("warm", "tax"),
Support("warm", "cap")""",
        """
Claim("tax", "Carbon should be taxed."),
Claim("cap", "Carbon should be capped."),
Claim("warm", "The planet warms."),
Support("warm", "tax"),
Support("warm", "cap"),
thesis="tax\"""",
    ),
    "unconnected-claim": (
        """
Claim("tax", "Carbon should be taxed."),
Claim("works", "Carbon taxes work."),
Claim("moon", "The moon is round."),
Support("works", "tax")""",
        """
Claim("tax", "Carbon should be taxed."),
Claim("works", "Carbon taxes work."),
Claim("moon", "The moon is round."),
Support("works", "tax"),
Contrast("moon", "works")""",
    ),
    "unconnected-part": (
        """
Claim("tax", "Carbon should be taxed."),
Claim("sun", "The sun shines."),
Claim("moon", "The moon is bright."),
Support("sun", "moon"),
thesis="tax\"""",
        """
Claim("tax", "Carbon should be taxed."),
Claim("sun", "The sun shines."),
Claim("moon", "The moon is bright."),
Support("sun", "moon"),
Contrast("moon", "tax"),
thesis="tax\"""",
    ),
    "repeated-claim": (
        """
Claim("one", "The tax isn't fair."),
Claim("two", "the tax isn’t fair")""",
        """
Claim("one", "The tax isn't fair."),
Claim("two", "the tax is fair")""",
    ),
    "contradiction": (
        """
Claim("works", "The tax works."),
Claim("fails", "The tax does not work.")""",
        """
Claim("works", "The tax works."),
Claim("fails", "The tax does not work.", endorsement="rejects")""",
    ),
    "reported-premise": (
        """
Claim("tax", "Carbon should be taxed."),
Claim("dear", "Fuel is too cheap.", endorsement="reports"),
Support("dear", "tax")""",
        """
Claim("tax", "Carbon should be taxed."),
Claim("dear", "Fuel is too cheap.", endorsement="concedes"),
Support("dear", "tax")""",
    ),
    "inner-reasoning": (
        """
Claim("tax", "Carbon should be taxed because the planet warms.")""",
        """
Claim("tax", "Carbon is taxed because of the planet.")""",
    ),
    "compound-claim": (
        """
Claim("tax", "Carbon should be taxed, and the revenue should be paid back.")""",
        """
Claim("tax", "Carbon should be taxed by states, cities, and the European Union.")""",
    ),
    "question-as-claim": (
        """
Claim("tax", "Should carbon be taxed?")""",
        """
Claim("tax", "Should carbon be taxed?", modality="question")""",
    ),
    "fragment": (
        """
Claim("tax", "Because the planet warms.")""",
        """
Claim("tax", "Because the planet warms, carbon is taxed.")""",
    ),
    "two-definitions": (
        """
Claim("one", "A carbon tax is defined as a tax on fuel."),
Claim("two", "A carbon tax means a tax on emissions.")""",
        """
Claim("one", "A carbon tax is defined as a tax on fuel."),
Claim("two", "A carbon cap means a limit to emissions.")""",
    ),
    "self-relation": (
        """
Claim("tax", "Carbon should be taxed."),
Restatement("tax", "tax")""",
        """
Claim("tax", "Carbon should be taxed."),
Claim("levy", "Carbon should bear a levy."),
Restatement("levy", "tax")""",
    ),
    "idle-acceptance": (
        """
Claim("tax", "Carbon should be taxed.", allow={"fragment": "a slogan"})""",
        """
Claim("tax", "Taxed!", allow={"fragment": "a slogan"})""",
    ),
    "unanswered-counterpoint": (
        """
Claim("tax", "Carbon should be taxed."),
Claim("poor", "The tax falls on the poor."),
Counterpoint("poor", "tax")""",
        """
Claim("tax", "Carbon should not be taxed.", endorsement="rejects"),
Claim("poor", "The tax falls on the rich."),
Counterpoint("poor", "tax")""",
    ),
    "no-counterpoint": (
        """
Claim("tax", "Carbon should be taxed."),
Claim("works", "Carbon taxes work."),
Support("works", "tax")""",
        """
Claim("tax", "Carbon should be taxed."),
Claim("works", "Carbon taxes work."),
Support("works", "tax", id="reason"),
Claim("seldom", "Carbon taxes worked only once."),
Counterpoint("seldom", "reason")""",
    ),
    "single-point-of-failure": (
        """
Claim("tax", "Carbon should be taxed."),
Claim("works", "Carbon taxes work."),
Claim("fair", "Carbon taxes are fair."),
Support(["works", "fair"], "tax")""",
        """
Claim("tax", "Carbon should be taxed."),
Claim("works", "Carbon taxes work."),
Claim("fair", "Carbon taxes are fair."),
Support("works", "tax"),
Support("fair", "tax")""",
    ),
    "claim-without-words": (
        """
Claim("tax", "Carbon should be taxed."),
sources=[Source("page", text="Tax carbon!")]""",
        """
Claim("tax", "Carbon should be taxed.", quotes="Tax carbon!"),
sources=[Source("page", text="Tax carbon!")]""",
    ),
    "sentence-without-claim": (
        """
Claim("tax", "Carbon should be taxed.", quotes="Tax carbon!"),
sources=[Source("page", text="Tax carbon! But how?")]""",
        """
Claim("tax", "Carbon should be taxed.", quotes="Tax carbon!"),
sources=[Source("page", text="Tax carbon! But how")]""",
    ),
    "shared-quote": (
        """
Claim("tax", "Carbon should be taxed.", quotes="Tax carbon and soot"),
Claim("soot", "Soot should be taxed.", quotes="tax carbon and soot"),
sources=[Source("page", text="Tax carbon and soot!")]""",
        """
Claim("tax", "Carbon should be taxed.", quotes="Tax carbon"),
Claim("soot", "Soot should be taxed.", quotes="Tax … soot"),
sources=[Source("page", text="Tax carbon and soot!")]""",
    ),
    "unchecked-quotes": (
        """
Claim("tax", "Carbon should be taxed.", quotes="Tax carbon!"),
sources=[Source("page")]""",
        """
Claim("tax", "Carbon should be taxed.", quotes="Tax carbon!"),
sources=[Source("page", text="Tax carbon!")]""",
    ),
    "unread-language": (
        """
Claim("help", "The tax helps.", quotes="la taxe aide les pauvres"),
sources=[Source("page", text="Il est faux que la taxe aide les pauvres et les vieux.")]""",
        """
Claim("help", "The tax helps.", quotes="the tax helps", endorsement="rejects"),
sources=[Source("page", text="It is false that the tax helps.")]""",
    ),
    "signal-word": (
        """
Claim("falls", "The tax falls on the poor.", quotes="The tax falls on the poor."),
Claim("fail", "The tax will fail.", quotes="Consequently, it will fail."),
sources=[Source("page", text="The tax falls on the poor. Consequently, it will fail.")]""",
        """
Claim("falls", "The tax falls on the poor.", quotes="The tax falls on the poor."),
Claim("fail", "The tax will fail.", quotes="Consequently, it will fail."),
Support("falls", "fail", cue="Consequently"),
sources=[Source("page", text="The tax falls on the poor. Consequently, it will fail.")]""",
    ),
    "missing-cue": (
        """
Claim("help", "The tax may help.", quotes="The tax may help.", modality="possible"),
sources=[Source("page", text="The tax may help.")]""",
        """
Claim("help", "The tax may help.", quotes="The tax may help.", modality="possible", cue="may"),
sources=[Source("page", text="The tax may help.")]""",
    ),
    "near-repeat": (
        """
Claim("one", "A carbon tax should be introduced."),
Claim("two", "We should introduce carbon taxes.")""",
        """
Claim("one", "A carbon tax should be introduced."),
Claim("two", "We should never introduce carbon taxes.")""",
    ),
    "open-questions": (
        """
Claim("warm", "The planet warms."),
Claim("says", "Climate researchers say that the planet warms."),
Support("says", "warm", scheme="Expert Opinion")""",
        """
Claim("warm", "The planet warms."),
Claim("says", "Climate researchers say that the planet warms."),
Support("says", "warm", scheme="Expert Opinion", id="experts"),
Claim("disagree", "Some experts disagree."),
Counterpoint("disagree", "experts")""",
    ),
    "misspelt-scheme": (
        """
Claim("warm", "The planet warms."),
Claim("says", "Climate researchers say that the planet warms."),
Support("says", "warm", scheme="Expert Opinon")""",
        """
Claim("warm", "The planet warms."),
Claim("says", "Climate researchers say that the planet warms."),
Support("says", "warm", scheme="Modus Ponens")""",
    ),
    "firmer-conclusion": (
        """
Claim("wet", "The street is wet."),
Claim("rain", "It may have rained.", modality="possible"),
Support("rain", "wet")""",
        """
Claim("wet", "The street may be wet.", modality="possible"),
Claim("rain", "It may have rained.", modality="possible"),
Support("rain", "wet")""",
    ),
    "many-premises": (
        """
Claim("so", "It is so."),
*(Claim(f"reason {n}", f"Reason {n} holds.") for n in range(5)),
Support([f"reason {n}" for n in range(5)], "so")""",
        """
Claim("so", "It is so."),
*(Claim(f"reason {n}", f"Reason {n} holds.") for n in range(4)),
Support([f"reason {n}" for n in range(4)], "so")""",
    ),
    "lone-premise": (
        """
Claim("mortal", "Socrates is mortal."),
Claim("human", "Socrates is human."),
Support("human", "mortal")""",
        """
Claim("mortal", "Socrates is mortal."),
Claim("human", "Socrates is human."),
Claim("all", "All humans are mortal."),
Support(["human", "all"], "mortal")""",
    ),
    "rabbit-rule": (
        """
Claim("tax", "Carbon should be taxed."),
Claim("warm", "The planet warms."),
Support("warm", "tax")""",
        """
Claim("tax", "Carbon should be taxed."),
Claim("warm", "The planet warms because of carbon."),
Support("warm", "tax")""",
    ),
    "holding-hands": (
        """
Claim("mortal", "Socrates is mortal."),
Claim("human", "Socrates is human."),
Claim("wet", "Rain falls."),
Support(["human", "wet"], "mortal")""",
        """
Claim("mortal", "Socrates is mortal."),
Claim("human", "Socrates is human."),
Claim("all", "All humans are mortal."),
Support(["human", "all"], "mortal")""",
    ),
}
"""The elements of both maps, as given to ``ArgumentMap.of``; the one objected to comes first."""
