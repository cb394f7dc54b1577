"""The terminal: colours only where a person looks, widths only where there is a screen."""

from __future__ import annotations

import io
import sys
from typing import TextIO

from rich.console import Console as RichConsole

PLAIN_WIDTH = 100
"""Columns of a table that goes to a pipe or a file."""


class Console(RichConsole):
    """A console that leaves a closed pipe to the program, as every other writer does."""

    def on_broken_pipe(self) -> None:
        """Raise the error again, where Rich would exit with 1: here that means "no"."""
        raise BrokenPipeError


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
