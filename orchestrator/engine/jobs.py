"""Jobs on a Ray cluster: submitted, followed and stopped through the dashboard's HTTP API."""

from __future__ import annotations

import asyncio
import logging
import os
import re
import time
from collections.abc import Callable, Iterable, Mapping
from contextlib import aclosing
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

import aiohttp
from tenacity import (
    RetryCallState,
    Retrying,
    retry_if_exception,
    stop_after_delay,
    wait_exponential,
)

from orchestrator.engine.job_address import LET_IN_BY, JobAddress
from orchestrator.errors import CalibrantError, UsageError

RUN, ATTEMPT, FINGERPRINT, OUT = (
    "calibrant_run",
    "calibrant_attempt",
    "calibrant_fingerprint",
    "calibrant_out",
)
"""Names of a job's metadata: everybody on the cluster can read them."""

STOP_WAIT_S = 60
"""How long a driver may take to write what came before Ray kills it; Ray's default is 3."""

REQUEST_S = 30.0
RECONNECT_S = 15 * 60.0
IDLE_S = 30.0
"""A driver says something every five seconds: after such a silence the connection is doubted."""
LONGEST_PAUSE_S = 20.0
PASSING = frozenset({429, 502, 503, 504})
TAKEN = frozenset({400, 500})
"""What is answered to a submission id that is taken, by Ray's agent and head."""
MOST_SHOWN = 600
MOST_TRIES = 5

CHATTY = (
    "ray.dashboard.modules.dashboard_sdk",
    "ray.dashboard.modules.job.sdk",
    "ray._private.runtime_env.packaging",
)
"""Loggers whose level Ray sets to INFO, each by itself."""

_T = TypeVar("_T")
_STATUS = re.compile(r"status code (\d{3})")


@dataclass(frozen=True, slots=True)
class Job:
    """What is to be run. `folder` becomes the driver's working folder.

    `fingerprint` tells two jobs of one run apart that do not do the same.
    """

    entrypoint: str
    folder: Path
    fingerprint: str
    run_id: str
    out: str
    modules: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class Attempt:
    """A run's job. `status` is Ray's word: PENDING, RUNNING, SUCCEEDED, FAILED or STOPPED."""

    id: str
    run_id: str
    number: int
    status: str
    fingerprint: str
    out: str
    exit_code: int | None
    message: str

    @property
    def has_ended(self) -> bool:
        """Whether nothing more will come of it."""
        return self.status in ("SUCCEEDED", "FAILED", "STOPPED")


