"""A run as a job on a Ray cluster: packed, submitted, followed, stopped."""

from __future__ import annotations

import hashlib
import re
import shlex
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Literal

from benchmarks.fetch import checksum
from orchestrator.engine.job_address import JobAddress, job_address
from orchestrator.engine.jobs import Attempt, Job, Jobs
from orchestrator.errors import Exit, UsageError
from orchestrator.providers.redaction import environment_secrets, redact
from orchestrator.store import check_run_id
from orchestrator.store.urls import is_url, normal_url
from orchestrator.sweep import Sweep, fill_run_id
from orchestrator.sweep.packing import Packed, pack

OWN_PACKAGES = ("orchestrator", "graders", "benchmarks")

Tell = Callable[[str], None]
JobState = Literal["done", "ended", "going on"]

_VARIABLE = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_KEYLIKE = re.compile(r"(?=.*[A-Za-z])(?=.*[0-9])", re.DOTALL)
_EXIT_IN_MESSAGE = re.compile(r"failed with exit code (\d+)")


@dataclass(frozen=True, slots=True)
class SubmitReport:
    """A submitted run: its id, its job's, whether this call started it, and what was sent.

    `files` are paths below the job's working folder; `left` are absolute paths of the sweep that
    are not here and are looked for on the cluster.
    """

    run_id: str
    submission_id: str
    new: bool
    files: tuple[str, ...] = ()
    left: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class JobEnd:
    """How a job ended. `exit_code` is that of `run`; `message` says what Ray says of a failure."""

    run_id: str
    submission_id: str
    exit_code: Exit
    message: str = ""


class JobCluster:
    """A cluster that takes jobs."""

    def __init__(
        self, address: str, *, insecure: bool = False, warn: Tell = lambda _: None
    ) -> None:
        """Look at the job server at a URL such as http://host:8265; `warn` hears what is doubtful.

        Raises `UsageError` for one that takes jobs from anybody (unless `insecure`) or does not
        take the token, `CalibrantError` where none answers.
        """
        found: JobAddress = job_address(address, insecure=insecure)
        if found.is_open_to_listeners:
            warn(
                f"{found.url}: the token goes there without encryption; use https, or a tunnel "
                "(ssh -L, kubectl port-forward) and its end on this machine"
            )
        self._jobs = Jobs(found, warn)

    def submit(
        self,
        sweep: Path | str,
        *,
        run_id: str | None = None,
        out: str | None = None,
        overrides: Sequence[str] = (),
        options: Sequence[str] = (),
        variables: Sequence[str] = (),
        files: Sequence[str] = (),
        own_code: bool = False,
    ) -> SubmitReport:
        """Submit a sweep as a job that runs `calibrant run` on the cluster.

        What is sent is the sweep with `overrides` applied, the files it names and `files`; the
        values of variables are not. `out` (default: the sweep's) is a URL in an object store or an
        absolute path that all nodes share. `options` go to `calibrant run` as they are.
        `variables` are names that must be set where the driver runs. With `own_code` our packages
        are sent along, in the place of those installed there. Raises `UsageError` for whatever is
        wrong with these, and when the run is going on with another sweep.
        """
        for name in variables:
            if not _VARIABLE.fullmatch(name):
                raise UsageError(
                    "--env: expected the name of a variable that is set on the cluster, such as "
                    "OPENAI_API_KEY; values are not sent"
                )
        with tempfile.TemporaryDirectory(prefix="calibrant-submit-") as temporary:
            folder = Path(temporary)
            packed = pack(Path(sweep), folder, out=out, overrides=overrides, besides=files)
            _check_out(packed.sweep.out)
            _check_weights(packed.sweep)
            named = fill_run_id(run_id, packed.sweep.name) if run_id else packed.sweep.name
            words = [packed.file, "--address", "auto", "--run-id", check_run_id(named), *options]
            entrypoint = _entrypoint(words, variables, own_code=own_code)
            _check_no_secret(entrypoint, (folder / packed.file).read_text(encoding="utf-8"))
            attempt, new = self._jobs.submit(
                Job(
                    entrypoint=entrypoint,
                    folder=folder,
                    run_id=named,
                    fingerprint=_fingerprint(folder, packed, entrypoint),
                    out=packed.sweep.out,
                    modules=_own_packages() if own_code else (),
                )
            )
        return SubmitReport(named, attempt.id, new, packed.names, packed.left)

    def follow(self, run_id: str, tell: Tell) -> JobEnd:
        """Tell what the newest job of a run writes, from its beginning, until it ends.

        Connections that break are made anew. Raises `UsageError` for a run that was never
        submitted here.
        """
        ended = self._jobs.follow(self._newest(run_id), tell)
        return JobEnd(run_id, ended.id, _exit_of(ended), _said_of(ended))

    def stop(self, run_id: str) -> JobState:
        """End a run's job as Ctrl-C would, and wait until it has written what came."""
        attempt = self._newest(run_id)
        if attempt.has_ended:
            return "ended"
        return "done" if self._jobs.stop(attempt).has_ended else "going on"

    def _newest(self, run_id: str) -> Attempt:
        attempts = self._jobs.attempts(run_id)
        if not attempts:
            raise UsageError(
                f"{run_id}: the cluster knows no job of this run; it forgets them when its head is "
                "started anew. `calibrant submit SWEEP` goes on with a run"
            )
        return attempts[-1]


