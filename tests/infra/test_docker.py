from __future__ import annotations

import re
import shlex
import subprocess
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.infra.manifests import INFRA, ROOT

DOCKER = INFRA / "docker"
EXTRAS = ("local", "metrics", "otel")
"""The optional parts that the image has; infra/README.md names them."""


def pins(lock: Path) -> dict[str, tuple[str, frozenset[str]]]:
    """Return name → version and hashes."""
    found: dict[str, tuple[str, frozenset[str]]] = {}
    for block in re.split(r"\n(?=\S)", lock.read_text()):
        match = re.match(r"([\w.-]+)==([^\s;\\]+)", block)
        assert match is not None, block[:80]
        hashes = frozenset(re.findall(r"--hash=(sha256:[0-9a-f]{64})", block))
        assert hashes, f"{match.group(1)} has no hash"
        found[canonicalize_name(match.group(1))] = (match.group(2), hashes)
    return found


def test_the_image_and_the_tests_cluster_have_the_versions_that_are_tested() -> None:
    tested = pins(ROOT / "requirements.lock")
    for lock in ("docker/requirements.lock", "docker/build.lock", "cluster/requirements.lock"):
        of_image = pins(INFRA / lock)
        shared = set(of_image) & set(tested)
        assert len(shared) > len(of_image) / 2
        for package in shared:
            assert of_image[package][0] == tested[package][0], package
            assert of_image[package][1] <= tested[package][1], package


def test_the_image_has_all_that_is_needed_and_no_tools() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    extras = project["optional-dependencies"]
    needed = [*project["dependencies"], *(each for extra in EXTRAS for each in extras[extra])]
    there = pins(DOCKER / "requirements.lock")
    for text in needed:
        requirement = Requirement(text)
        version, _ = there[canonicalize_name(requirement.name)]
        assert requirement.specifier.contains(version), text
    assert {"opencensus", "aiohttp-cors"} <= set(there), "the dashboard's parts of ray[default]"
    assert not {"pytest", "ruff", "mypy", "moto", "uv"} & set(there)


def instructions(file: Path) -> list[tuple[str, list[str]]]:
    text = re.sub(r"^#.*\n", "", file.read_text(), flags=re.MULTILINE).replace("\\\n", " ")
    lines = [line.split(None, 1) for line in text.splitlines() if line.strip()]
    return [(name, shlex.split(rest)) for name, rest in lines]


def test_what_is_copied_is_there_and_is_let_in() -> None:
    ignore = (DOCKER / "Dockerfile.dockerignore").read_text().split("\n")
    let_in = {line[1:] for line in ignore if line.startswith("!")}
    copied = set()
    for name, words in instructions(DOCKER / "Dockerfile"):
        if name == "COPY" and not words[0].startswith("--from"):
            copied |= set(words[:-1])
    assert len(copied) > 8
    assert copied == let_in
    for path in copied:
        assert (ROOT / path).exists(), path
    assert "*" in ignore
    assert "**/.env" in ignore


def test_the_image_is_not_roots_and_looks_after_itself() -> None:
    steps = instructions(DOCKER / "Dockerfile")
    last_stage = steps[[name for name, _ in steps].index("FROM", 5) :]
    of_last = dict(last_stage)
    assert of_last["USER"] == ["1000:1000"]
    assert "HEALTHCHECK" in of_last
    assert of_last["ENTRYPOINT"] == ["[calibrant]"]
    base = next(words[0] for name, words in steps if name == "ARG")
    assert re.fullmatch(r"BASE=debian:\d+\.\d+-slim", base)
    for name, words in steps:
        if name == "RUN" and "pip" in " ".join(words) and "install" in words:
            assert "--no-deps" in words or "apt-get" in words
            if "--requirement" in words:
                assert words.count("--require-hashes") == words.count("--requirement")


@pytest.mark.parametrize(
    "script",
    ["docker/build.sh", "docker/rootfs.sh", "docker/calibrant-health", "nightly/calibrant-night"],
)
def test_scripts_are_plain_shell_and_executable(script: str) -> None:
    path = INFRA / script
    assert path.stat().st_mode & 0o111 == 0o111
    ended = subprocess.run(
        ["/bin/sh", "-n", str(path)], capture_output=True, text=True, check=False
    )
    assert ended.returncode == 0, ended.stderr
