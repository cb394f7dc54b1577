from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import dataclass, field

import pytest
from rich.cells import cell_len
from rich.console import Console

from orchestrator.report.live import LineView, LiveView, open_view, summary
from orchestrator.report.progress_table import duration, short


@dataclass
class Line:
    model: str
    simulated: bool = False
    planned: int = 1000
    done: int = 250
    errors: int = 3
    in_flight: int = 16
    rate: float = 5.0
    cost_usd: float | None = 0.5
    prompt_tokens: int = 1
    completion_tokens: int = 1
    seconds_left: float | None = 150.0
    limit: int | None = None
    rate_limited: int = 0
    errors_by_class: Mapping[str, int] = field(default_factory=dict)
    held_by: str | None = None


class Screen(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_pipe_gets_plain_lines_and_not_too_many() -> None:
    stream = io.StringIO()
    view = open_view(stream)
    assert isinstance(view, LineView)
    with LineView(stream, every_s=3600) as lines:
        lines.progress([Line("a")])
        lines.progress([Line("a", done=300)])
        lines.message("bad\x1b[2J model")
    text = stream.getvalue()
    assert text.count("requests") == 1
    assert "\x1b" not in text
    assert "bad\\x1b[2J model" in text


def test_summary_of_all_models() -> None:
    text = summary([Line("a"), Line("b", cost_usd=None, seconds_left=60.0)])
    assert text == "500/2,000 requests · 10.0/s · 6 errors · $0.5000 · 2 min 30 s left"
    assert "10.0/s · 7 429s · 6 errors" in summary([Line("a", rate_limited=7), Line("b")])
    assert summary([Line("a", done=1000, cost_usd=None)]).endswith("$? · 0 s left")
    assert summary([Line("a"), Line("b", seconds_left=None)]).endswith("? left")


def drawn(view: LiveView, width: int, height: int = 24) -> list[str]:
    console = Console(
        file=io.StringIO(), width=width, height=height, color_system=None, record=True
    )
    console.print(view.render())
    return console.export_text().splitlines()


BUSY = Line(
    "openai/gpt-5-mini",
    planned=100_000,
    done=12_345,
    in_flight=37,
    limit=64,
    rate=213.3,
    rate_limited=12,
    errors_by_class={"server": 1, "timeout": 2},
    prompt_tokens=1_234_567,
    completion_tokens=34_567,
    held_by="connections",
)
DONE = Line("sim/b", simulated=True, done=1000, errors=0, cost_usd=None)


def test_a_terminal_gets_a_line_a_model_and_a_total() -> None:
    view = open_view(Screen())
    assert isinstance(view, LiveView)
    view.progress([Line("local/m"), DONE])
    view.phase("asking")
    heading, first, second, total, phase = drawn(view, 100)
    assert heading.split()[:2] == ["model", "done"]
    assert first.split()[:2] == ["local/m", "250/1,000"]
    assert second.startswith("sim/b (simulated)")
    assert second.rstrip().endswith("done")
    assert "1,250/2,000 requests" in total
    assert phase.startswith("asking")


@pytest.mark.parametrize(
    ("width", "headings", "busy"),
    [
        (
            80,
            "model done rate in flight 429s errors left",
            "openai/gpt-5-mini 12,345/100,000 213/s 37/64 12 3 2 min 30 s",
        ),
        (
            120,
            "model done rate in flight 429s errors of these cost left held by",
            "openai/gpt-5-mini 12,345/100,000 213/s 37/64 12 3 2 timeout, 1 server $0.5000 "
            "2 min 30 s connections",
        ),
        (
            200,
            "model done rate in flight 429s errors of these tokens in/out cost left held by",
            "openai/gpt-5-mini 12,345/100,000 213/s 37/64 12 3 2 timeout, 1 server 1.2M/35k "
            "$0.5000 2 min 30 s connections",
        ),
    ],
)
def test_a_wider_screen_shows_more(width: int, headings: str, busy: str) -> None:
    view = LiveView(Screen())
    view.progress([BUSY, DONE])
    heading, first, second, total = drawn(view, width)
    assert " ".join(heading.split()) == headings
    assert " ".join(first.split()) == busy
    assert " ".join(total.split()).endswith("3 errors · $0.5000 · 2 min 30 s left")
    assert max(map(len, (heading, first, second, total))) <= width
    assert first.index("37/64") + len("37/64") == heading.index("in flight") + len("in flight")


def test_a_very_narrow_screen_still_names_the_model_and_its_state() -> None:
    view = LiveView(Screen())
    view.progress([BUSY, Line("sim/" + "b" * 60, simulated=True)])
    lines = drawn(view, 40)
    assert max(map(len, lines)) <= 40
    assert "12,345/100,000" in lines[1]
    assert "… (sim)" in lines[2]


def test_columns_do_not_become_narrower_again() -> None:
    view = LiveView(Screen())
    view.progress([BUSY])
    wide = drawn(view, 200)[0]
    view.progress([Line("a", errors=0)])
    assert drawn(view, 200)[0] == wide


def test_many_models_fit_a_small_screen_the_active_ones_first() -> None:
    done = [Line(f"done-{n}", done=1000) for n in range(15)]
    waiting = [Line(f"waiting-{n}", done=0, in_flight=0, rate=0.0) for n in range(10)]
    slow = [Line(f"slow-{n}", rate=1.0) for n in range(14)]
    view = LiveView(Screen())
    view.progress([*done, *waiting, *slow, Line("fast", rate=500.0)])
    view.phase("asking")
    lines = drawn(view, 80, height=24)
    assert len(lines) <= 23
    names = [line.split()[0] for line in lines[1:-3]]
    assert names == ["fast", *(f"slow-{n}" for n in range(14)), *(f"waiting-{n}" for n in range(4))]
    assert lines[-3] == "and 21 more: 15 done, 6 waiting"
    assert "requests" in lines[-2]
    assert len(drawn(view, 80, height=5)) == 5  # a heading, one model, the others, total, phase
    assert len(drawn(view, 80, height=60)) == 43


def test_names_cannot_write_on_the_screen() -> None:
    view = LiveView(Screen())
    view.progress([Line("bad\x1b[2J\nmodel", held_by="\x1b]0;x\x07"), Line("模型" * 20)])
    text = "\n".join(drawn(view, 200))
    assert "\x1b" not in text
    assert "\x07" not in text
    assert "bad\\x1b[2J⏎model" in text
    wide = drawn(view, 200)[2]
    assert wide.startswith("模型" * 8)
    assert cell_len(wide[: wide.index("250/1,000")]) == len(
        drawn(view, 200)[1].partition("250/1,000")[0]
    )


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (0, "0"),
        (999, "999"),
        (1000, "1.0k"),
        (9949, "9.9k"),
        (9950, "10k"),
        (999_499, "999k"),
        (999_500, "1.0M"),
        (12_000_000, "12M"),
    ],
)
def test_short_counts(number: int, text: str) -> None:
    assert short(number) == text


def test_stopping_is_said_on_the_screen() -> None:
    view = LiveView(Screen())
    view.stopping()
    assert "press Ctrl-C again to quit at once" in "".join(drawn(view, 100))


def test_the_live_view_draws_and_gives_the_cursor_back() -> None:
    screen = Screen()
    with LiveView(screen) as view:
        view.progress([Line("local/m")])
        view.message("a warning")
    text = screen.getvalue()
    assert "local/m" in text
    assert "a warning" in text
    assert text.rindex("\x1b[?25h") > text.rindex("\x1b[?25l")


def test_durations() -> None:
    assert [duration(s) for s in (None, 0.4, 59.2, 61, 3725)] == [
        "?", "0 s", "59 s", "1 min 01 s", "1 h 02 min",
    ]  # fmt: skip
