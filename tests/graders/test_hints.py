"""What a grader looks for before a costly step stands in all that the step would find."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from re import _parser  # type: ignore[attr-defined]  # no other way into a pattern
from typing import Any

import pytest

from graders import abstention_forms as forms
from graders import echo, letters, listed, maths, quantity
from graders import number as final_number
from graders.needed_words import TABLE, needs, table_of
from graders.normalise import may_say, tokens
from graders.triggers import ASKED, PART, REPLY, AnyOf, Together, Triggers

_WORDS = "abcdefghijklmnopqrstuvwxyzéß知ん하 0123456789"


def written(parsed: Any, draw: random.Random) -> str:
    """Return a random text that a parsed pattern matches (marks of place are passed over)."""
    made: list[str] = []
    for kind, value in parsed:
        name = str(kind)
        if name == "LITERAL":
            made.append(chr(value))
        elif name == "BRANCH":
            made.append(written(draw.choice(value[1]), draw))
        elif name == "SUBPATTERN":
            made.append(written(value[3], draw))
        elif name in ("MAX_REPEAT", "MIN_REPEAT"):
            low, high, body = value
            times = draw.randint(low, min(int(high), low + 2))
            made += [written(body, draw) for _ in range(times)]
        elif name == "IN":
            made.append(one_of(value, draw))
        elif name in ("ANY", "NOT_LITERAL"):
            made.append(draw.choice(_WORDS))
        else:
            assert name in ("AT", "ASSERT", "ASSERT_NOT"), name
    return "".join(made)


def one_of(members: Any, draw: random.Random) -> str:
    kind, what = draw.choice(members)
    if str(members[0][0]) == "NEGATE":
        return draw.choice(_WORDS)
    if str(kind) == "LITERAL":
        return chr(what)
    if str(kind) == "RANGE":
        low, high = what
        return chr(draw.randint(low, high))
    return {"CATEGORY_SPACE": " ", "CATEGORY_NOT_WORD": ".", "CATEGORY_DIGIT": "7"}.get(
        str(what), draw.choice("kq7é")
    )


def matches(pattern: str, times: int) -> list[str]:
    """Return texts that a pattern matches, written from the pattern itself."""
    draw, parsed, form = random.Random(pattern), _parser.parse(pattern), re.compile(pattern)
    drawn = {written(parsed, draw) for _ in range(times)}
    found = [match.group() for text in sorted(drawn) if (match := form.search(text))]
    assert found, pattern
    return found


def test_no_count_was_taken_for_a_value_of_a_format() -> None:
    """In an f-string "{0,3}" is a pair of numbers: the form would look for "(0, 3)"."""
    for group in (forms.IGNORANCE, forms.UNKNOWN, forms.UNSURE, forms.REFUSAL, forms.CLARIFY):
        for form in (form for each in group.values() for form in each):
            assert not re.search(r"\(\d+, \d*\)|\{\{", form), form


@pytest.mark.parametrize("kind", ["IGNORANCE", "UNKNOWN", "UNSURE", "REFUSAL", "CLARIFY"])
def test_every_form_is_called_by_what_it_matches(kind: str) -> None:
    patterns = [form for group in getattr(forms, kind).values() for form in group]
    triggers = Triggers(patterns)
    for number, pattern in enumerate(patterns):
        texts = [text for text in matches(pattern, 60) if text == " ".join(text.split())]
        missed = [text for text in texts if number not in triggers.of(f"well, {text} or so")]
        assert texts, pattern
        assert not missed, (pattern, missed[:3])


@pytest.mark.parametrize(
    ("pattern", "needed"),
    [
        (r"\bi (?:\w+ ){0,3}have no (?:idea|clue)\b", {"have no idea ", "have no clue "}),
        (r"\b(?:un)?sure\b|^certain\W*$", {" unsure ", " sure ", "certain"}),
        (r"colou?r|grey", {"colo", "grey"}),
        (r"\w+ \d{3}", set()),
        (r"(?:abc)+[xy]z?", {"abc"}),
        ("확신(?:할|이) ?없", {"확신할없", "확신할 없", "확신이없", "확신이 없"}),
    ],
)
def test_what_a_pattern_needs(pattern: str, needed: set[str]) -> None:
    assert needs(pattern)[0] == needed


def test_all_words_that_a_pattern_needs_must_be_there() -> None:
    pattern = r"\bi own \w+ (?:clue|idea)s?\b"
    assert list(needs(pattern)) == [{" clue ", " clues ", " idea ", " ideas "}, {" i own "}]
    assert not Triggers([pattern]).of("i have a good idea")
    assert Triggers([pattern]).of("i own a clue") == [0]


def test_a_text_calls_few_patterns() -> None:
    triggers = Triggers([r"\bno (?:idea|clue)\b", r"\d\d", r"\bunsure\b"])
    assert triggers.of("I know a city of no great size") == [1]
    assert triggers.of("no idea, I'm unsure") == [0, 1, 2]
    assert triggers.of("no " + "x" * 90 + "-unsure") == [1, 2]
    assert triggers.of("no " + "x" * 90 + "unsure") == [1]


def test_words_are_looked_for_line_by_line() -> None:
    triggers = Triggers([r"\bno (?:idea|clue)\b", r"\bown \w+ (?:clue|idea)\b"])
    lines = ["no idea.", "i own it.", "a clue"]
    assert triggers.of_each(lines) == [[0], [], []] == [triggers.of(each) for each in lines]


@pytest.mark.parametrize("group", [echo._RUBRIC, echo._DECISIVE])
def test_every_form_of_a_group_is_called_by_what_it_matches(group: AnyOf) -> None:
    for number, pattern in enumerate(group.patterns):
        missed = [text for text in matches(pattern, 200) if number not in group.called(text)]
        assert not missed, (pattern, missed[:3])


def test_groups_that_are_looked_for_together_are_told_apart() -> None:
    together = Together()
    sure, know = together.any_of([r"\bsure\b", r"\bcertain\b"]), together.any_of([r"\bknow\b"])
    text = "i know, and am certain"
    assert sure.called(text) == [1]
    assert know.called(text) == [0]
    late = together.any_of([r"\bcertain$"])
    found = late.search(text)
    assert found is not None
    assert found.group() == "certain"
    assert know.match(text) is None


@pytest.mark.parametrize(
    ("pattern", "may_match"),
    [
        (final_number._CONCLUDES, final_number._concludes),
        (maths._STATED, maths._may_state),
        (maths._INLINE, maths._formulas),
        (listed._SPLIT, listed._may_cut),
        (letters._NUMBERED, letters._may_number),
    ],
)
def test_what_a_quick_look_rules_out_matches_nowhere(
    pattern: re.Pattern[str], may_match: Callable[[str], object]
) -> None:
    missed = [text for text in matches(pattern.pattern, 500) if not may_match(text)]
    assert not missed, missed[:3]


def mixed(pieces: str, draw: random.Random) -> str:
    """Return a text of some of the pieces, which stand between bars."""
    return "".join(draw.choices(pieces.split("|"), k=draw.randint(1, 8)))


def test_digits_that_stand_alone_are_read_as_any_number_is(monkeypatch: pytest.MonkeyPatch) -> None:
    draw = random.Random(3)
    pieces = "7|12|1969|in |in |of | | |.|, |,|:|-|- |$|$ |%| million|percent| 1/2|/|k| x 10^3|\n|("
    texts = [mixed(pieces, draw) for _ in range(4000)]
    alone = [quantity._numbers(text) for text in texts]
    assert sum(quantity._LONE.search(text) is not None for text in texts) > 200
    monkeypatch.setattr(quantity, "_LONE", re.compile("(?!)"))
    assert [quantity._numbers(text) for text in texts] == alone


def test_a_word_that_a_text_may_not_say_is_no_token_of_it() -> None:
    draw = random.Random(4)
    pieces = "O'Brien|Paris's| the |a|1,000|3.5|.|,| |-|_|&|`s |'|and|x|É|Q.E.D."
    texts = [mixed(pieces, draw) for _ in range(4000)]
    missed = [(word, text) for text in texts for word in tokens(text) if not may_say(word, text)]
    assert not missed, missed[:3]


def test_the_table_of_words_is_that_of_the_forms() -> None:
    made = table_of([*REPLY.patterns, *PART.patterns, *ASKED.patterns])
    assert TABLE.read_text(encoding="utf-8") == made, "run `make words`"


def test_instructions_are_looked_for_before_all_else() -> None:
    first = [*echo._RUBRIC.patterns, *echo._DECISIVE.patterns]
    assert REPLY.patterns[: len(first)] == first
