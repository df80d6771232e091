"""The codes of what readers and writers of notations remark on, besides the checks."""

from __future__ import annotations

CODES = frozenset(
    {
        *("argument-as-step", "attack-direction", "bad-field", "bad-id", "base-score"),
        *("byte-order-mark", "changed", "colours", "comment-in-word", "comments"),
        *("context-of-step", "contradicting-argument", "control-character", "cut-off"),
        *("dangling", "data-in-text", "data-not-yaml", "data-runs-on", "deep-data"),
        *("duplicate-id", "duplicate-key", "duplicate-premise", "empty-annotation"),
        *("empty-document", "empty-emphasis", "empty-end", "empty-id"),
        *("empty-line-before-relation", "empty-line-in-steps", "empty-rule", "empty-statement"),
        *("empty-text", "ends-as-claims", "equals-in-front-matter", "for-reading", "from-schemes"),
        *("front-matter-not-yaml", "hyperedge", "idle-locution", "include", "included"),
        *("incomplete", "inference-relation", "inner-front-matter", "kept-anew"),
        *("link-over-lines", "lone-surrogate", "long-link", "long-row", "loose-emphasis"),
        *("many-rivals", "merge-clash", "misplaced-tag", "missing-conclusion"),
        *("missing-empty-line", "missing-id", "missing-key", "missing-number", "missing-text"),
        *("mixed-list", "name", "nearly-numbered", "nested-list", "newer-version", "no-argdown"),
        *("no-bookkeeping", "no-claims", "no-columns", "no-csv", "no-end", "no-ends"),
        *("no-extras", "no-graphml", "no-id", "no-map", "no-parent", "no-polarity"),
        *("no-premises", "no-rivals", "no-sentence", "no-signals", "no-size", "no-stance"),
        *("no-text", "no-title", "no-words", "not-a-claim", "not-a-name", "not-a-quote"),
        *(
            "not-a-record",
            "not-a-statement",
            "not-an-attack",
            "not-drawn",
            "not-evaluated",
            "not-json",
        ),
        *("not-read-back", "not-text", "not-xml", "note", "nothing-assumed", "number-too-large"),
        *("offset-mismatch", "offsets-shifted", "old-line-ends", "open-inference"),
        *("other-speaker", "prose", "quotes-only", "repeated-argument", "repeated-premise"),
        *("repeated-reference", "rule-over-lines", "second-data", "second-reconstruction"),
        *("second-thesis", "several-conclusions", "shared-number", "signals", "slashes-in-text"),
        *("source-changed", "source-left-behind", "source-not-read", "stray-dashes"),
        *("stray-front-matter", "stray-relation", "stray-span", "support-of-step", "surrogate"),
        *("text-after-reference", "text-beside", "title", "title-below", "too-deep"),
        *("too-many-ties", "trailing-backslash", "two-texts", "undeclared"),
        *("undeclared-statement", "undercut-of-claim", "undirected", "uneven-indent"),
        "unindented-relation",
        *("unknown-argument", "unknown-element", "unknown-field", "unknown-id", "unknown-key"),
        *("unknown-kind", "unknown-line", "unknown-node", "unknown-relation", "unknown-role"),
        *(
            "unknown-type",
            "unknown-value",
            "unnamed-source",
            "unread-equivalence",
            "unread-stance",
            "unreadable",
        ),
        *("unsaid", "weight", "wrong-end", "wrong-offsets", "wrong-value", "xml-declarations"),
        "yaml",
    }
)
"""A code for each kind of remark; ``argmap check --select`` and ``--ignore`` take them, too."""
