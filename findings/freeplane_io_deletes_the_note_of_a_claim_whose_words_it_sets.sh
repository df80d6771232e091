#!/usr/bin/env bash
# freeplane-io 0.10.1: to set the words of a claim deletes its note, and to read words over lines glues them.
#
# In a Freeplane map words with marks, notes and details are all elements "richcontent", told apart by their type. Who
# sets a node's plaintext has the first of them taken out, of whatever type: a claim in plain words loses the note with
# its source, and the file is saved without it. Read, words of several lines or paragraphs are joined without a blank:
# "Trams are" and "not safe" become "Trams arenot safe". argmap refuses Freeplane's files by name, and keeps quotes and
# notes where the words of a claim are changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv tool
tool/bin/python -m pip install --quiet --no-compile --disable-pip-version-check freeplane-io==0.10.1 lxml==6.1.3

tool/bin/python - <<'CHECK'
import freeplane

with open("debate.mm", "w") as file:
    file.write("""<map version="freeplane 1.9.13">
<node TEXT="Ban trams." ID="ID_1"><node TEXT="Trams are loud." ID="ID_2">
<richcontent TYPE="NOTE"><html><head/><body><p>Report, p. 4</p></body></html></richcontent></node>
<node ID="ID_3"><richcontent TYPE="NODE"><html><head/><body><p>Trams are
not safe.</p><p>Nobody says so.</p></body></html></richcontent></node></node>
</map>""")
mindmap = freeplane.Mindmap("debate.mm")
loud, safe = mindmap.rootnode.children
before = loud.notes
loud.plaintext = "Trams are very loud."
print("note before:", before, "after:", repr(loud.notes), "words:", repr(safe.plaintext))
assert before == "Report, p. 4" and loud.notes == ""
assert safe.plaintext == "Trams arenot safe.Nobody says so."
mindmap.save("again.mm")
assert "p. 4" not in open("again.mm").read()
CHECK
