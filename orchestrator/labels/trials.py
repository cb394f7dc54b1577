"""What judges are asked when they are judged themselves: labelled answers, changed and repeated.

A change alters nothing that could alter the verdict, and needs no model: another order of the
golds, politeness or markup around the response, white space, another way to put the question.
Each trial is a request like any judgement, with the key it would have in a run.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from graders import Outcome, Question
from graders.judge.probes import Probe
from orchestrator.grading import JudgeQuestion
from orchestrator.grading.judgements import Vote, read_judgements, standing
from orchestrator.grading.panel import Asked, Panel
from orchestrator.grading.questions import question_of_try
from orchestrator.grading.tables import RunTables
from orchestrator.labels.cases import Case
from orchestrator.store import RunFolder

AS_IS = "as is"

Change = Callable[[Question, str], tuple[Question, str] | None]
"""Returns a question and response that ask the same, or None where nothing would change."""


def _golds_reversed(question: Question, text: str) -> tuple[Question, str] | None:
    if len(question.answers) < 2:
        return None
    return replace(question, answers=question.answers[::-1]), text


def _choices_reversed(question: Question, text: str) -> tuple[Question, str] | None:
    # Where a gold is a letter, another order would make it another answer.
    if len(question.choices) < 2 or any(len(gold) == 1 for gold in question.answers):
        return None
    return replace(question, choices=question.choices[::-1]), text


def _question_framed(question: Question, text: str) -> tuple[Question, str]:
    return replace(question, text=f"Please answer the following question: {question.text}"), text


CHANGES: Mapping[str, Change] = {
    "golds in reverse order": _golds_reversed,
    "choices in reverse order": _choices_reversed,
    "question framed": _question_framed,
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

    `repeat` counts from 0: how often the same was asked before.
    """

    question: Question
    text: str
    case: int
    change: str = AS_IS
    repeat: int = 0
    probe: Probe | None = None


@dataclass(frozen=True, slots=True)
class Said:
    """What a judge said to a trial for good: an outcome, or None where it could not be read."""

    judge: str
    trial: Trial
    outcome: Outcome | None


def label_trials(cases: Sequence[Case], *, repeats: int, changed: int) -> list[Trial]:
    """Return each case asked `repeats` times, and `changed` of them under every change.

    Which are changed goes by a hash, so that more of them hold fewer. Cases that no judge is
    asked about have no trial.
    """
    trials = []
    for at, case in enumerate(cases):
        if case.text is not None:
            trials += [Trial(case.question, case.text, at, repeat=n) for n in range(repeats)]
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
                trials.append(Trial(*altered, at, name))
    return trials


def probe_trials(probes: Sequence[Probe]) -> list[Trial]:
    """Return each probe, asked once."""
    return [
        Trial(probe.question, probe.response, at, probe=probe) for at, probe in enumerate(probes)
    ]


def stand(
    run: RunFolder, trials: Sequence[Trial], panel: Panel
) -> tuple[list[Said], list[JudgeQuestion]]:
    """Return what the judges have said to the trials, and what they have to be asked next.

    Every judge of the panel gets every trial, whoever gave the answer. Nothing stands in the
    second list twice.
    """
    with RunTables(run) as tables:
        replies = read_judgements(tables)
    said: list[Said] = []
    questions: dict[str, JudgeQuestion] = {}
    for trial in trials:
        asked = Asked(trial.question, trial.text, panel.prompt)
        for stage in panel.stages:
            for seat in stage.seats:
                found = standing(seat, asked, replies, trial.repeat)
                if isinstance(found, Vote):
                    said.append(Said(seat.label, trial, found.outcome))
                else:
                    question = question_of_try(found, replies)
                    questions.setdefault(question.request_key, question)
    return said, sorted(questions.values(), key=lambda question: question.request_key)
