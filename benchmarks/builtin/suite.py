"""What a built-in suite is: a generator and a description."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.metadata import version
from itertools import islice

from benchmarks.item import Item


@dataclass(frozen=True, slots=True)
class Builtin:
    """A suite that is generated here, offline, of any size.

    `generate(seed)` yields distinct items without end. `edition` is raised whenever the same seed
    gives other items; `packages` are those whose data the items state.
    """

    name: str
    title: str
    answer_type: str
    grader: str
    licence: str
    generate: Callable[[int], Iterator[Item]]
    edition: int = 1
    packages: tuple[str, ...] = ()
    notes: str | None = None

    def take(
        self, count: int, *, seed: int, few_shot: int = 0
    ) -> tuple[tuple[Item, ...], tuple[Item, ...]]:
        """Return the first `count` items of a seed, and `few_shot` examples outside them.

        Examples come from a stream of their own, so that they stay the same whatever the count,
        and the items of a smaller count are the beginning of a larger one's.
        """
        examples = tuple(islice(self.generate(_examples_seed(seed)), few_shot))
        held_out = {example.item_id for example in examples}
        kept = (item for item in self.generate(seed) if item.item_id not in held_out)
        return tuple(islice(kept, count)), examples

    def revision(self) -> str:
        """Return the generator's edition and the versions of the data it draws on."""
        data = [f"{package} {version(package)}" for package in self.packages]
        return ", ".join([f"{self.name} edition {self.edition}", *data])


def _examples_seed(seed: int) -> int:
    return int.from_bytes(hashlib.sha256(f"examples:{seed}".encode()).digest()[:8], "big")
