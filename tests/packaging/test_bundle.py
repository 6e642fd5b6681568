"""The frozen program, used as a person uses it."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from urllib.request import urlopen

import PySide6
import pytest
from PyInstaller.archive.readers import CArchiveReader

from dialer_gui.simulator.demo import demo_state
from dialer_gui.simulator.rules import Rules
from dialer_gui.simulator.server import Simulator
from freeze.bundle import executable
from freeze.self_check import CHECKS, check_bundle, judge
from freeze.wanted import is_from_host, is_wanted_plugin
from linux.elf import needs_of, program_files, search_path_of
from release.building import BuildFailed
from release.names import ROOT, version
from tests.desktop.waiting import wait_for
from tests.e2e.account import set_up
from tests.e2e.browser import Browser
from tests.e2e.dialer import dialer
from tests.e2e.providers import HeldClock

pytestmark = pytest.mark.desktop

LINK, NUMBER = "tel:+49-30-123456", "+4930123456"
OWN_LIBRARIES = "/opt/the person's own"


def test_all_its_parts_are_well(bundle: Path) -> None:
    done = run(bundle, "--self-check")
    report = json.loads(done.stdout)
    assert (done.returncode, done.stderr, report["ok"]) == (0, "", True), done.stdout
    assert set(report["checks"]) == CHECKS
    judge(report)
    details = {name: check["detail"] for name, check in report["checks"].items()}
    assert details["plugins"].endswith("on xcb")
    assert details["keyring"] == "SecretService: written, read and removed"
    assert details["call"] == "accepted by the simulator"


def test_the_build_s_own_check_sees_the_same_and_that_children_get_what_is_the_person_s(
    bundle: Path,
) -> None:
    report = check_bundle(bundle, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"})
    assert report["checks"]["plugins"]["detail"].endswith("on offscreen")


def test_no_library_is_looked_for_where_it_was_built(bundle: Path) -> None:
    places = {place for path in program_files(bundle) for place in search_path_of(path)}
    assert places
    assert [place for place in places if not place.startswith("$ORIGIN")] == []


def test_without_a_keyring_the_bundle_is_good_all_the_same(bundle: Path) -> None:
    without = {**os.environ, "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring"}
    for name in ("DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR"):
        without.pop(name, None)
    report = check_bundle(bundle, env=without)
    assert report["checks"]["keyring"]["absent"]
    assert not report["ok"]


def test_a_bundle_that_lacks_a_part_is_no_good(bundle: Path, tmp_path: Path) -> None:
    broken = linked_copy(bundle, tmp_path)
    (plugin,) = broken.rglob("libqsvg.so")
    plugin.unlink()
    with pytest.raises(BuildFailed, match=r"plugins: imageformats: qsvg is not in .*; icons: SVG"):
        check_bundle(broken)
    (broken / "_internal/PySide6/Qt/lib/libQt6XcbQpa.so.6").unlink()
    with pytest.raises(BuildFailed, match=r"window_system: .*xcb"):
        check_bundle(broken)
    with pytest.raises(BuildFailed, match=r"plugins: .*libQt6XcbQpa\.so\.6"):
        check_bundle(broken, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"})


def test_what_would_leak_to_children_is_told(bundle: Path) -> None:
    inside = str(bundle / "_internal")
    with pytest.raises(BuildFailed, match="a child is given the program's own EXTRA_LIBRARIES"):
        check_bundle(bundle, env={**os.environ, "EXTRA_LIBRARIES": f"/opt:{inside}"})


def test_each_language_that_is_shipped_is_checked(bundle: Path, tmp_path: Path) -> None:
    copy = linked_copy(bundle, tmp_path)
    folder = copy / "_internal/dialer_gui/resources/translations"
    source = tmp_path / "dialer_de.ts"
    source.write_text(
        '<TS version="2.1" language="de_DE"><context><name>MainWindow</name><message>'
        "<source>Dialer</source><translation>Wähler</translation></message></context></TS>",
        "utf-8",
    )
    release = [
        str(Path(sys.executable).with_name("pyside6-lrelease")),
        str(source),
        "-qm",
        str(folder / "dialer_de.qm"),
    ]
    subprocess.run(release, check=True, capture_output=True)
    assert check_bundle(copy)["checks"]["translations"]["detail"].startswith("de (Qt in English), ")
    qt_words = copy / "_internal/PySide6/Qt/translations/qtbase_de.qm"
    shutil.copy(Path(PySide6.__file__).with_name("Qt") / "translations/qtbase_de.qm", qt_words)
    assert check_bundle(copy)["checks"]["translations"]["detail"] == (
        "de (Qt as well), en (Qt as well), es (Qt as well), id (Qt in English), zh_CN (Qt as well)"
    )
    (folder / "dialer_es.qm").unlink()
    with pytest.raises(BuildFailed, match="translations: no words in es"):
        check_bundle(copy)
    (folder / "dialer_es.qm").write_bytes(b"no catalogue")
    with pytest.raises(BuildFailed, match=r"translations: dialer_es\.qm holds no words"):
        check_bundle(copy)


def test_children_get_no_library_path_where_the_person_has_none(bundle: Path) -> None:
    without = {k: v for k, v in os.environ.items() if k != "LD_LIBRARY_PATH"}
    report = json.loads(run(bundle, "--self-check", env=without).stdout)
    told = report["checks"]["child_environment"]["detail"]
    assert told == "LD_LIBRARY_PATH is not set"


def test_it_says_its_version_without_a_display(bundle: Path) -> None:
    without = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "QT_QPA_PLATFORM")}
    assert run(bundle, "--version", env=without).stdout == f"dialer-gui {version()}\n"


def test_a_call_is_placed_by_keys_and_a_link_of_a_second_start_is_filled_in(
    bundle: Path, home: Path
) -> None:
    start = (str(executable(bundle)),)
    with dialer("--demo", home=home, start=start) as person:
        person.dial("+493012340001")
        person.wait_until_accepted()
        second = run(bundle, "--home", str(home), "--demo", LINK)
        assert (second.returncode, second.stdout, second.stderr) == (0, "", "")
        person.number.wait_for(lambda: person.digits == NUMBER, "the number of the link")
        assert [row.dialled for row in person.history] == ["493012340001"]
        assert person.quit() == 0


def test_a_recording_is_opened_in_a_browser_that_gets_the_person_s_own_environment(
    bundle: Path, home: Path, tmp_path: Path
) -> None:
    """The token is read from the keyring and the call is followed, all in the frozen program."""
    clock = HeldClock()
    rules = Rules(auto_pick_up_s=None, record_delay_s=0)
    browser = Browser(tmp_path / "browser")
    env = {**browser.env, "LD_LIBRARY_PATH": OWN_LIBRARIES}
    env.pop("QT_PLUGIN_PATH", None)
    with Simulator(pbx=demo_state(rules=rules, clock=clock)) as provider:
        set_up(home, provider.address)
        with dialer(home=home, env=env, start=(str(executable(bundle)),)) as person:
            person.dial("0301230001")
            person.wait_for_status("8001 is ringing")
            assert provider.pbx.pick_up("8001")
            clock.advance(4)
            person.wait_for_status("In a call with")
            clock.advance(30)
            person.wait_for_status("Call ended")
            person.app.find("list item", pattern="0001, answered 0:30, recorded,")
            person.go_to_first_call()
            person.app.find("push button", "Open recording").press()
            with urlopen(browser.wait_for_link()) as recording:
                assert recording.read(4) == b"RIFF"
            assert person.quit() == 0
    wait_for(lambda: "HOME" in browser.given, "what the browser was given")
    assert browser.given["LD_LIBRARY_PATH"] == OWN_LIBRARIES
    own = {name: value for name, value in browser.given.items() if name in env}
    assert own == {name: env[name] for name in own}
    added = browser.given.keys() - env.keys()
    assert not {name for name in added if name.startswith(("LD_", "QT_", "QML", "PY", "_PYI"))}


def test_it_holds_wanted_plugins_only_and_needs_of_the_host_what_the_rules_say(
    bundle: Path,
) -> None:
    plugins = [path for path in bundle.rglob("*.so") if path.parent.parent.name == "plugins"]
    assert len(plugins) > 8
    assert [path for path in plugins if not is_wanted_plugin(path.parent.name, path.name)] == []
    assert {name for name in needs_of(bundle).libraries if not is_from_host(name)} == set()
    assert [path for path in bundle.rglob("*") if path.is_symlink() and not path.exists()] == []


def test_it_has_nothing_of_the_machine_it_was_made_on(bundle: Path) -> None:
    here = str(ROOT).encode()
    files = [path for path in bundle.rglob("*") if path.is_file()]
    assert [path for path in files if here in path.read_bytes()] == []
    archive = CArchiveReader(str(executable(bundle)))
    modules = archive.open_embedded_archive("PYZ.pyz")
    assert {"dialer_gui.application", "phonenumbers.data", "keyring.backends.SecretService"} <= set(
        modules.toc
    )
    assert [name for name in modules.toc if here in (modules.extract(name, raw=True) or b"")] == []


def run(
    bundle: Path, *arguments: str, env: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run the frozen program to its end."""
    return subprocess.run(
        [str(executable(bundle)), *arguments],
        env=None if env is None else dict(env),
        capture_output=True,
        text=True,
        timeout=60,
    )


def link_or_copy(source: str, target: str) -> None:
    """Give a file a second name; on another disk make a second file."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)


def linked_copy(bundle: Path, folder: Path) -> Path:
    """Copy a bundle without copying what is in its files: to take some away, or to add some."""
    copy = folder / bundle.name
    shutil.copytree(bundle, copy, symlinks=True, copy_function=link_or_copy)
    return copy
