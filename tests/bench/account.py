"""python -m tests.bench.account HOME ADDRESS: what a dialer finds that is used every day.

An account of the provider at that address, and its token in the keyring. In a process of its own,
since what this loads would lie in memory beside a program that is being measured.
"""

import sys
from pathlib import Path

from tests.e2e.account import set_up

if __name__ == "__main__":
    home = Path(sys.argv[1])
    home.mkdir(parents=True)
    set_up(home, sys.argv[2])
