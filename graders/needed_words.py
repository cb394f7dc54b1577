r"""The words that a pattern cannot match without, read from the pattern itself.

"\bi (?:\w+ )?have no (?:idea|clue)" needs "have no idea" or "have no clue". Whatever stands between
words is a space: so a word is told from a part of another where its pattern does so
("\bpas\b"). Reading the thousands of forms takes a second: `needed_words.jsonl` holds what came of
it, a pattern a line, and what it does not hold is read anew. `make words` writes it.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from re import _parser  # type: ignore[attr-defined] # nothing public reads a pattern
from typing import Any

Needed = tuple[tuple[str, ...], tuple[str, ...]]

TABLE = Path(__file__).with_name("needed_words.jsonl")
# Writings of one stretch of a pattern with optional letters ("do not", "don't"), at most.
_MAX_WRITINGS = 64
# More words than these take longer to look for than a pattern does.
_MAX_BESIDE = 12
# Words as rare as this need no closer look at the pattern.
_RARE = 7
# Long, and yet in most texts that answer a question, or that do not.
_COMMON = frozenset(
    re.findall(
        r"\w+",
        "answer correct that could there have they not cannot cant never do dont don did didnt didn"
        " doesnt doesn isnt isn with from which this was were",
    )
)
_BETWEEN = bytes(at if chr(at).isalnum() or chr(at) == "_" else 32 for at in range(256))
_NO_WORD = re.compile(r"\W")
# Where a word begins or ends, until it is known whether a space stands there.
_EDGE = "\0"
_OPEN = (" ", _EDGE)
_EDGES = re.compile("\0* \0*|\0+")


def spoken(text: str) -> str:
    """Return a text with a space for each character of no word, and one at either end."""
    if text.isascii():
        return f" {text.encode().translate(_BETWEEN).decode()} "
    return _NO_WORD.sub(" ", f" {text} ")


def needed(pattern: str) -> Needed:
    """Return what `needs` says, from the table where that holds the pattern; the words in order."""
    return _table().get(_key(pattern)) or _in_order(pattern)


def table_of(patterns: Iterable[str]) -> str:
    """Return the table of patterns: JSON lines of [hash of the pattern, words, words beside]."""
    rows = {_key(pattern): _in_order(pattern) for pattern in patterns}
    lines = [json.dumps([key, *row], ensure_ascii=False) for key, row in rows.items()]
    return "".join(f"{line}\n" for line in lines)


@cache
def _table() -> dict[str, Needed]:
    if not TABLE.is_file():
        return {}
    rows = map(json.loads, TABLE.read_text(encoding="utf-8").splitlines())
    return {key: (tuple(words), tuple(beside)) for key, words, beside in rows}


def forget_table() -> None:
    """Let go of the table: once its words are looked for, nobody asks for them again."""
    _table.cache_clear()


def _key(pattern: str) -> str:
    return hashlib.blake2b(pattern.encode(), digest_size=8).hexdigest()


def _in_order(pattern: str) -> Needed:
    first, beside = needs(pattern)
    return tuple(sorted(first)), tuple(sorted(beside))


def needs(pattern: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return words, some of which stand in whatever a pattern matches, and others, likewise.

    Each is a stretch of the `spoken` text, and perhaps only a part of its outer words. None where
    they are not known. The first are the rarer ones.
    """
    if pattern.startswith("^") and pattern.isascii():  # what opens a part begins a word
        pattern = rf"\b{pattern[1:]}"
    parsed = _parser.parse(pattern)
    runs = _usable(_runs(parsed, _MAX_WRITINGS))
    first = _rarest(runs)
    if not first or min(map(_rarity, first)) < _RARE:
        runs += _usable(_runs(parsed, 1))
        first = _rarest(runs)
    others = [
        run
        for run in runs
        if len(run) <= _MAX_BESIDE
        and not any(one in other or other in one for one in first for other in run)
    ]
    _all_of.cache_clear()
    _steps.cache_clear()
    return _shortest(first), _shortest(_rarest(others))


def _usable(runs: Iterable[frozenset[str]]) -> list[frozenset[str]]:
    return [frozenset(map(_single, run)) for run in runs if all(map(_says, run))]


def _shortest(found: frozenset[str]) -> frozenset[str]:
    """Return words without those that hold another of them."""
    if len(found) < 2:
        return found
    return frozenset(each for each in found if not any(other in each for other in found - {each}))


