"""The bundle as one file: the same from any machine, small enough, and usable anywhere."""

import os
import subprocess
import tarfile
from pathlib import Path

import pytest

from freeze import archive
from freeze.archive import LIMIT_BYTES, build_archive
from freeze.epoch import commit_time_s
from release.names import version
from release.problems import BuildFailed

pytestmark = pytest.mark.desktop

IN_HASTE = 1


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
    with tarfile.open(build_archive(sample, tmp_path / "out", preset=IN_HASTE)) as packed:
        assert {member.name for member in packed} == {
            *(top, f"{top}/LICENSE", f"{top}/dialer-gui", f"{top}/link"),
            *(f"{top}/_internal", f"{top}/_internal/library"),
        }
        assert {(member.uid, member.gid, member.uname) for member in packed} == {(0, 0, "root")}
        assert {member.mtime for member in packed} == {commit_time_s()}
        assert packed.getmember(f"{top}/dialer-gui").mode == 0o755
        assert packed.getmember(f"{top}/link").linkname == "_internal/library"


def test_times_of_files_make_no_difference(sample: Path, tmp_path: Path) -> None:
    before = build_archive(sample, tmp_path / "one", preset=IN_HASTE).read_bytes()
    os.utime(sample / "dialer-gui", (1, 1))
    os.utime(sample, (2, 2))
    assert build_archive(sample, tmp_path / "two", preset=IN_HASTE).read_bytes() == before


def test_one_that_is_too_large_is_refused(
    sample: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archive, "LIMIT_BYTES", 100)
    with pytest.raises(BuildFailed, match=r"tar\.xz has \d+ bytes; 100 are allowed"):
        build_archive(sample, tmp_path / "out", preset=IN_HASTE)


def test_the_bundle_s_is_at_most_40_mib_and_starts_where_it_is_unpacked(
    bundle: Path, tmp_path: Path
) -> None:
    """Even packed in haste; what people get is packed with more patience, and smaller."""
    path = build_archive(bundle, tmp_path / "out", preset=IN_HASTE)
    assert path.stat().st_size <= LIMIT_BYTES == 40 * 2**20
    place = tmp_path / "Müller & Söhne 电话"
    place.mkdir()
    subprocess.run(["tar", "-xJf", str(path), "-C", str(place)], check=True)
    program = place / f"dialer-gui-{version()}" / "dialer-gui"
    done = subprocess.run([str(program), "--self-check"], capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, ""), done.stdout
