#!/usr/bin/env python3
"""Run, test and maintain the dialer from a checkout, with nothing prepared.

usage: python3 dev.py COMMAND [ARGUMENTS...]

  run           open the dialer in demo mode; further arguments go to the dialer
  simulator     a provider to integrate against; arguments go to it, --help lists them
  test          lint, check types, run the tests on a desktop of their own; arguments go to pytest,
                --quick leaves out whole programs, packages and long sweeps
  screenshots   make the pictures for the README from demo mode
  bench         measure start, calls and memory
  build         make what people install here; arguments go to packaging/build.py
  verify        try out what was built; arguments go to packaging/verify
  translations  collect the texts for the translators; --check tells what is missing
  lock          write the lock files anew; --upgrade takes the newest versions

Each command first sets up what it needs and is missing: system packages (Debian and Ubuntu only, as
root or with sudo), the virtual environment .venv, and the dependencies from the lock files.
"""

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

# Above any annotation that an older Python would stumble over.
if sys.version_info < (3, 11):  # noqa: UP036
    sys.exit(
        "The dialer needs Python 3.11 or newer; this is Python "
        + ".".join(str(part) for part in sys.version_info[:3])
        + "."
    )

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
WINDOWS = sys.platform == "win32"
LINUX = sys.platform.startswith("linux")
PYTHON = str(VENV / ("Scripts/python.exe" if WINDOWS else "bin/python"))

LOCKS = {
    "run": "requirements.lock",
    "build": "requirements-build.lock",
    "test": "requirements-dev.lock",
}
"""What each level of set-up installs; each contains all of the one before."""

RUN_PACKAGES = """
    ca-certificates fonts-dejavu-core fonts-noto-cjk libdbus-1-3 libegl1 libfontconfig1 libgl1
    libglib2.0-0t64|libglib2.0-0 libgssapi-krb5-2 libwayland-client0 libwayland-cursor0
    libwayland-egl1 libx11-xcb1 libxcb-cursor0 libxcb-glx0 libxcb-icccm4 libxcb-image0
    libxcb-keysyms1 libxcb-randr0 libxcb-render-util0 libxcb-shape0 libxcb-shm0 libxcb-sync1
    libxcb-util1 libxcb-xfixes0 libxcb-xkb1 libxkbcommon-x11-0 libxkbcommon0
"""
"""What Qt needs of a Debian or Ubuntu; "a|b" means the first of these that exists."""

TEST_PACKAGES = """
    appstream at-spi2-core dbus desktop-file-utils gnome-keyring imagemagick libglib2.0-bin
    lintian openbox php-cli php-curl util-linux weston wl-clipboard x11-utils xdg-utils xdotool xvfb
"""
"""What the virtual desktop and the tests need beyond that."""

BUILD_PACKAGES = """
    binutils chrpath dpkg-dev nsis rpm xz-utils
"""
"""What the packages for people are made with; the tests make them too."""

VERIFY_PACKAGES = """
    gcc-mingw-w64-x86-64-win32 locales mmdebstrap wine64
"""
"""What only packaging/verify needs: fresh systems, and a Windows with its languages."""

IN_PARALLEL = ("--numprocesses=auto", "--dist=worksteal")
"""How pytest runs all tests: a worker a core, each with a desktop of its own."""

QUICK = (
    *(*IN_PARALLEL, "--ignore=tests/e2e", "--ignore=tests/packaging"),
    *("--offscreen", "--hypothesis-profile=quick", "-m", "not sweep"),
)
"""What --quick stands for: no whole programs, packages and sweeps; fewer examples; no drawing."""

USAGE_ERROR = 2


def main(arguments: list[str]) -> int:
    """Run one command and return its exit code."""
    command, *rest = arguments or [""]
    if command in ("-h", "--help"):
        print(__doc__)
        return 0
    jobs = {"run": run, "simulator": simulator, "test": test, "screenshots": screenshots}
    jobs |= {"bench": bench, "build": build, "verify": verify, "lock": lock}
    jobs |= {"translations": translations}
    if command not in jobs:
        print(__doc__, file=sys.stderr)
        return USAGE_ERROR
    try:
        return jobs[command](rest)
    except subprocess.CalledProcessError as error:
        print(f"dev.py: “{_words(error.cmd)}” failed (exit code {error.returncode}).")
        return error.returncode if error.returncode > 0 else 1
    except KeyboardInterrupt:
        return 130


