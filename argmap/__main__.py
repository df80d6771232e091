"""``python -m argmap``: the same as the script ``argmap``."""

import sys

from argmap.cli import main

if __name__ == "__main__":
    sys.exit(main())
