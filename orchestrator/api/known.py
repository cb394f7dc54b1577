"""What can be named in a sweep file, and its schema."""

from __future__ import annotations

import importlib.util
import json
from collections.abc import Mapping
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from orchestrator.errors import UsageError

if TYPE_CHECKING:
    import pyarrow as pa

    from orchestrator.providers.simulated.behaviour import Behaviour, JudgeBehaviour

SIMULATED: Mapping[str, str] = {
    "sim/calibrated": "its confidence is right, and it answers only above the stated target",
    "sim/bluffer": "overconfident, and answers whatever the target is",
    "sim/timid": "underconfident, and often abstains where it knows",
    "sim/oracle": "knows whether its answer will be right, and answers only then",
    "sim/judge": "grades answers as a judge; a set share of its verdicts is wrong",
}
"""What the simulated models are like, in words."""

_HUB = "a GGUF file of the Hugging Face hub, downloaded once"
_PROVIDER = (
    "any model string that litellm knows, like openai/gpt-4.1 or anthropic/claude-sonnet-4-5; the "
    "key stands in the provider's environment variable"
)
_SERVER = "a server of one's own that speaks the OpenAI format, with api_base in the sweep file"


def models() -> pa.Table:
    """Return the models that are known by name, and the forms of names that reach others.

    Columns: model, kind (`simulated`, `simulated judge`, `embedded`, `provider`), ready (null:
    known only when it is asked), description, parameters (JSON, what `simulation` can set of a
    simulated model), install (what makes it ready).
    """
    import pyarrow as pa

    columns = [("model", pa.string()), ("kind", pa.string()), ("ready", pa.bool_()),
               ("description", pa.string()), ("parameters", pa.string()),
               ("install", pa.string())]  # fmt: skip
    rows = [*_simulated(), *_embedded(), *_providers()]
    return pa.Table.from_pylist(rows, schema=pa.schema(columns))


def _simulated() -> list[dict[str, Any]]:
    from orchestrator.providers.simulated.behaviour import JUDGE, PRESETS

    return [
        {
            "model": name,
            "kind": "simulated judge" if name == JUDGE else "simulated",
            "ready": True,
            "description": SIMULATED.get(name, "a simulated model"),
            "parameters": _parameters(behaviour),
        }
        for name, behaviour in PRESETS.items()
    ]


def _parameters(behaviour: Behaviour | JudgeBehaviour) -> str:
    return json.dumps(
        {name: round(v, 6) if isinstance(v, float) else v for name, v in asdict(behaviour).items()}
    )


def _embedded() -> list[dict[str, Any]]:
    from orchestrator.providers.local import (
        HUB_PREFIX,
        INSTALL_RUNTIME,
        INSTALL_WEIGHTS,
        PREFIX,
        SMOLLM2,
        weights,
    )

    has_runtime = importlib.util.find_spec("xllamacpp") is not None
    runtime = None if has_runtime else INSTALL_RUNTIME
    smollm2 = f"{PREFIX}{SMOLLM2}"
    try:
        weights(smollm2)
    except UsageError:
        wanted = [INSTALL_WEIGHTS] if has_runtime else [INSTALL_RUNTIME, INSTALL_WEIGHTS]
        packaged = "; ".join(wanted)
    else:
        packaged = runtime or ""
    small = "SmolLM2 of 135 million parameters: small, offline, often wrong"
    file, hub = f"{PREFIX}<path>.gguf", f"{PREFIX}{HUB_PREFIX}<owner>/<repository>/<file>.gguf"
    rest = {"kind": "embedded", "ready": None if has_runtime else False, "install": runtime}
    return [
        {"model": smollm2, "kind": "embedded", "ready": not packaged, "description": small,
         "install": packaged or None},
        {"model": file, **rest, "description": "a GGUF file of one's own"},
        {"model": hub, **rest, "description": _HUB},
    ]  # fmt: skip


def _providers() -> list[dict[str, Any]]:
    return [
        {"model": "<provider>/<model>", "kind": "provider", "description": _PROVIDER},
        {"model": "hosted_vllm/<model>", "kind": "provider", "description": _SERVER},
    ]


def schema() -> dict[str, Any]:
    """Return the JSON Schema of the sweep file."""
    from orchestrator.sweep import sweep_schema

    return sweep_schema()