def _entrypoint(words: Sequence[str], variables: Sequence[str], *, own_code: bool) -> str:
    """Return the shell command of the job; it ends with 2 where a variable is not set there."""
    program = ["python", "-m", "orchestrator"] if own_code else ["calibrant"]
    checks = [
        f'{{ test -n "${name}" || {{ echo "{name} is not set on the cluster" >&2; exit 2; }}; }}'
        for name in dict.fromkeys(variables)
    ]
    return " && ".join([*checks, shlex.join([*program, "run", *words])])


def _check_out(out: str) -> None:
    if is_url(out):
        normal_url(out)
    elif not out.startswith("/"):
        raise UsageError(
            f"out: {out!r} would lie in a folder of one node that Ray removes with the job; give "
            "--out a place that all nodes of the cluster share: s3://bucket/runs, or an absolute "
            "path there"
        )


def _check_weights(sweep: Sweep) -> None:
    for model in (*sweep.models, *(sweep.judge.everyone if sweep.judge else ())):
        if model.id.startswith("local/") and model.id.endswith(".gguf"):
            name = model.id.removeprefix("local/")
            if not name.startswith(("/", "hf:")):
                raise UsageError(
                    f"{model.label}: weights are not sent; put the file on every node and name it "
                    "by its absolute path there, or one of the Hugging Face hub: local/hf:…"
                )


def _check_no_secret(entrypoint: str, sweep: str) -> None:
    """Raise when what everybody on the cluster can read would hold a secret of this machine."""
    # A word ("disabled") and a name are the values of such variables too, and no keys.
    values = {value for value in environment_secrets() if _KEYLIKE.search(value)}
    in_words = any(redact(word) != word for word in shlex.split(entrypoint) if word.isprintable())
    if in_words or any(value in text for value in values for text in (entrypoint, sweep)):
        raise UsageError(
            "the sweep or an option holds what looks like a key, or the value of a variable that "
            "holds one here; name the variable instead"
        )


def _own_packages() -> tuple[Path, ...]:
    folders = []
    for name in OWN_PACKAGES:
        spec = find_spec(name)
        assert spec is not None
        assert spec.origin is not None
        folders.append(Path(spec.origin).parent)
    return tuple(folders)


def _exit_of(ended: Attempt) -> Exit:
    if ended.status == "STOPPED":
        return Exit.INCOMPLETE
    found = _EXIT_IN_MESSAGE.search(ended.message)
    code = ended.exit_code if ended.exit_code is not None else int(found[1]) if found else None
    if ended.status == "SUCCEEDED" and not code:
        return Exit.DONE
    try:
        return Exit(code) if code else Exit.FAILED
    except ValueError:  # a signal's, or a shell's that found no program
        return Exit.FAILED


def _said_of(ended: Attempt) -> str:
    """Return what to say of the end besides the log, which holds what the driver said itself."""
    if ended.status == "STOPPED":
        return "it was stopped"
    if ended.status == "SUCCEEDED":
        return ""
    if ended.exit_code == 127:
        return "the cluster has no program `calibrant`: its image must hold it (or --py-modules)"
    if ended.exit_code is None:
        return ended.message
    return "" if 0 < ended.exit_code <= Exit.FAILED else f"its exit code was {ended.exit_code}"


def _fingerprint(folder: Path, packed: Packed, entrypoint: str) -> str:
    found = hashlib.sha256(entrypoint.encode())
    for name in packed.names:
        found.update(b"\0" + name.encode() + b"\0" + checksum(folder / name).encode())
    return found.hexdigest()[:16]
