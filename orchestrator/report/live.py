"""How far a run is, while it runs: a live view on a terminal, plain lines elsewhere."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Sequence
from contextlib import AbstractContextManager
from types import TracebackType
from typing import Protocol, Self, TextIO

from rich.console import Console, Group, RenderableType
from rich.live import Live
from rich.progress_bar import ProgressBar
from rich.table import Table
from rich.text import Text

from orchestrator.report.visible import one_line

PLAIN_EVERY_S = 5.0
STOPPING = "stopping: writing what came; press Ctrl-C again to quit at once"


class ModelLine(Protocol):
    """How far one model is. `rate` is in requests a second; `None` is not known."""

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


class View(AbstractContextManager["View"], Protocol):
    """Shows a run's phases, progress and messages on standard error."""

    def phase(self, text: str) -> None: ...
    def progress(self, models: Sequence[ModelLine]) -> None: ...
    def message(self, text: str) -> None: ...

    def stopping(self) -> None:
        """Say that the run is being stopped. Called from a signal handler: must not block."""

    def abandon(self) -> None:
        """Give the terminal back at once. Called from a signal handler: must not block."""


def open_view(stream: TextIO | None = None) -> View:
    """Return the view that fits the stream (standard error if none)."""
    target = sys.stderr if stream is None else stream
    if target.isatty() and os.environ.get("TERM") != "dumb":
        return LiveView(target)
    return LineView(target)


def duration(seconds: float | None) -> str:
    """Return seconds as `42 s`, `3 min 20 s` or `2 h 05 min`; `?` when unknown."""
    if seconds is None:
        return "?"
    whole = max(0, round(seconds))
    if whole < 60:
        return f"{whole} s"
    if whole < 3600:
        return f"{whole // 60} min {whole % 60:02d} s"
    return f"{whole // 3600} h {whole % 3600 // 60:02d} min"


def dollars(cost: float | None) -> str:
    """Return a cost in US dollars; `?` when a price is unknown."""
    if cost is None:
        return "$?"
    return f"${cost:.2f}" if cost >= 1 or cost == 0 else f"${cost:.4f}"


def total_cost(models: Sequence[ModelLine]) -> float | None:
    """Return the sum of the known costs, or `None` when none is known."""
    known = [line.cost_usd for line in models if line.cost_usd is not None]
    return sum(known) if known else None


def total_left(models: Sequence[ModelLine]) -> float | None:
    """Return the longest time left of a model that still has something to do."""
    waiting = [line for line in models if line.done < line.planned]
    known = [line.seconds_left for line in waiting if line.seconds_left is not None]
    if not waiting:
        return 0.0
    return max(known) if len(known) == len(waiting) else None


def summary(models: Sequence[ModelLine]) -> str:
    """Return the progress of all models on one plain line."""
    done, planned = sum(m.done for m in models), sum(m.planned for m in models)
    errors, rate = sum(m.errors for m in models), sum(m.rate for m in models)
    parts = [f"{done:,}/{planned:,} requests", f"{rate:.1f}/s"]
    if errors:
        parts.append(f"{errors:,} errors")
    parts.append(dollars(total_cost(models)))
    parts.append(f"{duration(total_left(models))} left")
    return " · ".join(parts)


class LineView:
    """Plain lines, at most one about progress every five seconds, for logs and pipes."""

    def __init__(self, stream: TextIO, every_s: float = PLAIN_EVERY_S) -> None:
        self._stream = stream
        self._every_s = every_s
        self._last = float("-inf")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        return None

    def phase(self, text: str) -> None:
        self._last = time.monotonic()
        self._write(text)

    def progress(self, models: Sequence[ModelLine]) -> None:
        if models and time.monotonic() - self._last >= self._every_s:
            self._last = time.monotonic()
            self._write(summary(models))

    def message(self, text: str) -> None:
        self._write(text)

    def stopping(self) -> None:
        # The handler may have interrupted a write of the same stream, so it goes past its buffer.
        os.write(2, f"{STOPPING}\n".encode())

    def abandon(self) -> None:
        return None

    def _write(self, text: str) -> None:
        print(one_line(text), file=self._stream, flush=True)


class LiveView:
    """A line a model and a bar for all, redrawn in place; messages scroll by above."""

    def __init__(self, stream: TextIO) -> None:
        self._console = Console(file=stream, markup=False, highlight=False, emoji=False)
        self._models: Sequence[ModelLine] = ()
        self._phase = ""
        self._is_stopping = False
        self._live = Live(
            console=self._console,
            get_renderable=self.render,
            refresh_per_second=4,
            transient=False,
            redirect_stdout=False,
            redirect_stderr=False,
        )

    def __enter__(self) -> Self:
        self._live.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self._phase = ""
        self._is_stopping = False
        self._live.stop()

    def phase(self, text: str) -> None:
        self._phase = one_line(text)

    def progress(self, models: Sequence[ModelLine]) -> None:
        self._models = tuple(models)

    def message(self, text: str) -> None:
        self._console.print(Text(one_line(text), style="yellow"))

    def stopping(self) -> None:
        self._is_stopping = True

    def abandon(self) -> None:
        os.write(2, b"\x1b[?25h\n")  # the cursor, which the live view hides

    def render(self) -> RenderableType:
        """Return what stands on the screen now."""
        parts: list[RenderableType] = []
        if self._models:
            parts += [_model_table(self._models), _total(self._models)]
        if self._is_stopping:
            parts.append(Text(STOPPING, style="bold yellow"))
        elif self._phase:
            parts.append(Text(f"{self._phase} …", style="dim"))
        return Group(*parts)


def _model_table(models: Sequence[ModelLine]) -> Table:
    table = Table.grid(padding=(0, 2))
    table.add_column(no_wrap=True, overflow="ellipsis", max_width=34)
    for _ in range(6):
        table.add_column(justify="right", no_wrap=True)
    for line in models:
        name = one_line(line.model) + (" (simulated)" if line.simulated else "")
        table.add_row(
            Text(name),
            Text(f"{line.done:,}/{line.planned:,}"),
            Text(f"{line.rate:.1f}/s"),
            Text(f"{line.errors:,} errors", style="red" if line.errors else "dim"),
            Text(f"{line.in_flight:,} in flight", style="dim"),
            Text(dollars(line.cost_usd)),
            Text("done" if line.done >= line.planned else f"{duration(line.seconds_left)} left"),
        )
    return table


def _total(models: Sequence[ModelLine]) -> Table:
    table = Table.grid(padding=(0, 2))
    done, planned = sum(m.done for m in models), sum(m.planned for m in models)
    bar = ProgressBar(total=max(1, planned), completed=done, width=24)
    table.add_row(bar, Text(summary(models), no_wrap=True, overflow="ellipsis"))
    return table
