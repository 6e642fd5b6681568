"""The one script for everything: what it says, what it asks the system for, what it lets be."""

import ast
import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SCRIPT = ROOT / "dev.py"
LOCKS = ("requirements.lock", "requirements-build.lock", "requirements-dev.lock")
PIN = re.compile(r"^([a-z0-9-]+)==(\S+)(?: ; [^\\]+)? \\$")


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout with nothing in it but the script: any set-up in it would fail."""
    folder = tmp_path / "checkout"
    folder.mkdir()
    shutil.copy(SCRIPT, folder)
    return folder


def dev(checkout: Path, *arguments: str, **env: str) -> subprocess.CompletedProcess[str]:
    """Run the script of a checkout on a system without a display."""
    without = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY")}
    command = [sys.executable, str(checkout / "dev.py"), *arguments]
    return subprocess.run(command, env={**without, **env}, capture_output=True, text=True)


def pins(lock: str) -> dict[str, str]:
    """Return the versions a lock file names."""
    lines = (ROOT / lock).read_text().splitlines()
    return {match[1]: match[2] for line in lines if (match := PIN.match(line))}


@pytest.mark.desktop
@pytest.mark.parametrize("env", [{}, {"DISPLAY": "", "WAYLAND_DISPLAY": ""}])
def test_without_a_display_it_says_so_and_sets_nothing_up(
    checkout: Path, env: dict[str, str]
) -> None:
    done = dev(checkout, "run", **env)
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.count("\n") == 1
    assert "no display" in done.stderr
    assert "xvfb-run" in done.stderr
    assert [path.name for path in checkout.iterdir()] == ["dev.py"]


@pytest.mark.parametrize("arguments", [[], ["fly"]])
def test_an_unknown_command_is_answered_with_the_usage(
    checkout: Path, arguments: list[str]
) -> None:
    done = dev(checkout, *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert "usage: python3 dev.py COMMAND" in done.stderr


def test_help_names_every_command(checkout: Path) -> None:
    done = dev(checkout, "--help")
    assert done.returncode == 0
    named = re.findall(r"^  ([a-z]+)  ", done.stdout, re.MULTILINE)
    assert named == ["run", "simulator", "test", "screenshots", "bench", "build", "verify", "lock"]


def test_the_simulator_runs_in_the_environment_that_has_its_libraries() -> None:
    script = (
        "import dev; dev.set_up = lambda level: print('set up', level);"
        "dev._become = lambda *arguments: print('become', *arguments) or 7;"
        "raise SystemExit(dev.main(['simulator', '--port', '8080']))"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True)
    said = ["set up run", "become -m dialer_gui.simulator --port 8080"]
    assert (done.returncode, done.stdout.splitlines()) == (7, said), done.stderr


@pytest.mark.parametrize(
    ("arguments", "to_pytest"),
    [
        ([], "--numprocesses=auto --dist=worksteal"),
        (["tests/domain", "-x"], "tests/domain -x"),
        (
            ["--quick"],
            "--numprocesses=auto --dist=worksteal --ignore=tests/e2e --ignore=tests/packaging"
            " --offscreen --hypothesis-profile=quick -m not sweep",
        ),
    ],
)
def test_the_whole_suite_runs_in_parallel_and_a_part_as_it_is_asked_for(
    arguments: list[str], to_pytest: str
) -> None:
    script = (
        "import dev; dev.set_up = lambda level: None; dev.subprocess.run = lambda *_, **__: None;"
        "dev._on_desktop = lambda *arguments: print(*arguments) or 7;"
        f"raise SystemExit(dev.main(['test', *{arguments}]))"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (7, f"pytest {to_pytest}\n"), done.stderr


def test_older_pythons_can_read_far_enough_to_be_told() -> None:
    source = SCRIPT.read_text("utf-8")
    tree = ast.parse(source, feature_version=(3, 7))
    first_annotated = next(node for node in tree.body if isinstance(node, ast.FunctionDef))
    check = next(node for node in tree.body if isinstance(node, ast.If))
    assert "sys.version_info < (3, 11)" in ast.unparse(check.test)
    assert check.lineno < first_annotated.lineno


def test_it_needs_the_standard_library_only() -> None:
    tree = ast.parse(SCRIPT.read_text("utf-8"))
    modules = {
        name.partition(".")[0]
        for node in ast.walk(tree)
        if isinstance(node, ast.Import | ast.ImportFrom)
        for name in (
            [alias.name for alias in node.names]
            if isinstance(node, ast.Import)
            else [node.module or "."]
        )
    }
    assert modules <= sys.stdlib_module_names


@pytest.mark.desktop
def test_missing_packages_are_asked_for_by_the_name_this_system_knows(tmp_path: Path) -> None:
    asked = run_with_system(tmp_path, "['bash', 'old|new', 'gone|here', 'extra']")
    assert asked == [
        "apt-get -q -y -o DPkg::Lock::Timeout=300 update",
        "apt-get -q -y -o DPkg::Lock::Timeout=300 install --no-install-recommends new extra",
    ]


@pytest.mark.desktop
def test_nothing_is_asked_of_apt_when_nothing_is_missing(tmp_path: Path) -> None:
    assert run_with_system(tmp_path, "['bash', 'gone|here']") == []


def run_with_system(tmp_path: Path, wanted: str) -> list[str]:
    """Ask for packages on a small system where bash and here are installed, old does not exist.

    Returns:
        The calls that would have changed the system.
    """
    calls = tmp_path / "calls"
    calls.touch()
    tools = {
        "apt-get": f'echo "apt-get $*" >> {calls}',
        "sudo": 'exec "$@"',
        "apt-cache": 'case $2 in new|extra) echo "Package: $2";; esac',
        "dpkg-query": 'echo "installed bash"; echo "installed here"; echo "config-files extra"',
    }
    folder = tmp_path / "bin"
    folder.mkdir()
    for name, script in tools.items():
        (folder / name).write_text(f"#!/bin/sh\n{script}\n")
        (folder / name).chmod(0o755)
    command = [sys.executable, "-c", f"import dev; dev._install_packages({wanted})"]
    env = {**os.environ, "PATH": f"{folder}:{os.environ['PATH']}"}
    subprocess.run(command, cwd=ROOT, env=env, check=True, capture_output=True)
    return calls.read_text().splitlines()


@pytest.mark.parametrize("lock", LOCKS)
def test_each_locked_version_has_hashes_and_no_host(lock: str) -> None:
    lines = (ROOT / lock).read_text().splitlines()
    assert all(PIN.match(line) or line.startswith("    --hash=sha256:") for line in lines)
    heads = [index for index, line in enumerate(lines) if PIN.match(line)]
    assert len(heads) > 20
    assert all(lines[index + 1].startswith("    --hash=") for index in heads)


@pytest.mark.parametrize("lock", LOCKS)
def test_locks_hold_what_the_project_names(lock: str) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    named = list(project["project"]["dependencies"])
    groups = project["dependency-groups"]
    for group in ("build", "packaging", "dev")[: LOCKS.index(lock) + 1]:
        named += [each for each in groups[group] if isinstance(each, str)]
    names = {re.split(r"[^A-Za-z0-9-]", each)[0].lower() for each in named}
    assert names - set(pins(lock)) == set()


def test_the_locks_agree() -> None:
    run, build, test = (pins(lock) for lock in LOCKS)
    assert run.items() <= build.items() <= test.items()


def test_the_build_server_runs_what_developers_run() -> None:
    lines = (ROOT / ".ci/run").read_text().splitlines()
    commands = [line for line in lines if line and not line.startswith(("#", "set ", "cd "))]
    assert commands == ["exec python3 dev.py test"]
