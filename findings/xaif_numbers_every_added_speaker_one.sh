#!/usr/bin/env bash
# xaif 0.3.6: every added speaker gets the number 1, and the last one has said everything.
#
# The package of the open argument mining framework adds a locution with
# add_component("locution", text=…, speaker=…). Each participant it makes has the participantID 1, and
# each locution the personID 1, whoever speaks. get_speaker, which joins the two, names the last of them
# for all, and so does any reader of the file. argmap puts no claim into the mouth of a number that
# stands for two names, and says so.
# (pandas is named because the package needs it and does not ask for it.)
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv tool
tool/bin/python -m pip install --quiet --disable-pip-version-check xaif==0.3.6 pandas==2.3.3

tool/bin/python - <<'CHECK'
from xaif import AIF

record = {"AIF": {"nodes": [], "edges": [], "locutions": [], "participants": []}, "text": ""}
debate = AIF(record)
debate.add_component("locution", text="The tax helps.", speaker="First Speaker")
debate.add_component("locution", text="It does not.", speaker="Second Speaker")
numbers = [each["participantID"] for each in debate.aif["participants"]]
heard = [debate.get_speaker(each["nodeID"])[0] for each in debate.aif["nodes"]]
print("numbers:", numbers, "speakers:", heard)
assert numbers == [1, 1] and heard == ["Second Speaker", "Second Speaker"], (numbers, heard)
CHECK
