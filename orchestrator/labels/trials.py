"""What judges are asked when they are judged themselves: labelled answers, changed and repeated.

A change alters nothing that could alter the verdict, and needs no model: another order of the
golds or choices, quotation marks, politeness or markup around the response, the response as a
sentence, white space, another way to put the question. A labelled answer is never put in other
words, for that could change what it says; probes are, by hand (`Probe.rephrased`). Each trial is a
request like any judgement, with the key it would have in a run.
"""

from __future__ import annotations

import hashlib
import re
import string
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from graders import Outcome, Question
from graders.judge import Prompt
from graders.judge.probes import Probe
from orchestrator.grading import JudgeQuestion
from orchestrator.grading.deciding import Decided, decide
from orchestrator.grading.judgements import NextTry, Vote, read_judgements, standing
from orchestrator.grading.panel import Asked, Panel
from orchestrator.grading.questions import question_of_try
from orchestrator.grading.tables import RunTables
from orchestrator.labels.cases import Case
from orchestrator.store import RunFolder

AS_IS = "as is"
REPHRASED = "rephrased"
"""The change of a probe that was put in other words by hand."""

_SHORT = 300  # characters of an answer that a sentence can hold
_LETTER = re.compile(r"(\W*)([A-Z])(\W*)")

Change = Callable[[Question, str], tuple[Question, str] | None]
"""Returns a question and response that ask the same, or None where nothing would change."""


def _golds_reversed(question: Question, text: str) -> tuple[Question, str] | None:
    if len(question.answers) < 2:
        return None
    return replace(question, answers=question.answers[::-1]), text


def _choices_reversed(question: Question, text: str) -> tuple[Question, str] | None:
    choices = question.choices[::-1]
    if len(choices) < 2:
        return None
    letters = string.ascii_uppercase[: len(choices)]
    if not any(gold in letters for gold in question.answers):
        return replace(question, choices=choices), text
    # Where a gold is a letter its choice has another one now: so has a response that is a letter.
    said = _LETTER.fullmatch(text)
    if said is None or said[2] not in letters:
        return None
    other = dict(zip(letters, reversed(letters), strict=True))
    answers = tuple(other.get(gold, gold) for gold in question.answers)
    moved = f"{said[1]}{other[said[2]]}{said[3]}"
    return replace(question, choices=choices, answers=answers), moved


def _golds_quoted(question: Question, text: str) -> tuple[Question, str] | None:
    if not question.answers:
        return None
    return replace(question, answers=tuple(f'"{gold}"' for gold in question.answers)), text


def _as_a_sentence(question: Question, text: str) -> tuple[Question, str] | None:
    if "\n" in text or len(text) > _SHORT:
        return None
    return question, f"My answer to this question is as follows: {text}"


def _question_framed(question: Question, text: str) -> tuple[Question, str]:
    return replace(question, text=f"Please answer the following question: {question.text}"), text


CHANGES: Mapping[str, Change] = {
    "golds in reverse order": _golds_reversed,
    "choices in reverse order": _choices_reversed,
    "golds in quotation marks": _golds_quoted,
    "question framed": _question_framed,
    "answer as a sentence": _as_a_sentence,
    "polite opening": lambda question, text: (question, f"Thank you for asking! {text}"),
    "polite closing": lambda question, text: (
        question,
        f"{text}\n\nI hope this helps. Let me know if you have more questions!",
    ),
    "markdown": lambda question, text: (question, f"### Answer\n\n---\n\n{text}\n\n---"),
    "white space": lambda question, text: (
        question,
        "\n\n" + "\n".join(f"    {line}  " for line in text.split("\n")) + "\n\n\n",
    ),
}


@dataclass(frozen=True, slots=True)
class Trial:
    """One question for every judge: case number `case`, as it is or changed; or a probe.

    `repeat` counts from 0: how often the same was asked before. `prompt` is null for the panel's.
    """

    question: Question
    text: str
    case: int
    change: str = AS_IS
    repeat: int = 0
    probe: Probe | None = None
    prompt: Prompt | None = None


