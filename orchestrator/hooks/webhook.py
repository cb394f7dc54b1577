"""A JSON message posted to a URL that only an environment variable knows.

Such a URL is a key: whoever has it can post. So it is named by its variable, and stands in no file,
message or log line of ours.
"""

from __future__ import annotations

import logging
import os
import re
from collections.abc import Mapping
from typing import Any

from orchestrator.errors import UsageError

TRIES = 4
TIMEOUT_S = 10.0
LONGEST_WAIT_S = 8.0

_AGAIN = frozenset({408, 429, 500, 502, 503, 504})
_REFUSED = 300


class _NotTakenError(Exception):
    """The message was not taken; another try may do."""


def check_variable(name: str) -> str:
    """Return the name of a variable; raises `UsageError`, without the text, for anything else."""
    if not re.fullmatch(r"[A-Za-z_][A-Za-z0-9_]*", name):
        raise UsageError(
            "--webhook: expected the name of an environment variable that holds the URL, such as "
            "GATE_WEBHOOK; the URL itself is a key, and does not belong on a command line"
        )
    return name


def post(variable: str, body: Mapping[str, Any]) -> str | None:
    """Post `body` to the URL in an environment variable; return what went wrong, or `None`.

    It is tried four times where the server is away or busy, for a minute at most, and redirects
    are not followed. Nothing is raised: who is told of a result has no say in it.
    """
    url = os.environ.get(variable, "").strip()
    if not re.match(r"https?://", url):
        said = "is not set" if not url else "holds no URL that begins with https:// or http://"
        return f"webhook: the variable {variable} {said}; nothing was posted"
    import httpx
    from tenacity import (
        RetryError,
        Retrying,
        retry_if_exception_type,
        stop_after_attempt,
        wait_exponential_jitter,
    )

    logging.getLogger("httpx").setLevel(logging.WARNING)  # it logs each URL as information
    tries = Retrying(
        retry=retry_if_exception_type(_NotTakenError),
        stop=stop_after_attempt(TRIES),
        wait=wait_exponential_jitter(multiplier=0.5, max=LONGEST_WAIT_S, jitter=0.5),
    )
    try:
        with httpx.Client(timeout=TIMEOUT_S) as client:
            status = tries(_once, client, url, body)
    except RetryError as error:
        return f"webhook: {error.last_attempt.exception()}, {TRIES} times; it was not told"
    except (httpx.InvalidURL, ValueError) as error:  # of a host or port that cannot be
        return f"webhook: {variable} holds no URL ({type(error).__name__}); nothing was posted"
    if status >= _REFUSED:
        return f"webhook: the server of {variable} answered {status}; it was not told"
    return None


def _once(client: Any, url: str, body: Mapping[str, Any]) -> int:
    """Return the status of an answer that is the last word; raises where it is not."""
    import httpx

    try:
        status = int(client.post(url, json=body).status_code)
    except httpx.RequestError as error:
        # its text may hold the address
        raise _NotTakenError(f"no answer ({type(error).__name__})") from None
    if status in _AGAIN:
        raise _NotTakenError(f"the server answered {status}")
    return status
