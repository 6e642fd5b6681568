"""The command that builds: what it says when it can't."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from freeze.lock import differences
from release.names import ROOT
from release.parts import LOCK
from release.progress import size_of, step

BUILD = ROOT / "packaging/build.py"

pytestmark = pytest.mark.desktop


def build(
    *arguments: str, script: Path = BUILD, python: tuple[str, ...] = (sys.executable,), **env: str
) -> subprocess.CompletedProcess[str]:
    """Run the command to its end."""
    command = [*python, str(script), *arguments]
    return subprocess.run(
        command, env={**os.environ, **env}, capture_output=True, text=True, timeout=60
    )


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout with the build's own files and a dev.py that says what it is asked for."""
    root = tmp_path / "checkout"
    shutil.copytree(ROOT / "packaging", root / "packaging")
    shutil.copytree(ROOT / "dialer_gui", root / "dialer_gui")
    (root / "dev.py").write_text("import sys; print('dev.py', sys.argv[1:]); sys.exit(7)")
    return root


def test_targets_are_listed_and_an_unknown_one_is_refused() -> None:
    shown = build("--help")
    assert shown.returncode == 0
    for name in ("bundle", "archive", "deb", "rpm", "installer", "dmg", "--output", "--bundle"):
        assert name in shown.stdout
    refused = build("cake")
    assert refused.returncode == 2
    assert "no such target: cake" in refused.stderr


def test_a_missing_tool_is_told_in_one_sentence_before_anything_is_built(tmp_path: Path) -> None:
    done = build("bundle", "rpm", "--output", str(tmp_path / "out"), PATH=str(tmp_path))
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == (
        "build.py: rpmbuild is missing (Debian and Ubuntu: apt-get install rpm).\n"
    )
    assert not (tmp_path / "out").exists()


def test_a_target_of_another_system_needs_its_bundle(tmp_path: Path) -> None:
    done = build("dmg", "--output", str(tmp_path / "out"))
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("build.py: dmg is made of a bundle for macos")
    assert done.stderr.count("\n") == 1


def test_a_bundle_that_is_not_there_is_told(tmp_path: Path) -> None:
    done = build("archive", "--bundle", str(tmp_path / "nowhere"))
    assert done.returncode == 1
    assert done.stderr == f"build.py: {tmp_path / 'nowhere'} is no folder.\n"


def test_a_python_without_pyinstaller_hands_over(checkout: Path) -> None:
    bare = (sys.executable, "-S")  # without what is installed
    script = checkout / "packaging/build.py"
    done = build("bundle", "--output", "a folder", script=script, python=bare)
    assert (done.returncode, done.stderr) == (7, "")
    assert done.stdout == "dev.py ['build', 'bundle', '--output', 'a folder']\n"


def test_other_versions_than_the_locked_ones_go_into_no_build(checkout: Path) -> None:
    text = LOCK.read_text("utf-8")
    pinned = next(line for line in text.splitlines() if line.startswith("requests=="))
    other = checkout / LOCK.relative_to(ROOT)
    other.write_text(text.replace(pinned, "requests==1.2.3 \\"), "utf-8")
    done = build("bundle", script=checkout / "packaging/build.py")
    assert (done.returncode, done.stdout) == (1, "")
    installed = pinned.split("==")[1].rstrip(" \\")
    assert f"requests {installed} in place of 1.2.3" in done.stderr
    assert "python3 dev.py build" in done.stderr
    assert done.stderr.count("\n") == 1


def test_what_is_installed_here_is_what_the_lock_names() -> None:
    assert differences() == []


def test_progress_tells_what_and_how_long(capsys: pytest.CaptureFixture[str]) -> None:
    with step("counting to one"):
        pass
    first, second = capsys.readouterr().out.splitlines()
    assert first == "counting to one …"
    assert second.endswith(" s")
    assert float(second.split()[0]) >= 0
    assert size_of(36_000_000) == "34.3 MiB"


def test_what_pyinstaller_says_is_passed_on(checkout: Path) -> None:
    """A checkout without a program in it can't be frozen."""
    shutil.copy(LOCK, checkout)
    (checkout / "dialer_gui/__main__.py").unlink()
    done = build("bundle", script=checkout / "packaging/build.py")
    assert done.returncode == 1
    assert "freezing the program …" in done.stdout
    assert "build.py: PyInstaller gave up (exit code 1)" in done.stderr
    assert "__main__.py' not found" in done.stderr
    assert not (checkout / "dist").exists()
