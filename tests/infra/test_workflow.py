from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from tests.infra.manifests import INFRA, Object

WORKFLOW = INFRA / "github" / "nightly.yml"


@pytest.fixture(scope="module")
def workflow() -> Object:
    found: Object = yaml.safe_load(WORKFLOW.read_text())
    return found


def steps(workflow: Object) -> Iterator[Object]:
    for job in workflow["jobs"].values():
        yield from job["steps"]


def linted(name: str, *options: str) -> None:
    beside = shutil.which(name, path=str(Path(sys.executable).parent))
    command = beside or shutil.which(name)
    if command is None:
        pytest.skip(f"{name} is not installed")
    ended = subprocess.run(
        [command, *options, str(WORKFLOW)], capture_output=True, text=True, check=False, timeout=60
    )
    assert ended.returncode == 0, ended.stdout + ended.stderr


def test_zizmor_finds_nothing() -> None:
    linted("zizmor", "--offline", "--no-progress")


def test_actionlint_finds_nothing() -> None:
    linted("actionlint")


def test_actions_are_pinned_by_commit(workflow: Object) -> None:
    used = [step["uses"] for step in steps(workflow) if "uses" in step]
    assert len(used) == 5
    for line in re.findall(r"uses: (.*)", WORKFLOW.read_text()):
        assert re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", line)


def test_rights_are_the_least(workflow: Object) -> None:
    assert workflow["permissions"] == {}
    rights = {name: job["permissions"] for name, job in workflow["jobs"].items()}
    assert rights == {
        "evaluate": {"contents": "read", "actions": "read"},
        "comment": {"pull-requests": "write"},
    }
    for name, job in workflow["jobs"].items():
        assert job["timeout-minutes"] > 0
        text = yaml.safe_dump(job)
        if "write" in rights[name].values():
            assert "secrets." not in text
            assert "actions/checkout" not in text


def test_nothing_from_outside_is_put_into_a_script(workflow: Object) -> None:
    scripts = [step["run"] for step in steps(workflow) if "run" in step]
    assert len(scripts) == 5
    for script in scripts:
        assert "${{" not in script
        ended = subprocess.run(
            ["bash", "-n"], input=script, capture_output=True, text=True, check=False
        )
        assert ended.returncode == 0, ended.stderr


def commands(text: str) -> Iterator[tuple[str, set[str]]]:
    """Yield each command of calibrant that a script runs, with the options it gives."""
    joined = re.sub(r"\\\n\s*", " ", text)
    for name, rest in re.findall(
        r"^\s*(?:exec |run: )?calibrant (\w+) (.*)$", joined, re.MULTILINE
    ):
        yield name, set(re.findall(r"(?<![\w-])(--[a-z][a-z-]*)", rest.split("||")[0]))


def test_scripts_use_commands_and_options_that_there_are() -> None:
    texts = [WORKFLOW.read_text(), (INFRA / "nightly" / "calibrant-night").read_text()]
    used = [each for text in texts for each in commands(text)]
    assert Counter(name for name, _ in used) == {"gate": 2, "prune": 1, "run": 2, "scores": 3}
    for name in ("gate", "prune", "run", "scores"):
        command = [sys.executable, "-m", "orchestrator", name, "--help"]
        said = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
        options = set(re.findall(r"--[a-z][a-z-]*", said.stdout))
        for wanted in (given for other, given in used if other == name):
            assert wanted <= options
