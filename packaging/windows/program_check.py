"""The check of the program itself: frozen for Windows, installed and used under wine."""

import hashlib
import json
import shutil
import tempfile
from pathlib import Path

from freeze.self_check import judge
from release.building import commit_time_s
from release.names import PACKAGE, ROOT, version
from release.verification import VerificationError, say
from tests.desktop.session import desktop
from windows import trial
from windows.installer import build_installer
from windows.use import use_it
from windows.windows_python import windows_python
from windows.wine import Wine, fill_gaps, windows

FOLDER = r"C:\Büro 上海\the dialer"
FREEZE_TIMEOUT_S = 1800.0
CACHE = ROOT / "build/windows-bundle"
INGREDIENTS = (
    *("dialer_gui", "resources", "packaging/freeze", "packaging/dialer.spec"),
    "packaging/licences",
    *("packaging/windows/icon.py", "packaging/windows/version_resource.py"),
    *("packaging/windows/windows_python.py", "requirements-build.lock"),
)
"""What a bundle is made of: it is kept until something of this changes."""

RUNTIME = ("vcruntime140", "vcruntime140_1", "msvcp140", "msvcp140_1", "msvcp140_2")


def try_program() -> str:
    """Freeze the program, install it, use it like a person, and uninstall it with all data."""
    with tempfile.TemporaryDirectory() as work, desktop() as env, windows(env) as wine:
        fill_gaps(wine)
        bundle = _bundle(wine)
        say("making the installer of it")
        installer = build_installer(bundle, Path(work))
        say(f"installing it into {FOLDER}")
        # Each argument with a blank would get quotes around it, which /D= must not have.
        trial.silently(wine, installer, *f"/D={FOLDER}".split(" "))
        trial.expect_installed(wine, FOLDER, bundle, version())
        _leave_nothing_to_the_system(wine)
        checked = _check_itself(wine)
        use_it(wine, FOLDER, installer)
        sizes = f"bundle {_mebibytes(bundle)}, installer {_mebibytes(installer)}"
    return f"{sizes}; {checked} parts well; called, kept its token, uninstalled"


def _bundle(wine: Wine) -> Path:
    """Return the frozen program, made with the command that makes every bundle."""
    folder = CACHE / _digest()
    if not folder.exists():
        shutil.rmtree(CACHE, ignore_errors=True)
        say("getting a Python for Windows and the locked libraries")
        python = windows_python()
        say("freezing the program with it, which takes minutes")
        script, made = ROOT / "packaging/build.py", CACHE / "new"
        done = wine.run(
            python,
            *(_seen_from_windows(script), "bundle", "--output", _seen_from_windows(made)),
            env={"SOURCE_DATE_EPOCH": str(commit_time_s()), "PYTHONUTF8": "1"},
            timeout_s=FREEZE_TIMEOUT_S,
        )
        if done.returncode:
            raise VerificationError(f"freezing it failed (exit {done.returncode}):\n{done.stdout}")
        made.rename(folder)
    return folder / PACKAGE


def _leave_nothing_to_the_system(wine: Wine) -> None:
    """Take away the C runtime that wine has and a fresh Windows has not."""
    wine.env["WINEDLLOVERRIDES"] += "".join(f";{name}=n" for name in RUNTIME)


def _check_itself(wine: Wine) -> int:
    """Run its self-check and return how many parts of it are well."""
    say("letting it check itself, without a C runtime on the system")
    program = wine.place(FOLDER) / f"{PACKAGE}.exe"
    report_file = wine.drive / "report.json"
    wine.run(program, "--self-check", r"C:\report.json")
    trial.expect(report_file.exists(), "the self-check gives no answer")
    report = json.loads(report_file.read_text("utf-8"))
    judge(report)
    checks = report["checks"]
    trial.expect(checks["keyring"]["ok"], f"the keyring: {checks['keyring']['detail']}")
    for name, check in checks.items():
        say(f"  {name}: {'ok' if check['ok'] else 'not here'}: {check['detail']}")
    return sum(check["ok"] for check in checks.values())


def _digest() -> str:
    digest = hashlib.sha256()
    for name in INGREDIENTS:
        for path in sorted([ROOT / name, *(ROOT / name).rglob("*")]):
            if path.is_file() and path.suffix != ".pyc":
                digest.update(path.relative_to(ROOT).as_posix().encode() + path.read_bytes())
    return digest.hexdigest()[:16]


def _seen_from_windows(path: Path) -> str:
    return "Z:" + str(path).replace("/", "\\")


def _mebibytes(path: Path) -> str:
    files = path.rglob("*") if path.is_dir() else [path]
    return f"{sum(each.stat().st_size for each in files if each.is_file()) / 2**20:.1f} MiB"
