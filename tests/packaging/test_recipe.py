"""What differs by system in the recipe of the bundle."""

from pathlib import Path

import pytest

from freeze.recipe import RESOURCES, Recipe


def test_all_icons_go_along_and_the_readme_s_pictures_do_not(tmp_path: Path) -> None:
    found = dict(Recipe("linux", tmp_path).data_files())
    icons = {str(path) for path in RESOURCES.glob("icons/*.svg")}
    assert len(icons) > 20
    assert {found[icon] for icon in icons} == {"dialer_gui/resources/icons"}
    assert found[str(RESOURCES / "dialer.svg")] == "dialer_gui/resources"
    assert not [path for path in found if "screenshots" in Path(path).parts]


def test_windows_gets_an_icon_and_properties(tmp_path: Path) -> None:
    options = Recipe("win32", tmp_path).program_options()
    assert Path(options["icon"]).read_bytes()[:4] == b"\x00\x00\x01\x00"
    assert "VSVersionInfo" in Path(options["version"]).read_text("utf-8")
    assert options["console"] is False


@pytest.mark.parametrize(("platform", "is_stripped"), [("linux", True), ("darwin", False)])
def test_only_linux_is_stripped_and_has_no_icon_inside(
    tmp_path: Path, platform: str, is_stripped: bool
) -> None:
    recipe = Recipe(platform, tmp_path)
    assert recipe.program_options() == {"console": False, "strip": is_stripped, "upx": False}
    assert recipe.is_stripped is is_stripped
    assert list(tmp_path.iterdir()) == []
