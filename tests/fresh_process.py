"""What programs print in a fresh Python, whatever the order of its sets."""

from __future__ import annotations

import os
import subprocess
import sys


def outputs(code: str, *seeds: str) -> set[bytes]:
    """Return all that a program prints under several seeds of hashes; one, where it is stable."""
    return {
        subprocess.run(
            [sys.executable, "-X", "utf8", "-c", code],
            capture_output=True,
            check=True,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "PYTHONHASHSEED": seed},
        ).stdout
        for seed in seeds
    }
