"""How long `calibrant --help` takes, beside a bare interpreter."""

from __future__ import annotations

import statistics
import subprocess
import sys
import time

RUNS = 7


def seconds(command: list[str]) -> float:
    """Return the median wall time of a command over several runs."""
    times = []
    for _ in range(RUNS):
        start = time.perf_counter()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def main() -> None:
    bare = seconds([sys.executable, "-c", "pass"])
    helped = seconds([sys.executable, "-m", "orchestrator", "--help"])
    print(f"calibrant --help: {helped:.3f} s (limit 0.3 s), {helped / bare:.1f} × `python -c pass`")


if __name__ == "__main__":
    main()
