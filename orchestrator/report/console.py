"""The terminal: colours only where a person looks, widths only where there is a screen."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from typing import Any, TextIO

from rich.console import Console as RichConsole
from rich.console import ConsoleOptions, RenderableType, RenderResult

PLAIN_WIDTH = 100
"""Columns of prose that goes to a pipe or a file; tables are as wide there as they need."""

_NO_END = 1_000_000
"""Columns of a line that no screen ends."""


class Console(RichConsole):
    """A console that leaves a closed pipe to the program, as every other writer does.

    What is wider than a line is cut off on a terminal, and nowhere else.
    """

    def print(self, *objects: Any, **options: Any) -> None:
        """Print, as Rich does."""
        super().print(*objects, **{"crop": self.is_terminal, **options})

    def on_broken_pipe(self) -> None:
        """Raise the error again, where Rich would exit with 1: here that means "no"."""
        raise BrokenPipeError


class Fitted:
    """A view that is drawn for the width of the screen, or for none (null) in a pipe or a file."""

    def __init__(self, draw: Callable[[int | None], RenderableType]) -> None:
        self._draw = draw

    def __rich_console__(self, console: RichConsole, options: ConsoleOptions) -> RenderResult:
        """Draw it for where it is printed."""
        width = options.max_width if console.is_terminal else None
        yield from console.render(self._draw(width), options.update_width(width or _NO_END))


def whole(table: RenderableType) -> Fitted:
    """Return a table that folds on a narrow screen, and in a pipe or a file never."""
    return Fitted(lambda _: table)


def open_console(stream: TextIO | None = None) -> Console:
    """Return a console on a stream (standard output if none); Rich honours NO_COLOR."""
    target = sys.stdout if stream is None else stream
    width = None if target.isatty() else PLAIN_WIDTH
    return Console(file=target, width=width, markup=False, highlight=False, emoji=False)


def plain_console() -> tuple[Console, io.StringIO]:
    """Return a console without colours and the text it writes to, for files."""
    text = io.StringIO()
    console = Console(
        file=text,
        width=PLAIN_WIDTH,
        color_system=None,
        force_terminal=False,
        markup=False,
        highlight=False,
        emoji=False,
    )
    return console, text


def screen_width() -> int:
    """Columns of the screen, or of plain output where there is none."""
    return open_console().width
