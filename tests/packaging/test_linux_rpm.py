"""The package for Fedora and its kin, made of a stand-in and looked at with rpm itself."""

import subprocess
from pathlib import Path

import pytest

from linux.elf import Needs
from linux.rpm import build_rpm, requires_of
from linux.tree import ENTRY, HOME
from release.names import PACKAGE, file_name, version
from tests.packaging.stand_in import LIBRARY, stand_in


@pytest.fixture(scope="module")
def rpm(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("rpm")
    return build_rpm(stand_in(folder), folder / "out", is_quick=True)


def test_it_is_named_as_all_are_and_says_what_it_is(rpm: Path) -> None:
    assert rpm.name == file_name("rpm")
    assert query(rpm, "--queryformat", "%{NAME} %{VERSION}") == [f"{PACKAGE} {version()}"]


def test_it_asks_for_libraries_by_their_names(rpm: Path) -> None:
    asked = query(rpm, "--requires")
    assert "libc.so.6()(64bit)" in asked
    assert "ca-certificates" in asked
    assert not any(LIBRARY in each for each in asked)
    assert not any(each.startswith("ld-linux") for each in asked)


def test_it_offers_none_of_its_libraries_to_others(rpm: Path) -> None:
    offered = [each.partition(" ")[0] for each in query(rpm, "--provides")]
    assert {each.partition("(")[0] for each in offered} == {PACKAGE}


def test_symbols_are_asked_for_by_their_highest_version() -> None:
    needs = Needs(frozenset({"libX11.so.6"}), {"GLIBC": (2, 35), "GLIBCXX": (3, 4, 29)})
    assert {
        "libX11.so.6()(64bit)",
        "libc.so.6(GLIBC_2.35)(64bit)",
        "libstdc++.so.6(GLIBCXX_3.4.29)(64bit)",
    } <= set(requires_of(needs))


def test_only_folders_of_its_own_belong_to_it(rpm: Path) -> None:
    places = query(rpm, "--list")
    assert {f"/{HOME}", f"/{HOME}/{PACKAGE}", f"/{ENTRY}", f"/usr/bin/{PACKAGE}"} <= set(places)
    assert not {"/opt", "/usr", "/usr/bin", "/usr/share/applications"} & set(places)


def test_no_script_runs_and_root_owns_it_all(rpm: Path) -> None:
    assert query(rpm, "--scripts") == []
    owners = query(rpm, "--queryformat", "[%{FILEUSERNAME}:%{FILEGROUPNAME}\n]")
    assert set(owners) == {"root:root"}


def test_two_builds_are_the_same_to_the_last_byte(rpm: Path, tmp_path: Path) -> None:
    again = build_rpm(stand_in(tmp_path), tmp_path / "again", is_quick=True)
    assert again.read_bytes() == rpm.read_bytes()


def query(rpm: Path, *options: str) -> list[str]:
    """Ask rpm about a package."""
    command = ["rpm", "--query", "--package", *options, str(rpm)]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()
