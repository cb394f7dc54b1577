"""What the local server does to a request: its latency, limits and faults."""

from __future__ import annotations

import argparse
import dataclasses
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

FAULTS = ("429", "500", "reset", "truncated", "html", "hang")
"""A refusal, an error, a reset connection, a cut-off body, a web page with status 200, silence."""


@dataclass(frozen=True, slots=True)
class Options:
    """Shares are between 0 and 1; a limit of 0 is none."""

    port: int = 0
    latency_s: float = 0.0
    requests: float = 0.0
    requests_window_s: float = 1.0
    tokens: float = 0.0
    tokens_window_s: float = 60.0
    retry_after: bool = False
    limit_headers: bool = False
    wrong: float = 0.1
    abstain: float = 0.1
    completion_tokens: int = 8
    seed: int = 0
    faults: Mapping[str, float] = field(default_factory=dict)

    def __post_init__(self) -> None:
        unknown = set(self.faults) - set(FAULTS)
        if unknown:
            raise ValueError(f"unknown faults {sorted(unknown)}; there are {', '.join(FAULTS)}")

    def arguments(self) -> list[str]:
        """Return the command line that says the same."""
        said = []
        for option in dataclasses.fields(self):
            value = getattr(self, option.name)
            name = f"--{option.name.replace('_', '-')}"
            if option.name == "faults":
                said += [f"--fault={kind}={share}" for kind, share in value.items()]
            elif value is True:
                said.append(name)
            elif value is not False:
                said.append(f"{name}={value}")
        return said


def parse(arguments: Sequence[str] | None = None) -> Options:
    """Read the options of a command line; each is named like its field."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.server", description=__doc__)
    for option in dataclasses.fields(Options):
        name = f"--{option.name.replace('_', '-')}"
        if option.name == "faults":
            parser.add_argument("--fault", action="append", default=[], metavar="KIND=SHARE")
        elif isinstance(option.default, bool):
            parser.add_argument(name, action="store_true")
        else:
            parser.add_argument(name, type=type(option.default), default=option.default)
    said = vars(parser.parse_args(arguments))
    shares = (entry.partition("=") for entry in said.pop("fault"))
    return Options(**said, faults={kind: float(share) for kind, _, share in shares})