class Jobs:
    """The jobs of one cluster. Connections that break are made anew, for `RECONNECT_S`."""

    def __init__(self, address: JobAddress, warn: Callable[[str], None] = lambda _: None) -> None:
        """`warn` hears of connections that broke. Raises `UsageError`, `CalibrantError`."""
        self._url = address.url
        self._warn = warn
        self._client = self._asked(lambda: _open(address))

    def attempts(self, run_id: str) -> list[Attempt]:
        """Return a run's jobs that the cluster knows, the first attempt first."""
        return _attempts(self._all(), run_id)

    def submit(self, job: Job) -> tuple[Attempt, bool]:
        """Start the job as the run's next attempt; return it, and whether it is a new one.

        Where an attempt of the same run that does the same is still going on, that one is
        returned. Raises `UsageError` where the run is going on with something else.
        """
        for _ in range(MOST_TRIES):
            jobs = self._all()
            known = _attempts(jobs, job.run_id)
            if known and not known[-1].has_ended:
                return _same(known[-1], job), False
            number = known[-1].number + 1 if known else 1
            taken = {other.submission_id for other in jobs}
            while (submission_id := f"{job.run_id}-{number}") in taken:  # by somebody else's job
                number += 1
            try:
                self._asked(partial(self._send, job, submission_id, number))
            except _RefusedError as error:
                # By now the id may be taken: by another submission, or by this one, whose answer
                # was lost.
                if submission_id not in {other.submission_id for other in self._all()}:
                    raise _failed(self._url, error) from error
                continue
            return self.attempt(submission_id), True
        raise CalibrantError(f"{job.run_id}: others are submitting it too; try again")

    def _all(self) -> list[Any]:
        found: list[Any] = self._asked(self._client.list_jobs)
        return found

    def attempt(self, submission_id: str) -> Attempt:
        """Return how a job of ours stands now."""
        found = _attempt(self._asked(lambda: self._client.get_job_info(submission_id)))
        if found is None:
            raise CalibrantError(f"{submission_id}: not a job of calibrant's")
        return found

    def follow(self, attempt: Attempt, tell: Callable[[str], None]) -> Attempt:
        """Tell what a job writes, from its beginning, as it comes; return how it ended."""
        shown, pause = 0, 0.0
        while True:
            now = self.attempt(attempt.id)
            if now.has_ended or pause:
                shown = self._catch_up(now, shown, tell)
            if now.has_ended:
                return now
            before = shown
            shown = asyncio.run(self._tail(attempt.id, shown, tell))
            if shown > before:
                pause = 0.0
            else:
                pause = min(max(0.5, 2 * pause), LONGEST_PAUSE_S)
                time.sleep(pause)

    def stop(self, attempt: Attempt, wait_s: float = STOP_WAIT_S + 10) -> Attempt:
        """Ask Ray to end a job, as Ctrl-C would, and wait for it; return how it stands then."""
        self._asked(lambda: self._client.stop_job(attempt.id))
        until = time.monotonic() + wait_s
        while True:
            now = self.attempt(attempt.id)
            if now.has_ended or time.monotonic() >= until:
                return now
            time.sleep(0.5)

    def _catch_up(self, attempt: Attempt, shown: int, tell: Callable[[str], None]) -> int:
        """Tell the log beyond `shown` characters, without the connection that follows it."""
        try:
            text: str = self._asked(lambda: self._client.get_job_logs(attempt.id))
        except CalibrantError as error:
            if not attempt.has_ended:
                raise
            self._warn(f"the end of the log cannot be had: {error}")  # its node has gone, say
            return shown
        if len(text) > shown:
            tell(text[shown:])
        return max(shown, len(text))

    def _send(self, job: Job, submission_id: str, number: int) -> None:
        runtime_env: dict[str, Any] = {
            "working_dir": str(job.folder),
            "env_vars": {"RAY_JOB_STOP_WAIT_TIME_S": str(STOP_WAIT_S)},
        }
        if job.modules:
            runtime_env["py_modules"] = [str(module) for module in job.modules]
        self._client.submit_job(
            entrypoint=job.entrypoint,
            submission_id=submission_id,
            runtime_env=runtime_env,
            metadata={
                RUN: job.run_id,
                ATTEMPT: str(number),
                FINGERPRINT: job.fingerprint,
                OUT: job.out,
            },
        )

    async def _tail(self, submission_id: str, shown: int, tell: Callable[[str], None]) -> int:
        """Tell the log beyond `shown` characters until the connection ends; return how far it is.

        The log comes from its beginning each time.
        """
        seen = 0
        try:
            async with aclosing(self._client.tail_job_logs(submission_id)) as chunks:
                while True:
                    async with asyncio.timeout(IDLE_S):
                        text = await anext(chunks)
                    if seen + len(text) > shown:
                        tell(text[max(0, shown - seen) :])
                    seen += len(text)
                    shown = max(shown, seen)
        except (StopAsyncIteration, TimeoutError, aiohttp.ClientError, OSError, RuntimeError):
            return shown

    def _asked(self, ask: Callable[[], _T]) -> _T:
        """Return an answer of the cluster, asking again while the connection fails."""
        import ray

        retrying = Retrying(
            retry=retry_if_exception(_is_lost),
            wait=wait_exponential(multiplier=0.5, max=LONGEST_PAUSE_S),
            stop=stop_after_delay(RECONNECT_S),
            before_sleep=self._tell_lost,
            reraise=True,
        )
        try:
            return retrying(ask)
        except ray.exceptions.AuthenticationError as error:
            raise UsageError(
                f"--address {self._url}: the cluster does not take this token; {LET_IN_BY}"
            ) from error
        except _RefusedError:
            raise
        except (OSError, RuntimeError) as error:
            raise _failed(self._url, error) from error

    def _tell_lost(self, state: RetryCallState) -> None:
        if state.attempt_number == 1:
            self._warn(f"the connection to {self._url} is lost; trying again")


