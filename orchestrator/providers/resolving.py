"""Finds out how models' requests look on the wire, in a process of its own.

To find out needs litellm, whose import takes two to three seconds and much memory. Here that goes
on beside everything else, and what it does to the process ends with the process.
"""

from __future__ import annotations

import os
import pickle
import select
import subprocess
import sys
from collections.abc import Sequence

from orchestrator.providers.call import Endpoint
from orchestrator.providers.recipe import Recipe, has_adapter, resolve

BEHIND = 10
"""Recipes are wanted once Ray is up, and its start is what is waited for: it goes first."""


PATIENCE_S = 60.0
"""How long recipes are waited for; without them the workers find out by themselves."""


class Resolving:
    """The process, which loads litellm from the start and is told the endpoints once."""

    def __init__(self) -> None:
        self._endpoints: list[Endpoint] = []
        self._recipes: list[Recipe | None] | None = None
        self._process = subprocess.Popen(  # noqa: S603  (our own interpreter and module)
            [sys.executable, "-m", __name__],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "CALIBRANT_OWN_PACKAGES": "1"},
            start_new_session=True,  # Ctrl-C at the terminal is for us; it ends when we do
        )

    def begin(self, endpoints: Sequence[Endpoint]) -> None:
        """Resolve these endpoints, their `${VAR}` as written. May be called once."""
        assert self._process.stdin is not None
        self._endpoints = [endpoint for endpoint in endpoints if _has_recipe(endpoint)]
        try:
            self._process.stdin.write(pickle.dumps(self._endpoints))
            self._process.stdin.close()
        except BrokenPipeError:
            self._recipes = []  # it has failed: the workers find out by themselves

    def recipe(self, endpoint: Endpoint) -> Recipe | None:
        """Return an endpoint's recipe, once it is there; `None` when a worker has to find out."""
        if endpoint not in self._endpoints:
            return None
        if self._recipes is None:
            assert self._process.stdout is not None
            # It writes all at once, at its end.
            ready, _, _ = select.select([self._process.stdout], [], [], PATIENCE_S)
            said = self._process.stdout.read() if ready else b""
            self._recipes = pickle.loads(said) if said else []  # noqa: S301  (our own process)
        at = self._endpoints.index(endpoint)
        return self._recipes[at] if at < len(self._recipes) else None

    def close(self) -> None:
        """End the process."""
        self._process.kill()
        self._process.wait()
        for stream in (self._process.stdin, self._process.stdout):
            assert stream is not None
            stream.close()


def _has_recipe(endpoint: Endpoint) -> bool:
    return endpoint.transport == "auto" and has_adapter(endpoint.provider_model)


def main() -> None:
    """Read endpoints from standard input, and write their recipes to standard output."""
    from orchestrator.providers.litellm_client import quiet_litellm

    os.nice(BEHIND)
    quiet_litellm()
    endpoints: list[Endpoint] = pickle.load(sys.stdin.buffer)  # noqa: S301  (our own parent)
    sys.stdout.buffer.write(pickle.dumps([resolve(endpoint) for endpoint in endpoints]))


if __name__ == "__main__":
    main()
