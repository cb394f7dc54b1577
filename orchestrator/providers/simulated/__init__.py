"""Simulated models: known behaviour behind a real HTTP server, with a truth to test against.

`behaviour` says what a model is like, `outcomes` what it does (in process, many items at once),
`answer` what it says, `truth` what is expected of it, `questions` and `wording` how a prompt is
understood, `judge` the simulated judge, `server` all of it over HTTP. Only the light names are
imported here; the others come from their modules, which load numpy, scipy and aiohttp.
"""

from __future__ import annotations

from orchestrator.providers.simulated.behaviour import (
    JUDGE,
    PREFIX,
    PRESETS,
    Behaviour,
    JudgeBehaviour,
    behaviour_of,
    canonical,
    judge_behaviour_of,
)

__all__ = [
    "JUDGE",
    "PREFIX",
    "PRESETS",
    "Behaviour",
    "JudgeBehaviour",
    "behaviour_of",
    "canonical",
    "judge_behaviour_of",
]
