"""python -m tests.bench.outcome HISTORY: wait until the last call in a history has its outcome.

In a process of its own, since what this loads would lie in memory beside a program that is being
measured.
"""

import sys
from contextlib import closing
from pathlib import Path

from dialer_gui.storage.history import open_history
from tests.desktop.waiting import wait_for

if __name__ == "__main__":
    with closing(open_history(Path(sys.argv[1])).history) as history:
        wait_for(lambda: any(each.outcome for each in history.recent(1)), "the call's outcome")
