from __future__ import annotations

import io
from dataclasses import dataclass

from rich.console import Console

from orchestrator.report.live import LineView, LiveView, duration, open_view, summary


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
    assert summary([Line("a", done=1000, cost_usd=None)]).endswith("$? · 0 s left")
    assert summary([Line("a"), Line("b", seconds_left=None)]).endswith("? left")


def test_a_terminal_gets_a_line_a_model_and_a_total() -> None:
    view = open_view(Screen())
    assert isinstance(view, LiveView)
    view.progress([Line("local/m"), Line("sim/b", simulated=True, done=1000)])
    view.phase("asking")
    console = Console(file=io.StringIO(), width=100, color_system=None, record=True)
    console.print(view.render())
    lines = console.export_text().splitlines()
    assert lines[0].split()[:2] == ["local/m", "250/1,000"]
    assert lines[1].startswith("sim/b (simulated)")
    assert lines[1].rstrip().endswith("done")
    assert "1,250/2,000 requests" in lines[2]
    assert lines[3].startswith("asking")


def test_stopping_is_said_on_the_screen() -> None:
    view = LiveView(Screen())
    view.stopping()
    console = Console(file=io.StringIO(), width=100, color_system=None, record=True)
    console.print(view.render())
    assert "press Ctrl-C again to quit at once" in console.export_text()


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
