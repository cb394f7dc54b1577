"""The rules a judge is given: prompts by name and version, ours or a file of the user's.

A prompt is the system message. Ours are the files of `prompts/`, each of which states its name and
version in its first line. What is to be graded always stands in the tagged blocks of the user
message (`build_prompt`), whoever wrote the rules.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import PurePath

DEFAULT_PROMPT = "simpleqa"

MOST_CHARACTERS = 20_000
"""The longest prompt of one's own."""

_STATED = re.compile(r"Grading prompt: (?P<name>\w+), version (?P<version>\w+)\.")
_WORDS = ("CORRECT", "INCORRECT", "NOT_ATTEMPTED")
_TAGS = ("<question>", "<gold_answer>", "<response>")


class PromptError(ValueError):
    """A prompt that does not exist or will not do, or a message that is no judge's prompt."""


@dataclass(frozen=True, slots=True)
class Prompt:
    """The rules of a judge. Another version is another grader."""

    name: str
    version: str
    system: str


@cache
def prompt_names() -> tuple[str, ...]:
    """Return the names of our own prompts."""
    folder = files("graders.judge") / "prompts"
    names = [entry.name.removesuffix(".txt") for entry in folder.iterdir()]
    return tuple(sorted(names))


@cache
def prompt_of(name: str) -> Prompt:
    """Return one of our own prompts; raises `PromptError` for a name that is none."""
    if name not in prompt_names():
        raise PromptError(f"no prompt is called {name!r}; there are {', '.join(prompt_names())}")
    text = (files("graders.judge") / "prompts" / f"{name}.txt").read_text(encoding="utf-8")
    stated = _STATED.search(text)
    if stated is None or stated["name"] != name:
        raise PromptError(f"{name}.txt: its first line should state its name and version")
    return Prompt(name, stated["version"], text.removesuffix("\n"))


def own_prompt(file: str, text: str) -> Prompt:
    """Return a user's prompt, named after its file, with the text's hash for a version.

    Raises `PromptError` unless it names the three verdicts and the tags that hold the data.
    """
    if len(text) > MOST_CHARACTERS:
        raise PromptError(
            f"{len(text)} characters; expected a prompt of at most {MOST_CHARACTERS:,}"
        )
    missing = [word for word in _WORDS if not re.search(rf"(?<!\w){word}(?!\w)", text)]
    missing += [tag for tag in _TAGS if tag not in text]
    if missing:
        raise PromptError(
            f"the prompt does not name {', '.join(missing)}; it must ask for one of the verdicts "
            f"{', '.join(_WORDS)}, and say that {', '.join(_TAGS)} hold what is to be graded"
        )
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    name = re.sub(r"[^\w.-]+", "-", PurePath(file.replace("\\", "/")).stem) or "own"
    return Prompt(name, digest[:8], text.strip())
