"""The package for Debian, made of a stand-in and looked at with Debian's own tools."""

import hashlib
import os
import re
import subprocess
from pathlib import Path

import pytest

from linux.copyright import PLACE, TEXTS
from linux.deb import build_deb, deb_architecture
from linux.tree import ENTRY, HOME, METAINFO
from release import names
from release.names import PACKAGE, file_name, version
from release.problems import BuildFailed
from tests.packaging.stand_in import LIBRARY, host_library, stand_in


@pytest.fixture(scope="module")
def deb(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("deb")
    return build_deb(stand_in(folder), folder / "out")


@pytest.fixture(scope="module")
def unpacked(deb: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("unpacked")
    run("dpkg-deb", "--extract", str(deb), str(folder))
    return folder


def test_the_file_is_named_as_all_are(deb: Path) -> None:
    assert deb.name == file_name("deb")


@pytest.mark.parametrize(
    ("version", "packaged"), [("1.2.3", "1.2.3"), ("1.2.3-rc.1", "1.2.3~rc.1")]
)
def test_a_trial_of_a_version_is_older_than_the_version(
    monkeypatch: pytest.MonkeyPatch, version: str, packaged: str
) -> None:
    monkeypatch.setattr(names, "version", lambda: version)
    assert names.package_version() == packaged
    older = ["dpkg", "--compare-versions", packaged, "le", "1.2.3"]
    assert subprocess.run(older).returncode == 0


def test_it_says_what_it_is(deb: Path) -> None:
    assert field(deb, "Package") == PACKAGE
    assert field(deb, "Version") == version()
    assert field(deb, "Architecture") == deb_architecture()
    assert int(field(deb, "Installed-Size")) > host_library(LIBRARY).stat().st_size // 1024


def test_it_asks_for_what_its_files_need_and_not_for_what_it_has(deb: Path) -> None:
    depends = field(deb, "Depends").split(", ")
    assert any(re.fullmatch(r"libc6 \(>= 2\.\d+\)", each) for each in depends)
    assert "ca-certificates" in depends
    assert not any(each.startswith("zlib1g") for each in depends)
    assert "xdg-utils" in field(deb, "Recommends")


def test_everything_lies_where_a_desktop_looks_for_it(unpacked: Path) -> None:
    assert (unpacked / "usr/bin" / PACKAGE).readlink() == Path("/", HOME, PACKAGE)
    icons = unpacked / "usr/share/icons/hicolor"
    for place in (
        *(unpacked / HOME / PACKAGE, unpacked / HOME / "_internal/notes.txt"),
        *(unpacked / ENTRY, unpacked / METAINFO, icons / f"scalable/apps/{PACKAGE}.svg"),
        *(icons / f"48x48/apps/{PACKAGE}.png", unpacked / PLACE / "copyright"),
        *(unpacked / TEXTS / "zlib.txt", unpacked / f"usr/share/man/man1/{PACKAGE}.1.gz"),
    ):
        assert place.is_file(), place


def test_no_licence_is_in_it_twice(unpacked: Path) -> None:
    assert [path.parent for path in unpacked.rglob("NOTICE.txt")] == [unpacked / TEXTS]


def test_only_the_program_can_be_run_and_everything_be_read(unpacked: Path) -> None:
    for path in unpacked.rglob("*"):
        if not path.is_symlink():
            is_open = path.is_dir() or path == unpacked / HOME / PACKAGE
            assert path.stat().st_mode & 0o777 == (0o755 if is_open else 0o644), path


def test_no_script_runs_at_the_install(deb: Path, tmp_path: Path) -> None:
    run("dpkg-deb", "--control", str(deb), str(tmp_path / "control"))
    assert {path.name for path in (tmp_path / "control").iterdir()} == {"control", "md5sums"}


def test_every_file_has_its_sum(deb: Path, unpacked: Path) -> None:
    sums = run("dpkg-deb", "--info", str(deb), "md5sums").splitlines()
    told = {place: digest for digest, place in (line.split("  ") for line in sums)}
    files = [path for path in unpacked.rglob("*") if path.is_file() and not path.is_symlink()]
    assert told == {
        str(path.relative_to(unpacked)): hashlib.md5(path.read_bytes()).hexdigest()
        for path in files
    }


def test_two_builds_are_the_same_to_the_last_byte(deb: Path, tmp_path: Path) -> None:
    bundle = stand_in(tmp_path)
    os.utime(bundle / PACKAGE, (1, 1))
    (bundle / "_internal/notes.txt").chmod(0o600)
    assert build_deb(bundle, tmp_path / "again").read_bytes() == deb.read_bytes()


def test_lintian_finds_no_error(deb: Path) -> None:
    told = run("lintian", "--allow-root", "--fail-on", "error", str(deb))
    assert not [line for line in told.splitlines() if line.startswith("E:")]


def test_the_whole_tree_is_valid_for_software_centres(unpacked: Path) -> None:
    run("appstreamcli", "validate-tree", "--no-net", str(unpacked))


def test_a_version_of_its_own_can_be_given(tmp_path: Path) -> None:
    made = build_deb(stand_in(tmp_path), tmp_path, package_version="0.0.1", is_quick=True)
    assert field(made, "Version") == "0.0.1"
    assert "0.0.1" in made.name


def test_a_library_nobody_is_known_for_stops_the_build(tmp_path: Path) -> None:
    bundle = stand_in(tmp_path)
    (bundle / "_internal/libmystery.so.7").write_bytes(host_library(LIBRARY).read_bytes())
    with pytest.raises(BuildFailed, match=r"Whose work is libmystery\.so\.7"):
        build_deb(bundle, tmp_path / "out")
    assert not list((tmp_path / "out").iterdir())


def field(deb: Path, name: str) -> str:
    """Return an entry of a package's control file."""
    return run("dpkg-deb", "--field", str(deb), name).strip()


def run(*command: str) -> str:
    """Run a program that must not fail and return what it prints."""
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout
