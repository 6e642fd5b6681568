"""``pip install .`` and then ``dialer-gui``, from a folder that knows nothing of the checkout."""

import json
import os
import site
import subprocess
import sys
import venv
from pathlib import Path

import pytest

from dialer_gui import __version__

pytestmark = pytest.mark.desktop

CHECKOUT = Path(__file__).parents[2]


def test_an_installed_dialer_has_all_it_needs(tmp_path: Path) -> None:
    python = fresh_environment(tmp_path / "venv")
    pip = [str(python), "-m", "pip", "install", "--quiet", "--no-index", "--no-deps"]
    pip += ["--no-build-isolation", "--ignore-installed", str(CHECKOUT)]
    subprocess.run(pip, check=True, cwd=tmp_path, env=plain(), timeout=120)
    command = str(python.with_name("dialer-gui"))
    assert said(command, "--version", folder=tmp_path) == f"dialer-gui {__version__}\n"
    report = json.loads(said(command, "--self-check", folder=tmp_path))
    assert report["ok"], report
    where = "import dialer_gui; print(dialer_gui.__file__)"
    assert Path(said(str(python), "-c", where, folder=tmp_path)).is_relative_to(tmp_path)


def fresh_environment(folder: Path) -> Path:
    """Make an environment without the dialer, with the libraries that are here already."""
    venv.create(folder, symlinks=True)
    python = folder / "bin" / "python"
    where = "import sysconfig; print(sysconfig.get_path('purelib'))"
    packages = Path(said(str(python), "-c", where, folder=folder).strip())
    # Folders named in such a file are searched, but no further files of this kind in them: the
    # checkout's own editable install stays out of sight.
    (packages / "libraries.pth").write_text("\n".join(site.getsitepackages()) + "\n")
    return python


def said(*command: str, folder: Path) -> str:
    """Run a command in a folder and return what it says."""
    done = subprocess.run(
        command, cwd=folder, env=plain(), capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def plain() -> dict[str, str]:
    """Return this environment without what points Python at the checkout."""
    return {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}


def test_the_test_s_own_environment_is_not_asked() -> None:
    assert sys.prefix != sys.base_prefix
