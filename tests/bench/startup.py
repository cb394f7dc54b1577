"""From Enter to the first request, beside `ray.init` and one `import litellm`."""

from __future__ import annotations

import statistics
from pathlib import Path

from tests.bench import shown
from tests.bench.processes import measure
from tests.bench.served import serving
from tests.bench.table import Table
from tests.bench.workload import PYTHON, workload

QUESTIONS = 100

BASE = """
import time, logging, warnings, os
began = time.perf_counter()
import ray
imported = time.perf_counter()
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    ray.init(address="local", num_cpus=max(2, os.cpu_count()), include_dashboard=False,
             object_store_memory=200 * 2**20, logging_level=logging.ERROR, log_to_driver=False)
started = time.perf_counter()
import litellm
ended = time.perf_counter()
print("FIGURES", imported - began, started - imported, ended - started)
"""
ENVIRONMENT = {"RAY_USAGE_STATS_ENABLED": "0", "LITELLM_LOCAL_MODEL_COST_MAP": "True"}


def base(folder: Path) -> tuple[float, float, float]:
    """Return the seconds of import ray, ray.init and import litellm in a fresh process."""
    done = measure([PYTHON, "-c", BASE], folder, env=ENVIRONMENT).check()
    line = next(line for line in done.output.read_text().splitlines() if "FIGURES" in line)
    first, second, third = map(float, line.split()[1:])
    return first, second, third


def main(repeats: int) -> None:
    table = Table(
        "start-up: seconds from Enter to the first request at the server",
        ("", "first request", "ray.init", "import litellm", "import ray", "ratio"),
        "ratio = first request / (ray.init + import litellm)",
    )
    ratios = []
    with serving() as server, workload(server, QUESTIONS) as load:
        for number in range(repeats + 1):  # the first only warms the file cache
            server.reset()
            done = measure(load.run(f"bench-{number}"), load.folder).check()
            first = server.stats()["first_request_at"] - done.started_at
            import_ray, init, import_litellm = base(load.folder)
            if number:
                ratios.append(first / (init + import_litellm))
                table.row(number, first, init, import_litellm, import_ray, ratios[-1])
    table.row("median", "", "", "", "", statistics.median(ratios))
    shown.at_most("first request / (ray.init + import litellm)", statistics.median(ratios), 1.2)
