"""What a grader looks for before a costly step stands in all that the step would find."""

from __future__ import annotations

import random
import re
from re import _parser  # type: ignore[attr-defined]  # no other way into a pattern
from typing import Any

import pytest

from graders import abstention_forms as forms
from graders import echo
from graders.normalise import holds
from graders.triggers import Triggers, needs

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
        (r"\bi (?:\w+ ){0,3}have no (?:idea|clue)\b", {"have no idea", "have no clue"}),
        (r"\b(?:un)?sure\b|^certain\W*$", {"sure", "certain"}),
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
    assert list(needs(pattern)) == [{"clue", "idea"}, {"i own "}]
    assert not Triggers([pattern]).of("i have a good idea")
    assert Triggers([pattern]).of("i own a clue") == [0]


def test_a_text_calls_few_patterns() -> None:
    triggers = Triggers([r"\bno (?:idea|clue)\b", r"\d\d", r"\bunsure\b"])
    assert triggers.of("I know a city of no great size") == [1]
    assert triggers.of("no idea, I'm unsure") == [0, 1, 2]
    assert triggers.of("no " + "x" * 90 + "unsure") == [1, 2]


def test_every_word_of_a_rubric_holds_a_part_of_its_own() -> None:
    for parts, form in echo._RUBRIC_WORDS:
        assert all(holds(text, parts) for text in matches(form.pattern, 200)), parts
    decisive = matches(echo._DECISIVE.pattern, 400)
    assert all(holds(text, echo._DECISIVE_PARTS) for text in decisive)
