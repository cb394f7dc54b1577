"""`progress.json`: how far the run's writer is, for whoever looks from outside.

It is replaced whole about every two seconds and is not forced to disk: it is a view, not a record
that anything is decided by. After the run it stays, as the account of its last session.
"""

from __future__ import annotations

import contextlib
import json
import math
import time
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, fields, replace
from datetime import UTC, datetime
from typing import Any, Protocol

from orchestrator.store.holder import Holder
from orchestrator.store.mirror import fetch_file, publish
from orchestrator.store.run_folder import RunFolder

FILE_NAME = "progress.json"
EVERY_S = 2.0

_UNREADABLE = (
    OSError, ValueError, KeyError, TypeError, AttributeError, ArithmeticError, RecursionError,
)  # fmt: skip
"""What reading a torn or foreign file can raise."""


class ModelFigures(Protocol):
    """How far one model is; `None` is not known. Rates are in requests a second."""

    @property
    def model(self) -> str: ...
    @property
    def simulated(self) -> bool: ...
    @property
    def planned(self) -> int: ...
    @property
    def done(self) -> int: ...
    @property
    def errors(self) -> int: ...
    @property
    def in_flight(self) -> int: ...
    @property
    def rate(self) -> float: ...
    @property
    def cost_usd(self) -> float | None: ...
    @property
    def prompt_tokens(self) -> int: ...
    @property
    def completion_tokens(self) -> int: ...
    @property
    def seconds_left(self) -> float | None: ...
    @property
    def limit(self) -> int | None: ...
    @property
    def rate_limited(self) -> int: ...
    @property
    def errors_by_class(self) -> Mapping[str, int]: ...
    @property
    def held_by(self) -> str | None: ...


@dataclass(frozen=True, slots=True)
class ModelState:
    """One model's figures as the file has them (`ModelFigures` says what they are)."""

    model: str
    simulated: bool
    planned: int
    done: int
    errors: int
    in_flight: int
    rate: float
    cost_usd: float | None
    prompt_tokens: int
    completion_tokens: int
    seconds_left: float | None
    limit: int | None
    rate_limited: int
    errors_by_class: Mapping[str, int]
    held_by: str | None

    @classmethod
    def of(cls, figures: ModelFigures) -> ModelState:
        """Return the figures of a model as a row."""
        found = cls(**{each.name: getattr(figures, each.name) for each in fields(cls)})
        return replace(found, errors_by_class=dict(figures.errors_by_class))


@dataclass(frozen=True, slots=True)
class Progress:
    """What the writer `holder` said last; `summary` is what it said at its end."""

    holder: Holder
    phase: str
    updated: datetime
    models: tuple[ModelState, ...] = ()
    summary: tuple[str, ...] = ()


@dataclass(slots=True)
class ProgressFile:
    """Writes the file for a run's writer. What the disk refuses is left out."""

    run: RunFolder
    holder: Holder
    _phase: str = "planning"
    _models: dict[str, ModelState] = field(default_factory=dict)
    _summary: list[str] = field(default_factory=list)
    _written: float = -math.inf

    def phase(self, text: str) -> None:
        """Say what the run does now."""
        self._phase = text
        self._write()

    def progress(self, models: Sequence[ModelFigures]) -> None:
        """Say how far models are; those of earlier turns keep their last figures."""
        self._models.update((each.model, ModelState.of(each)) for each in models)
        if time.monotonic() - self._written >= EVERY_S:
            self._write()

    def summarise(self, lines: Sequence[str]) -> None:
        """Add lines to the account of this session."""
        self._summary += lines
        self._write()

    def close(self) -> None:
        """Say that the session has ended."""
        self._models = {
            name: replace(state, in_flight=0, held_by=None) for name, state in self._models.items()
        }
        self.phase("ended")

    def _write(self) -> None:
        self._written = time.monotonic()
        now = datetime.now(UTC)
        said = Progress(
            self.holder, self._phase, now, tuple(self._models.values()), tuple(self._summary)
        )
        text = json.dumps({**asdict(said), "updated": now.isoformat()}, indent=1)
        unfinished = self.run.path / ".progress.unfinished"
        with contextlib.suppress(OSError):
            unfinished.write_text(text + "\n", encoding="utf-8")
            publish(unfinished, self.run.path / FILE_NAME, over_any=True)
            unfinished.replace(self.run.path / FILE_NAME)


def read_progress(run: RunFolder) -> Progress | None:
    """Return what the run's last writer said last, or `None` when it cannot be read."""
    try:
        fetch_file(run.path / FILE_NAME)
        return _parse(json.loads((run.path / FILE_NAME).read_text(encoding="utf-8")))
    except (
        OSError,
        ValueError,
        KeyError,
        TypeError,
        AttributeError,
        OverflowError,
        RecursionError,
    ):
        return None


def _parse(said: Any) -> Progress:
    return Progress(
        holder=Holder.of(said["holder"]),
        phase=str(said["phase"]),
        updated=datetime.fromisoformat(said["updated"]).astimezone(UTC),
        models=tuple(_parse_model(row) for row in said["models"]),
        summary=tuple(str(line) for line in said["summary"]),
    )


def _parse_model(row: Any) -> ModelState:
    def maybe(name: str) -> float | None:
        return None if row.get(name) is None else float(row[name])

    limit = maybe("limit")
    return ModelState(
        model=str(row["model"]),
        simulated=bool(row.get("simulated")),
        planned=int(row["planned"]),
        done=int(row["done"]),
        errors=int(row.get("errors", 0)),
        in_flight=int(row.get("in_flight", 0)),
        rate=float(row.get("rate", 0.0)),
        cost_usd=maybe("cost_usd"),
        prompt_tokens=int(row.get("prompt_tokens", 0)),
        completion_tokens=int(row.get("completion_tokens", 0)),
        seconds_left=maybe("seconds_left"),
        limit=None if limit is None else int(limit),
        rate_limited=int(row.get("rate_limited", 0)),
        errors_by_class={
            str(name): int(count) for name, count in row.get("errors_by_class", {}).items()
        },
        held_by=None if row.get("held_by") is None else str(row["held_by"]),
    )
