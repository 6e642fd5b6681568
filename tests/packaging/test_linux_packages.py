"""The packages for Linux, made of a stand-in and looked at with the systems' own tools."""

import hashlib
import os
import re
import shutil
import subprocess
from pathlib import Path

import PySide6
import pytest
from PyInstaller.archive.writers import CArchiveWriter, ZlibArchiveWriter
from PySide6.QtGui import QImage

from licences.components import components
from licences.native import NATIVE, Component
from licences.notice import licence_text, text_name
from linux.appimage import RUNTIME_VARIABLE, SYMBOL_PX, build_appimage, lay_out_app_dir
from linux.copyright import PLACE, TEXTS, copyright_file
from linux.deb import build_deb, deb_architecture
from linux.depends import PACKAGES, depends_on
from linux.elf import Needs, forget_build_machine, needs_of, search_path_of
from linux.rpm import build_rpm, requires_of
from linux.tree import ENTRY, HOME, METAINFO
from release import names
from release.building import BuildFailed
from release.names import APP_ID, PACKAGE, architecture, file_name, version
from tests.packaging.conftest import LIBRARY, host_library, stand_in


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


@pytest.fixture(scope="module")
def rpm(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("rpm")
    return build_rpm(stand_in(folder), folder / "out", is_quick=True)


def test_an_rpm_is_named_as_all_are_and_says_what_it_is(rpm: Path) -> None:
    assert rpm.name == file_name("rpm")
    assert query(rpm, "--queryformat", "%{NAME} %{VERSION}") == [f"{PACKAGE} {version()}"]


def test_an_rpm_asks_for_libraries_by_their_names(rpm: Path) -> None:
    asked = query(rpm, "--requires")
    assert "libc.so.6()(64bit)" in asked
    assert "ca-certificates" in asked
    assert not any(LIBRARY in each for each in asked)
    assert not any(each.startswith("ld-linux") for each in asked)


def test_an_rpm_offers_none_of_its_libraries_to_others(rpm: Path) -> None:
    offered = [each.partition(" ")[0] for each in query(rpm, "--provides")]
    assert {each.partition("(")[0] for each in offered} == {PACKAGE}


def test_symbols_are_asked_for_by_their_highest_version() -> None:
    needs = Needs(frozenset({"libX11.so.6"}), {"GLIBC": (2, 35), "GLIBCXX": (3, 4, 29)})
    assert {
        "libX11.so.6()(64bit)",
        "libc.so.6(GLIBC_2.35)(64bit)",
        "libstdc++.so.6(GLIBCXX_3.4.29)(64bit)",
    } <= set(requires_of(needs))


def test_only_folders_of_its_own_belong_to_an_rpm(rpm: Path) -> None:
    places = query(rpm, "--list")
    assert {f"/{HOME}", f"/{HOME}/{PACKAGE}", f"/{ENTRY}", f"/usr/bin/{PACKAGE}"} <= set(places)
    assert not {"/opt", "/usr", "/usr/bin", "/usr/share/applications"} & set(places)


def test_no_script_of_an_rpm_runs_and_root_owns_it_all(rpm: Path) -> None:
    assert query(rpm, "--scripts") == []
    owners = query(rpm, "--queryformat", "[%{FILEUSERNAME}:%{FILEGROUPNAME}\n]")
    assert set(owners) == {"root:root"}


def test_two_builds_of_an_rpm_are_the_same_to_the_last_byte(rpm: Path, tmp_path: Path) -> None:
    again = build_rpm(stand_in(tmp_path), tmp_path / "again", is_quick=True)
    assert again.read_bytes() == rpm.read_bytes()


def query(rpm: Path, *options: str) -> list[str]:
    """Ask rpm about a package."""
    command = ["rpm", "--query", "--package", *options, str(rpm)]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()


TOOL = """\
#!/bin/sh
# Stands in for appimagetool, which no distribution has: it keeps what it is asked.
for each; do last=$each; done
{ echo "$ARCH $SOURCE_DATE_EPOCH"; printf '%s\\n' "$@"; } > "$last"
"""


@pytest.fixture(scope="module")
def app_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("AppDir")
    lay_out_app_dir(stand_in(tmp_path_factory.mktemp("bundle")), folder)
    return folder


def test_the_program_starts_from_wherever_the_folder_is(app_dir: Path) -> None:
    assert not (app_dir / "AppRun").readlink().is_absolute()
    subprocess.run([str(app_dir / "AppRun")], check=True)


def test_there_is_one_valid_entry_and_its_icon(app_dir: Path) -> None:
    (entry,) = app_dir.glob("*.desktop")
    subprocess.run(["desktop-file-validate", str(entry)], check=True)
    assert f"Icon={APP_ID}\n" in entry.read_text("utf-8")
    assert QImage(str(app_dir / f"{APP_ID}.png")).width() == SYMBOL_PX
    assert QImage(str(app_dir / ".DirIcon")).width() == SYMBOL_PX


def test_licences_and_metadata_go_along(app_dir: Path) -> None:
    assert (app_dir / TEXTS / "zlib.txt").is_file()
    assert [path.parent for path in app_dir.rglob("NOTICE.txt")] == [app_dir / TEXTS]
    assert (app_dir / METAINFO).is_file()


def test_the_tool_is_told_what_makes_it_the_same_every_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tool = tmp_path / "bin/appimagetool"
    tool.parent.mkdir()
    tool.write_text(TOOL)
    tool.chmod(0o755)
    monkeypatch.setenv("PATH", str(tool.parent), prepend=":")
    monkeypatch.setenv(RUNTIME_VARIABLE, "/some/runtime")
    made = build_appimage(stand_in(tmp_path), tmp_path / "out")
    assert made.name == file_name("AppImage")
    surroundings, *arguments = made.read_text().splitlines()
    assert surroundings.split()[0] == architecture()
    assert surroundings.split()[1].isdecimal()
    assert arguments[1:3] == ["--runtime-file", "/some/runtime"]


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


def named(found: list[Component]) -> dict[str, Component]:
    return {each.name: each for each in found}


def test_libraries_are_known_by_their_files(tmp_path: Path) -> None:
    found = named(components(stand_in(tmp_path)))
    assert set(found) == {"zlib", "pyinstaller"}
    assert "bootloader exception" in found["pyinstaller"].licence


def test_a_python_library_is_known_by_its_own_metadata(tmp_path: Path) -> None:
    bundle = stand_in(tmp_path)
    (bundle / "_internal/certifi").mkdir()
    (bundle / "_internal/certifi/cacert.pem").write_text("")
    found = named(components(bundle))
    assert found["certifi"].licence == "MPL-2.0"
    assert "Mozilla" in licence_text(found["certifi"])


def test_what_is_frozen_into_the_program_is_known_too(tmp_path: Path) -> None:
    bundle = stand_in(tmp_path)
    freeze_into(bundle / PACKAGE, ["idna", "idna.core", "json", "dialer_gui"])
    found = named(components(bundle))
    assert set(found) == {"zlib", "pyinstaller", "idna"}
    assert found["idna"].holders.endswith("Kim Davies and contributors.")


def test_a_module_nobody_is_known_for_stops_the_build(tmp_path: Path) -> None:
    bundle = stand_in(tmp_path)
    (bundle / "_internal/mystery").mkdir()
    with pytest.raises(BuildFailed, match="the module mystery"):
        components(bundle)


def test_the_copyright_file_names_everybody_and_explains_every_licence(tmp_path: Path) -> None:
    found = [*NATIVE, *components(stand_in(tmp_path))]
    paragraphs = copyright_file(found).split("\n\n")
    explained = {
        paragraph.partition("\n")[0].removeprefix("License: ")
        for paragraph in paragraphs
        if paragraph.startswith("License: ")
    }
    for each in found:
        assert any(
            f"Copyright: {each.holders}\nLicense: {each.licence}\n" in paragraph
            and text_name(each) in paragraph
            for paragraph in paragraphs
        ), each.name
        assert each.licence in explained | {"MIT"}


def test_the_words_of_the_licences_are_at_hand(tmp_path: Path) -> None:
    native = named(list(NATIVE))
    assert "LESSER GENERAL PUBLIC LICENSE" in licence_text(native["Qt"])
    assert "PYTHON SOFTWARE FOUNDATION" in licence_text(native["Python"]).upper()
    assert "Mark Adler" in licence_text(native["zlib"])
    nowhere = Component("Nowhere", ("libnowhere-to-be-found.so.*",), "nobody", "none")
    with pytest.raises(BuildFailed, match="The licence of Nowhere"):
        licence_text(nowhere)


def freeze_into(program: Path, modules: list[str]) -> None:
    """Append modules to a program file as PyInstaller does."""
    modules_file, archive = program.with_suffix(".pyz"), program.with_suffix(".pkg")
    entries = [(name, str(program), "PYMODULE") for name in modules]
    code = {name: compile("", name, "exec") for name in modules}
    ZlibArchiveWriter(str(modules_file), entries, code)
    CArchiveWriter(str(archive), [("PYZ.pyz", str(modules_file), False, "z")], "libpython3.so")
    program.write_bytes(program.read_bytes() + archive.read_bytes())
    modules_file.unlink()
    archive.unlink()
