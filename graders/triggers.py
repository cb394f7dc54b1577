"""Telling by a text's words which of many patterns could match it, before any is tried.

What a pattern cannot match without is told by `graders.needed_words`. A text is looked through once
for the words of all patterns together.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence

from ahocorasick_rs import AhoCorasick

from graders.needed_words import forget_table, needed, spoken
from graders.normalise import holds


class Triggers:
    """Patterns (case counts, white space is single spaces), and the words that each needs."""

    def __init__(self, patterns: Sequence[str]) -> None:
        self._always: list[int] = []
        needing: dict[str, list[tuple[int, tuple[str, ...]]]] = {}
        for number, pattern in enumerate(patterns):
            words, beside = needed(pattern)
            if not words:
                self._always.append(number)
            for each in words:
                needing.setdefault(each, []).append((number, beside))
        self._called = list(needing.values())
        self._words = AhoCorasick(needing)

    def of(self, text: str) -> list[int]:
        """Return the numbers of the patterns that may match a text or a stretch of it, in order.

        A pattern that is not among them matches nowhere in it.
        """
        said = spoken(text)
        found = self._words.find_matches_as_indexes(said, overlapping=True)
        return self._numbers({each[0] for each in found}, said) if found else self._always

    def of_each(self, lines: Sequence[str]) -> list[list[int]]:
        """Return for each line of a text what `of` does."""
        return [self.of(line) for line in lines]

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
        self.patterns: list[str] = []
        self._compiled: dict[int, re.Pattern[str]] = {}
        self._triggers: Triggers | None = None
        self._last: tuple[str, list[int]] = "", []

    def any_of(self, patterns: Sequence[str]) -> AnyOf:
        """Return patterns as one group."""
        start = len(self.patterns)
        self.patterns += patterns
        self._triggers, self._last = None, ("", [])
        return AnyOf(self, start, len(self.patterns))

    def of(self, text: str) -> list[int]:
        """Return the numbers of all patterns that a text may match, in order."""
        last, numbers = self._last
        if text is not last:
            numbers = self.triggers().of(text)
            self._last = text, numbers
        return numbers

    def triggers(self) -> Triggers:
        """Return what tells which of all patterns a text may match."""
        if self._triggers is None:
            self._triggers = Triggers(self.patterns)
        return self._triggers

    def form(self, number: int) -> re.Pattern[str]:
        """Return a pattern by its number."""
        form = self._compiled.get(number)
        if form is None:
            form = self._compiled[number] = re.compile(self.patterns[number])
        return form


class AnyOf:
    """Patterns as one that matches where any of them does: as "|" between them, but quicker."""

    def __init__(self, among: Together, start: int, end: int) -> None:
        self._among, self.start, self.end = among, start, end

    @property
    def patterns(self) -> list[str]:
        """The patterns, in order."""
        return self._among.patterns[self.start : self.end]

    def _numbers(self, text: str) -> list[int]:
        numbers, start, end = self._among.of(text), self.start, self.end
        if not numbers or numbers[-1] < start or numbers[0] >= end:
            return []
        return numbers[bisect_left(numbers, start) : bisect_left(numbers, end)]

    def form(self, number: int) -> re.Pattern[str]:
        """Return one of the patterns, counted from 0."""
        return self._among.form(self.start + number)

    def called(self, text: str) -> list[int]:
        """Return which of the patterns, counted from 0, a text may match."""
        return [at - self.start for at in self._numbers(text)]

    def called_each(self, lines: Sequence[str]) -> list[tuple[str, int]]:
        """Return which of the patterns, counted from 0, each line of a text may match."""
        among = self._among.triggers().of_each(lines)
        return [
            (line, at - self.start)
            for line, numbers in zip(lines, among, strict=True)
            for at in numbers
            if self.start <= at < self.end
        ]

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
ASKED = Together()
"""What is looked for in a question."""


def prepare() -> None:
    """Read now what is looked for in replies and questions, not with the first of them."""
    for together in (REPLY, PART, ASKED):
        together.triggers()
    forget_table()
