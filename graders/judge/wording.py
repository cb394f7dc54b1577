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

from graders.judge.parse import STANCES, VERDICTS, Words
from graders.verdict import Question

DEFAULT_PROMPT = "simpleqa"

WITHOUT_GOLD = "abstention"
"""The prompt for items without a gold, whatever prompt is named: what does the response do?"""

MOST_CHARACTERS = 20_000
"""The longest prompt of one's own."""

_STATED = re.compile(r"Grading prompt: (?P<name>\w+), version (?P<version>\w+)\.")
_TAGS = ("<question>", "<gold_answer>", "<response>")


class PromptError(ValueError):
    """A prompt that does not exist or will not do, or a message that is no judge's prompt."""


@dataclass(frozen=True, slots=True)
class Prompt:
    """The rules of a judge, and the words it has for a verdict. Another version: another grader."""

    name: str
    version: str
    system: str
    words: Words = VERDICTS


@cache
def prompt_names() -> tuple[str, ...]:
    """Return the names of our own prompts for items with golds: those that can be chosen."""
    folder = files("graders.judge") / "prompts"
    names = {entry.name.removesuffix(".txt") for entry in folder.iterdir()}
    return tuple(sorted(names - {WITHOUT_GOLD}))


def prompt_for(question: Question, prompt: Prompt | None = None) -> Prompt:
    """Return the rules for a question: `prompt`, by default `simpleqa`'s, where it has golds.

    What an item without a gold calls for stands nowhere in its rules: whether silence is right is
    for `parse.outcome_of` to know.
    """
    if not question.answers:
        return prompt_of(WITHOUT_GOLD)
    return prompt or prompt_of(DEFAULT_PROMPT)


@cache
def prompt_of(name: str) -> Prompt:
    """Return one of our own prompts; raises `PromptError` for a name that is none."""
    if name not in (*prompt_names(), WITHOUT_GOLD):
        raise PromptError(f"no prompt is called {name!r}; there are {', '.join(prompt_names())}")
    text = (files("graders.judge") / "prompts" / f"{name}.txt").read_text(encoding="utf-8")
    stated = _STATED.search(text)
    if stated is None or stated["name"] != name:
        raise PromptError(f"{name}.txt: its first line should state its name and version")
    words = STANCES if name == WITHOUT_GOLD else VERDICTS
    return Prompt(name, stated["version"], text.removesuffix("\n"), words)


def own_prompt(file: str, text: str) -> Prompt:
    """Return a user's prompt, named after its file, with the text's hash for a version.

    Raises `PromptError` unless it names the three verdicts and the tags that hold the data.
    """
    if len(text) > MOST_CHARACTERS:
        raise PromptError(
            f"{len(text)} characters; expected a prompt of at most {MOST_CHARACTERS:,}"
        )
    missing: list[str] = [word for word in VERDICTS if not re.search(rf"(?<!\w){word}(?!\w)", text)]
    missing += [tag for tag in _TAGS if tag not in text]
    if missing:
        raise PromptError(
            f"the prompt does not name {', '.join(missing)}; it must ask for one of the verdicts "
            f"{', '.join(VERDICTS)}, and say that {', '.join(_TAGS)} hold what is to be graded"
        )
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    name = re.sub(r"[^\w.-]+", "-", PurePath(file.replace("\\", "/")).stem) or "own"
    return Prompt(name, digest[:8], text.strip())
