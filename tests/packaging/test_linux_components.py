"""Whose work is in the packages: found from what is in them, and told with the licence's words."""

from pathlib import Path

import pytest
from PyInstaller.archive.writers import CArchiveWriter, ZlibArchiveWriter

from licences.components import components
from licences.native import NATIVE, Component
from licences.notice import licence_text, text_name
from linux.copyright import copyright_file
from release.names import PACKAGE
from release.problems import BuildFailed
from tests.packaging.stand_in import stand_in


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
