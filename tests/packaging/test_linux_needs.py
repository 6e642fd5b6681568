"""What a bundle asks of a Linux system, read from its files and put into packages' names."""

import re
import shutil
import subprocess
from pathlib import Path

import PySide6
import pytest

from linux.depends import PACKAGES, depends_on
from linux.elf import Needs, needs_of, search_path_of
from linux.search_paths import forget_build_machine
from release.problems import BuildFailed
from tests.packaging.stand_in import LIBRARY, stand_in


def test_needs_are_read_from_the_files(tmp_path: Path) -> None:
    needs = needs_of(stand_in(tmp_path))
    assert "libc.so.6" in needs.libraries
    assert LIBRARY not in needs.libraries


def test_the_highest_version_counts_as_numbers_do(tmp_path: Path) -> None:
    # By letters 2.4 would come after 2.14.
    assert needs_of(stand_in(tmp_path)).versions["GLIBC"] >= (2, 14)


def test_packages_are_named_with_the_versions_that_will_do() -> None:
    needs = Needs(
        frozenset({"libc.so.6", "libm.so.6", "libglib-2.0.so.0", "libstdc++.so.6"}),
        {"GLIBC": (2, 35), "GLIBCXX": (3, 4, 30)},
    )
    depends = depends_on(needs).split(", ")
    assert "libc6 (>= 2.35)" in depends
    assert "libstdc++6 (>= 12)" in depends
    assert "libglib2.0-0t64 | libglib2.0-0" in depends
    assert len(depends) == len(set(depends))


def test_symbols_older_than_any_system_need_no_word() -> None:
    needs = Needs(frozenset({"libstdc++.so.6"}), {"GLIBCXX": (3, 4, 21)})
    assert "libstdc++6" in depends_on(needs).split(", ")


def test_an_unknown_library_is_named() -> None:
    needs = Needs(frozenset({"libc.so.6", "libmystery.so.7"}), {})
    with pytest.raises(BuildFailed, match=r"libmystery\.so\.7 of the system: say in"):
        depends_on(needs)


def test_symbols_of_an_unknown_compiler_are_named() -> None:
    needs = Needs(frozenset({"libstdc++.so.6"}), {"GLIBCXX": (3, 4, 99)})
    with pytest.raises(BuildFailed, match=r"GLIBCXX 3\.4\.99"):
        depends_on(needs)


def test_what_this_system_has_is_in_the_package_that_is_named() -> None:
    """The table against dpkg's own, as far as the libraries are installed here."""
    listing = subprocess.run(
        ["dpkg-query", "--search", *(f"*/{name}" for name in PACKAGES)],
        capture_output=True,
        text=True,
    ).stdout
    line = r"^([^:\n]+)(?::\w+)?: /(?:usr/)?lib(?:64)?/(?:[^/\n]+/)?([^/\n]+)$"
    found = re.findall(line, listing, re.MULTILINE)
    assert {"libc.so.6", "libz.so.1"} <= {name for _, name in found}
    for package, name in found:
        assert package in PACKAGES[name].split(" | "), name


def test_the_build_machines_folders_are_forgotten_and_others_kept(tmp_path: Path) -> None:
    plugin = next(Path(PySide6.__file__).parent.glob("Qt/plugins/imageformats/libqsvg.so"))
    (own,) = search_path_of(plugin)
    assert own.startswith("$ORIGIN")
    files = [tmp_path / name for name in ("foreign", "mixed", "own")]
    for path in files:
        shutil.copy(plugin, path)
    for path, places in zip(files, ("/opt/lib", "$ORIGIN:/opt"), strict=False):
        subprocess.run(["chrpath", "--replace", places, str(path)], check=True)
    assert search_path_of(files[1]) == ["$ORIGIN", "/opt"]
    forget_build_machine(files)
    assert [search_path_of(path) for path in files] == [[], [], [own]]
