"""A crash leaves nothing of the memory behind: real processes that end by a real abort."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.desktop.waiting import PATIENCE_S

if sys.platform != "win32":
    import resource

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="dumps are made of Linux's kind")

#: Made while it runs, so that it is in memory and in no file that was read.
PROGRAM = """
import ctypes, os, resource
from dialer_gui.desktop.core_dumps import forbid_core_dumps

secret = "".join(chr(code - 1) for code in {shifted!r})
{steps}
os.abort()
"""
CANARY = "cana7ycana7ycana7ycana7ycana7y42"
UNLIMITED = "resource.setrlimit(resource.RLIMIT_CORE, (resource.RLIM_INFINITY,) * 2)"
DUMPABLE = "assert ctypes.CDLL(None).prctl(4, 1, 0, 0, 0) == 0"
FORBID = "forbid_core_dumps()"


def dumps_of(folder: Path, *steps: str) -> list[bytes]:
    """Return the dumps of a process that holds a secret, takes these steps, and crashes."""
    shifted = [ord(each) + 1 for each in CANARY]
    code = PROGRAM.format(shifted=shifted, steps="\n".join(steps))
    places = [str(Path(__file__).parents[1]), *sys.path]
    ended = subprocess.run(
        [sys.executable, "-c", f"import sys; sys.path[:] = {places!r}\n{code}"],
        cwd=folder,
        timeout=PATIENCE_S,
        check=False,
    )
    assert ended.returncode == -signal.SIGABRT
    return [path.read_bytes() for path in folder.iterdir()]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the system writes the dump of a process that runs here."""
    pattern = Path("/proc/sys/kernel/core_pattern").read_text("ascii").strip()
    hard_limit = resource.getrlimit(resource.RLIMIT_CORE)[1]
    if "/" in pattern or pattern.startswith("|") or hard_limit != resource.RLIM_INFINITY:
        pytest.skip("the system keeps dumps elsewhere, or none")
    return tmp_path


def test_a_crash_is_dumped_with_the_secret_where_nobody_forbids_it(folder: Path) -> None:
    dumps = dumps_of(folder, UNLIMITED)
    assert any(CANARY.encode() in dump for dump in dumps)


def test_a_crash_leaves_no_dump(folder: Path) -> None:
    assert dumps_of(folder, UNLIMITED, FORBID) == []


def test_without_its_limit_a_crash_leaves_no_dump(folder: Path) -> None:
    """As for a program that takes all dumps, for which the limit does not count."""
    assert dumps_of(folder, UNLIMITED, FORBID, UNLIMITED) == []


def test_a_dump_that_is_made_all_the_same_holds_no_memory(folder: Path) -> None:
    dumps = dumps_of(folder, UNLIMITED, FORBID, UNLIMITED, DUMPABLE)
    assert dumps
    assert not any(CANARY.encode() in dump for dump in dumps)


def test_a_program_started_from_here_may_be_dumped_again() -> None:
    code = (
        "import resource as r, subprocess, sys; sys.path.insert(0, sys.argv[1])\n"
        "from dialer_gui.desktop.core_dumps import forbid_core_dumps; forbid_core_dumps()\n"
        "hard = r.getrlimit(r.RLIMIT_CORE)[1]\n"
        "ask = 'import resource as r; print(*r.getrlimit(r.RLIMIT_CORE))'\n"
        "child = subprocess.run([sys.executable, '-c', ask], capture_output=True, check=True)\n"
        "assert child.stdout.split() == [b'0', str(hard).encode()], child.stdout\n"
    )
    root = str(Path(__file__).parents[1])
    subprocess.run([sys.executable, "-c", code, root], check=True, timeout=PATIENCE_S)
