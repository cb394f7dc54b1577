"""`python -m orchestrator.providers.simulated`: the simulated models as a server of their own."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from orchestrator.errors import CalibrantError


def main(arguments: list[str] | None = None) -> int:
    """Serve as the arguments say; return the exit code."""
    parser = argparse.ArgumentParser(
        prog="python -m orchestrator.providers.simulated",
        description="Serve the simulated models (sim/…) in the OpenAI wire format.",
    )
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on")
    parser.add_argument("--port", type=int, default=0, help="0 takes a free one")
    parser.add_argument(
        "--items",
        type=Path,
        action="append",
        default=[],
        help="Parquet file of items, or a run folder; may be repeated",
    )
    parser.add_argument(
        "--builtin",
        action="append",
        default=[],
        metavar="NAME:SEED:SIZE",
        help="a built-in suite whose questions are known; may be repeated",
    )
    parser.add_argument(
        "--until-stdin-closes",
        action="store_true",
        help="end when standard input closes, so with whoever started this",
    )
    asked = parser.parse_args(arguments)
    from orchestrator.providers.simulated.server import Builtin, serve

    try:
        serve(
            asked.host,
            asked.port,
            asked.items,
            builtins=[Builtin.of(text) for text in asked.builtin],
            until_stdin_closes=asked.until_stdin_closes,
        )
    except CalibrantError as error:
        sys.stderr.write(f"{error}\n")
        return int(error.exit_code)
    return 0


if __name__ == "__main__":
    sys.exit(main())
