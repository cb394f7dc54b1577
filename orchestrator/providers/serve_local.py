"""`python -m orchestrator.providers.serve_local`: a GGUF model in the OpenAI wire format.

llama.cpp (package xllamacpp) serves it on loopback. The first line on standard output says where:
`{"host": "127.0.0.1", "port": N}`; whatever llama.cpp prints goes to standard error.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import threading
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from orchestrator.errors import CalibrantError
from orchestrator.providers.local import require_runtime, weights

HOST = "127.0.0.1"
SLOTS = 8
TOKENS_A_SLOT = 2048
LOG_WARNINGS = 2  # llama.cpp's level; the next one prints several lines a request
DEFAULT_SEED = 0  # for callers that send none; llama.cpp's own default is a random one


def main(arguments: list[str] | None = None) -> int:
    """Serve until told to end; return the exit code."""
    parser = argparse.ArgumentParser(
        prog="python -m orchestrator.providers.serve_local",
        description="Serve a local model (local/…) in the OpenAI wire format on loopback.",
    )
    parser.add_argument("--model", required=True, help="local/smollm2-135m, local/<path>.gguf, …")
    parser.add_argument("--port", type=int, default=0, help="0 takes a free one")
    parser.add_argument("--slots", type=int, default=SLOTS, help="requests answered at once")
    parser.add_argument(
        "--tokens", type=int, default=TOKENS_A_SLOT, help="context of one request, in tokens"
    )
    parser.add_argument("--threads", type=int, default=0, help="0: as many as there are cores")
    parser.add_argument(
        "--until-stdin-closes",
        action="store_true",
        help="end when standard input closes, so with whoever started this",
    )
    asked = parser.parse_args(arguments)
    try:
        require_runtime(asked.model)
        path = weights(asked.model)
    except CalibrantError as error:
        sys.stderr.write(f"{error}\n")
        return int(error.exit_code)
    announce = _keep_stdout_clean()
    server = start(
        path,
        name=asked.model,
        port=asked.port,
        slots=asked.slots,
        tokens_a_slot=asked.tokens,
        threads=asked.threads or available_cores(),
    )
    address = urlsplit(server.listening_address)
    announce.write(json.dumps({"host": address.hostname, "port": address.port}) + "\n")
    announce.flush()
    if asked.until_stdin_closes:
        _wait_for_end_of_stdin()
    else:
        threading.Event().wait()
    announce.close()
    # The starter is gone or has asked: nobody waits for the answers that are being written.
    os._exit(0)


def start(path: Path, *, name: str, port: int, slots: int, tokens_a_slot: int, threads: int) -> Any:
    """Load the weights and serve them; return xllamacpp's running Server.

    Settings are measured on two cores with the 135 M model and prompts of about 90 tokens.
    """
    # Threads that wait for each other spin by default; beside busy Ray workers on the same cores
    # that costs several times the work itself. Read when llama.cpp's library is loaded.
    os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
    import xllamacpp

    params = xllamacpp.CommonParams()
    params.model.path = str(path)
    params.model_alias = {name}  # the served model's name in replies, instead of the file's path
    params.hostnames = [HOST]
    params.port = port
    params.n_parallel = slots
    params.n_ctx = slots * tokens_a_slot
    params.sampling.seed = DEFAULT_SEED
    params.cpuparams.n_threads = threads
    params.cpuparams_batch.n_threads = threads
    params.cache_ram_mib = 0  # else up to 8 GiB of old prompts are kept
    params.cache_idle_slots = False
    params.cors_origins = f"http://{HOST}"  # no web page may ask it
    params.verbosity = LOG_WARNINGS
    params.ui = False
    params.endpoint_slots = False  # it would show the prompts in flight to any local process
    return xllamacpp.Server(params)


def available_cores() -> int:
    """Return the cores this process may use (containers and taskset give fewer than there are)."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _keep_stdout_clean() -> Any:
    """Return a stream to the real standard output, and send everyone else's to standard error."""
    ours = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    return ours


def _wait_for_end_of_stdin() -> None:
    while os.read(0, 4096):
        pass


if __name__ == "__main__":
    sys.exit(main())