class _RefusedError(Exception):
    """The job server refused a submission."""


def _open(address: JobAddress) -> Any:
    from ray.job_submission import JobSubmissionClient

    class Client(JobSubmissionClient):
        """Ray's client, which would wait for ever on a connection that is silently gone."""

        def _do_request(self, *arguments: Any, **extra: Any) -> Any:
            return super()._do_request(*arguments, **{"timeout": REQUEST_S, **extra})

        def submit_job(self, **job: Any) -> Any:
            try:
                return super().submit_job(**job)
            except RuntimeError as error:
                if _status(error) in TAKEN:
                    raise _RefusedError(str(error)) from error
                raise

    for name in CHATTY:
        logging.getLogger(name).setLevel(logging.WARNING)
    # These variables would lead Ray's client elsewhere than where it is told to go.
    former = {
        name: os.environ.pop(name, None) for name in ("RAY_API_SERVER_ADDRESS", "RAY_ADDRESS")
    }
    try:
        certificates = os.environ.get("REQUESTS_CA_BUNDLE") or True
        return Client(address.url, headers=address.headers, verify=certificates)
    finally:
        os.environ.update({name: value for name, value in former.items() if value is not None})


def _is_lost(error: BaseException) -> bool:
    """Tell whether asking again may help: the connection failed, or who stands between says so."""
    if isinstance(error, OSError):  # as all errors of requests are
        answer = getattr(error, "response", None)
        return answer is None or answer.status_code in PASSING
    return isinstance(error, RuntimeError) and _status(error) in PASSING


def _status(error: BaseException) -> int | None:
    found = _STATUS.search(str(error))
    return int(found[1]) if found else None


def _failed(url: str, error: BaseException) -> CalibrantError:
    if isinstance(error, RuntimeError) and _status(error) == 404:
        return CalibrantError(
            f"{url}: the cluster does not know the job: its head was started anew, or the job was "
            "deleted. What came is in the run folder; submit again to go on"
        )
    lines = [line.strip() for line in str(error).splitlines() if line.strip()]
    said = lines[-1][:MOST_SHOWN] if lines else type(error).__name__
    return CalibrantError(f"{url}: {said}")


def _same(known: Attempt, job: Job) -> Attempt:
    if known.fingerprint == job.fingerprint:
        return known
    raise UsageError(
        f"{job.run_id}: is running on the cluster with another sweep or other options (job "
        f"{known.id}); wait for it, stop it, or use another --run-id"
    )


def _attempts(jobs: Iterable[Any], run_id: str) -> list[Attempt]:
    found = (_attempt(job) for job in jobs)
    return sorted(
        (each for each in found if each is not None and each.run_id == run_id),
        key=lambda each: each.number,
    )


def _attempt(job: Any) -> Attempt | None:
    """Return a job of Ray's as ours, or `None` for somebody else's."""
    metadata: Mapping[str, str] = job.metadata or {}
    number = metadata.get(ATTEMPT, "")
    if not job.submission_id or RUN not in metadata or not number.isdigit():
        return None
    return Attempt(
        id=job.submission_id,
        run_id=metadata[RUN],
        number=int(number),
        status=str(getattr(job.status, "value", job.status)),
        fingerprint=metadata.get(FINGERPRINT, ""),
        out=metadata.get(OUT, ""),
        exit_code=job.driver_exit_code,
        message=job.message or "",
    )
