#!/usr/bin/env bash
# syntok 1.4.4: the offset of a word is counted from the beginning of its paragraph, not of the text.
#
# The package splits a document into paragraphs, sentences and words, and its page says that "the original offset of
# each token in the document" is kept. It is, in the first paragraph; in each further one counting begins at 0 again,
# so that a mark made from these numbers stands on words of the first paragraph. Nothing in the result tells where a
# paragraph began. No warning. argmap's places are places in the whole source.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv tool
tool/bin/python -m pip install --quiet --no-compile --disable-pip-version-check syntok==1.4.4

tool/bin/python - <<'CHECK'
from syntok import segmenter

text = "A tax on sugar is fair.\n\nCritics call it unjust. They are wrong."
found = []
for paragraph in segmenter.process(text):
    for sentence in paragraph:
        start, end = sentence[0].offset, sentence[-1].offset + len(sentence[-1].value)
        words = "".join(word.spacing + word.value for word in sentence).strip()
        found.append((words, start, text[start:end]))
print(*found, sep="\n")
assert found == [
    ("A tax on sugar is fair.", 0, "A tax on sugar is fair."),
    ("Critics call it unjust.", 0, "A tax on sugar is fair."),
    ("They are wrong.", 24, "\nCritics call i"),
]
CHECK
