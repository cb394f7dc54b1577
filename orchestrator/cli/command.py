"""What all commands share: environment names after the option as typed, and quiet broken pipes."""

from __future__ import annotations

from typing import Any

from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption

from orchestrator.errors import IncompleteError


class OutputClosedError(Exception):
    """Whoever read the output has gone (`calibrant scores … | head`)."""


class Command(TyperCommand):
    """A command whose options read `CALIBRANT_<COMMAND>_<OPTION>`, the option named as typed."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Name each option's variable, then parse."""
        for option in self.params:
            if isinstance(option, TyperOption) and ctx.auto_envvar_prefix and not option.envvar:
                typed = max(option.opts, key=len).lstrip("-").replace("-", "_").upper()
                option.envvar = f"{ctx.auto_envvar_prefix}_{typed}"
                option.show_envvar = False  # said once, below the options
        return super().parse_args(ctx, args)

    def collect_usage_pieces(self, ctx: Any) -> list[str]:
        """Return the usage as the arguments' names spell it, `RUN... [QUERY]`."""
        names = [each.metavar or "" for each in self.params if isinstance(each, TyperArgument)]
        return ["[OPTIONS]", *names]

    def format_epilog(self, ctx: Any, formatter: Any) -> None:
        """Write the examples, then where options are read from besides."""
        super().format_epilog(ctx, formatter)
        formatter.write_paragraph()
        with formatter.indentation():
            formatter.write_text(
                f"Each option is also read from the environment: {ctx.auto_envvar_prefix}_<OPTION>."
            )


class Commands(TyperGroup):
    """The group of all commands, in the order in which they were registered."""

    def make_context(self, *args: Any, **extra: Any) -> Any:
        """Parse the command line; help, too, may be piped to a reader that has gone."""
        try:
            return super().make_context(*args, **extra)
        except BrokenPipeError as error:
            raise OutputClosedError from error

    def invoke(self, ctx: Any) -> Any:
        """Run a command; a broken pipe and Ctrl-C are turned into errors of our own."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError as error:
            raise OutputClosedError from error
        except KeyboardInterrupt as error:
            raise _stopped() from error
        except RuntimeError as error:
            # What DuckDB makes of a KeyboardInterrupt within a query.
            if str(error) != "Query interrupted":
                raise
            raise _stopped() from error


def _stopped() -> IncompleteError:
    from orchestrator.cli.ending import command_line

    return IncompleteError(f"stopped. Go on with: {command_line()}")


def examples(*lines: str) -> str:
    """Return the examples as the epilog of a help page, kept line by line."""
    return "\b\nExamples:\n" + "\n".join(f"  {line}" for line in lines)
