"""The matrix: models × benchmarks × items × wordings × samples become requests."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import NamedTuple, overload

import numpy as np
from numpy.typing import NDArray

from benchmarks import Benchmark, Item
from orchestrator.errors import UsageError
from orchestrator.sweep.keys import KEY_BYTES, KeyForm, NotCanonicalError, canonical_messages
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

_AT_A_TIME = 10_000
"""Prompts whose keys are gathered before they move into the array."""

_COMPARED = 1000
"""Rows whose keys are reckoned anew before those of an earlier plan are taken over."""


class Variant(NamedTuple):
    """One way to ask every item; `rubric` is `None` for the closed one, which has no target."""

    rubric: Rubric | None
    position: Position
    target: float | None

    @property
    def name(self) -> str:
        """The rubric's name in tables."""
        return self.rubric.name if self.rubric else CLOSED


class Places(NamedTuple):
    """Where rows stand in the matrix: an index an axis, each an array as long as the rows."""

    model: NDArray[np.int64]
    benchmark: NDArray[np.int64]
    item: NDArray[np.int64]
    way: NDArray[np.int64]
    sample: NDArray[np.int64]


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


class Requests(Sequence[Request]):
    """Every request of a sweep by its row, made when it is looked at.

    Rows go model by model; within a model come benchmarks, items in their order, ways, samples.
    A prompt is an item asked in one way; all models and samples share it. What is kept is `keys`
    and no text. The same key may stand in several rows: benchmarks share questions, and rubrics
    may say the same. `plan_requests` says what the arguments are and what is raised.
    """

    def __init__(
        self,
        sweep: Sweep,
        benchmarks: Sequence[Benchmark],
        identities: Mapping[str, str],
        known: NDArray[np.uint8] | None = None,
    ) -> None:
        self.models = sweep.models
        self.benchmarks = tuple(benchmarks)
        self.ways = variants(sweep)
        self.samples = sweep.samples
        self._confidence = sweep.confidence
        self._forms = [key_form(model, identities) for model in sweep.models]
        self._examples = [example_messages(benchmark.examples) for benchmark in benchmarks]
        counts = [len(benchmark.items) * len(self.ways) for benchmark in benchmarks]
        self._starts = np.concatenate([[0], np.cumsum(counts, dtype=np.int64)])
        self.prompts = int(self._starts[-1])
        self.keys = known if known is not None and self._agree(known) else self._all_keys()
        """The rows' keys as bytes: shape (rows, 16)."""

    def __len__(self) -> int:
        return len(self.models) * self.prompts * self.samples

    @overload
    def __getitem__(self, row: int) -> Request: ...
    @overload
    def __getitem__(self, row: slice) -> list[Request]: ...
    def __getitem__(self, row: int | slice) -> Request | list[Request]:
        rows = range(len(self))[row]
        if isinstance(rows, int):
            return self.take(np.array([rows]))[0]
        return self.take(np.arange(rows.start, rows.stop, rows.step))

    def __iter__(self) -> Iterator[Request]:
        for start in range(0, len(self), _AT_A_TIME):
            yield from self[start : start + _AT_A_TIME]

    @property
    def rows_a_model(self) -> int:
        """How many rows each model has, one model after the other."""
        return self.prompts * self.samples

    def rows_of(self, model: int, benchmark: int) -> slice:
        """Return the rows of a model on a benchmark, both by their index."""
        start = model * self.rows_a_model
        first, last = (int(at) * self.samples for at in self._starts[benchmark : benchmark + 2])
        return slice(start + first, start + last)

    def by_model(self, rows: NDArray[np.int64]) -> dict[str, NDArray[np.int64]]:
        """Return the rows of each model, in the order they come; a model without any has none."""
        models = rows // max(1, self.rows_a_model)
        return {model.label: rows[models == index] for index, model in enumerate(self.models)}

    def places(self, rows: NDArray[np.int64]) -> Places:
        """Return where rows stand in the matrix."""
        prompts, sample = np.divmod(rows, self.samples)
        model, prompt = np.divmod(prompts, self.prompts)
        benchmark = np.searchsorted(self._starts, prompt, side="right") - 1
        item, way = np.divmod(prompt - self._starts[benchmark], len(self.ways))
        return Places(model, benchmark, item, way, sample)

    def key_texts(self, rows: NDArray[np.int64]) -> list[str]:
        """Return the keys of rows as they stand in tables: 32 hex digits."""
        text = self.keys[rows].tobytes().hex()
        width = 2 * KEY_BYTES
        return [text[at : at + width] for at in range(0, len(text), width)]

    def messages(self, benchmark: int, item: int, way: int) -> tuple[Message, ...]:
        """Return what is sent to ask an item in one way."""
        return messages_of(
            self.benchmarks[benchmark].items[item],
            self.ways[way],
            self._confidence,
            self._examples[benchmark],
        )

    def take(self, rows: NDArray[np.int64]) -> list[Request]:
        """Return the requests of rows; samples of a prompt that follow each other share it."""
        made = []
        last: tuple[int, int, int] | None = None
        messages: tuple[Message, ...] = ()
        places = self.places(rows)
        columns = zip(*(axis.tolist() for axis in places), self.key_texts(rows), strict=True)
        for model_at, benchmark, item, way_at, sample, key in columns:
            if last != (prompt := (benchmark, item, way_at)):
                last, messages = prompt, self.messages(*prompt)
            model, way = self.models[model_at], self.ways[way_at]
            made.append(
                Request(
                    key,
                    model.label,
                    model.id,
                    model.simulated,
                    self.benchmarks[benchmark].name,
                    self.benchmarks[benchmark].items[item].item_id,
                    sample,
                    way.target,
                    way.name,
                    way.position,
                    messages,
                )
            )
        return made

    def first_of_key(self) -> NDArray[np.bool_]:
        """Return for each row whether it is the first with its key."""
        halves = self.keys.view(np.uint64)
        order = np.lexsort((halves[:, 0], halves[:, 1]))
        in_order = halves[order]
        first = np.ones(len(self), dtype=np.bool_)
        first[order[1:]] = (in_order[1:] != in_order[:-1]).any(axis=1)
        return first

    def lengths(self, rows: NDArray[np.int64]) -> NDArray[np.int64]:
        """Return how many characters the messages of each row have together."""
        return self._prompt_lengths[rows // self.samples % max(1, self.prompts)]

    @functools.cached_property
    def _prompt_lengths(self) -> NDArray[np.int64]:
        lengths = (
            sum(len(message["content"]) for message in self.messages(*prompt))
            for prompt in self._each_prompt()
        )
        return np.fromiter(lengths, dtype=np.int64, count=self.prompts)

    def _agree(self, known: NDArray[np.uint8]) -> bool:
        """Tell whether these can be the keys: as many, and the same in some rows all over."""
        if known.shape != (len(self), KEY_BYTES):
            return False
        rows = np.unique(np.linspace(0, len(self) - 1, _COMPARED, dtype=np.int64))
        rows = rows[: len(self)]
        found = bytearray()
        for model, benchmark, item, way, sample in zip(
            *(axis.tolist() for axis in self.places(rows)), strict=True
        ):
            found += self._forms[model].digest(self._canonical(benchmark, item, way), sample)
        return found == known[rows].tobytes()

    def _all_keys(self) -> NDArray[np.uint8]:
        """Return the keys of all rows; a prompt is written out once, for all models and samples."""
        models, samples = len(self._forms), self.samples
        keys = np.empty((models, self.prompts, samples, KEY_BYTES), dtype=np.uint8)
        prompts = self._each_prompt()
        for start in range(0, self.prompts, _AT_A_TIME):
            found = bytearray()
            for prompt in islice(prompts, _AT_A_TIME):
                asked = self._canonical(*prompt)
                for form in self._forms:
                    for sample in range(samples):
                        found += form.digest(asked, sample)
            block = np.frombuffer(found, dtype=np.uint8).reshape(-1, models, samples, KEY_BYTES)
            keys[:, start : start + len(block)] = block.swapaxes(0, 1)
        return keys.reshape(-1, KEY_BYTES)

    def _each_prompt(self) -> Iterator[tuple[int, int, int]]:
        """Yield (benchmark, item, way) of every prompt."""
        ways = range(len(self.ways))
        for at, benchmark in enumerate(self.benchmarks):
            for item in range(len(benchmark.items)):
                for way in ways:
                    yield at, item, way

    def _canonical(self, benchmark: int, item: int, way: int) -> bytes:
        try:
            return canonical_messages(self.messages(benchmark, item, way))
        except NotCanonicalError as error:
            found = self.benchmarks[benchmark]
            raise UsageError(
                f"benchmark {found.name!r}, item {found.items[item].item_id!r}: {error}"
            ) from error


def plan_requests(
    sweep: Sweep,
    benchmarks: Sequence[Benchmark],
    identities: Mapping[str, str],
    known: NDArray[np.uint8] | None = None,
) -> Requests:
    """Return every request of the sweep.

    `identities` gives what stands for a provider model in the key where that is not its own name:
    for `local/` models the SHA-256 of the weights, which must be there. `known` are the keys that
    an earlier plan of the same sweep and items kept, of shape (rows, 16): they are taken over, as
    the same array, when they agree with a thousand reckoned anew. Raises `UsageError` naming the
    item for a question that cannot be asked.
    """
    return Requests(sweep, benchmarks, identities, known)


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


def messages_of(
    item: Item, way: Variant, confidence: bool, examples: tuple[Message, ...]
) -> tuple[Message, ...]:
    """Return what is sent to ask an item in one way."""
    if way.rubric is None or way.target is None:
        return closed_messages(item, confidence=confidence, examples=examples)
    return target_messages(
        item, way.target, way.rubric, way.position, confidence=confidence, examples=examples
    )
