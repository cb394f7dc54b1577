"""The Kubernetes manifests as kustomize renders them."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
INFRA = ROOT / "infra"
KUBERNETES = INFRA / "kubernetes"
SIZES = ("small", "large")
OPTIONAL = ("standing", "ray-cron-job")

Object = dict[str, Any]


def rendered(folder: Path) -> list[Object]:
    if shutil.which("kubectl") is None:
        pytest.skip("kubectl, which renders the overlays, is not installed")
    command = ["kubectl", "kustomize", str(folder)]
    ended = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert ended.returncode == 0, ended.stderr
    assert not ended.stderr, ended.stderr
    return [each for each in yaml.safe_load_all(ended.stdout) if each]


@cache
def overlay(size: str) -> list[Object]:
    return rendered(KUBERNETES / "overlays" / size)


def with_all_options(size: str, folder: Path) -> list[Object]:
    """Render an overlay with its commented components put in."""
    shutil.copytree(KUBERNETES, folder, dirs_exist_ok=True)
    file = folder / "overlays" / size / "kustomization.yaml"
    text = file.read_text()
    for name in OPTIONAL:
        commented = f"  # - ../../components/{name} "
        assert commented in text
        text = text.replace(commented, f"  - ../../components/{name} ")
    file.write_text(text)
    return rendered(file.parent)


def one(objects: list[Object], kind: str, name: str | None = None) -> Object:
    (found,) = (
        each
        for each in objects
        if each["kind"] == kind and name in (None, each["metadata"]["name"])
    )
    return found


def ray_specs(objects: list[Object]) -> Iterator[Object]:
    """Yield the specification of each Ray cluster."""
    for each in objects:
        if each["kind"] == "RayCluster":
            yield each["spec"]
        elif each["kind"] == "RayJob":
            yield each["spec"]["rayClusterSpec"]
        elif each["kind"] == "RayCronJob":
            yield each["spec"]["jobTemplate"]["rayClusterSpec"]


def pod_templates(objects: list[Object]) -> Iterator[Object]:
    for spec in ray_specs(objects):
        yield spec["headGroupSpec"]["template"]
        yield from (group["template"] for group in spec["workerGroupSpecs"])
    for each in objects:
        if each["kind"] == "CronJob":
            yield each["spec"]["jobTemplate"]["spec"]["template"]


def schema() -> Object:
    found: Object = json.loads((Path(__file__).parent / "kuberay.schema.json").read_text())
    return found
