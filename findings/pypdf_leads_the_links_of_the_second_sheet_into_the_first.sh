#!/usr/bin/env bash
# pypdf 7.1.1: when two sheets are joined whose links go by name, those of the second lead into the first.
#
# A page that a browser prints has a name for every id that a link in it leads to, and two maps number their claims
# alike. append() takes the pages and the names over; a name that is there already is left as it is, and the links of
# the second sheet keep it: "its reason" on page 3 leads to page 2, to a reason of another map. No warning. (Links that
# say their page are right.) The pictures of argmap lead to web addresses alone, as tests/test_diagram_dot.py holds,
# and stay right.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv tool
tool/bin/python -m pip install --quiet --no-compile --disable-pip-version-check pypdf==7.1.1

tool/bin/python - <<'CHECK'
import io

from pypdf import PdfReader, PdfWriter
from pypdf.generic import DictionaryObject, NameObject, RectangleObject, TextStringObject

def sheet():
    """Return a PDF of two pages, each with a link to the other by a name."""
    writer = PdfWriter()
    for _ in range(2):
        writer.add_blank_page(200, 200)
    for number, (name, other) in enumerate([("claim", "reason"), ("reason", "claim")]):
        writer.add_named_destination(name, number)
        link = {"/Type": NameObject("/Annot"), "/Subtype": NameObject("/Link"), "/Dest": TextStringObject(other)}
        link["/Rect"] = RectangleObject((20, 20, 90, 40))
        writer.add_annotation(number, DictionaryObject({NameObject(key): value for key, value in link.items()}))
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()

def links(reader):
    found = []
    for number, page in enumerate(reader.pages, 1):
        end = reader.named_destinations[page["/Annots"][0].get_object()["/Dest"]]
        found.append((number, reader.get_destination_page_number(end) + 1))
    return found

joined, file = PdfWriter(), io.BytesIO()
for _ in range(2):
    joined.append(PdfReader(io.BytesIO(sheet())))
joined.write(file)
alone, both = links(PdfReader(io.BytesIO(sheet()))), links(PdfReader(file))
print("pages of links and of their ends, alone:", alone, "joined:", both)
assert alone == [(1, 2), (2, 1)]
assert both == [(1, 2), (2, 1), (3, 2), (4, 1)]
CHECK
