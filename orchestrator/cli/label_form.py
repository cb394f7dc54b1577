"""The form of `calibrant label --form`: one answer after the other, a key a verdict.

The form edits the sheet, which is written anew after every key: quitting, or losing the terminal,
loses nothing. It shows what the sheet shows and no more.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from orchestrator.errors import UsageError

if TYPE_CHECKING:
    from prompt_toolkit import PromptSession

    from orchestrator.labels.sheet import SheetRow

VERDICTS = {"c": "correct", "i": "incorrect", "n": "not_attempted", "r": "refused", "e": "empty"}
LEGEND = "Keys: c correct, i incorrect, n not attempted, r refused, e empty; s skip, u undo, q quit"
KEYS = "c i n r e, s u q > "


def check_terminal() -> None:
    """Raise `UsageError` unless a person sits at a terminal."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise UsageError(
            "--form needs a terminal to ask at; write a sheet instead: leave out --form"
        )


@dataclass
class Form:
    """Where the person is: the rows, and what was answered since the start, to be undone."""

    rows: list[SheetRow]
    skipped: set[int] = field(default_factory=set)
    done: list[int] = field(default_factory=list)

    def next(self) -> int | None:
        """Return the first row that has no label and was not skipped, or None."""
        for at, row in enumerate(self.rows):
            if not row.label.strip() and at not in self.skipped:
                return at
        return None

    def answer(self, at: int, key: str) -> None:
        """Label a row, or skip it."""
        if key == "s":
            self.skipped.add(at)
        else:
            self.rows[at] = replace(self.rows[at], label=VERDICTS[key])
        self.done.append(at)

    def undo(self) -> None:
        """Take back the last answer, if there is one."""
        if self.done:
            at = self.done.pop()
            self.skipped.discard(at)
            self.rows[at] = replace(self.rows[at], label="")

    @property
    def labelled(self) -> int:
        """How many rows have a label."""
        return sum(1 for row in self.rows if row.label.strip())


def fill_in(path: Path, session: PromptSession[str] | None = None) -> bool:
    """Let a person fill in a sheet; return whether every row has a label at the end.

    `session` is where keys come from, the terminal by default.
    """
    from orchestrator.labels.sheet import read_sheet, to_csv
    from orchestrator.report.writing import write_file

    form = Form(read_sheet(path))
    session = session or key_session()
    typer.echo(LEGEND)
    while (at := form.next()) is not None:
        _show(form, at)
        try:
            key = session.prompt(KEYS)
        except (EOFError, KeyboardInterrupt):
            key = "q"
        if key == "q":
            break
        if key == "u":
            form.undo()
        else:
            form.answer(at, key)
        write_file(path, to_csv(form.rows))
    typer.echo(f"{form.labelled:,} of {len(form.rows):,} labelled, in {path}.")
    return form.labelled == len(form.rows)


def key_session() -> PromptSession[str]:
    """Return a prompt that is answered by a single key; other keys do nothing."""
    from prompt_toolkit import PromptSession
    from prompt_toolkit.history import DummyHistory
    from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
    from prompt_toolkit.keys import Keys

    keys = KeyBindings()

    @keys.add(Keys.Any)
    @keys.add("enter")
    def _ignore(event: KeyPressEvent) -> None:
        pass

    def bind(sign: str) -> None:
        @keys.add(sign)
        @keys.add(sign.upper())
        def _chosen(event: KeyPressEvent) -> None:
            event.app.exit(result=sign)

    for sign in (*VERDICTS, "s", "u", "q"):
        bind(sign)
    return PromptSession(key_bindings=keys, history=DummyHistory())


def _show(form: Form, at: int) -> None:
    from orchestrator.labels.sheet import plain
    from orchestrator.report.visible import visible

    row = form.rows[at]
    parts = [("Question", row.question), ("Gold", row.golds), ("Response", row.response)]
    typer.echo(f"\n── {at + 1} of {len(form.rows)}, {form.labelled} labelled ──")
    for title, text in parts:
        typer.echo(f"{title}: {visible(plain(text))}")
