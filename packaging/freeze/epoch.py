"""The time that stands in everything that is built: the commit's, not the clock's."""

import os
import subprocess
from functools import cache

from release.names import ROOT

#: 1 January 1980, before which neither archives nor Windows can tell the time.
EARLIEST_S = 315_532_800


@cache
def commit_time_s() -> int:
    """Return the time of the commit that is checked out, in seconds since 1970.

    ``SOURCE_DATE_EPOCH`` overrides it, as everywhere. A checkout without git has no time of its
    own and gets the earliest.
    """
    given = os.environ.get("SOURCE_DATE_EPOCH", "")
    if given.isdecimal():
        return int(given)
    command = ["git", "-C", str(ROOT), "log", "-1", "--format=%ct"]
    try:
        answer = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        return EARLIEST_S
    return int(answer)
