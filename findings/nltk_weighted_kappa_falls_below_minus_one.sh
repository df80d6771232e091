#!/usr/bin/env bash
# nltk 3.10.4: weighted kappa of annotators who mostly agree is -2.7 once it is told the largest distance.
#
# A kappa is at most 1 and says 0 for chance; in the weighted one distances are taken relative to the largest, which
# cancels out. AnnotationTask.weighted_kappa takes that largest distance, as a scale of strengths from 1 to 5 has, but
# divides by it the distance that chance would give and not the one observed: the figure falls as that number rises,
# without an end. Without the number it is right, whatever the scale. No warning. argmap computes kappa without
# weights and Krippendorff's alpha, and tests both against figures by hand.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv tool
tool/bin/python -m pip install --quiet --no-compile --disable-pip-version-check nltk==3.10.4

tool/bin/python - <<'CHECK'
from nltk.metrics import interval_distance
from nltk.metrics.agreement import AnnotationTask

ann, bob = [1, 2, 3, 4, 5, 5], [1, 2, 3, 4, 4, 3]
rows = [(who, text, value) for who, values in (("ann", ann), ("bob", bob)) for text, value in enumerate(values)]
task = AnnotationTask(rows, distance=interval_distance)
plain, told = task.weighted_kappa(), task.weighted_kappa(max_distance=16)

observed = sum((a - b) ** 2 for a, b in zip(ann, bob)) / 6
expected = sum((a - b) ** 2 for a in ann for b in bob) / 36
print("without:", plain, "with the largest distance:", told, "by definition:", 1 - observed / expected)
assert abs(plain - (1 - observed / expected)) < 1e-9
assert plain > 0.5
assert told < -1
assert abs(told - (1 - 16 * observed / expected)) < 1e-9
CHECK