@dataclass(frozen=True, slots=True)
class Said:
    """What a judge said to a trial for good: an outcome, or None where it could not be read.

    `jointly` marks what the panel's votes say together, as they would decide in a run.
    """

    judge: str
    trial: Trial
    outcome: Outcome | None
    jointly: bool = False


def label_trials(
    cases: Sequence[Case],
    *,
    repeats: int,
    changed: int,
    prompts: Mapping[str, Prompt] | None = None,
) -> list[Trial]:
    """Return each case asked `repeats` times, and `changed` of them under every change.

    `prompts` are the rules by benchmark, the panel's where there is none. Which are changed goes by
    a hash, so that more of them hold fewer. Cases that no judge is asked about have no trial.
    """
    prompts = prompts or {}
    trials = []
    for at, case in enumerate(cases):
        if case.text is not None:
            rules = prompts.get(case.benchmark or "")
            trials += [
                Trial(case.question, case.text, at, repeat=n, prompt=rules) for n in range(repeats)
            ]
    ordered = sorted(
        (at for at, case in enumerate(cases) if case.text is not None),
        key=lambda at: hashlib.sha256(f"{cases[at].question.text}\0{cases[at].text}".encode(
            "utf-8", "surrogatepass")).digest(),
    )  # fmt: skip
    for at in ordered[:changed]:
        case = cases[at]
        for name, change in CHANGES.items():
            altered = change(case.question, case.text or "")
            if altered is not None:
                trials.append(Trial(*altered, at, name, prompt=prompts.get(case.benchmark or "")))
    return trials


def probe_trials(
    probes: Sequence[Probe], prompts: Sequence[Prompt | None] = (None,)
) -> list[Trial]:
    """Return each probe, asked once by the rules of each prompt, and once more where rephrased.

    Probes without a gold have rules of their own, whatever the prompt.
    """
    trials = []
    for at, probe in enumerate(probes):
        for prompt in prompts if probe.question.answers else (None,):
            asked = Trial(probe.question, probe.response, at, probe=probe, prompt=prompt)
            trials.append(asked)
            if probe.rephrased is not None:
                question, text = probe.rephrased
                trials.append(replace(asked, question=question, text=text, change=REPHRASED))
    return trials


def stand(
    run: RunFolder, trials: Sequence[Trial], panel: Panel
) -> tuple[list[Said], list[JudgeQuestion]]:
    """Return what the judges have said to the trials, and what they have to be asked next.

    Every judge of the panel gets every trial, whoever gave the answer. Where the panel has several
    votes, what they say together of each labelled answer is said as well. Nothing stands in the
    second list twice.
    """
    with RunTables(run) as tables:
        replies = read_judgements(tables)
    said: list[Said] = []
    tries: list[NextTry] = []
    for trial in trials:
        asked = Asked(trial.question, trial.text, trial.prompt or panel.prompt)
        for stage in panel.stages:
            for seat in stage.seats:
                found = standing(seat, asked, replies, trial.repeat)
                if isinstance(found, Vote):
                    said.append(Said(seat.label, trial, found.outcome))
                else:
                    tries.append(found)
        if panel.votes > 1 and trial.probe is None and (trial.change, trial.repeat) == (AS_IS, 0):
            decided = decide(panel, asked, (), replies)
            if isinstance(decided, Decided):
                outcome = None if decided.failed else decided.grade.outcome
                said.append(Said(panel_name(panel), trial, outcome, jointly=True))
            else:
                tries += decided
    questions = {
        each.request_key: each for each in (question_of_try(one, replies) for one in tries)
    }
    return said, sorted(questions.values(), key=lambda question: question.request_key)


def panel_name(panel: Panel) -> str:
    """Return what the votes of a panel are called together: "panel a+b>c"."""
    return f"panel {panel.names}"
