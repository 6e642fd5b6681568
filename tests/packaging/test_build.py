"""The command that builds, and the bundle as one file: the same from any machine."""

import os
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

import pytest
from PySide6 import QtWidgets

from freeze import archive
from freeze.archive import LIMIT_BYTES, build_archive
from freeze.reproducible import differences, fingerprints
from freeze.trimming import needed_by
from linux.elf import needs_of
from release.building import BuildFailed, commit_time_s, size_of, step
from release.names import ROOT, version
from release.parts import LOCK, differing_versions

pytestmark = pytest.mark.desktop


BUILD = ROOT / "packaging/build.py"


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
    for folder in ("dialer_gui", "resources"):
        shutil.copytree(ROOT / folder, root / folder)
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
    assert differing_versions() == []


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


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    """A small folder with what a bundle has: a program, a folder, a link."""
    folder = tmp_path / "dialer-gui"
    (folder / "_internal").mkdir(parents=True)
    (folder / "dialer-gui").write_text("#!/bin/sh\necho started\n")
    (folder / "dialer-gui").chmod(0o755)
    (folder / "_internal/library").write_bytes(b"\x00" * 4096)
    (folder / "link").symlink_to("_internal/library")
    return folder


def test_it_is_one_folder_that_belongs_to_nobody_of_this_machine(
    sample: Path, tmp_path: Path
) -> None:
    top = f"dialer-gui-{version()}"
    with tarfile.open(build_archive(sample, tmp_path / "out", preset=1)) as packed:
        assert {member.name for member in packed} == {
            *(top, f"{top}/LICENSE", f"{top}/dialer-gui", f"{top}/link"),
            *(f"{top}/_internal", f"{top}/_internal/library"),
        }
        assert {(member.uid, member.gid, member.uname) for member in packed} == {(0, 0, "root")}
        assert {member.mtime for member in packed} == {commit_time_s()}
        assert packed.getmember(f"{top}/dialer-gui").mode == 0o755
        assert packed.getmember(f"{top}/link").linkname == "_internal/library"


def test_times_of_files_make_no_difference(sample: Path, tmp_path: Path) -> None:
    before = build_archive(sample, tmp_path / "one", preset=1).read_bytes()
    os.utime(sample / "dialer-gui", (1, 1))
    os.utime(sample, (2, 2))
    assert build_archive(sample, tmp_path / "two", preset=1).read_bytes() == before


def test_one_that_is_too_large_is_refused(
    sample: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archive, "LIMIT_BYTES", 100)
    with pytest.raises(BuildFailed, match=r"tar\.xz has \d+ bytes; 100 are allowed"):
        build_archive(sample, tmp_path / "out", preset=1)


def test_the_bundle_s_is_at_most_40_mib_and_starts_where_it_is_unpacked(
    packed_bundle: Path, tmp_path: Path
) -> None:
    path = packed_bundle
    assert path.stat().st_size <= LIMIT_BYTES == 40 * 2**20
    place = tmp_path / "Müller & Söhne 电话"
    place.mkdir()
    subprocess.run(["tar", "-xJf", str(path), "-C", str(place)], check=True)
    program = place / f"dialer-gui-{version()}" / "dialer-gui"
    done = subprocess.run([str(program), "--self-check"], capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, ""), done.stdout


def test_direct_needs_are_told_and_not_theirs() -> None:
    needed = needed_by(Path(QtWidgets.__file__))
    assert {"libQt6Widgets.so.6", "libQt6Gui.so.6", "libc.so.6"} <= needed
    assert not {name for name in needed if name.startswith(("libxcb", "libicu", "libfontconfig"))}


def test_what_is_no_program_needs_nothing_of_the_host(tmp_path: Path) -> None:
    (tmp_path / "notes.so").write_text("no library")
    (tmp_path / "empty").touch()
    assert needs_of(tmp_path).libraries == set()


def test_what_lies_beside_is_not_needed_from_outside(tmp_path: Path) -> None:
    shutil.copy(Path(sys.executable).resolve(), tmp_path / "python")
    needed = needs_of(tmp_path).libraries
    assert "libc.so.6" in needed
    (tmp_path / "lib").mkdir()
    (tmp_path / "lib/libc.so.6").touch()
    assert needs_of(tmp_path).libraries == needed - {"libc.so.6"}


def sample_folder(folder: Path) -> Path:
    """Make a folder with a program, a link and an empty folder."""
    (folder / "empty").mkdir(parents=True)
    (folder / "program").write_text("one")
    (folder / "link").symlink_to("program")
    for path in (folder / "program", folder / "link", folder / "empty"):
        os.utime(path, (5, 5), follow_symlinks=False)
    return folder


def test_the_same_in_two_folders_is_the_same(tmp_path: Path) -> None:
    one, other = sample_folder(tmp_path / "one"), sample_folder(tmp_path / "far/other")
    assert set(fingerprints(one)) == {"empty", "program", "link"}
    assert differences(fingerprints(one), fingerprints(other)) == []


def test_whatever_differs_is_named(tmp_path: Path) -> None:
    one = fingerprints(sample_folder(tmp_path / "one"))
    other = sample_folder(tmp_path / "other")
    (other / "program").write_text("two")
    (other / "link").unlink()
    (other / "link").symlink_to("empty")
    (other / "empty").chmod(0o700)
    (other / "more").touch()
    assert differences(one, fingerprints(other)) == [
        "more is in one only",
        *("empty is not the same", "link is not the same", "program is not the same"),
    ]
    os.utime(other / "program", (6, 6))
    (other / "program").write_text("one")
    assert "program is not the same" in differences(one, fingerprints(other))