def _runs(parsed: Any, most: int, edges: tuple[str, str] = ("", "")) -> list[frozenset[str]]:
    """Return sets of at most so many writings, one of each of which stands in what is matched.

    `edges` tells whether a word begins where the pattern does, and ends where it ends.
    """
    runs: list[frozenset[str]] = []
    steps = _steps(parsed)
    run, before = frozenset({edges[0]}), edges[0]
    for at, (kind, value) in enumerate(steps, start=1):
        written = _writings(kind, value)
        if written is not None and len(run) * len(written) <= most:
            run = frozenset([each + after for each in run for after in written])
        else:
            after = edges[1] if at == len(steps) else _opens(steps[at])
            runs += [run, *_inner(kind, value, most, (before, after))]
            run = frozenset({""})
        before = _EDGE if kind == "LITERAL" and value[-1] in _OPEN else ""
    return [*runs, frozenset([each + edges[1] for each in run])]


def _opens(step: tuple[str, Any]) -> str:
    """Return an edge if what stands before a step of a pattern ends there."""
    kind, value = step
    return _EDGE if kind == "LITERAL" and value[0] in _OPEN else ""


def _says(words: str) -> bool:
    return words.strip(" \0") != ""


def _single(words: str) -> str:
    return _EDGES.sub(" ", words) if _EDGE in words else words


@cache
def _letter(code: int) -> str:
    return _NO_WORD.sub(" ", chr(code))


# What is asked again at every level of a pattern is kept until `needs` has done with it.
@cache
def _steps(parsed: Any) -> list[tuple[str, Any]]:
    """Return the steps of a pattern, each with its kind; characters in a row are one.

    What is no letter or digit is a space, and where a word begins or ends an edge.
    """
    steps: list[tuple[str, Any]] = []
    row = ""
    for kind, value in parsed.data:
        if kind is _parser.AT and value is _parser.AT_BOUNDARY:
            row += _EDGE
            continue
        if kind is _parser.LITERAL:
            row += _letter(value)
            continue
        if row:
            steps.append(("LITERAL", row))
            row = ""
        steps.append((kind.name, value))
    return [*steps, ("LITERAL", row)] if row else steps


def _writings(kind: str, value: Any) -> frozenset[str] | None:
    """Return all that one step of a pattern can match, where that is a few writings."""
    if kind == "LITERAL":
        return frozenset({value})
    if kind == "IN" and all(each.name == "LITERAL" for each, _ in value):
        return frozenset(_letter(each) for _, each in value)
    if kind == "SUBPATTERN":
        return _all_of(value[3])
    if kind in ("MAX_REPEAT", "MIN_REPEAT") and value[:2] == (0, 1):
        once = _all_of(value[2])
        return None if once is None else once | {""}
    if kind == "BRANCH":
        ways = [_all_of(way) for way in value[1]]
        known = [way for way in ways if way is not None]
        return frozenset[str]().union(*known) if len(known) == len(ways) else None
    return None


@cache
def _all_of(parsed: Any) -> frozenset[str] | None:
    run = frozenset({""})
    for kind, value in _steps(parsed):
        written = _writings(kind, value)
        if written is None or len(run) * len(written) > _MAX_WRITINGS:
            return None
        run = frozenset([before + after for before in run for after in written])
    return run


def _inner(kind: str, value: Any, most: int, edges: tuple[str, str]) -> list[frozenset[str]]:
    """Return the sets of writings that a step which has too many must hold."""
    if kind == "SUBPATTERN":
        return _runs(value[3], most, edges)
    if kind in ("MAX_REPEAT", "MIN_REPEAT") and value[0] >= 1:
        return _runs(value[2], most)
    if kind == "BRANCH":
        ways = [_rarest(_runs(way, most, edges)) for way in value[1]]
        return [frozenset[str]().union(*ways)] if all(ways) else []
    return []


def _rarest(runs: Iterable[frozenset[str]]) -> frozenset[str]:
    """Return the set of writings that fewest texts are likely to hold: long words, and few."""
    usable = [run for run in runs if all(map(_says, run))]
    if len(usable) == 1:
        return usable[0]
    return max(
        usable,
        # Of words alike in length, more beside them make them rarer: "k a" than "k".
        key=lambda run: (min(map(_rarity, run)), min(map(len, run)), -len(run)),
        default=frozenset(),
    )


def _rarity(words: str) -> int:
    """Return the length of the longest of some words; an end that is known counts as a letter."""
    parts = words.split()
    if len(parts) == 1:
        return 2 if parts[0] in _COMMON else len(words)
    parts = [each if each in _COMMON else f" {each} " for each in parts]
    if not words.startswith(" "):
        parts[0] = parts[0][1:]
    if not words.endswith(" "):
        parts[-1] = parts[-1][:-1]
    return max(2 if part in _COMMON else len(part) for part in parts)


def main() -> None:
    """Write the table of all that is looked for in replies."""
    import graders  # noqa: F401 -- what it imports says what is looked for
    from graders.triggers import ASKED, PART, REPLY

    TABLE.write_text(table_of([*REPLY.patterns, *PART.patterns, *ASKED.patterns]), encoding="utf-8")
