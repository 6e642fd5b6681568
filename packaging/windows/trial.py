"""What the checks of an installer look at: what is on a Windows before and after."""

from pathlib import Path, PureWindowsPath

from release.names import APP_NAME, PACKAGE
from release.verification import VerificationError
from windows.installer import LINK_CLASS
from windows.wine import Wine

USUAL_FOLDER = rf"AppData\Local\Programs\{APP_NAME}"
UNINSTALL_KEY = rf"HKEY_CURRENT_USER\Software\Microsoft\Windows\CurrentVersion\Uninstall\{PACKAGE}"
OWN_KEY = rf"HKEY_CURRENT_USER\Software\{PACKAGE}"
CLASSES_KEY = r"HKEY_CURRENT_USER\Software\Classes"
REGISTERED_KEY = r"HKEY_CURRENT_USER\Software\RegisteredApplications"
SCHEMES = ("tel", "callto")
PATIENCE_S = 60.0
RUNNING = 4
"""The installer's exit code while the program runs."""

OWN_FILES = {"installed-files.txt", "uninstall.exe"}
"""What the installer adds to the bundle."""


def expect(is_so: object, sentence: str) -> None:
    """Make sure of something.

    Raises:
        VerificationError: it is not so.
    """
    if not is_so:
        raise VerificationError(sentence)


def expect_equal(found: object, wanted: object, what: str) -> None:
    """Make sure that two things are equal.

    Raises:
        VerificationError: they are not.
    """
    expect(found == wanted, f"{what}: {found!r} instead of {wanted!r}")


def silently(wine: Wine, program: Path, *arguments: str, exit_code: int = 0) -> None:
    """Run an installer or an uninstaller without a window, to its very end."""
    done = wine.run(program, "/S", *arguments)
    if exit_code == 0:
        wine.settle()
    called = f"{PureWindowsPath(program).name} /S {' '.join(arguments)}".strip()
    expect_equal(done.returncode, exit_code, f"the exit code of {called}")


def files_in(folder: Path) -> set[str]:
    """Return the files and the folders below a folder; none if it is not there."""
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*")}


def menu_entries(wine: Wine) -> list[str]:
    """Return the names in the person's start menu."""
    menu = "*/AppData/Roaming/Microsoft/Windows/Start Menu/Programs/*.lnk"
    return [path.stem for path in (wine.drive / "users").glob(menu)]


def folder_of(wine: Wine) -> str:
    """Return the folder in which the program is installed, as the registry says."""
    return str(wine.registry()[OWN_KEY]["Folder"])


def expect_installed(wine: Wine, folder: str, bundle: Path, version: str) -> None:
    """Make sure that all of a bundle is installed, and that Windows knows it."""
    place = wine.place(folder)
    expect_equal(files_in(place), files_in(bundle) | OWN_FILES, "the files installed")
    for path in bundle.rglob("*"):
        if path.is_file():
            copy = place / path.relative_to(bundle)
            expect(copy.read_bytes() == path.read_bytes(), f"{path.name} is not what was packed")
    expect_equal(menu_entries(wine), [APP_NAME], "the start menu")
    keys = wine.registry()
    entry = keys[UNINSTALL_KEY]
    program = PureWindowsPath(folder) / f"{PACKAGE}.exe"
    uninstaller = f'"{PureWindowsPath(folder) / "uninstall.exe"}"'
    size = sum(path.stat().st_size for path in bundle.rglob("*") if path.is_file())
    wanted = {
        "DisplayName": APP_NAME,
        "DisplayVersion": version,
        "DisplayIcon": f"{program},0",
        "InstallLocation": folder,
        "UninstallString": uninstaller,
        "QuietUninstallString": f"{uninstaller} /S",
        "EstimatedSize": size // 1024,
    }
    expect_equal({name: entry.get(name) for name in wanted}, wanted, "Add or remove programs")
    expect(entry.get("Publisher"), "Add or remove programs names no publisher")
    capabilities = str(keys[REGISTERED_KEY][APP_NAME])
    links = keys[rf"HKEY_CURRENT_USER\{capabilities}\URLAssociations"]
    expect_equal(links, {each: f"{LINK_CLASS}.{each}" for each in SCHEMES}, "its kinds of link")
    for scheme in SCHEMES:
        kind = rf"{CLASSES_KEY}\{LINK_CLASS}.{scheme}"
        expect("URL Protocol" in keys[kind], f"{scheme} is not said to be a kind of link")
        command = keys[rf"{kind}\shell\open\command"][""]
        expect_equal(command, f'"{program}" -- "%1"', f"what opens {scheme} links")


def expect_gone(wine: Wine) -> None:
    """Make sure that neither registry nor start menu know the program any more."""
    expect_equal(menu_entries(wine), [], "the start menu")
    keys = wine.registry()
    ours = (PACKAGE, LINK_CLASS, rf"\{APP_NAME}")
    left = [key for key in keys if any(name in key for name in ours)]
    left += [key for key, values in keys.items() if APP_NAME in values]
    expect_equal(left, [], "what is left in the registry")