def run(arguments: list[str]) -> int:
    """Open the dialer in demo mode."""
    if LINUX and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        print(
            "There is no display to open a window on: start this in a desktop session, "
            "or under a virtual one with “xvfb-run -a python3 dev.py run”.",
            file=sys.stderr,
        )
        return USAGE_ERROR
    set_up("run")
    return _become("-m", "dialer_gui", "--demo", *arguments)


def simulator(arguments: list[str]) -> int:
    """Serve the simulated provider; unlike the dialer it needs no display."""
    set_up("run")
    return _become("-m", "dialer_gui.simulator", *arguments)


def test(arguments: list[str]) -> int:
    """Lint, check the format and the types, then run the tests."""
    set_up("test")
    for check in (("ruff", "check"), ("ruff", "format", "--check"), ("mypy",)):
        subprocess.run([PYTHON, "-m", *check], cwd=ROOT, check=True)
    wanted = QUICK if arguments == ["--quick"] else arguments or IN_PARALLEL
    # Or each worker, and each program that a test starts, would compile everything anew.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    return _on_desktop("pytest", *wanted)


def screenshots(arguments: list[str]) -> int:
    """Make the pictures for the README."""
    set_up("test")
    return _on_desktop("tests.screenshots", *arguments)


def bench(arguments: list[str]) -> int:
    """Measure start, calls and memory."""
    set_up("test")
    return _on_desktop("tests.bench", *arguments)


def build(arguments: list[str]) -> int:
    """Make the bundle and the installers."""
    set_up("build")
    return _become("packaging/build.py", *arguments)


def verify(arguments: list[str]) -> int:
    """Try out what was built."""
    set_up("test")
    if _has_apt():
        _install_packages(VERIFY_PACKAGES.split())
    return _become("packaging/verify", *arguments)


def translations(arguments: list[str]) -> int:
    """Collect the texts for the translators, and make what the program loads."""
    set_up("run")
    return _become("packaging/translations.py", *arguments)


def lock(arguments: list[str]) -> int:
    """Write the lock files anew from pyproject.toml: hashes for every system, no index host."""
    with _only_one_set_up():
        _ensure_venv()
        if not shutil.which("uv", path=str(Path(PYTHON).parent)):
            subprocess.run([PYTHON, "-m", "pip", "install", "-q", "uv"], check=True)
    uv = [PYTHON, "-m", "uv", "pip", "compile", "pyproject.toml", "--quiet", "--universal"]
    form = ["--python-version=3.11", "--generate-hashes", "--no-header", "--no-annotate"]
    wanted = {
        "run": ["--group=build"],
        "build": ["--group=packaging", f"--constraint={LOCKS['run']}"],
        "test": ["--group=dev", f"--constraint={LOCKS['build']}"],
    }
    for level, options in wanted.items():
        target = f"--output-file={LOCKS[level]}"
        subprocess.run([*uv, *form, *options, target, *arguments], cwd=ROOT, check=True)
    return 0


def set_up(level: str) -> None:
    """Install what is missing for a level of LOCKS, make the catalogues. Quick when nothing is."""
    _install(level)
    make = [PYTHON, "packaging/translations.py", "--release"]
    with _only_one_set_up():
        subprocess.run(make, cwd=ROOT, check=True)


