"""From what a person types to a run's folder."""

from __future__ import annotations

import difflib
from pathlib import Path
from typing import TYPE_CHECKING

from orchestrator.errors import UsageError
from orchestrator.store.manifest import FILE_NAME

if TYPE_CHECKING:
    from orchestrator.store.run_folder import RunFolder

_SHOWN = 8


def find_run(reference: Path | str, out: Path | str = "runs") -> RunFolder:
    """Open the run that `reference` names: a run folder, or a run id under `out`."""
    from orchestrator.store.run_folder import RunFolder

    text = str(reference)
    if "://" in text:
        raise UsageError(
            f"{text}: runs in object stores cannot be read yet; copy the run folder here and "
            "name it by its path"
        )
    if not text.strip():
        raise UsageError("expected a run folder or a run id, and got an empty name")
    for folder in (Path(text), Path(out) / text):
        if is_run_folder(folder):
            return RunFolder.open(folder)
    raise not_a_run(text, Path(out))


def list_runs(out: Path | str = "runs") -> list[RunFolder]:
    """Return the runs under `out`, by name; a folder whose manifest is broken is left out."""
    from orchestrator.store.run_folder import RunFolder

    runs = []
    for run_id in run_ids(Path(out)):
        try:
            runs.append(RunFolder.open(Path(out) / run_id))
        except UsageError:
            continue
    return runs


def is_run_folder(folder: Path) -> bool:
    """Tell whether `folder` holds a manifest."""
    try:
        return (folder / FILE_NAME).is_file()
    except (OSError, ValueError):  # a name too long, or with a NUL
        return False


def not_a_run(reference: str, out: Path) -> UsageError:
    """Return the error for a name that leads to no run: what was expected, what is near."""
    ids = run_ids(out)
    near = difflib.get_close_matches(Path(reference).name, ids, n=_SHOWN, cutoff=0.5) or ids
    there = f"; runs under {out}: {', '.join(near[:_SHOWN])}" if near else f"; {out} holds no runs"
    return UsageError(
        f"{reference}: not a run; expected a folder with a {FILE_NAME}, or a run id under {out}"
        f"{there}"
    )


def run_ids(out: Path) -> list[str]:
    """Return the names under `out` that hold a manifest, broken ones too, sorted."""
    try:
        return sorted(entry.name for entry in out.iterdir() if is_run_folder(entry))
    except OSError:
        return []
