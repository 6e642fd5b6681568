"""Makes the AppImage: one file that runs without an install.

The folder it is made of is laid out here; the file itself is appimagetool's work, which comes from
the AppImage project and not from a distribution, with the small program that every AppImage
begins with.
"""

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from linux.tree import ENTRY, HOME, lay_out_documents, lay_out_for_desktop
from release.building import commit_time_s, make_uniform
from release.drawing import write_png
from release.names import APP_ID, PACKAGE, architecture, file_name, version

RUNTIME_VARIABLE = "APPIMAGE_RUNTIME"
"""Names the file with the program that every AppImage begins with, so that none is fetched."""

SYMBOL_PX = 256


def build_appimage(bundle: Path, output: Path) -> Path:
    """Make an AppImage of a bundle.

    Args:
        bundle: as :func:`freeze.bundle.make_bundle` returned it.
        output: gets the file.

    Raises:
        BuildFailed: the bundle has something in it that nobody is known for.
        subprocess.CalledProcessError: appimagetool gave up.
    """
    output.mkdir(parents=True, exist_ok=True)
    path = output / file_name("AppImage")
    with tempfile.TemporaryDirectory(prefix="appimage-") as name:
        folder = Path(name) / f"{PACKAGE}.AppDir"
        folder.mkdir()
        lay_out_app_dir(bundle, folder)
        command = ["appimagetool", "--no-appstream"]
        if runtime := os.environ.get(RUNTIME_VARIABLE):
            command += ["--runtime-file", runtime]
        env = {"ARCH": architecture(), "SOURCE_DATE_EPOCH": str(commit_time_s())}
        subprocess.run([*command, str(folder), str(path)], env={**os.environ, **env}, check=True)
    return path


def lay_out_app_dir(bundle: Path, folder: Path) -> None:
    """Put a bundle and what describes it into an empty folder, as AppImages want it.

    Raises:
        BuildFailed: the bundle has something in it that nobody is known for.
    """
    shutil.copytree(bundle, folder / HOME, symlinks=True)
    lay_out_for_desktop(folder)
    lay_out_documents(bundle, folder, version())
    (folder / "AppRun").symlink_to(f"{HOME}/{PACKAGE}")
    shutil.copy(folder / ENTRY, folder / f"{APP_ID}.desktop")
    write_png(SYMBOL_PX, folder / f"{APP_ID}.png")
    (folder / ".DirIcon").symlink_to(f"{APP_ID}.png")
    make_uniform(folder)
