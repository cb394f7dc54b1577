"""Run ids that are made of fields: the same command every night is a run of its own a day."""

from __future__ import annotations

import string
from datetime import UTC, datetime, tzinfo
from zoneinfo import ZoneInfo

from orchestrator.errors import UsageError
from orchestrator.sweep.complaints import nearest

_FIELDS = ["name", "date"]
_LISTED = "{name}, {date} (in UTC) and {date:ZONE}, such as {date:Europe/Paris}"


def fill_run_id(template: str, name: str, now: datetime | None = None) -> str:
    """Return a run id with its fields filled in; a text without fields is returned as it is.

    `{name}` is the sweep's name and `{date}` the day (YYYY-MM-DD) of `now` (an aware time; default:
    this moment) in UTC, `{date:Europe/Paris}` that in a time zone of the IANA database. Raises
    `UsageError` for any other field, for a time zone that is not known, and for a stray brace.
    """
    moment = now or datetime.now(UTC)
    try:
        parts = list(string.Formatter().parse(template))
    except ValueError as error:
        raise UsageError(f"--run-id {template}: {error}; there are {_LISTED}") from error
    filled = []
    for text, field, said, conversion in parts:
        filled.append(text)
        if field == "name" and not said and not conversion:
            filled.append(name)
        elif field == "date" and not conversion:
            filled.append(moment.astimezone(_zone(template, said or "")).date().isoformat())
        elif field is not None:
            written = (
                field + (f"!{conversion}" if conversion else "") + (f":{said}" if said else "")
            )
            raise UsageError(
                f"--run-id {template}: there is no field {{{written}}}{nearest(field, _FIELDS)}; "
                f"there are {_LISTED}"
            )
    return "".join(filled)


def _zone(template: str, said: str) -> tzinfo:
    if not said:
        return UTC
    try:
        return ZoneInfo(said)
    except (KeyError, OSError, ValueError) as error:  # not there, or no name of a zone
        raise UsageError(
            f"--run-id {template}: the time zone {said!r} is not known here; expected a name of "
            "the IANA database, such as Europe/Paris"
        ) from error
