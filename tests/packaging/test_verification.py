"""The command that tries out what people install."""

import subprocess
import sys

import pytest

from release.names import ROOT
from release.verification import CHECKS, Check, VerificationError, main

ran: list[str] = []


def passes() -> str:
    """A check that finds nothing wrong."""
    ran.append("passes")
    return "3 of 3"


def fails() -> None:
    """A check that finds a fault."""
    raise VerificationError("the link went nowhere")


def breaks() -> None:
    """A check that can't be made."""
    raise KeyError("no such thing")


def calls() -> None:
    """A check that runs a program which fails."""
    command = [sys.executable, "-c", "print('it has words'); raise SystemExit(3)"]
    subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)


HERE = {
    each.__name__: Check(f"{__name__}.{each.__name__}", f"it {each.__name__}")
    for each in (fails, breaks, calls, passes)
}


@pytest.fixture(autouse=True)
def _nothing_ran() -> None:
    ran.clear()


def test_a_check_that_passes_says_what_it_measured(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["passes"], HERE) == 0
    begun, ended = capsys.readouterr().out.splitlines()
    assert begun == "passes: it passes …"
    assert ended.startswith("ok passes (")
    assert ended.endswith(" s): 3 of 3")


def test_a_failure_stops_nothing_and_fails_the_whole(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--all"], HERE) == 1
    assert ran == ["passes"]
    told = capsys.readouterr().out
    assert "FAILED fails" in told
    assert "the link went nowhere" in told
    assert "FAILED breaks" in told
    assert "KeyError" in told
    assert "exit code 3\nit has words" in told
    assert told.endswith("3 of 4 failed: fails, breaks, calls\n")


def test_only_what_is_named_runs(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["fails"], HERE) == 1
    assert ran == []
    assert "passes" not in capsys.readouterr().out


def test_the_list_tells_of_every_check_and_runs_none(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--list"], HERE) == 0
    assert ran == []
    assert capsys.readouterr().out.splitlines()[-1] == "passes  it passes"


@pytest.mark.parametrize("arguments", [[], ["nonsense"], ["passes", "nonsense"]])
def test_without_a_name_that_exists_nothing_runs(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(arguments, HERE)
    assert left.value.code == 2
    assert ran == []


@pytest.mark.skipif(sys.platform != "linux", reason="they need a virtual desktop of Linux")
def test_every_check_there_is_can_be_found() -> None:
    for check in CHECKS.values():
        module, _, name = check.function.rpartition(".")
        assert callable(getattr(__import__(module, fromlist=[name]), name))


def test_the_command_lists_the_checks() -> None:
    command = [sys.executable, str(ROOT / "packaging/verify"), "--list"]
    listed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert [line.split()[0] for line in listed.splitlines()] == list(CHECKS)
