"""The judges of a grading: their names, and the keys of what they are asked.

A judge sees the bare question with its choices, the golds and the text of the response: never the
target, the rubric, the model's reasoning or a stated confidence. So one question serves every
model, target and sample that gave the same answer.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import graders
from graders import Grade, Question, Response
from graders.judge import (
    DEFAULT_PROMPT,
    STANCES,
    VERDICTS,
    WITHOUT_GOLD,
    Prompt,
    PromptError,
    Words,
    build_prompt,
    candidate,
    own_prompt,
    prompt_for,
    prompt_of,
    schema_of,
)
from orchestrator.errors import UsageError
from orchestrator.providers import takes_schema
from orchestrator.sweep import Judge, Jury, KeyForm, Message, ModelSpec, Structured

_VERSION_DIGITS = 8


@dataclass(frozen=True, slots=True)
class Asked:
    """One question for the judges: the bare question with its golds, the text to judge, the rules.

    Without a prompt the rules are those of `simpleqa`; an item without a gold has its own.
    """

    question: Question
    text: str
    prompt: Prompt | None = None

    @property
    def words(self) -> Words:
        """The words of which a verdict has one."""
        return prompt_for(self.question, self.prompt).words

    def messages(self, attempt: int) -> tuple[Message, ...]:
        """Return the messages of a try; later tries remind the judge of the form."""
        system, user = build_prompt(self.question, self.text, attempt=attempt, prompt=self.prompt)
        return ({"role": "system", "content": system}, {"role": "user", "content": user})


@dataclass(frozen=True, slots=True)
class Seat:
    """One judge of a panel: `identity` stands for its model, `weight` is that of its vote.

    `structured` makes the keys of requests for structured output, by the words of a verdict, and
    `plain` those of requests without.
    """

    label: str
    identity: str
    plain: KeyForm
    structured: Mapping[Words, KeyForm] = field(default_factory=dict)
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Stage:
    """Judges that are asked together, by label, and how their votes count (see `Jury`)."""

    seats: tuple[Seat, ...]
    jury: Jury

    def seats_for(self, answered_by: Collection[str], *, own_answers: bool) -> tuple[Seat, ...]:
        """Return the judges of an answer: all but those whose own model gave it."""
        if own_answers:
            return self.seats
        return tuple(seat for seat in self.seats if seat.identity not in answered_by)


@dataclass(frozen=True, slots=True)
class Panel:
    """A set of judges with one prompt: a grader of its own, beside any other set's.

    `grader` names the prompt and `names`, the judges' labels: "a+b>c" where c is asked when a and b
    disagree. `version` changes with the prompt, with what the judges' answers depend on (their
    model, parameters, address), with how votes are counted and with the rules that grade what
    needs no judge. `unsure_second` tells that what rules are unsure of goes to the second stage at
    once, `disputed_second` that what the first disagrees on does.
    """

    grader: str
    names: str
    version: str
    prompt: Prompt
    stages: tuple[Stage, ...]
    own_answers: bool = False
    unsure_second: bool = False
    disputed_second: bool = True

    @property
    def votes(self) -> int:
        """How many votes an answer gets if every stage is asked."""
        return sum(len(stage.seats) * stage.jury.repeats for stage in self.stages)

    @property
    def forms(self) -> dict[str, KeyForm]:
        """How each judge is asked plainly, by its label."""
        return {seat.label: seat.plain for stage in self.stages for seat in stage.seats}

    @classmethod
    def of(
        cls,
        judges: Judge | Sequence[ModelSpec],
        identities: Mapping[str, str],
        prompt: Prompt | None = None,
    ) -> Panel:
        """Return the panel of `judges`, in whatever order; raises `UsageError` when it is none."""
        judge = as_judge(judges)
        prompt = prompt or stated_prompt(judge, None)
        _check_labels([model.label for jury in judge.juries for model in jury.models])
        stages = tuple(_stage(jury, identities) for jury in judge.juries)
        second = judge.then.asks if judge.then else ()
        names = ">".join("+".join(seat.label for seat in stage.seats) for stage in stages)
        return cls(
            grader=f"judge:{prompt.name}:{names}",
            names=names,
            version=f"{prompt.version}.{_digest(judge, stages)}",
            prompt=prompt,
            stages=stages,
            own_answers=judge.own_answers,
            unsure_second="unsure" in second,
            disputed_second="disputed" in second,
        )


def as_judge(judges: Judge | Sequence[ModelSpec]) -> Judge:
    """Return judges as the sweep would name them; of bare models every other setting is usual."""
    return judges if isinstance(judges, Judge) else Judge.model_construct(models=tuple(judges))


def stated_prompt(judge: Judge, own: str | None) -> Prompt:
    """Return the prompt of a benchmark: the judge's, else the benchmark's `own`, else `simpleqa`.

    Raises `UsageError` for a prompt that does not exist or will not do.
    """
    name = judge.prompt or own or DEFAULT_PROMPT
    try:
        return own_prompt(name, judge.prompts[name]) if name in judge.prompts else prompt_of(name)
    except PromptError as error:
        raise UsageError(f"the judge's prompt {name!r}: {error}") from error


def structured(judge: ModelSpec, words: Words, wanted: Structured = "auto") -> ModelSpec | None:
    """Return a judge as it is asked for one of `words` in JSON, or None where it is not.

    `wanted` is what its panel says of it; what `params` or `extra_body` say of a response_format
    stands.
    """
    if "response_format" in judge.params or "response_format" in judge.extra_body:
        return None
    if not (takes_schema(judge.id) if wanted == "auto" else wanted):
        return None
    response_format = {
        "type": "json_schema",
        "json_schema": {"name": "verdict", "strict": True, "schema": schema_of(words)},
    }
    return judge.model_copy(update={"params": {**judge.params, "response_format": response_format}})


def forms(judge: Judge, words: Words | None) -> list[ModelSpec]:
    """Return the judges that are asked for one of `words` in JSON, or all as asked plainly."""
    found = []
    for jury in judge.juries:
        for model in jury.models:
            form = model if words is None else structured(model, words, jury.structured)
            if form is not None:
                found.append(form)
    return found


FORMS: tuple[Words | None, ...] = (VERDICTS, STANCES, None)
"""The forms in which judges may be asked: for each set of words in JSON, and plainly."""


def asked_or_graded(
    question: Question, response: Response, prompt: Prompt | None = None
) -> Asked | Grade:
    """Return what the judges are asked about a response, or the grade of one that needs no judge.

    By rule go responses without an answer: empty, or blocked by the provider's policy. Which
    answers are judged at all is for `queries/judged_rows.sql` to say.
    """
    text = candidate(response)
    return text if isinstance(text, Grade) else Asked(question, text, prompt)


def _check_labels(labels: list[str]) -> None:
    if not labels or len(set(labels)) != len(labels):
        raise UsageError(
            f"judge: expected one or more judges with different labels, got {labels}; "
            "give each judge a 'label' of its own"
        )


def _stage(jury: Jury, identities: Mapping[str, str]) -> Stage:
    seats = []
    for model in sorted(jury.models, key=lambda model: model.label):
        identity = identities.get(model.id, model.id)
        asked = {words: structured(model, words, jury.structured) for words in (VERDICTS, STANCES)}
        seats.append(
            Seat(
                model.label,
                identity,
                _form(model, identity),
                {words: _form(form, identity) for words, form in asked.items() if form},
                jury.weights.get(model.label, 1.0),
            )
        )
    return Stage(tuple(seats), jury)


def _form(judge: ModelSpec, identity: str) -> KeyForm:
    return KeyForm.of(
        identity=identity,
        api_base=judge.api_base,
        params=judge.sent_params,
        extra_body=judge.extra_body,
    )


def _digest(judge: Judge, stages: Iterable[Stage]) -> str:
    """Return a hash of all that may change a verdict beside the prompt."""
    rules = " ".join(f"{name}-{graders.get(name).version}" for name in sorted(graders.names()))
    digest = hashlib.sha256(f"{rules} {WITHOUT_GOLD}-{prompt_of(WITHOUT_GOLD).version}".encode())
    for stage in stages:
        for seat in stage.seats:
            for form in (seat.plain, *seat.structured.values()):
                digest.update(b"\0".join((seat.label.encode(), form.head, form.tail)))
    counting = [
        (jury.votes, sorted(jury.weights.items()), jury.min_votes, jury.repeats)
        for jury in judge.juries
    ]
    second = judge.then.asks if judge.then else ()
    digest.update(repr((counting, second, judge.asks, judge.own_answers)).encode())
    return digest.hexdigest()[:_VERSION_DIGITS]
