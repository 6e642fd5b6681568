"""The Flatpak's recipe, followed here as far as it needs nothing of Flatpak itself."""

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from linux.tree import HERE, REVERSE_DNS_ID
from release.names import DIST, PACKAGE, ROOT
from tests.e2e.dialer import dialer
from tests.packaging.conftest import stand_in

pytestmark = pytest.mark.desktop

RECIPE = HERE / f"flatpak/{REVERSE_DNS_ID}.json"


@pytest.fixture(scope="module")
def recipe() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(RECIPE.read_text("utf-8"))
    return found


@pytest.fixture(scope="module")
def installed(recipe: dict[str, Any], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the recipe's own commands make of its own sources, with a stand-in for the bundle."""
    sources, target = tmp_path_factory.mktemp("sources"), tmp_path_factory.mktemp("app")
    (module,) = recipe["modules"]
    for source in module["sources"]:
        path = (RECIPE.parent / source["path"]).resolve()
        if source["type"] == "dir":
            assert path == DIST / PACKAGE
            shutil.copytree(stand_in(target.parent), sources / source["dest"])
        else:
            shutil.copy(path, sources)
    env = {"PATH": "/usr/bin:/bin", "FLATPAK_DEST": str(target), "FLATPAK_ID": recipe["id"]}
    for command in module["build-commands"]:
        subprocess.run(["sh", "-c", command], cwd=sources, env=env, check=True)
    return target


def test_it_is_called_as_the_metadata_says(recipe: dict[str, Any]) -> None:
    assert recipe["id"] == RECIPE.stem
    assert f"<id>{recipe['id']}</id>" in (HERE / f"{PACKAGE}.metainfo.xml").read_text("utf-8")


def test_the_command_starts_the_program(recipe: dict[str, Any], installed: Path) -> None:
    subprocess.run([str(installed / "bin" / recipe["command"])], check=True)


def test_the_licences_in_the_bundle_stay_in_it(installed: Path) -> None:
    assert (installed / f"lib/{PACKAGE}/_internal/licenses/NOTICE.txt").is_file()


def test_everything_is_named_after_its_id(recipe: dict[str, Any], installed: Path) -> None:
    name = recipe["id"]
    entry = installed / f"share/applications/{name}.desktop"
    subprocess.run(["desktop-file-validate", str(entry)], check=True)
    assert f"Icon={name}\n" in entry.read_text("utf-8")
    assert (installed / f"share/icons/hicolor/scalable/apps/{name}.svg").is_file()
    metadata = installed / f"share/metainfo/{name}.metainfo.xml"
    subprocess.run(["appstreamcli", "validate", "--no-net", str(metadata)], check=True)
    words = metadata.read_text("utf-8")
    assert f">{name}.desktop</launchable>" in words
    assert f">{name}</icon>" in words
    assert f"<binary>{PACKAGE}</binary>" in words


def test_it_may_reach_the_network_the_screen_the_keyring_and_the_tray_only(
    recipe: dict[str, Any],
) -> None:
    assert set(recipe["finish-args"]) == {
        *("--share=network", "--share=ipc", "--socket=wayland", "--socket=fallback-x11"),
        *("--talk-name=org.freedesktop.secrets", "--talk-name=org.freedesktop.Notifications"),
        "--talk-name=org.kde.StatusNotifierWatcher",
    }


def test_its_sources_are_the_projects_own(recipe: dict[str, Any]) -> None:
    for source in recipe["modules"][0]["sources"]:
        assert (RECIPE.parent / source["path"]).resolve().is_relative_to(ROOT)


def test_the_window_says_which_entry_it_belongs_to(home: Path, recipe: dict[str, Any]) -> None:
    for env, wanted in (({}, PACKAGE), ({"FLATPAK_ID": recipe["id"]}, recipe["id"])):
        with dialer("--demo", home=home, env={**os.environ, **env}) as person:
            command = ["xprop", "-id", person.keys.window, "_KDE_NET_WM_DESKTOP_FILE"]
            told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
            assert f'"{wanted}"' in told
            assert person.quit() == 0
