"""The matrix: models × benchmarks × items × wordings × samples become requests."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from benchmarks import Benchmark, Item
from orchestrator.errors import UsageError
from orchestrator.sweep.keys import KeyForm, NotCanonicalError, canonical_messages
from orchestrator.sweep.model_spec import ModelSpec
from orchestrator.sweep.request import Message, Request
from orchestrator.sweep.rubric import Rubric
from orchestrator.sweep.schema import Sweep
from orchestrator.sweep.wording import (
    Position,
    closed_messages,
    example_messages,
    target_messages,
)

CLOSED = "closed"


class Variant(NamedTuple):
    """One way to ask every item; `rubric` is `None` for the closed one, which has no target."""

    rubric: Rubric | None
    position: Position
    target: float | None

    @property
    def name(self) -> str:
        """The rubric's name in tables."""
        return self.rubric.name if self.rubric else CLOSED


def variants(sweep: Sweep) -> tuple[Variant, ...]:
    """Return the ways each item is asked: closed once, then rubrics × positions × targets."""
    closed = (Variant(None, "question", None),) if sweep.closed else ()
    stated = tuple(
        Variant(rubric, position, target)
        for rubric in sweep.rubrics()
        for position in sweep.position
        for target in sweep.stated_targets
    )
    return closed + stated


def plan_requests(
    sweep: Sweep, benchmarks: Sequence[Benchmark], identities: Mapping[str, str]
) -> Iterator[Request]:
    """Yield every request of the sweep, model by model, items in their order.

    `identities` gives what stands for a provider model in the key where that is not its own name:
    for `local/` models the SHA-256 of the weights, which must be there. The same key may come in
    several rows: benchmarks share questions, and rubrics may say the same. Raises `UsageError`
    naming the item for a question that cannot be asked.
    """
    ways = variants(sweep)
    for model in sweep.models:
        form = key_form(model, identities)
        for benchmark in benchmarks:
            yield from _of_benchmark(sweep, ways, model, form, benchmark)


def key_form(model: ModelSpec, identities: Mapping[str, str]) -> KeyForm:
    """Return the constant part of a model's keys; raises `ValueError` without its weights' hash."""
    identity = identities.get(model.id)
    if identity is None:
        if model.id.startswith("local/"):
            raise ValueError(f"no identity given for {model.id}: expected its weights' SHA-256")
        identity = model.id
    return KeyForm.of(
        identity=identity,
        api_base=model.api_base,
        params=model.sent_params,
        extra_body=model.extra_body,
    )


def _of_benchmark(
    sweep: Sweep,
    ways: Sequence[Variant],
    model: ModelSpec,
    form: KeyForm,
    benchmark: Benchmark,
) -> Iterator[Request]:
    examples = example_messages(benchmark.examples)
    simulated = model.simulated
    samples = range(sweep.samples)
    for item in benchmark.items:
        for way in ways:
            messages = messages_of(item, way, sweep.confidence, examples)
            try:
                asked = canonical_messages(messages)
            except NotCanonicalError as error:
                raise UsageError(
                    f"benchmark {benchmark.name!r}, item {item.item_id!r}: {error}"
                ) from error
            for sample in samples:
                yield Request(
                    form.key(asked, sample),
                    model.label,
                    model.id,
                    simulated,
                    benchmark.name,
                    item.item_id,
                    sample,
                    way.target,
                    way.name,
                    way.position,
                    messages,
                )


def messages_of(
    item: Item, way: Variant, confidence: bool, examples: tuple[Message, ...]
) -> tuple[Message, ...]:
    """Return what is sent to ask an item in one way."""
    if way.rubric is None or way.target is None:
        return closed_messages(item, confidence=confidence, examples=examples)
    return target_messages(
        item, way.target, way.rubric, way.position, confidence=confidence, examples=examples
    )
