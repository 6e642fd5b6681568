"""The build server's workflows: what they run, what they may do, and what a release needs."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

import build
from release.names import ROOT
from release.verification import CHECKS

FOLDER = ROOT / ".github/workflows"
FILES = sorted(FOLDER.glob("*.y*ml"))

EXPRESSION = re.compile(r"\$\{\{(.*?)\}\}", re.DOTALL)


@dataclass(frozen=True)
class Job:
    """One job of one workflow.

    Attributes:
        workflow: the file's name without its ending.
        name: the job's key.
        content: what stands under that key.
    """

    workflow: str
    name: str
    content: dict[str, Any]

    @property
    def steps(self) -> list[dict[str, Any]]:
        """The steps; none where another workflow is called."""
        return list(self.content.get("steps", []))

    def __str__(self) -> str:
        return f"{self.workflow}/{self.name}"


def workflow(name: str) -> dict[str, Any]:
    """Read one workflow."""
    content: dict[str, Any] = YAML(typ="safe").load(FOLDER / f"{name}.yml")
    return content


def jobs() -> list[Job]:
    """Return the jobs of all workflows."""
    return [
        Job(path.stem, name, content)
        for path in FILES
        for name, content in workflow(path.stem)["jobs"].items()
    ]


def runners(job: Job) -> set[str]:
    """Return the systems that a job runs on."""
    if job.content.get("runs-on") != "${{ matrix.runner }}":
        return {job.content["runs-on"]} if "runs-on" in job.content else set()
    matrix = job.content["strategy"]["matrix"]
    return {*matrix.get("runner", []), *(each["runner"] for each in matrix.get("include", []))}


def commands() -> Iterator[tuple[Job, str]]:
    """Yield the shell commands of all jobs."""
    for job in jobs():
        for step in job.steps:
            if "run" in step:
                yield job, step["run"]


def strings(value: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield each text in a part of a workflow, with the keys that lead to it."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from strings(inner, (*path, str(key)))
    elif isinstance(value, list):
        for inner in value:
            yield from strings(inner, path)
    elif isinstance(value, str):
        yield path, value


def text(path: Path) -> str:
    """Return a workflow as it is written."""
    return path.read_text("utf-8")


SYSTEMS = {"ubuntu-22.04", "windows-2022", "macos-15", "macos-15-intel"}
PINNED = re.compile(r"^ +-? ?uses: [\w.-]+/[\w./-]+@[0-9a-f]{40} # v\d+(\.\d+){2}$")
OWN = re.compile(r"^ +uses: \./\.github/workflows/[a-z]+\.yml$")
EVERY_JOB = pytest.mark.parametrize("job", jobs(), ids=str)
EVERY_FILE = pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)


def with_steps() -> Iterator[Job]:
    """Yield the jobs that do something themselves."""
    return (job for job in jobs() if job.steps)


def test_the_workflows_are_those_we_know() -> None:
    assert [path.name for path in FILES] == ["build.yml", "release.yml", "tests.yml"]


def test_github_s_schema_holds() -> None:
    command = [sys.executable, "-m", "check_jsonschema"]
    command += ["--builtin-schema", "vendor.github-workflows"]
    done = subprocess.run([*command, *map(str, FILES)], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


def test_github_s_schema_would_find_a_mistake(tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.yml"
    wrong.write_text(text(FILES[0]).replace("runs-on:", "runs-in:"))
    command = [sys.executable, "-m", "check_jsonschema"]
    command += ["--builtin-schema", "vendor.github-workflows", str(wrong)]
    assert subprocess.run(command, capture_output=True).returncode == 1


@EVERY_FILE
def test_every_action_is_pinned_to_a_commit_and_names_its_version(path: Path) -> None:
    used = [line for line in text(path).splitlines() if re.match(r" *-? ?uses:", line)]
    assert used
    loose = [line for line in used if not PINNED.match(line) and not OWN.match(line)]
    assert loose == []


def test_one_version_of_an_action_is_used_everywhere() -> None:
    used = {step["uses"] for job in jobs() for step in job.steps if "uses" in step}
    assert len({each.partition("@")[0] for each in used}) == len(used)


@EVERY_FILE
def test_nothing_is_allowed_that_no_job_asks_for(path: Path) -> None:
    assert workflow(path.stem)["permissions"] == {}


@EVERY_JOB
def test_a_job_may_read_the_code_and_nothing_else_but_the_draft(job: Job) -> None:
    allowed = {"contents": "read"}
    if str(job) == "release/draft":
        allowed = {"contents": "write", "id-token": "write", "attestations": "write"}
    assert job.content["permissions"] == allowed


@EVERY_FILE
def test_no_foreign_code_runs_with_our_rights(path: Path) -> None:
    started_by = set(workflow(path.stem)["on"])
    assert not started_by & {"pull_request_target", "workflow_run", "issue_comment"}
    assert started_by <= {"push", "pull_request", "workflow_call", "workflow_dispatch"}


@EVERY_JOB
def test_the_code_is_taken_without_leaving_a_token_behind(job: Job) -> None:
    taken = [step for step in job.steps if step.get("uses", "").startswith("actions/checkout@")]
    assert len(taken) == (1 if job.steps else 0)
    assert all(step["with"]["persist-credentials"] is False for step in taken)


@EVERY_JOB
def test_every_job_ends_by_itself(job: Job) -> None:
    if job.steps:
        assert 0 < job.content["timeout-minutes"] <= 90
    else:
        assert job.content["uses"].startswith("./")


@EVERY_FILE
def test_of_two_runs_for_the_same_commit_line_one_waits(path: Path) -> None:
    concurrency = workflow(path.stem)["concurrency"]
    assert concurrency["group"].startswith(f"{path.stem}-")
    assert "github.ref" in concurrency["group"]


@EVERY_JOB
def test_secrets_reach_a_command_through_its_environment_only(job: Job) -> None:
    for path, value in strings(job.content):
        if "secrets." in value or "github.token" in value:
            assert path[-2] in {"env", "secrets"}, f"{'/'.join(path)} has a secret"
            assert re.fullmatch(r"\$\{\{ (secrets\.\w+|github\.token) \}\}", value)


@EVERY_JOB
def test_nothing_from_outside_is_pasted_into_a_command(job: Job) -> None:
    for step in job.steps:
        pasted = EXPRESSION.findall(step.get("run", ""))
        assert all(each.strip().startswith("matrix.") for each in pasted), pasted


def test_each_secret_is_given_to_the_steps_that_sign_and_to_no_other() -> None:
    holders = [
        re.findall(r"packaging/[\w/]+\.py", step["run"])
        for job in with_steps()
        for step in job.steps
        if "secrets." in str(step.get("env", {}))
    ]
    assert {script for scripts in holders for script in scripts} == {
        "packaging/macos/signing.py",
        "packaging/release/update_feed.py",
        "packaging/windows/signing.py",
    }
    assert all(len(set(scripts)) == 1 for scripts in holders)


def test_what_a_build_may_be_given_is_what_it_uses_and_what_a_release_gives() -> None:
    accepted = workflow("build")["on"]["workflow_call"]["secrets"]
    assert all(each == {"required": False} for each in accepted.values())
    used = {
        name
        for job in jobs()
        if job.workflow == "build"
        for _, value in strings(job.content)
        for name in re.findall(r"secrets\.(\w+)", value)
    }
    given = workflow("release")["jobs"]["build"]["secrets"]
    assert set(accepted) == set(given) == used
    assert all(value == f"${{{{ secrets.{name} }}}}" for name, value in given.items())


def test_tests_and_builds_run_on_every_system() -> None:
    (test,) = (job for job in jobs() if job.workflow == "tests")
    assert runners(test) == SYSTEMS
    builds = [job for job in jobs() if job.workflow == "build"]
    assert set().union(*map(runners, builds)) >= SYSTEMS


def test_the_oldest_python_is_tested_too() -> None:
    (test,) = (job for job in jobs() if job.workflow == "tests")
    oldest = re.search(r'requires-python = ">=([\d.]+)"', (ROOT / "pyproject.toml").read_text())
    assert oldest is not None
    pythons = {each["python"] for each in test.content["strategy"]["matrix"]["include"]}
    assert oldest[1] in pythons


def test_the_tests_are_those_a_developer_runs() -> None:
    run = [command for job, command in commands() if job.workflow == "tests"]
    assert run == ["python dev.py test"]


def scripts() -> set[str]:
    """Return the files of this checkout that commands name."""
    found: set[str] = set()
    for _, command in commands():
        found |= set(
            re.findall(r"(?:^|\s)((?:packaging/|\.ci/)?[\w./-]+\.py|packaging/verify)", command)
        )
    return found


def test_every_script_that_is_called_is_there() -> None:
    named = scripts()
    assert {"dev.py", "packaging/release/notes.py"} <= named
    assert [name for name in named if not (ROOT / name).is_file()] == []


def test_what_is_built_is_what_the_build_command_knows() -> None:
    named = [re.findall(r"dev\.py build ([a-z ]+)", command) for _, command in commands()]
    targets = {target for found in named for each in found for target in each.split()}
    assert targets == {*build.TARGETS, "bundle"}


def test_what_is_tried_out_is_what_the_verify_command_knows() -> None:
    named = [
        re.findall(r"dev\.py verify ([a-z0-9 -]+?)(?: --|\s*$)", command)
        for _, command in commands()
    ]
    names = {name for found in named for each in found for name in each.split()}
    assert names
    assert names <= set(CHECKS)


@pytest.mark.parametrize("name", ["appimage", "flatpak"])
def test_what_distributions_lack_is_made_of_the_same_bundle_and_started(name: str) -> None:
    (job,) = (job for job in jobs() if str(job) == f"build/{name}")
    assert job.content["needs"] == "linux"
    assert "--version" in job.steps[-2]["run"]
    assert job.steps[-1]["with"]["if-no-files-found"] == "error"


def test_the_flatpak_recipe_is_there_and_has_the_id_that_is_started() -> None:
    (command,) = (command for _, command in commands() if "flatpak-builder --user" in command)
    found = re.search(r"packaging/linux/flatpak/(\S+)\.json", command)
    assert found is not None
    recipe = json.loads((ROOT / found[0]).read_text("utf-8"))
    assert recipe["id"] == found[1]
    assert f'build-bundle build/flatpak-repo "dist/$name" {found[1]}' in command


def test_every_tool_that_is_fetched_has_a_checksum() -> None:
    for _, command in commands():
        if "curl" in command:
            assert command.count("curl -fsSL -o ") == len(re.findall(r"[0-9a-f]{64}  ", command))
            assert "sha256sum --check --strict" in command
            assert "/continuous/" not in command
            assert "/latest/" not in command


def test_only_a_release_says_whom_its_programs_ask() -> None:
    steps = [step for job in jobs() for step in job.steps if "update_feed.py name" in str(step)]
    assert len(steps) == 3
    assert {step["if"] for step in steps} == {"github.ref_type == 'tag'"}


def test_a_release_needs_the_version_the_tests_and_every_build() -> None:
    release = workflow("release")["jobs"]
    assert set(release["draft"]["needs"]) == {"test", "build"}
    assert release["test"]["needs"] == release["build"]["needs"] == "version"
    assert release["test"]["uses"] == "./.github/workflows/tests.yml"
    assert release["build"]["uses"] == "./.github/workflows/build.yml"
    assert workflow("release")["on"] == {"push": {"tags": ["v*"]}}


def test_the_tag_is_compared_with_the_version_before_anything_else() -> None:
    steps = workflow("release")["jobs"]["version"]["steps"]
    assert steps[-1]["run"] == 'python packaging/release/notes.py "$GITHUB_REF_NAME"'


def test_a_release_is_a_draft_with_checksums_and_provenance() -> None:
    steps: list[dict[str, Any]] = workflow("release")["jobs"]["draft"]["steps"]
    order = [step.get("run", step.get("uses", "")) for step in steps]
    words = [
        "download-artifact",
        "sha256sum -- * > SHA256SUMS",
        "attest-build-provenance",
        "update_feed.py",
    ]
    words += ["gh release"]
    places = [next(i for i, each in enumerate(order) if word in each) for word in words]
    assert places == sorted(places)
    assert "--draft --verify-tag" in order[-1]
    assert steps[places[2]]["with"] == {"subject-checksums": "dist/SHA256SUMS"}


@pytest.mark.parametrize("name", ["linux", "windows", "macos"])
def test_each_build_is_checked_listed_and_kept(name: str) -> None:
    (job,) = (job for job in jobs() if str(job) == f"build/{name}")
    run = [step.get("run", "") for step in job.steps]
    assert "python dev.py build bundle" in run  # freezes, and lets the program check itself
    assert any(re.match(r"python dev.py build .*\bsbom\b", each) for each in run)
    kept = job.steps[-1]
    assert kept["uses"].startswith("actions/upload-artifact@")
    assert kept["with"]["if-no-files-found"] == "error"


def test_a_program_is_signed_before_it_is_packed_and_its_package_after() -> None:
    for name, packed in (("windows", "installer"), ("macos", "dmg")):
        (job,) = (job for job in jobs() if str(job) == f"build/{name}")
        run = [step.get("run", "") for step in job.steps]
        signed = [i for i, each in enumerate(run) if "signing.py" in each]
        (pack,) = (i for i, each in enumerate(run) if f"build {packed}" in each)
        assert signed[0] < pack < signed[1]


@pytest.mark.desktop
def test_a_release_is_not_signed_with_a_key_that_its_programs_do_not_know(tmp_path: Path) -> None:
    (step,) = (s for job in jobs() for s in job.steps if "update_feed.py sign" in s.get("run", ""))
    tools = tmp_path / ".venv/bin"
    tools.mkdir(parents=True)
    tool = tools / "python"
    tool.write_text('#!/bin/sh\ncase "$2" in public-key) echo known;; *) echo "$2";; esac\n')
    tool.chmod(0o755)
    shell = ["bash", "-ec", f"python() {{ :; }}\n{step['run']}"]

    def run(**env: str) -> tuple[int, str]:
        env |= {"PATH": os.environ["PATH"], "GITHUB_REF_NAME": "v1.2.3"}
        done = subprocess.run(shell, cwd=tmp_path, env=env, capture_output=True, text=True)
        return done.returncode, done.stdout.strip()

    assert run(DIALER_UPDATE_KEY="key", UPDATE_PUBLIC_KEY="known") == (0, "sign")
    assert run(DIALER_UPDATE_KEY="key", UPDATE_PUBLIC_KEY="another")[0] == 1
    assert run(UPDATE_PUBLIC_KEY="known")[0] == 1
    assert run()[0] == 0
