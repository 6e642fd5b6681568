"""Freezes the program: Python, Qt and the code in one folder that needs nothing installed."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import translations
from linux.elf import forget_build_machine, program_files
from release.building import BuildFailed, commit_time_s, make_uniform
from release.names import APP_NAME, PACKAGE, ROOT, system

SPEC = ROOT / "packaging/dialer.spec"


def make_bundle(work: Path, output: Path) -> Path:
    """Freeze the program.

    Args:
        work: an empty folder, or a new one, for what is made on the way.
        output: gets the bundle, in place of one that is there.

    Returns:
        The folder ``dialer-gui``, on macOS the application ``Dialer.app``.

    Raises:
        BuildFailed: with what PyInstaller says, or for want of a tool.
    """
    translations.release()
    command = [sys.executable, "-m", "PyInstaller", str(SPEC), "--noconfirm"]
    command += ["--log-level", "WARN", "--distpath", str(work / "made"), "--workpath", str(work)]
    work.mkdir(parents=True, exist_ok=True)
    log = work / "pyinstaller.log"
    # Into a file: a pipe has no end as long as a program holds it that was started on the way, as
    # wine's own do.
    with log.open("wb") as said:
        done = subprocess.run(
            command, env=_environment(work), stdout=said, stderr=subprocess.STDOUT
        )
    if done.returncode:
        words = log.read_text("utf-8", "replace").strip()
        raise BuildFailed(f"PyInstaller gave up (exit code {done.returncode}):\n{words}")
    name = f"{APP_NAME}.app" if system() == "macos" else PACKAGE
    bundle = output / name
    shutil.rmtree(bundle, ignore_errors=True)
    output.mkdir(parents=True, exist_ok=True)
    shutil.move(work / "made" / name, bundle)
    if system() == "linux":
        forget_build_machine(program_files(bundle))
        make_uniform(bundle)
    return bundle


def size_bytes(bundle: Path) -> int:
    """Return what the files of a bundle take, links not followed."""
    return sum(path.lstat().st_size for path in bundle.rglob("*") if not path.is_dir())


def executable(bundle: Path) -> Path:
    """Return the program to start in a bundle of this system or of Windows."""
    if bundle.suffix == ".app":
        return bundle / "Contents/MacOS" / PACKAGE
    on_windows = bundle / f"{PACKAGE}.exe"
    return on_windows if on_windows.exists() else bundle / PACKAGE


def _environment(work: Path) -> dict[str, str]:
    """Return what makes two builds the same: no clock, no chance, no cache of another build."""
    return {
        **{name: value for name, value in os.environ.items() if not name.startswith("PYTHON")},
        "SOURCE_DATE_EPOCH": str(commit_time_s()),
        "PYTHONHASHSEED": "0",
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYINSTALLER_CONFIG_DIR": str(work / "config"),
        "LC_ALL": "C.UTF-8",
    }
