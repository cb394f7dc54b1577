from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import asdict
from typing import Any

import pytest

from tests.bench.served import Served, serving
from tests.faults.nodes import Nodes, several_nodes
from tests.faults.nothing_lost import Figures

Told = Callable[[Figures], None]


@pytest.fixture(scope="session")
def cluster() -> Iterator[Nodes]:
    """A head and two nodes, started once; whoever kills a node starts one for it first."""
    with several_nodes() as nodes:
        yield nodes


@pytest.fixture
def nodes(cluster: Nodes) -> Nodes:
    cluster.quiet()
    return cluster


@pytest.fixture
def server() -> Iterator[Served]:
    with serving(latency_s=0.1) as served:
        yield served


@pytest.fixture
def told(record_property: Callable[[str, object], None]) -> Told:
    """Keep a fault's figures for the table at the end."""
    return lambda figures: record_property("fault", asdict(figures))


def pytest_terminal_summary(terminalreporter: Any) -> None:
    found = [
        (report.nodeid.rpartition("::")[2], report.duration, dict(report.user_properties)["fault"])
        for report in terminalreporter.stats.get("passed", [])
        if "fault" in dict(report.user_properties)
    ]
    if not found:
        return
    terminalreporter.section("faults")
    for name, seconds, figures in found:
        errors = ", ".join(f"{count} {kind}" for kind, count in figures["errors"].items())
        terminalreporter.write_line(
            f"{name}: {figures['ok']} ok, errors: {errors or 'none'}; asked beyond the ideal "
            f"{figures['beyond']} (at most {figures['bound']}); {seconds:.0f} s"
        )
