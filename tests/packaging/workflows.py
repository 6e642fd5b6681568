"""The build server's workflows, read for the tests."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from release.names import ROOT

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
