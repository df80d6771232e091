"""Where its words are."""

from argmap import ArgumentMap, Claim, Source, Support, render

PAGE = Source("page", text="The lake is low. Therefore nobody may water the lawn.")
DEBATE = ArgumentMap.of(
    Claim("lawn", "Nobody may water the lawn.", quotes="nobody may water the lawn"),
    Claim("lake", "The lake is low.", quotes="The lake is low"),
    Support("lake", "lawn", cue="Therefore"),
    sources=[PAGE],
)
render(DEBATE, "15_quotes.svg")
