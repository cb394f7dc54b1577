"""The judges of a grading: their names, and the keys of what they are asked.

A judge sees the bare question with its choices, the golds and the text of the response: never the
target, the rubric, the model's reasoning or a stated confidence. So one question serves every
model, target and sample that gave the same answer.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import graders
from graders import Grade, Question, Response
from graders.judge import PROMPT_NAME, PROMPT_VERSION, build_prompt, candidate
from orchestrator.errors import UsageError
from orchestrator.sweep import KeyForm, Message, ModelSpec

_VERSION_DIGITS = 8


@dataclass(frozen=True, slots=True)
class Asked:
    """One question for the judges: the bare question with its golds, and the text to judge."""

    question: Question
    text: str

    def messages(self, attempt: int) -> tuple[Message, ...]:
        """Return the messages of a try; later tries remind the judge of the form."""
        system, user = build_prompt(self.question, self.text, attempt=attempt)
        return ({"role": "system", "content": system}, {"role": "user", "content": user})


@dataclass(frozen=True, slots=True)
class Panel:
    """A set of judges: a grader of its own, beside any other set's.

    `grader` names the prompt and the judges' labels. `version` changes with the prompt, with what
    the judges' answers depend on (their model, parameters, address) and with the rules that grade
    what needs no judge.
    """

    grader: str
    version: str
    forms: Mapping[str, KeyForm]

    @classmethod
    def of(cls, judges: Sequence[ModelSpec], identities: Mapping[str, str]) -> Panel:
        """Return the panel of `judges`, in whatever order; raises `UsageError` when it is none."""
        ordered = sorted(judges, key=lambda judge: judge.label)
        labels = [judge.label for judge in ordered]
        if not labels or len(set(labels)) != len(labels):
            raise UsageError(
                f"judge: expected one or more judges with different labels, got {labels}; "
                "give each judge a 'label' of its own"
            )
        forms = {
            judge.label: KeyForm.of(
                identity=identities.get(judge.id, judge.id),
                api_base=judge.api_base,
                params=judge.sent_params,
                extra_body=judge.extra_body,
            )
            for judge in ordered
        }
        rules = " ".join(f"{name}-{graders.get(name).version}" for name in sorted(graders.names()))
        digest = hashlib.sha256(rules.encode())
        for label, form in forms.items():
            digest.update(b"\0".join((label.encode(), form.head, form.tail)))
        return cls(
            grader=f"judge:{PROMPT_NAME}:{'+'.join(labels)}",
            version=f"{PROMPT_VERSION}.{digest.hexdigest()[:_VERSION_DIGITS]}",
            forms=forms,
        )


def asked_or_graded(question: Question, response: Response) -> Asked | Grade:
    """Return what the judges are asked about a response, or the grade of one that needs no judge.

    By rule go responses without an answer: empty, or blocked by the provider's policy. Which items
    are judged at all is for `queries/judged_items.sql` to say.
    """
    text = candidate(response)
    return text if isinstance(text, Grade) else Asked(question, text)
