"""The table of a run's progress: one line a model, as much of it as the screen has room for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

from rich.cells import cell_len, set_cell_size
from rich.text import Text

from orchestrator.report.visible import one_line

GAP = 2
NAME_WIDTHS = (12, 34)
"""Columns of the screen a model's name takes: at least, and at most."""

SIMULATED = " (simulated)"


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
    @property
    def limit(self) -> int | None: ...
    @property
    def rate_limited(self) -> int: ...
    @property
    def errors_by_class(self) -> Mapping[str, int]: ...
    @property
    def held_by(self) -> str | None: ...


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


def rate(per_s: float) -> str:
    """Return a rate as `5.0/s` or `1,234/s`."""
    return f"{per_s:.1f}/s" if per_s < 99.95 else f"{per_s:,.0f}/s"


def short(number: int) -> str:
    """Return a count in at most four characters and a sign: `999`, `1.2k`, `345k`, `12M`."""
    size, sign = float(number), ""
    for larger in ("k", "M", "G", "T"):
        if size < 999.5:
            break
        size, sign = size / 1000, larger
    return f"{size:.1f}{sign}" if sign and size < 9.95 else f"{size:.0f}{sign}"


def _in_flight(line: ModelLine) -> str:
    return f"{line.in_flight:,}" + ("" if line.limit is None else f"/{line.limit:,}")


def _left(line: ModelLine) -> str:
    return "done" if line.done >= line.planned else duration(line.seconds_left)


def _classes(line: ModelLine) -> str:
    counts = sorted(line.errors_by_class.items(), key=lambda item: (-item[1], item[0]))
    return ", ".join(f"{count:,} {name}" for name, count in counts if count)


@dataclass(frozen=True, slots=True)
class _Column:
    """A column; one that `may_be_empty` is shown once a model has something in it."""

    heading: str
    cell: Callable[[ModelLine], str]
    justify: Literal["left", "right"] = "right"
    may_be_empty: bool = False
    is_alarming: bool = False


COLUMNS = (
    _Column("done", lambda line: f"{line.done:,}/{line.planned:,}"),
    _Column("rate", lambda line: rate(line.rate)),
    _Column("in flight", _in_flight),
    _Column(
        "429s", lambda line: f"{line.rate_limited:,}" if line.rate_limited else "", "right", True
    ),
    _Column("errors", lambda line: f"{line.errors:,}" if line.errors else "", "right", True, True),
    _Column("of these", _classes, "left", True, True),
    _Column(
        "tokens in/out",
        lambda line: f"{short(line.prompt_tokens)}/{short(line.completion_tokens)}",
    ),
    _Column("cost", lambda line: dollars(line.cost_usd)),
    _Column("left", _left),
    _Column("held by", lambda line: one_line(line.held_by or ""), "left", True),
)
"""In the order in which they stand."""

KEPT_FIRST = (
    "done",
    "left",
    "rate",
    "in flight",
    "errors",
    "held by",
    "429s",
    "cost",
    "of these",
    "tokens in/out",
)
"""In the order in which they get room: on a narrow screen the last ones are left out."""


class ProgressTable:
    """Lays the lines out; columns never become narrower again, so that nothing jumps about."""

    def __init__(self) -> None:
        self._widths: dict[str, int] = {}

    def lines(self, models: Sequence[ModelLine], width: int, rows: int) -> Iterator[Text]:
        """Yield a heading and at most `rows` lines that fit a screen `width` columns wide.

        If there are more models, the most active come first and the last line counts the others.
        """
        shown, rest = models, models[:0]
        if len(models) > rows:
            ranked = sorted(models, key=_activity)
            shown, rest = ranked[: rows - 1], ranked[rows - 1 :]
        self._measure(models)
        columns, name_width = self._fitting(width)
        yield _joined(
            [Text(_fit("model", name_width), "dim")]
            + [_cell(column.heading, column, self._widths, "dim") for column in columns]
        )
        for line in shown:
            style = "dim" if line.done >= line.planned else ""
            cells = [Text(_name(line, name_width), style)]
            for column in columns:
                alarm = "red" if column.is_alarming else style
                cells.append(_cell(column.cell(line), column, self._widths, alarm))
            yield _joined(cells)
        if rest:
            yield Text(_fit(_others(rest), width).rstrip(), "dim")

    def _measure(self, models: Sequence[ModelLine]) -> None:
        name = max((cell_len(_full_name(line)) for line in models), default=0)
        least, most = NAME_WIDTHS
        self._widen("model", min(most, max(least, name)))
        for column in COLUMNS:
            widest = max((cell_len(column.cell(line)) for line in models), default=0)
            if widest or not column.may_be_empty:
                self._widen(column.heading, max(widest, cell_len(column.heading)))

    def _widen(self, heading: str, width: int) -> None:
        self._widths[heading] = max(width, self._widths.get(heading, 0))

    def _fitting(self, width: int) -> tuple[list[_Column], int]:
        """Return the columns there is room for, in their order, and the width of the names."""
        name = self._widths["model"]
        left = width - min(name, 2 * NAME_WIDTHS[0])  # long names give way, but not all the way
        chosen = set()
        for heading in KEPT_FIRST:
            needed = self._widths.get(heading, width) + GAP
            if needed <= left:
                chosen.add(heading)
                left -= needed
        room = width - sum(self._widths[heading] + GAP for heading in chosen)
        return [column for column in COLUMNS if column.heading in chosen], min(name, room)


def _activity(line: ModelLine) -> tuple[int, int]:
    """Return the rank of a model: being asked, waiting, done; faster ones first.

    Rates count by their order of magnitude: else lines of like speed would swap all the time.
    """
    if line.done >= line.planned:
        return 2, 0
    return (0 if line.in_flight else 1), -int(line.rate).bit_length()


def _others(rest: Sequence[ModelLine]) -> str:
    done = sum(line.done >= line.planned for line in rest)
    asked = sum(line.done < line.planned and line.in_flight > 0 for line in rest)
    counts = {"done": done, "being asked": asked, "waiting": len(rest) - done - asked}
    kinds = ", ".join(f"{count} {kind}" for kind, count in counts.items() if count)
    return f"and {len(rest)} more: {kinds}"


def _full_name(line: ModelLine) -> str:
    return one_line(line.model) + (SIMULATED if line.simulated else "")


def _name(line: ModelLine, width: int) -> str:
    """Return the name cut to the width; that a model is simulated is said in any case."""
    full = _full_name(line)
    if cell_len(full) <= width:
        return _fit(full, width)
    mark = " (sim)" if line.simulated else ""
    return _fit(_fit(one_line(line.model), width - len(mark)).rstrip() + mark, width)


def _cell(text: str, column: _Column, widths: Mapping[str, int], style: str) -> Text:
    width = widths[column.heading]
    if column.justify == "right":
        text = " " * (width - cell_len(text)) + text
    return Text(_fit(text, width), style)


def _fit(text: str, width: int) -> str:
    """Return the text padded to the width, or cut to it with an ellipsis at its end."""
    if cell_len(text) <= width:
        return set_cell_size(text, width)
    return set_cell_size(text, max(0, width - 1)) + "…"


def _joined(cells: Sequence[Text]) -> Text:
    line = Text(" " * GAP, no_wrap=True).join(cells)
    line.rstrip()
    return line
