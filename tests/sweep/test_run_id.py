"""Run ids made of fields."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from orchestrator.errors import UsageError
from orchestrator.sweep import fill_run_id

LATE = datetime(2026, 3, 1, 23, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("template", "run_id"),
    [
        ("{name}-{date}", "weekly-2026-03-01"),
        ("{date}", "2026-03-01"),
        ("{name}-{date:Europe/Paris}", "weekly-2026-03-02"),
        ("{name}-{date:America/New_York}", "weekly-2026-03-01"),
        ("trial", "trial"),
    ],
)
def test_fields_are_filled_in(template: str, run_id: str) -> None:
    assert fill_run_id(template, "weekly", LATE) == run_id


@pytest.mark.parametrize(
    ("template", "words"),
    [
        ("{model}", "there is no field {model}; there are {name}, {date} (in UTC)"),
        ("{dat}", "did you mean 'date'?"),
        ("{}", "there is no field {}"),
        ("{name!r}", "there is no field {name!r}"),
        ("{name:x}", "there is no field {name:x}"),
        ("{name.__class__}", "there is no field {name.__class__}"),
        ("{date", "there are {name}"),
        ("{date:Europe/Atlantis}", "the time zone 'Europe/Atlantis' is not known"),
        ("{date:../../etc/passwd}", "is not known"),
    ],
)
def test_other_fields_are_refused(template: str, words: str) -> None:
    with pytest.raises(UsageError) as caught:
        fill_run_id(template, "weekly", LATE)
    assert f"--run-id {template}" in str(caught.value)
    assert words in str(caught.value)
