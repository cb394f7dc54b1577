"""How far a run is, while it runs: a live view on a terminal, plain lines elsewhere."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from types import TracebackType
from typing import Protocol, Self, TextIO

from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.live import Live
from rich.progress_bar import ProgressBar
from rich.table import Table
from rich.text import Text

from orchestrator.report.progress_table import ModelLine, ProgressTable, dollars, duration, rate
from orchestrator.report.visible import one_line

PLAIN_EVERY_S = 5.0
BAR_WIDTH = 24
AROUND_ROWS = 4
"""Lines of the screen besides the models: heading, total, phase, and where the cursor stands."""
MOST_SQUEEZED = 2
"""Models are shown in no fewer lines than this, however low the screen."""
STOPPING = "stopping: writing what came; press Ctrl-C again to quit at once"


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
    errors, rate_limited = sum(m.errors for m in models), sum(m.rate_limited for m in models)
    parts = [f"{done:,}/{planned:,} requests", rate(sum(m.rate for m in models))]
    if rate_limited:
        parts.append(f"{rate_limited:,} 429s")
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
        self._table = ProgressTable()
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
        last = None
        if self._is_stopping:
            last = Text(STOPPING, style="bold yellow")
        elif self._phase:
            last = Text(f"{self._phase} …", style="dim")
        return _Screen(self._models, self._table, last)


@dataclass(frozen=True, slots=True)
class _Screen:
    """The table, the total and what is going on, within the screen's width and height."""

    models: Sequence[ModelLine]
    table: ProgressTable
    last: Text | None

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        if self.models:
            rows = max(MOST_SQUEEZED, console.height - AROUND_ROWS)
            yield from self.table.lines(self.models, options.max_width, rows)
            yield _total(self.models, options.max_width)
        if self.last is not None:
            self.last.truncate(options.max_width, overflow="ellipsis")
            yield self.last


def _total(models: Sequence[ModelLine], width: int) -> RenderableType:
    """Return a bar and the sum of all models, or the sum alone where there is no room for both."""
    text = Text(summary(models))
    text.truncate(width, overflow="ellipsis")
    room = min(BAR_WIDTH, width - text.cell_len - 2)
    if room < BAR_WIDTH // 3:
        return text
    done, planned = sum(m.done for m in models), sum(m.planned for m in models)
    bar = ProgressBar(total=max(1, planned), completed=done, width=room)
    line = Table.grid(padding=(0, 2))
    line.add_row(bar, text)
    return line
