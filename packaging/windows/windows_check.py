"""The check of the installer's windows: each language, and what it says while the program runs."""

import contextlib
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

from release.names import PACKAGE, ROOT
from release.verification import VerificationError, say
from tests.desktop.keys import Keys
from tests.desktop.screen import screenshot
from tests.desktop.session import desktop
from tests.desktop.waiting import wait_for
from windows import trial
from windows.installer import build_installer
from windows.verify import small_bundle
from windows.wine import Wine, windows

PICTURES = ROOT / "build/pictures-of-windows"
LANGUAGES = {
    "en_GB": ("Dialer Setup", "Phone number link"),
    "zh_CN": ("Dialer 安装", "电话号码链接"),
    "es_ES": ("Instalación de Dialer", "Enlace de número de teléfono"),
    "id_ID": ("Instalasi Program Dialer", "Tautan nomor telepon"),
    "fr_FR": ("Dialer Setup", "Phone number link"),  # which it does not speak
}
"""What a person's system speaks, and what they read: a window's title, Windows' name for links."""


def try_windows() -> str:
    """Install with the mouse's share done by keys, in each language."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name, desktop("1024x768x24") as env:
        work = Path(name)
        installer = build_installer(small_bundle(work / "bundle", "new.dll"), work)
        for language, (title, link) in LANGUAGES.items():
            say(f"installing on a system that speaks {language}")
            speaking = {**env, **_locale(work, language)}
            with windows(speaking) as wine:
                _install(wine, installer, title, PICTURES / f"{language}.png")
                kind = wine.registry()[rf"{trial.CLASSES_KEY}\DialerGui.tel"]
                trial.expect_equal(kind["FriendlyTypeName"], link, "the name of its links")
                if language == "en_GB":
                    _refuse_and_go_on(wine, installer)
                    _uninstall(wine)
    return f"{len(LANGUAGES)} systems; pictures in {PICTURES.relative_to(ROOT)}"


def _locale(work: Path, language: str) -> dict[str, str]:
    """Make a language of this system's and return what switches a program to it."""
    folder = work / "locales"
    folder.mkdir(exist_ok=True)
    name = f"{language}.UTF-8"
    command = ["localedef", "-i", language, "-f", "UTF-8", str(folder / name)]
    done = subprocess.run(command, capture_output=True, text=True)
    if not (folder / name).exists():
        raise VerificationError(f"no {language}: apt-get install locales. {done.stderr.strip()}")
    return {"LOCPATH": str(folder), "LC_ALL": name}


def _install(wine: Wine, installer: Path, title: str, picture: Path) -> None:
    with wine.started(installer) as process:
        keys = Keys(None, f"^{title} *$", env=wine.env)
        _take_picture(wine, keys, picture)
        _go_through(wine, process, title)
        trial.expect_equal(process.returncode, 0, "the installer's exit code")
    started = wine.drive / "started.txt"
    wait_for(started.exists, "the program, which its last page starts")


def _refuse_and_go_on(wine: Wine, installer: Path) -> None:
    say("installing while the program runs: giving up, then trying again")
    program = wine.place(trial.folder_of(wine)) / f"{PACKAGE}.exe"
    before = program.stat().st_mtime_ns
    with wine.started(program) as running, wine.started(installer) as giving_up:
        _message(wine).press("Escape")
        _go_through(wine, giving_up, "Dialer Setup")
        trial.expect_equal(giving_up.returncode, trial.RUNNING, "the exit code after Cancel")
        trial.expect_equal(program.stat().st_mtime_ns, before, "the time of the program's file")
        with wine.started(installer) as trying_again:
            message = _message(wine)
            running.communicate()  # its input ends, and with it the program
            message.press("Return")
            _go_through(wine, trying_again, "Dialer Setup")
            trial.expect_equal(trying_again.returncode, 0, "the exit code after Retry")


def _message(wine: Wine) -> Keys:
    """Begin to install, and return the message that comes in front of the window."""
    title = "^Dialer Setup *$"
    window = Keys(None, title, env=wine.env)
    window.press("Return")

    def second() -> list[str]:
        return [each for each in _titled(wine, title) if each != window.window]

    message = Keys(None, title, env=wine.env)
    message.window = wait_for(second, "the message that the program is running")[0]
    _take_picture(wine, message, PICTURES / "running.png")
    return message


def _uninstall(wine: Wine) -> None:
    say("uninstalling with the box ticked that deletes all data")
    folder = wine.place(trial.folder_of(wine))
    data = wine.local_data / PACKAGE
    data.mkdir()
    (data / "settings.json").write_text("{}")
    with wine.started(folder / "uninstall.exe") as process:
        keys = Keys(None, "^Dialer Uninstall", env=wine.env)
        keys.press("alt+a")
        _take_picture(wine, keys, PICTURES / "uninstalling.png")
        _go_through(wine, process, "Dialer Uninstall")
    wine.settle()
    trial.expect(not folder.exists(), "something is left in its folder")
    trial.expect(not data.exists(), "the data is still there")
    trial.expect_gone(wine)


def _go_through(wine: Wine, process: subprocess.Popen[bytes], title: str) -> None:
    """Press Return in a window until it is gone and its program has ended."""

    def is_over() -> bool:
        for _ in _titled(wine, f"^{title} *$"):
            # It may close between the look and the key.
            with contextlib.suppress(RuntimeError, TimeoutError, subprocess.TimeoutExpired):
                Keys(None, f"^{title} *$", env=wine.env, timeout_s=0).press("Return")
            return False
        return process.poll() is not None

    wait_for(is_over, f"the end of {title}", trial.PATIENCE_S)


def _take_picture(wine: Wine, keys: Keys, path: Path) -> None:
    """Take a picture of a window, once two in a row are the same: it is painted bit by bit."""

    pixels = path.with_suffix(".ppm")

    def is_painted() -> bool:
        before = pixels.read_bytes() if pixels.exists() else b""
        screenshot(pixels, window=keys.window, env=wine.env)
        return pixels.read_bytes() == before

    wait_for(is_painted, f"the picture for {path.name}")
    pixels.unlink()
    screenshot(path, window=keys.window, env=wine.env)


def _titled(wine: Wine, title: str) -> Iterator[str]:
    command = ["xdotool", "search", "--onlyvisible", "--name", title]
    found = subprocess.run(command, env=wine.env, capture_output=True, text=True)
    yield from found.stdout.split()
