"""A local Ray cluster of several nodes, for runs that join it by its address."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from tempfile import TemporaryDirectory

PROGRAM = """
import sys, warnings
warnings.simplefilter("ignore")
from ray.cluster_utils import Cluster
node = {"num_cpus": 2, "object_store_memory": 100 * 2**20}
cluster = Cluster(initialize_head=True, head_node_args={**node, "include_dashboard": False})
for _ in range(int(sys.argv[1]) - 1):
    cluster.add_node(**node)
cluster.wait_for_nodes()
print("ADDRESS", cluster.address, flush=True)
sys.stdin.read()
cluster.shutdown()
"""
ENVIRONMENT = {"RAY_USAGE_STATS_ENABLED": "0", "LITELLM_LOCAL_MODEL_COST_MAP": "True"}


@contextmanager
def cluster(nodes: int, python: str = sys.executable) -> Iterator[str]:
    """Run a cluster of that many nodes until the block ends; give its HOST:PORT."""
    with (
        TemporaryDirectory(prefix="calibrant-bench-") as folder,
        subprocess.Popen(
            [python, "-c", PROGRAM, str(nodes)],
            cwd=folder,
            env={**os.environ, **ENVIRONMENT},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        ) as process,
    ):
        assert process.stdout is not None
        assert process.stdin is not None
        said = (line for line in process.stdout if line.startswith("ADDRESS"))
        yield next(said).split()[1]
        process.stdin.close()
        process.wait(60)
