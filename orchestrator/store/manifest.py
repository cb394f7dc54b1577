"""`manifest.json`: what a run is and how far it is, replaced whole at every change."""

from __future__ import annotations

import json
import secrets
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Literal, get_args

from orchestrator import __version__
from orchestrator.errors import UsageError
from orchestrator.store.mirror import fetch_file
from orchestrator.store.schemas import SCHEMA_VERSION
from orchestrator.store.whole_files import write_whole_text

FILE_NAME = "manifest.json"

Status = Literal["planning", "asking", "grading", "done", "incomplete", "failed"]

GOING_ON: frozenset[Status] = frozenset({"planning", "asking", "grading"})
"""What a run is while a process writes to it."""


@dataclass(frozen=True, slots=True)
class SweepEntry:
    """One sweep the run was given; `items` are the names of its files under `items/`."""

    hash: str
    added_at: datetime
    items: tuple[str, ...] = ()
    command: str | None = None


@dataclass(frozen=True, slots=True)
class Manifest:
    """The run's versions, times, status, counts and spend (US dollars). Never a secret.

    `nonce` is drawn once per run, for the draws of simulated models. `sweeps` is newest last.
    `sent` tells of each model, by its label, what went on the wire beside the texts.
    """

    run_id: str
    name: str
    created_at: datetime
    updated_at: datetime
    nonce: str
    status: Status = "planning"
    schema_version: int = SCHEMA_VERSION
    calibrant_version: str = __version__
    sweeps: tuple[SweepEntry, ...] = ()
    counts: Mapping[str, int] = field(default_factory=dict)
    spend_usd: float = 0.0
    warnings: tuple[str, ...] = ()
    simulated: bool = False
    sent: Mapping[str, Any] = field(default_factory=dict)

    @classmethod
    def new(cls, run_id: str, *, name: str | None = None, simulated: bool = False) -> Manifest:
        """Return the manifest of a run that starts now, with a nonce of its own."""
        now = datetime.now(UTC)
        return cls(
            run_id=run_id,
            name=name or run_id,
            created_at=now,
            updated_at=now,
            nonce=secrets.token_hex(16),
            simulated=simulated,
        )

    def changed(self, **changes: Any) -> Manifest:
        """Return the manifest with `changes`, this program's version and the time of now."""
        now = datetime.now(UTC)
        stamps = {
            "updated_at": now,
            "calibrant_version": __version__,
            "schema_version": SCHEMA_VERSION,
        }
        return replace(self, **{**stamps, **changes})

    def with_sweep(self, entry: SweepEntry) -> Manifest:
        """Return the manifest with `entry` as its newest sweep; the same hash moves to the end.

        What is the newest already, with the same items, keeps the time it was added.
        """
        last = self.newest_sweep
        if last is not None and (last.hash, last.items) == (entry.hash, entry.items):
            entry = replace(entry, added_at=last.added_at)
        others = tuple(sweep for sweep in self.sweeps if sweep.hash != entry.hash)
        return self.changed(sweeps=(*others, entry))

    @property
    def newest_sweep(self) -> SweepEntry | None:
        """The sweep the views show; `None` before the first is entered."""
        return self.sweeps[-1] if self.sweeps else None

    def save(self, folder: Path) -> None:
        """Replace the manifest in `folder`, whole."""
        text = json.dumps(asdict(self), indent=2, ensure_ascii=False, default=_as_text)
        # Lone surrogates of hostile text have no UTF-8.
        write_whole_text(folder / FILE_NAME, text.encode("utf-8", "replace").decode() + "\n")

    @classmethod
    def load(cls, folder: Path) -> Manifest:
        """Read the manifest in `folder`; raise `UsageError` when it is broken or too new."""
        path = folder / FILE_NAME
        try:
            fetch_file(path)
            data = json.loads(path.read_text(encoding="utf-8"))
        except (OSError, ValueError) as error:
            raise UsageError(
                f"{path}: cannot be read as a run's manifest ({error}); expected the JSON that "
                "calibrant wrote there. Restore the file, or start a run under another --run-id"
            ) from error
        return _parse(path, data)


def _as_text(value: object) -> str:
    if isinstance(value, datetime):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} has no place in a manifest")


def _parse(path: Path, data: Any) -> Manifest:
    try:
        version = int(data["schema_version"])
        if version > SCHEMA_VERSION:
            raise UsageError(
                f"{path}: schema_version {version} was written by calibrant "
                f"{data.get('calibrant_version', '?')}; this is calibrant {__version__}, which "
                f"reads up to {SCHEMA_VERSION}. Update calibrant to open this run"
            )
        known = {f.name for f in fields(Manifest)}
        given = {key: value for key, value in data.items() if key in known}
        if given.get("status") not in get_args(Status):
            raise ValueError(f"status {given.get('status')!r}")
        given["created_at"] = datetime.fromisoformat(data["created_at"])
        given["updated_at"] = datetime.fromisoformat(data["updated_at"])
        given["sweeps"] = tuple(_parse_sweep(entry) for entry in data.get("sweeps", ()))
        given["warnings"] = tuple(data.get("warnings", ()))
        return Manifest(**given)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise UsageError(
            f"{path}: not a run's manifest ({type(error).__name__}: {error}); expected the JSON "
            "that calibrant wrote there"
        ) from error


def _parse_sweep(entry: Mapping[str, Any]) -> SweepEntry:
    return SweepEntry(
        hash=str(entry["hash"]),
        added_at=datetime.fromisoformat(entry["added_at"]),
        items=tuple(str(name) for name in entry.get("items", ())),
        command=entry.get("command"),
    )
