"""Compiles :file:`installer.nsi` around a bundle: one file to install the dialer on Windows."""

import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from release.building import BuildFailed
from release.names import APP_NAME, PACKAGE, copyright_line, file_name, version
from windows.icon import write_icon
from windows.version_resource import PUBLISHER, version_numbers

SCRIPT = Path(__file__).with_name("installer.nsi")
LINK_CLASS = "DialerGui"
"""What its kinds of link are filed under in the registry: ``DialerGui.tel``."""

TARGETS = ("amd64-unicode", "x86-unicode")
"""What the installer itself is, best first. NSIS for Windows comes with the second one only; which
runs on the same systems, all of which have 64 bits."""

USUAL_PLACE = Path("C:/Program Files (x86)/NSIS/makensis.exe")


def build_installer(bundle: Path, output: Path, *, as_version: str = "") -> Path:
    """Compile the installer.

    Args:
        bundle: the folder with ``dialer-gui.exe`` in it.
        output: the folder for the installer.
        as_version: what it says it installs, to try out an upgrade; the program's own by default.

    Returns:
        The installer.

    Raises:
        BuildFailed: the bundle is not one for Windows, or NSIS is missing or found a mistake.
    """
    if not (bundle / f"{PACKAGE}.exe").is_file():
        raise BuildFailed(f"{bundle} is no bundle for Windows: it has no {PACKAGE}.exe")
    output.mkdir(parents=True, exist_ok=True)
    target = output.absolute() / file_name("exe", on="windows")
    makensis = find_makensis()
    with tempfile.TemporaryDirectory() as folder:
        defines = {"OUTPUT": str(target), "TARGET": _target(makensis)}
        defines |= _names(as_version or version()) | _files(bundle.absolute(), Path(folder))
        options = ["-V2", "-WX", "-INPUTCHARSET", "UTF8"]
        options += [f"-D{name}={value}" for name, value in defines.items()]
        command = [makensis, *options, str(SCRIPT)]
        done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        if done.returncode:
            raise BuildFailed(f"NSIS gave up (exit code {done.returncode}):\n{done.stdout.strip()}")
    return target


def find_makensis() -> str:
    """Return NSIS's compiler.

    Raises:
        BuildFailed: it is not installed.
    """
    found = shutil.which("makensis") or (USUAL_PLACE.is_file() and str(USUAL_PLACE))
    if not found:
        raise BuildFailed("makensis is missing: install NSIS (Debian and Ubuntu: nsis)")
    return found


def _names(shown_version: str) -> dict[str, str]:
    """Return what the script has to call things."""
    return {
        "APP_NAME": APP_NAME,
        "PACKAGE": PACKAGE,
        "LINK_CLASS": LINK_CLASS,
        "PUBLISHER": PUBLISHER,
        "COPYRIGHT": copyright_line(),
        "VERSION": shown_version,
        "VERSION_NUMBERS": ".".join(str(number) for number in version_numbers(shown_version)),
    }


def _files(bundle: Path, work: Path) -> dict[str, str]:
    """Return what the script is to pack in, and make in the work folder what is not there yet."""
    files = sorted(path.relative_to(bundle) for path in bundle.rglob("*") if path.is_file())
    places = [PurePosixPath(path.as_posix()) for path in files]
    unpacking, listing = work / "files.nsh", work / "installed-files.txt"
    unpacking.write_text("\n".join(_unpacking(bundle, places)) + "\n", "utf-8")
    # NSIS reads lines of any characters as UTF-16 only.
    lines = "".join(f"{line}\r\n" for line in installed_files(places))
    listing.write_bytes(lines.encode("utf-16-le"))
    return {
        "ICON": str(write_icon(work / "dialer.ico")),
        "FILES": str(unpacking),
        "LIST_FILE": str(listing),
        "SIZE_KIB": str(sum((bundle / path).stat().st_size for path in files) // 1024),
    }


def _target(makensis: str) -> str:
    """Return the best target that this NSIS can make."""
    facts = subprocess.run([makensis, "-HDRINFO"], capture_output=True, text=True).stdout
    if place := re.search(r"\bNSISDIR=([^,\n]+)", facts):
        stubs = Path(place[1]) / "Stubs"
        return next((name for name in TARGETS if (stubs / f"lzma_solid-{name}").exists()), "")
    return TARGETS[-1]


def installed_files(places: list[PurePosixPath]) -> Iterator[str]:
    """Yield what is removed one day, in that order: files, then folders from the innermost out."""
    yield from (_windows(place) for place in places)
    folders = {folder for place in places for folder in place.parents if folder.name}
    for folder in sorted(folders, key=lambda each: (-len(each.parts), each)):
        yield _windows(folder) + "\\"


def _unpacking(bundle: Path, places: list[PurePosixPath]) -> Iterator[str]:
    """Yield the macro that unpacks all files; the program comes last, and then is complete."""
    yield "!macro UnpackFiles"
    folder = None
    for place in sorted(places, key=lambda each: (each.name == f"{PACKAGE}.exe", each)):
        if place.parent != folder:
            folder = place.parent
            yield f'SetOutPath "$INSTDIR{_quoted(_windows(folder, under=True))}"'
        # Only the name it gets is a text for the running installer, in which $ has a meaning.
        yield f'File "/oname={_quoted(place.name)}" "{bundle / place}"'
    yield 'SetOutPath "$INSTDIR"'
    yield "!macroend"


def _windows(place: PurePosixPath, *, under: bool = False) -> str:
    parts = [*([""] if under and place.parts else []), *place.parts]
    return "\\".join(parts)


def _quoted(text: str) -> str:
    """Return a text as the running installer takes it literally."""
    return text.replace("$", "$$")
