"""From what a person types to a run's folder."""

from __future__ import annotations

import difflib
from pathlib import Path
from typing import TYPE_CHECKING

from orchestrator.errors import ObjectStoreError, UsageError
from orchestrator.store.manifest import FILE_NAME
from orchestrator.store.mirror import (
    address_of,
    at_once,
    fetch_file,
    local_folder,
    local_run,
    names_in,
)
from orchestrator.store.urls import is_url, normal_url

if TYPE_CHECKING:
    from orchestrator.store.run_folder import RunFolder

_SHOWN = 8


def find_run(reference: Path | str, out: Path | str = "runs") -> RunFolder:
    """Open the run that `reference` names: a run folder, its URL, or a run id under `out`."""
    from orchestrator.store.run_folder import RunFolder

    text = str(reference)
    if not text.strip():
        raise UsageError("expected a run folder or a run id, and got an empty name")
    if is_url(text):
        meant = [local_run(normal_url(text))]
        near = meant[0].parent
    else:
        near = local_folder(out)
        meant = [Path(text), near / text]
    for folder in meant:
        if is_run_folder(folder):
            return RunFolder.open(folder)
    raise not_a_run(text, near)


def list_runs(out: Path | str = "runs") -> list[RunFolder]:
    """Return the runs under `out`, by name; a folder whose manifest is broken is left out."""
    folder = local_folder(out)
    opened = at_once(_opened, [folder / run_id for run_id in run_ids(folder)])
    return [run for run in opened if run is not None]


def _opened(folder: Path) -> RunFolder | None:
    from orchestrator.store.run_folder import RunFolder

    try:
        return RunFolder.open(folder)
    except UsageError:
        return None


def is_run_folder(folder: Path) -> bool:
    """Tell whether `folder` holds a manifest."""
    fetch_file(folder / FILE_NAME)
    try:
        return (folder / FILE_NAME).is_file()
    except (OSError, ValueError):  # a name too long, or with a NUL
        return False


def not_a_run(reference: str, out: Path) -> UsageError:
    """Return the error for a name that leads to no run: what was expected, what is near."""
    ids, where = run_ids(out), address_of(out)
    near = difflib.get_close_matches(Path(reference).name, ids, n=_SHOWN, cutoff=0.5) or ids
    there = (
        f"; runs under {where}: {', '.join(near[:_SHOWN])}" if near else f"; {where} holds no runs"
    )
    return UsageError(
        f"{reference}: not a run; expected a folder with a {FILE_NAME}, or a run id under {where}"
        f"{there}"
    )


def run_ids(out: Path) -> list[str]:
    """Return the names under `out` that hold a manifest, broken ones too, sorted."""
    try:
        names = names_in(out)
    except ObjectStoreError:
        raise
    except OSError:
        return []
    there = at_once(is_run_folder, [out / name for name in names])
    return [name for name, is_run in zip(names, there, strict=True) if is_run]
