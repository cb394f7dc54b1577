r"""Telling by a text's words which of many patterns could match it, before any is tried.

What a pattern cannot match without is read from the pattern itself, so the two cannot drift apart:
"\bi (?:\w+ )?have no (?:idea|clue)" needs "have no idea" or "have no clue". A text is looked
through once for the words of all patterns together. Between words is one space, whatever stands
there: so a word is told from a part of another where its pattern does so ("\bpas\b").
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import cache
from re import _parser  # type: ignore[attr-defined] # nothing public reads a pattern
from typing import Any

from ahocorasick_rs import AhoCorasick

from graders.normalise import holds

# Writings of one stretch of a pattern with optional letters ("do not", "don't"), at most.
_MAX_WRITINGS = 64
# More words than these take longer to look for than a pattern does.
_MAX_BESIDE = 12
# Long, and yet in most texts that answer a question.
_COMMON = frozenset({"answer", "correct", "that", "could", "there", "have", "they"})


class Triggers:
    """Patterns (case counts, white space is single spaces), and the words that each needs."""

    def __init__(self, patterns: Sequence[str]) -> None:
        self._always: list[int] = []
        needing: dict[str, list[tuple[int, tuple[str, ...]]]] = {}
        for number, pattern in enumerate(patterns):
            needed, beside = needs(pattern)
            if not needed:
                self._always.append(number)
            for words in needed:
                needing.setdefault(words, []).append((number, tuple(beside)))
        self._called = list(needing.values())
        self._words = AhoCorasick(needing)

    def of(self, text: str) -> list[int]:
        """Return the numbers of the patterns that may match a text or a stretch of it, in order.

        A pattern that is not among them matches nowhere in it.
        """
        return self.of_each([text])[0]

    def of_each(self, lines: Sequence[str]) -> list[list[int]]:
        """Return for each line of a text what `of` does, having looked for words once."""
        said = list(map(spoken, lines))
        found = self._words.find_matches_as_indexes("".join(said), overlapping=True)
        numbers, at, end = [], 0, 0
        for line in said:
            end += len(line)
            words = set()
            while at < len(found) and found[at][2] <= end:
                words.add(found[at][0])
                at += 1
            numbers.append(self._numbers(words, line) if words else self._always)
        return numbers

    def _numbers(self, words: Iterable[int], line: str) -> list[int]:
        called = set(self._always)
        for each in words:
            for number, beside in self._called[each]:
                if not beside or holds(line, beside):
                    called.add(number)
        return sorted(called)


class Together:
    """Patterns of several groups: one look at the words of a text tells those of every group.

    What is matched is in small letters, for the words that a pattern needs are told by `Triggers`.
    """

    def __init__(self) -> None:
        self._patterns: list[str] = []
        self._compiled: dict[int, re.Pattern[str]] = {}
        self._triggers: Triggers | None = None
        self._last: tuple[Sequence[str], list[list[int]]] = (), []

    def any_of(self, patterns: Sequence[str]) -> AnyOf:
        """Return patterns as one group."""
        start = len(self._patterns)
        self._patterns += patterns
        self._triggers, self._last = None, ((), [])
        return AnyOf(self, start, len(self._patterns))

    def of(self, text: str) -> list[int]:
        """Return the numbers of all patterns that a text may match, in order."""
        last, numbers = self._last
        if len(last) == 1 and last[0] is text:
            return numbers[0]
        return self.of_each((text,))[0]

    def of_each(self, lines: Sequence[str]) -> list[list[int]]:
        """Return for each line of a text the numbers of all patterns that it may match."""
        last, numbers = self._last
        if lines is not last:
            if self._triggers is None:
                self._triggers = Triggers(self._patterns)
            numbers = self._triggers.of_each(lines)
            self._last = lines, numbers
        return numbers

    def form(self, number: int) -> re.Pattern[str]:
        """Return a pattern by its number."""
        form = self._compiled.get(number)
        if form is None:
            form = self._compiled[number] = re.compile(self._patterns[number])
        return form


class AnyOf:
    """Patterns as one that matches where any of them does: as "|" between them, but quicker."""

    def __init__(self, among: Together, start: int, end: int) -> None:
        self._among, self._start, self._end = among, start, end

    @property
    def patterns(self) -> list[str]:
        """The patterns, in order."""
        return [self._among.form(at).pattern for at in range(self._start, self._end)]

    def _numbers(self, text: str) -> list[int]:
        return self._own(self._among.of(text))

    def _own(self, numbers: list[int]) -> list[int]:
        if not numbers or numbers[-1] < self._start or numbers[0] >= self._end:
            return []
        return numbers[bisect_left(numbers, self._start) : bisect_left(numbers, self._end)]

    def form(self, number: int) -> re.Pattern[str]:
        """Return one of the patterns, counted from 0."""
        return self._among.form(self._start + number)

    def called(self, text: str) -> list[int]:
        """Return which of the patterns, counted from 0, a text may match."""
        return [at - self._start for at in self._numbers(text)]

    def called_each(self, lines: Sequence[str]) -> list[list[int]]:
        """Return for each line of a text which of the patterns, counted from 0, it may match."""
        among = self._among.of_each(lines)
        return [[at - self._start for at in self._own(numbers)] for numbers in among]

    def called_forms(self, text: str) -> list[re.Pattern[str]]:
        """Return the patterns that a text may match."""
        return [self._among.form(at) for at in self._numbers(text)]

    def search(self, text: str) -> re.Match[str] | None:
        """Return the first match in a text; of several there, the earlier pattern's."""
        first: re.Match[str] | None = None
        for at in self._numbers(text):
            found = self._among.form(at).search(text)
            if found and (first is None or found.start() < first.start()):
                first = found
        return first

    def match(self, text: str) -> re.Match[str] | None:
        """Return the match at the beginning of a text."""
        return next(filter(None, (form.match(text) for form in self.called_forms(text))), None)


