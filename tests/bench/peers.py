"""The same questions asked by other harnesses, of the same server, turn by turn with ours.

lm-eval is found on PATH or by LM_EVAL, promptfoo by PROMPTFOO. Each in its fastest configuration:
lm-eval over its chat endpoint without a tokenizer, exact match, and unless told otherwise without
writing the answers down, which ours always does; promptfoo without its cache, telemetry and table,
with an `equals` assertion.
"""

from __future__ import annotations

import json
import os
import shutil
import statistics
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import yaml

from tests.bench import shown
from tests.bench.processes import Measured, measure
from tests.bench.served import Served, serving
from tests.bench.table import Table
from tests.bench.workload import PARAMS, sums, workload

MOST = {"promptfoo": 10_000}
"""The most questions a peer is asked: above, it takes minutes."""

QUIET = {
    "HF_HUB_OFFLINE": "1",
    "HF_DATASETS_OFFLINE": "1",
    "TRANSFORMERS_OFFLINE": "1",
    "LMEVAL_LOG_LEVEL": "ERROR",
    "OPENAI_API_KEY": "none",
    "PROMPTFOO_DISABLE_TELEMETRY": "1",
    "PROMPTFOO_DISABLE_UPDATE": "1",
    "PROMPTFOO_DISABLE_REMOTE_GENERATION": "1",
    "PROMPTFOO_CACHE_ENABLED": "false",
}


def calibrant(server: Served, questions: int, connections: int) -> Measured:
    with workload(server, questions) as load:
        return measure(load.run("bench", "-j", str(connections)), load.folder).check()


def lm_eval(
    program: str, server: Served, questions: int, connections: int, *, keep: bool = False
) -> Measured:
    with TemporaryDirectory(prefix="calibrant-bench-") as name:
        folder = Path(name)
        with (folder / "items.jsonl").open("w") as lines:
            for question, answer in sums(questions):
                lines.write(json.dumps({"question": question, "answer": answer}) + "\n")
        task = {
            "task": "sums",
            "dataset_path": "json",
            "dataset_kwargs": {"data_files": {"test": str(folder / "items.jsonl")}},
            "test_split": "test",
            "output_type": "generate_until",
            "doc_to_text": "{{question}}",
            "doc_to_target": "{{answer}}",
            "generation_kwargs": {"until": [], "do_sample": False, "max_gen_toks": 16},
            "metric_list": [{"metric": "exact_match", "aggregation": "mean"}],
        }
        (folder / "sums.yaml").write_text(yaml.safe_dump(task, sort_keys=False))
        endpoint = (
            f"model=bench,base_url={server.api_base}/chat/completions,"
            f"num_concurrent={connections},tokenized_requests=False,tokenizer_backend=None"
        )
        command = [program, "run", "--model", "local-chat-completions", "--model_args", endpoint]
        command += ["--tasks", "sums", "--include_path", str(folder), "--apply_chat_template"]
        if keep:
            command += ["--output_path", str(folder / "results"), "--log_samples"]
        home = {"HF_HOME": str(folder / "hf")}  # no data set is found prepared, as none is by ours
        return measure(command, folder, env={**QUIET, **home}).check()


def promptfoo(program: str, server: Served, questions: int, connections: int) -> Measured:
    with TemporaryDirectory(prefix="calibrant-bench-") as name:
        folder = Path(name)
        asked = [
            {"vars": {"question": question}, "assert": [{"type": "equals", "value": answer}]}
            for question, answer in sums(questions)
        ]
        provider = {"id": "openai:chat:bench", "config": {"apiBaseUrl": server.api_base, **PARAMS}}
        config = {"providers": [provider], "prompts": ["{{question}}"], "tests": asked}
        (folder / "config.json").write_text(json.dumps(config))
        command = [program, "eval", "-c", "config.json", "-j", str(connections)]
        command += ["--no-table", "--no-cache", "--no-progress-bar", "-o", "results.jsonl"]
        home = {"PROMPTFOO_CONFIG_DIR": str(folder / "promptfoo")}
        return measure(command, folder, env={**QUIET, **home}).check(0, 100)


def installed() -> dict[str, str]:
    """Return the programs that were found."""
    named = {"lm-eval": ("LM_EVAL", "lm_eval"), "promptfoo": ("PROMPTFOO", "promptfoo")}
    found = {peer: os.environ.get(env) or shutil.which(name) for peer, (env, name) in named.items()}
    return {peer: program for peer, program in found.items() if program}


Ask = Callable[[Served, int, int], Measured]


def _askers(programs: Mapping[str, str], keep: bool) -> dict[str, Ask]:
    askers: dict[str, Ask] = {"calibrant": calibrant}
    if "lm-eval" in programs:
        askers["lm-eval"] = partial(lm_eval, programs["lm-eval"], keep=keep)
    if "promptfoo" in programs:
        askers["promptfoo"] = partial(promptfoo, programs["promptfoo"])
    return askers


def main(
    sizes: Sequence[int],
    connections: int,
    repeats: int,
    *,
    keep: bool = False,
    latency_s: float = 0.0,
    most: Mapping[str, int] = MOST,
) -> None:
    """Print each program's figures; `keep` lets lm-eval write the answers down too."""
    table = Table(
        f"peers: {latency_s * 1000:.0f} ms latency, {connections} in flight, start-up included",
        ("program", "questions", "wall s", "CPU s", "CPU ms/request", "asked/s", "wall: ours/peer",
         "CPU: ours/peer"),
        "medians of runs taken in turns; a ratio below 1 is in our favour",
    )  # fmt: skip
    askers = _askers(installed(), keep)
    for peer in ("lm-eval", "promptfoo"):
        if peer not in askers:
            print(f"{peer} is not installed: left out")
    for questions in sizes:
        asked = {peer: ask for peer, ask in askers.items() if questions <= most.get(peer, 10**9)}
        figures: dict[str, list[tuple[float, float, float]]] = {peer: [] for peer in asked}
        for _ in range(repeats):
            for peer, ask in asked.items():
                with serving(latency_s=latency_s) as server:
                    done = ask(server, questions, connections)
                    stats = server.stats()
                assert stats["ok"] == questions, f"{peer}: {stats['ok']} answers of {questions}"
                asking = stats["last_reply_at"] - stats["first_request_at"]
                figures[peer].append((done.wall_s, done.cpu_s, asking))
        ours = [statistics.median(column) for column in zip(*figures["calibrant"], strict=True)]
        for peer, runs in figures.items():
            wall, cpu, asking = (statistics.median(column) for column in zip(*runs, strict=True))
            ratios = ("-", "-") if peer == "calibrant" else (ours[0] / wall, ours[1] / cpu)
            table.row(
                *(peer, questions, wall, cpu, cpu * 1000 / questions, questions / asking), *ratios
            )
            if peer != "calibrant" and not latency_s:
                bound = {("lm-eval", 10_000): 0.75, ("lm-eval", 100_000): 0.5}
                shown.at_most(
                    f"wall s ours/{peer}, {questions:,} questions",
                    ours[0] / wall,
                    bound.get((peer, questions), 1.0),
                )
