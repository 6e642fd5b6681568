"""The checks of ``packaging/verify`` for Windows: the installer is run under wine, silently."""

import tempfile
from pathlib import Path

from release.names import PACKAGE
from release.verification import say
from tests.desktop.session import desktop
from windows import trial
from windows.installer import build_installer
from windows.wine import SOURCES, Wine, compile_c, windows

OLD, NEW = "0.0.9", "0.1.0"
ELSEWHERE = r"C:\My programs\电话 für Büro"
KEPT = "notes of mine.txt"


def try_installer() -> str:
    """Install, upgrade, move and uninstall a small program in the dialer's place."""
    with tempfile.TemporaryDirectory() as folder, desktop() as env, windows(env) as wine:
        work = Path(folder)
        old, new = small_bundle(work / "old", "gone.dll"), small_bundle(work / "new", "new.dll")
        installers = {
            OLD: build_installer(old, work / "1", as_version=OLD),
            NEW: build_installer(new, work / "2", as_version=NEW),
        }
        _install_and_refuse(wine, installers, old)
        _upgrade(wine, installers[NEW], new)
        _move(wine, installers[NEW], new)
        _uninstall(wine)
    return "installed, refused while running, upgraded, moved and uninstalled"


def small_bundle(folder: Path, *libraries: str) -> Path:
    """Make a bundle of a stand-in for the program and some files, among them hard ones."""
    inner = folder / "_internal"
    deep = inner / ("of " + " ".join(libraries)) / "深圳"
    deep.mkdir(parents=True)
    compile_c(SOURCES / "stand_in.c", folder / f"{PACKAGE}.exe", "-mwindows")
    for name in ("kept.dll", *libraries):
        (inner / name).write_text(f"{name} {libraries}\n" * 500, "utf-8")
    (deep / "a file for $1, 100% “ñ”.txt").write_text("content", "utf-8")
    return folder


def _install_and_refuse(wine: Wine, installers: dict[str, Path], bundle: Path) -> None:
    say("installing silently where it usually goes")
    trial.silently(wine, installers[OLD])
    folder = trial.folder_of(wine)
    trial.expect(folder.endswith(trial.USUAL_FOLDER), f"it went to {folder}")
    trial.expect_installed(wine, folder, bundle, OLD)
    say("installing and uninstalling while it runs")
    program = wine.place(folder) / f"{PACKAGE}.exe"
    with wine.started(program):
        trial.silently(wine, installers[NEW], exit_code=trial.RUNNING)
        trial.silently(
            wine, program.with_name("uninstall.exe"), f"_?={folder}", exit_code=trial.RUNNING
        )
        trial.expect_installed(wine, folder, bundle, OLD)


def _upgrade(wine: Wine, installer: Path, bundle: Path) -> None:
    say("upgrading in place")
    folder = trial.folder_of(wine)
    note, data = wine.place(folder) / KEPT, _some_data(wine)
    note.write_text("mine")
    trial.silently(wine, installer)
    trial.expect(note.exists(), "the upgrade has taken away a file of the person's")
    note.unlink()
    trial.expect_installed(wine, folder, bundle, NEW)
    trial.expect(data.exists(), "the upgrade has taken away the person's data")


def _move(wine: Wine, installer: Path, bundle: Path) -> None:
    say(f"moving it to {ELSEWHERE}")
    before = wine.place(trial.folder_of(wine))
    (before / KEPT).write_text("mine")
    # Each argument with a blank would get quotes around it, which /D= must not have.
    trial.silently(wine, installer, *f"/D={ELSEWHERE}".split(" "))
    trial.expect_equal(trial.files_in(before), {KEPT}, "what is left in the folder before")
    trial.expect_installed(wine, ELSEWHERE, bundle, NEW)


def _uninstall(wine: Wine) -> None:
    place = wine.place(ELSEWHERE)
    data = _some_data(wine)
    (place / KEPT).write_text("mine")
    say("uninstalling silently: what is the person's stays")
    trial.silently(wine, place / "uninstall.exe")
    trial.expect_equal(trial.files_in(place), {KEPT}, "what is left in the folder")
    trial.expect_gone(wine)
    trial.expect(data.exists(), "the person's data is gone, and nobody asked for that")


def _some_data(wine: Wine) -> Path:
    """Return a file of the person's, as the program would keep it."""
    path = wine.local_data / PACKAGE / "settings.json"
    path.parent.mkdir(exist_ok=True)
    path.write_text("{}")
    return path
