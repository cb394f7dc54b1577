"""The benchmark: `python -m tests.bench SCENARIO…`, `make bench` for the moderate ones together.

Everything is measured as a user meets it: whole `calibrant` commands in processes of their own,
against a local server that costs a fiftieth of a millisecond a request (the column "server
ms/request" says so; it takes that from the same cores). How to read the tables:

- *wall s* is from Enter to the command's end, Ray's start and end included; *CPU s* is that of all
  its processes, Ray's daemons included.
- *beyond start-up* is CPU per request less that of a run with one question.
- Seconds differ from machine to machine and with what else runs on it. Ratios taken in one run are
  what counts: *% ceiling* (in flight / latency), *% used* (of the server's limit), *ours/peer*
  (below 1 is in our favour; the programs take turns), *ratio* of the start-up to what it must
  contain.
- Memory is resident, shared pages included, looked at once a second.

What each scenario must show: startup at most 1.2; speed beyond start-up at most 0.8 ms at 10,000;
flight at least 95 % of the ceiling with 1,024, and under 1 GB a worker with 10,000; limits at least
95 % used with 1 % 429s where stated, 85 % with 2 % where learned; resuming a million under 20 s;
grading at least 20,000 rows/s for short texts on an idle core;
million flat from 50,000 on; peers' wall at most 0.75 of lm-eval's at 10,000 and 0.5 at 100,000;
scale, at 10 million graded rows on two idle cores: the table under 5 s and 2 GB from the cache,
25 s where it must be built, 1 s for a part, and the audit of a model under 10 s; nights, over a
hundred weeks: false alarms within the binomial band of what is predicted, the drift caught on its
day in at least 0.9.

Set BENCH_PYTHON to measure the calibrant of another environment, LM_EVAL and PROMPTFOO to the
programs to compare with.

Simulations of the statistics are no scenarios but modules of their own, whose tables stand in
orchestrator/analysis: tests.bench.audit, .coverage, .bootstrap_coverage, .paired_coverage and
.corrected_coverage.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from tests.bench import (
    flight,
    limits,
    million,
    peers,
    regrading,
    resuming,
    shown,
    speed,
    startup,
)
from tests.bench.help import main as help_time

Scenario = Callable[[argparse.Namespace], None]


def _speed(said: argparse.Namespace) -> None:
    sizes = said.sizes or (1_000, 10_000, 100_000)
    speed.speed(sizes, said.workers or (None, 1, 2), said.connections)


def _planning(said: argparse.Namespace) -> None:
    from tests.bench import planning  # it loads the program itself, which the others only start

    planning.main(said.requests)


def _grading() -> None:
    from tests.bench import grading  # it loads the program itself, too

    grading.main()


def _scale(said: argparse.Namespace) -> None:
    from tests.bench import scale  # it loads the store and numpy

    scale.main(said.rows)


def _nights(said: argparse.Namespace) -> None:
    from tests.bench import nights  # it loads numpy and the analysis

    nights.main(said.seeds)


def _growth(said: argparse.Namespace) -> None:
    from tests.bench import growth  # it loads the engine

    growth.main(said.seconds or 15)


def _peers(said: argparse.Namespace) -> None:
    sizes = said.sizes or (10_000, 100_000)
    peers.main(
        sizes, said.connections, said.repeats, keep=said.keep, latency_s=said.latency_ms / 1000
    )


SCENARIOS: Mapping[str, tuple[Scenario, str]] = {
    "help": (lambda said: help_time(), "`calibrant --help` beside a bare interpreter"),
    "startup": (lambda said: startup.main(said.repeats), "Enter to the first request"),
    "speed": (_speed, "whole runs at zero latency: --sizes, --workers"),
    "flight": (lambda said: flight.main(said.seconds or 20), "500 ms latency, 1,024 and 10,000"),
    "limits": (
        lambda said: limits.main(said.seconds or 60, limits.cases(every=said.every)),
        "limits stated and learned: --seconds, --every for all combinations",
    ),
    "planning": (_planning, "planning and resuming from inside: --requests"),
    "resuming": (
        lambda said: resuming.main(said.requests),
        "whole commands that plan and resume: --requests",
    ),
    "grading": (lambda said: _grading(), "rows/s a core by grader, short and real texts"),
    "regrading": (lambda said: regrading.main(20_000), "whole commands on what is answered"),
    "scale": (_scale, "the table of a run of many rows, and its audit: --rows"),
    "nights": (_nights, "weeks of nightly runs, one model drifting: --seeds"),
    "growth": (_growth, "limiter, driver and plan by size, and 1, 2, 4 nodes: --seconds"),
    "million": (lambda said: million.main(said.requests), "memory over a million: --requests"),
    "peers": (
        _peers,
        "lm-eval and promptfoo, if installed: --sizes, --repeats, --latency-ms, --keep",
    ),
}

MODERATE = (
    "help",
    "startup --repeats 3",
    "speed --sizes 1000 10000 --workers 0",
    "flight --seconds 10",
    "limits --seconds 20",
    "resuming --requests 200000",
    "grading",
    "regrading",
    "scale",
    "peers --sizes 10000 --repeats 1",
    "peers --sizes 5000 --repeats 1 --latency-ms 500 --connections 512",
)
"""What runs when no scenario is named: about a quarter of an hour on two cores."""


def parser() -> argparse.ArgumentParser:
    made = argparse.ArgumentParser(
        prog="python -m tests.bench",
        description=(__doc__ or "").partition("\n\n")[2],
        formatter_class=argparse.RawDescriptionHelpFormatter,
        epilog="\n".join(f"  {name:10}{text}" for name, (_, text) in SCENARIOS.items()),
    )
    made.add_argument("scenarios", nargs="*", choices=[[], *SCENARIOS], metavar="SCENARIO")
    made.add_argument("--sizes", type=int, nargs="+", help="numbers of questions")
    made.add_argument("--workers", type=_workers, nargs="+", help="numbers of workers; 0: its own")
    made.add_argument("--connections", type=int, default=128, help="in flight in speed and peers")
    made.add_argument("--repeats", type=int, default=3, help="of startup and peers")
    made.add_argument("--seconds", type=float, help="of flight and limits")
    made.add_argument("--requests", type=int, default=1_000_000, help="of million and planning")
    made.add_argument("--rows", type=int, default=10_000_000, help="of scale")
    made.add_argument("--seeds", type=int, default=100, help="of nights")
    made.add_argument("--every", action="store_true", help="limits: every combination")
    made.add_argument("--latency-ms", type=float, default=0.0, help="peers: of the server")
    made.add_argument("--keep", action="store_true", help="peers: lm-eval keeps its samples too")
    return made


def _workers(text: str) -> int | None:
    return int(text) or None


def main() -> None:
    said = parser().parse_args()
    print(f"{os.cpu_count()} cores, load {Path('/proc/loadavg').read_text().split()[0]}")
    if said.scenarios:
        for name in said.scenarios:
            SCENARIOS[name][0](said)
        shown.print_all()
        return
    failed = False
    for line in MODERATE:
        said = parser().parse_args(line.split())
        try:
            SCENARIOS[said.scenarios[0]][0](said)
        except SystemExit as error:  # a command that failed takes only its own table with it
            print(error, file=sys.stderr)
            failed = True
    shown.print_all()
    sys.exit(failed)


if __name__ == "__main__":
    main()
