"""Chance from hashes: the same names give the same numbers, one by one or a million at once.

A response's numbers come from a 64-bit state, mixed from the hash of its item and the hash of
what asks it; its k-th number is output k of SplitMix64 (Steele, Lea, Flood 2014) from that state.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

_MASK = (1 << 64) - 1
_GAMMA = 0x9E3779B97F4A7C15
_FIRST = 0xBF58476D1CE4E5B9
_SECOND = 0x94D049BB133111EB

Hashes = NDArray[np.uint64]
Numbers = NDArray[np.float64]


def item_hash(question: str, choices: Sequence[str] = ()) -> int:
    """Return an item's identity: 64 bits of its question and choices.

    White space around the question is none of it. The choices are: benchmarks ask hundreds of
    items in the same words ("Which of these is largest?"), and each is known by itself.
    """
    question = question.strip()
    return _bits(_framed((question, *choices)) if choices else question)


def item_hashes(questions: Iterable[str]) -> Hashes:
    """Return the identities of many questions without choices, shape (n,)."""
    return np.fromiter((item_hash(question) for question in questions), dtype=np.uint64)


@lru_cache(maxsize=4096)
def key(*parts: str) -> int:
    """Return 64 bits that stand for a tuple of names."""
    return _bits(_framed(parts))


def states(of: int, hashes: Hashes) -> Hashes:
    """Return the states of the key `of` for every item, shape (n,)."""
    return _mix_all(_mix_all(hashes) ^ np.uint64(of))


def uniforms(of: Hashes, stream: int) -> Numbers:
    """Return number `stream` of every state, in the open interval (0, 1), shape (n,)."""
    mixed = _mix_all(of + np.uint64(_step(stream)))
    return ((mixed >> np.uint64(11)).astype(np.float64) + 0.5) * 2.0**-53


def uniform(state: int, stream: int) -> float:
    """Return the same number as `uniforms` for one state."""
    return ((_mix((state + _step(stream)) & _MASK) >> 11) + 0.5) * 2.0**-53


def _framed(parts: Iterable[str]) -> str:
    return "".join(f"{len(part)}:{part}" for part in parts)


def _bits(text: str) -> int:
    data = text.encode("utf-8", "surrogatepass")
    return int.from_bytes(blake2b(data, digest_size=8).digest(), "little")


def _step(stream: int) -> int:
    return (stream + 1) * _GAMMA & _MASK


def _mix_all(values: Hashes) -> Hashes:
    mixed = (values ^ (values >> np.uint64(30))) * np.uint64(_FIRST)
    mixed = (mixed ^ (mixed >> np.uint64(27))) * np.uint64(_SECOND)
    return mixed ^ (mixed >> np.uint64(31))


def _mix(value: int) -> int:
    value = (value ^ (value >> 30)) * _FIRST & _MASK
    value = (value ^ (value >> 27)) * _SECOND & _MASK
    return value ^ (value >> 31)
