"""A crash of the real program, with a token in its memory, leaves no dump of it."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

import pytest

from dialer_gui.simulator.server import Simulator
from tests.desktop.program import FROM_SOURCE
from tests.e2e.account import set_up
from tests.e2e.dialer import dialer

if sys.platform != "win32":
    import resource

pytestmark = pytest.mark.desktop

#: Starts a program in a folder with dumps of any size allowed; the process is its own.
IN_FOLDER = ("sh", "-c", 'cd "$1" && ulimit -S -c "$(ulimit -H -c)" && shift && exec "$@"', "sh")


def test_a_crash_with_a_token_in_memory_leaves_no_dump(
    home: Path, simulator: Simulator, tmp_path: Path
) -> None:
    folder = tmp_path / "crash"
    folder.mkdir()
    env = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    set_up(home, simulator.address)
    hard_limit = resource.getrlimit(resource.RLIMIT_CORE)[1]
    with dialer(home=home, env=env, start=(*IN_FOLDER, str(folder), *FROM_SOURCE)) as person:
        person.dial("0301234567")
        person.wait_until_accepted()
        process = Path(f"/proc/{person.program.pid}")
        assert Path(os.readlink(process / "cwd")) == folder
        assert resource.prlimit(person.program.pid, resource.RLIMIT_CORE) == (0, hard_limit)
        assert int((process / "coredump_filter").read_text("ascii"), 16) == 0
        person.program.process.send_signal(signal.SIGABRT)
        assert person.program.wait() == -signal.SIGABRT
    assert list(folder.iterdir()) == []
