"""The judge's prompt: the bare question, the golds and the response, each as escaped data.

The user message holds nothing but tagged blocks, a tag a line. What stands between the tags has
`&`, `<` and `>` escaped, so no text can close its block or open another; `read_prompt` is the
exact inverse. The judge sees no target, no rubric of the sweep and no should-abstain label.
"""

from __future__ import annotations

import re

from graders.echo import without_instructions
from graders.judge.parse import VERDICTS, Words
from graders.judge.wording import DEFAULT_PROMPT, Prompt, PromptError, prompt_for, prompt_of
from graders.response_state import precheck
from graders.verdict import Grade, Question, Response

PROMPT_NAME = DEFAULT_PROMPT
PROMPT_VERSION = prompt_of(DEFAULT_PROMPT).version
SYSTEM = prompt_of(DEFAULT_PROMPT).system

# How often a judge is asked for one verdict before the grade is `ungraded`.
MAX_VERDICT_TRIES = 3


def retry_suffix(words: Words) -> str:
    """Return what reminds a judge of the form after a reply that held none of these words."""
    quoted = [f'"{word}"' for word in words]
    return (
        "<reminder>\nYour last reply held no single verdict. Reply with one JSON object and "
        f'nothing else, its key "verdict" being {", ".join(quoted[:-1])} or {quoted[-1]}.\n'
        "</reminder>"
    )


RETRY_SUFFIX = retry_suffix(VERDICTS)

_BLOCK = re.compile(r"<(question|gold_answer|response)>\n([^<>]*)\n</\1>")


def build_prompt(
    question: Question, response_text: str, *, attempt: int = 0, prompt: Prompt | None = None
) -> tuple[str, str]:
    """Return the system and the user message that ask for one verdict; the same for the same input.

    `prompt` holds the rules, by default `simpleqa`'s; an item without a gold has rules of its own
    (`prompt_for`). `attempt` counts from 0; later ones add a
    reminder of the form. Raises `PromptError` when it is not below `MAX_VERDICT_TRIES`. Give the
    text of `candidate`, not the raw reply.
    """
    if not 0 <= attempt < MAX_VERDICT_TRIES:
        raise PromptError(
            f"attempt {attempt} of a verdict; expected 0 to {MAX_VERDICT_TRIES - 1}: "
            "record the grade as ungraded instead"
        )
    blocks = [_block("question", question.text)]
    blocks += [
        _block("choice", f"{chr(ord('A') + at)}) {choice}")
        for at, choice in enumerate(question.choices)
    ]
    blocks += [_block("gold_answer", gold) for gold in question.answers]
    blocks.append(_block("response", response_text))
    rules = prompt_for(question, prompt)
    if attempt:
        blocks.append(retry_suffix(rules.words))
    return rules.system, "\n".join(blocks)


def read_prompt(user: str) -> tuple[str, tuple[str, ...], str]:
    """Return (question, golds, response) of a user message that `build_prompt` made.

    Raises `PromptError` when the message does not hold exactly one question and one response.
    """
    found: dict[str, list[str]] = {"question": [], "gold_answer": [], "response": []}
    for match in _BLOCK.finditer(user):
        found[match[1]].append(_unescape(match[2]))
    if len(found["question"]) != 1 or len(found["response"]) != 1:
        raise PromptError(
            "not a judge's prompt: expected one <question> and one <response> block, got "
            f"{len(found['question'])} and {len(found['response'])}"
        )
    return found["question"][0], tuple(found["gold_answer"]), found["response"][0]


def candidate(response: Response) -> str | Grade:
    """Return the text a judge may see of a response, or the grade of one that holds no answer.

    Reasoning is left out, and so are repetitions of the rubric's instruction: they would show the
    judge the target. Identical texts need judging once, whatever the target they came from.
    """
    checked = precheck(response)
    if isinstance(checked, Grade):
        return checked
    text = without_instructions(checked.text)
    return text if re.search(r"\w", text) else Grade("empty", rationale="only repeats the prompt")


def _block(tag: str, text: str) -> str:
    return f"<{tag}>\n{_escape(text)}\n</{tag}>"


def _escape(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _unescape(text: str) -> str:
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
