"""Errors that a person can act on, and the exit codes of the commands."""

from __future__ import annotations

from enum import IntEnum


class Exit(IntEnum):
    """Exit codes of every command."""

    DONE = 0
    NO = 1
    USAGE = 2
    INCOMPLETE = 3
    FAILED = 4


class CalibrantError(Exception):
    """Base of the errors whose text is meant for the person at the keyboard."""

    exit_code: Exit = Exit.FAILED


class UsageError(CalibrantError):
    """The command or a file it names is wrong: what, where, what was expected, what to do."""

    exit_code = Exit.USAGE


class ObjectStoreError(CalibrantError, OSError):
    """An object store did not do what it was asked, for all the tries."""


class LostLockError(CalibrantError):
    """Another process has become the writer of a run that this one was writing to."""


class IncompleteError(CalibrantError):
    """Something is still to be asked or graded and cannot go on now (account, budget, stop)."""

    exit_code = Exit.INCOMPLETE