def _install(level: str) -> None:
    if _has_apt():
        wanted = RUN_PACKAGES + (BUILD_PACKAGES if level != "run" else "")
        wanted += TEST_PACKAGES if level == "test" else ""
        _install_packages(wanted.split())
    with _only_one_set_up():
        enough = list(LOCKS)[list(LOCKS).index(level) :]
        if any(
            _stamp(each).is_file() and _stamp(each).read_text() == _state(each) for each in enough
        ):
            return
        print(f"Setting up {VENV.name} from {LOCKS[level]}; this happens once.", flush=True)
        _ensure_venv()
        pip = [PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        subprocess.run([*pip, "--require-hashes", "-r", LOCKS[level]], cwd=ROOT, check=True)
        subprocess.run([*pip, "--no-build-isolation", "--no-deps", "-e", "."], cwd=ROOT, check=True)
        _stamp(level).write_text(_state(level))


def _has_apt() -> bool:
    return bool(LINUX and shutil.which("dpkg-query") and shutil.which("apt-get"))


def _stamp(level: str) -> Path:
    return VENV / f"set-up-{level}"


def _state(level: str) -> str:
    """A digest of all that decides what is in the virtual environment."""
    digest = hashlib.sha256(repr(sys.version_info[:2]).encode())
    for name in ("pyproject.toml", LOCKS[level]):
        digest.update((ROOT / name).read_bytes())
    return digest.hexdigest()


def _ensure_venv() -> None:
    """Create the virtual environment, unless there is a sound one of this Python version."""
    if Path(PYTHON).exists():
        question = "import pip, sys; print(list(sys.version_info[:2]))"
        answer = subprocess.run([PYTHON, "-c", question], capture_output=True, text=True)
        if answer.stdout.strip() == str(list(sys.version_info[:2])):
            return
    if LINUX and find_spec("ensurepip") is None and shutil.which("apt-get"):
        _install_packages(["python{}.{}-venv".format(*sys.version_info[:2])])
    base = getattr(sys, "_base_executable", sys.executable)
    subprocess.run([base, "-m", "venv", "--clear", VENV], check=True)


@contextmanager
def _only_one_set_up() -> Iterator[None]:
    """Let two commands started at once in one checkout set up one after the other."""
    if sys.platform == "win32":
        yield
        return
    import fcntl

    descriptor = os.open(ROOT, os.O_RDONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)


def _install_packages(wanted: list[str]) -> None:
    """Install the system packages that are missing, as root or with sudo.

    Args:
        wanted: package names; "a|b" is satisfied by either.
    """
    missing = _missing(wanted)
    if not missing:
        return
    prefix = []
    if os.geteuid() != 0:
        if not shutil.which("sudo"):
            wanted = [_first_available(alternatives) for alternatives in missing]
            sys.exit(f"Packages are missing; as root, run: apt-get install {' '.join(wanted)}")
        prefix = ["sudo"]
    apt = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]
    apt += ["-q", "-y", "-o", "DPkg::Lock::Timeout=300"]
    subprocess.run([*apt, "update"], check=True)
    found = [_first_available(alternatives) for alternatives in missing]
    print("Installing system packages:", *found, flush=True)
    subprocess.run([*apt, "install", "--no-install-recommends", *found], check=True)


def _missing(wanted: list[str]) -> list[str]:
    names = [name for alternatives in wanted for name in alternatives.split("|")]
    listing = subprocess.run(
        ["dpkg-query", "--show", "--showformat=${db:Status-Status} ${Package}\n", *names],
        capture_output=True,
        text=True,
    ).stdout
    installed = {line.split()[1] for line in listing.splitlines() if line.startswith("installed ")}
    return [each for each in wanted if installed.isdisjoint(each.split("|"))]


def _first_available(alternatives: str) -> str:
    names = alternatives.split("|")
    for name in names:
        shown = subprocess.run(["apt-cache", "show", name], capture_output=True, text=True)
        if shown.stdout.strip():
            return name
    return names[-1]


def _on_desktop(module: str, *arguments: str) -> int:
    """Run a module on a virtual desktop of its own (on Linux), else on this one."""
    if not LINUX:
        return _become("-m", module, *arguments)
    return _become("-m", "tests.desktop", PYTHON, "-m", module, *arguments)


def _become(*arguments: str) -> int:
    """Hand over to the environment's Python, so that signals and the exit code are its own."""
    sys.stdout.flush()
    os.chdir(ROOT)
    if not WINDOWS:  # where exec would return to the prompt at once
        os.execv(PYTHON, [PYTHON, *arguments])
    return subprocess.call([PYTHON, *arguments])


def _words(command: object) -> str:
    parts = command if isinstance(command, list) else [command]
    return " ".join(str(part) for part in parts)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
