"""Where libraries look for those they need: beside themselves, and nowhere on the build machine."""

import shutil
import subprocess
from pathlib import Path

from linux.elf import search_path_of
from release.problems import BuildFailed

ORIGIN = "$ORIGIN"


def forget_build_machine(files: list[Path]) -> None:
    """Take search paths out of program files that name a folder of the build machine.

    A Python that was built into a folder of its own leaves that folder's name in each of its
    modules; on another computer whoever may write there could slip in a library.

    Raises:
        BuildFailed: the tool that does it is missing.
    """
    for path in files:
        if all(place.startswith(ORIGIN) for place in search_path_of(path)):
            continue
        if shutil.which("chrpath") is None:
            raise BuildFailed("chrpath is missing (Debian and Ubuntu: apt-get install chrpath).")
        command = ["chrpath", "--delete", str(path)]
        subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
