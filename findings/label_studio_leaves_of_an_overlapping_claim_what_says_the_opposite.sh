#!/usr/bin/env bash
# label-studio-sdk 2.1.2: of a claim that overlaps another its converter keeps what the other leaves of it.
#
# Where two claims share words, CoNLL has room for one tag a word. The converter gives the shared words to the claim
# that begins first and the rest to the other, as if it had been marked so. "Trams are not" and "are not safe" become
# "Trams are not" and "safe": the second annotator's claim is now the opposite of what was marked. A claim within
# another is gone. No warning is given, and the number of words is right. argmap's quotes may overlap, and its writer
# of brat standoff keeps each whole.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv tool
tool/bin/python -m pip install --quiet --no-compile --disable-pip-version-check label-studio-sdk==2.1.2

tool/bin/python - <<'CHECK'
import json
import os

from label_studio_sdk.converter import Converter

CONFIG = """<View><Labels name="label" toName="text"><Label value="Claim"/><Label value="Premise"/></Labels>
<Text name="text" value="$text"/></View>"""
TEXT = "Trams are not safe at all."

def exported(*spans):
    results = [
        {"id": label, "from_name": "label", "to_name": "text", "type": "labels",
         "value": {"start": start, "end": end, "text": TEXT[start:end], "labels": [label]}}
        for label, start, end in spans
    ]
    os.makedirs("tasks", exist_ok=True)
    with open("tasks/task.json", "w") as file:
        json.dump([{"id": 1, "data": {"text": TEXT}, "annotations": [{"id": 1, "result": results}]}], file)
    Converter(config=CONFIG, project_dir=".").convert_to_conll2003("tasks", "out", is_dir=True)
    words = {}
    with open("out/result.conll") as file:
        for word, _, _, tag in (line.split() for line in list(file)[1:] if line.strip()):
            words.setdefault(tag.removeprefix("B-").removeprefix("I-"), []).append(word)
    return {label: " ".join(found) for label, found in words.items() if label != "O"}

overlapping, within = exported(("Claim", 0, 13), ("Premise", 6, 18)), exported(("Claim", 0, 25), ("Premise", 6, 18))
print("marked:", [TEXT[0:13], TEXT[6:18]], "exported:", overlapping, "one in the other:", within)
assert overlapping == {"Claim": "Trams are not", "Premise": "safe"}
assert "Premise" not in within
CHECK
