from __future__ import annotations

import json
import re
import shutil
import subprocess
import urllib.request

import pytest
import yaml

from tests.hooks.progress import one as progress_of_one
from tests.infra.manifests import INFRA, Object, one, overlay, ray_specs

pytest.importorskip("prometheus_client", reason="the extra metrics is not installed")

from prometheus_client.parser import text_string_to_metric_families

from orchestrator.hooks.prometheus import PORT, PrometheusHook

FOLDER = INFRA / "observability"
Metrics = dict[str, frozenset[str]]


@pytest.fixture(scope="module")
def exported() -> Metrics:
    """The name of each metric that a run exports, and its labels, as they stand in a scrape."""
    hook = PrometheusHook(port=0)
    try:
        hook.begin("nightly-2026-03-01")
        hook.phase("asking 10 requests")
        hook.progress(
            [progress_of_one(errors_by_class={"timeout": 1}, cost_usd=0.5, seconds_left=3.0)]
        )
        with urllib.request.urlopen(f"http://127.0.0.1:{hook.port}/metrics", timeout=10) as reply:
            families = list(text_string_to_metric_families(reply.read().decode()))
        return {
            sample.name: frozenset(sample.labels) for each in families for sample in each.samples
        }
    finally:
        hook.close()


def dashboard() -> Object:
    found: Object = json.loads((FOLDER / "dashboard.json").read_text())
    return found


def expressions() -> list[str]:
    board = dashboard()
    asked = [target["expr"] for panel in board["panels"] for target in panel["targets"]]
    variables = (each["query"] for each in board["templating"]["list"] if each["type"] == "query")
    return asked + [each["query"] for each in variables]


def test_the_dashboard_shows_the_metrics_that_there_are(exported: Metrics) -> None:
    shown = {name for text in expressions() for name in re.findall(r"\bcalibrant_\w+", text)}
    assert shown == set(exported)
    assert len(shown) == 11


def test_the_dashboard_uses_labels_that_there_are(exported: Metrics) -> None:
    for panel in dashboard()["panels"]:
        for target in panel["targets"]:
            (name,) = re.findall(r"\bcalibrant_\w+", target["expr"])
            labels = exported[name] | {"job"}
            used = set(re.findall(r"\{\{(\w+)\}\}", target["legendFormat"]))
            used |= {
                each
                for by in re.findall(r"by \(([^)]*)\)", target["expr"])
                for each in by.split(", ")
            }
            used |= set(re.findall(r'(\w+)=~"', target["expr"]))
            assert used <= labels, target["expr"]


def test_panels_do_not_overlap() -> None:
    taken: set[tuple[int, int]] = set()
    ids = set()
    for panel in dashboard()["panels"]:
        place = panel["gridPos"]
        cells = {
            (x, y)
            for x in range(place["x"], place["x"] + place["w"])
            for y in range(place["y"], place["y"] + place["h"])
        }
        assert not cells & taken
        assert place["x"] + place["w"] <= 24
        taken |= cells
        ids.add(panel["id"])
        assert panel["datasource"] == {"type": "prometheus", "uid": "${source}"}
    assert len(ids) == len(dashboard()["panels"])


def test_the_scrape_is_of_the_ports_that_runs_listen_on() -> None:
    (here,), (kubernetes,) = (
        yaml.safe_load((FOLDER / name).read_text())["scrape_configs"]
        for name in ("prometheus.yml", "prometheus-kubernetes.yml")
    )
    assert here["static_configs"] == [{"targets": [f"127.0.0.1:{PORT}"]}]
    assert all(job["job_name"].startswith("calibrant") for job in (here, kubernetes))
    objects = overlay("small")
    head = next(ray_specs(objects))["headGroupSpec"]["template"]["spec"]["containers"][0]
    ports = {port["name"]: port["containerPort"] for port in head["ports"]}
    keep = next(each for each in kubernetes["relabel_configs"] if each["action"] == "keep")
    assert ports[keep["regex"]] == PORT
    settings = one(objects, "ConfigMap", "calibrant-settings")["data"]
    assert settings["CALIBRANT_RUN_HOOK"].endswith(f":{PORT}")


def test_prometheus_takes_the_scrape_config() -> None:
    if shutil.which("promtool") is None:
        pytest.skip("promtool, which checks Prometheus' configuration, is not installed")
    command = ["promtool", "check", "config", str(FOLDER / "prometheus.yml")]
    ended = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert ended.returncode == 0, ended.stdout + ended.stderr