REPLY = Together()
"""What is looked for in every reply, whichever step looks for it."""
PART = Together()
"""What is looked for in a part of a reply that may not answer."""


_BETWEEN = bytes(at if chr(at).isalnum() or chr(at) == "_" else 32 for at in range(256))
_NO_WORD = re.compile(r"\W+")
_SPACES = re.compile("  +")


def spoken(text: str) -> str:
    """Return a text with one space for whatever stands between its words, and at its ends."""
    if text.isascii():
        return f" {' '.join(text.encode().translate(_BETWEEN).decode().split())} "
    return _NO_WORD.sub(" ", f" {text} ")


def needs(pattern: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return words, some of which stand in whatever a pattern matches, and others, likewise.

    Each is a stretch of the `spoken` text, and perhaps only a part of its outer words. None where
    they are not known. The first are the rarer ones.
    """
    parsed = _parser.parse(pattern)
    found = (*_runs(parsed, _MAX_WRITINGS), *_runs(parsed, 1))
    runs = [frozenset(map(_single, run)) for run in found]
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


def _shortest(found: frozenset[str]) -> frozenset[str]:
    """Return words without those that hold another of them."""
    if len(found) < 2:
        return found
    return frozenset(each for each in found if not any(other in each for other in found - {each}))


def _runs(parsed: Any, most: int, edges: tuple[str, str] = ("", "")) -> list[frozenset[str]]:
    """Return sets of at most so many writings, one of each of which stands in what is matched.

    `edges` is a space where one stands before the pattern, and where one stands after it.
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
        before = " " if kind == "LITERAL" and value.endswith(" ") else ""
    return [*runs, frozenset([each + edges[1] for each in run])]


def _opens(step: tuple[str, Any]) -> str:
    """Return a space if a step of a pattern begins with one."""
    kind, value = step
    return " " if kind == "LITERAL" and value.startswith(" ") else ""


def _single(words: str) -> str:
    return _SPACES.sub(" ", words) if "  " in words else words


@cache
def _letter(code: int) -> str:
    return _NO_WORD.sub(" ", chr(code))


# What is asked again at every level of a pattern is kept until `needs` has done with it.
@cache
def _steps(parsed: Any) -> list[tuple[str, Any]]:
    """Return the steps of a pattern, each with its kind; characters in a row are one.

    What is no letter or digit, and where a word begins or ends, is a space.
    """
    steps: list[tuple[str, Any]] = []
    row = ""
    for kind, value in parsed.data:
        if kind is _parser.AT and value is _parser.AT_BOUNDARY:
            row += " "
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
    usable = [run for run in runs if all(map(str.strip, run))]
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
