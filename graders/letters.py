"""Finding the letter of a multiple choice that a reply commits to.

Each letter that stands alone in the reply is a mention, with a rank by the words around it: a
marked final answer, a stated answer, a conclusion, an option that is merely spoken of. Mentions
that the reply itself rejects ("A is wrong", "not C") do not count. Of the highest rank that occurs
the last mention is the commitment.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from graders.letter_mentions import (
    BARE,
    CONCLUDED,
    CONTEXT,
    FINAL,
    SPOKEN_OF,
    STATED,
    Mention,
    is_rejected,
    mention_of,
    stands_alone,
)
from graders.normalise import holds, lowered, positions, tokens

ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
# A text that is made of letters is read at both ends only.
_MAX_MENTIONS = 300
# The marks and spaces between two letters that are offered beside each other.
_OFFER_GAP = 6
# What looks like a Latin capital: full-width forms, and Cyrillic and Greek letters standing alone.
_WIDE = {0xFF21 + at: letter for at, letter in enumerate(ALPHABET)}
_WIDE |= {0xFF41 + at: letter.lower() for at, letter in enumerate(ALPHABET)}
_WIDE |= {0x24B6 + at: letter for at, letter in enumerate(ALPHABET)}
_WIDE |= {ord("（"): "(", ord("）"): ")", ord("："): ":", ord("．"): ".", ord("、"): ","}
_CYRILLIC = str.maketrans("АВСЕНІЈΑΒΕΗΙ", "ABCEHIJABEHI")
_ALIKE = re.compile("(?<!\\w)[АВСЕНІЈΑΒΕΗΙ](?=[)\\].:*}\"'»]|\\s*$|\\s*\\n)")
# Word characters that run on into a letter; Chinese, Japanese and Korean ones do not.
RUNS_ON = "[^\\W\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]"
_ROMAN_TWO = re.compile(r"^[ \t>*_#(\[-]*ii[).:\]]", re.MULTILINE)
_TICK = re.compile(r"\b(?:correct|right|true|yes)\b|[✓✔✅]", re.IGNORECASE)
_CROSS = re.compile(r"\b(?:incorrect|wrong|false|not|no|isn['’]t)\b|[✗✘❌×]", re.IGNORECASE)
# "A, not B", "A rather than B": no article stands there.
_PREFERRED = re.compile(r"[,)]? ?\(?(?:not|rather than|instead of)\b", re.IGNORECASE)
_NUMBERED = re.compile(
    r"\b(?:option|choice|answer)\s*(?:is|:|=)?\s*(?:option|number|no\.?|#)?\s*([1-9])(?![\d.,/%])\b"
    r"|\bthe (first|second|third|fourth|fifth) (?:option|choice|one|answer)\b",
    re.IGNORECASE,
)
# What stands in whatever `_NUMBERED` finds.
_NUMBERED_PARTS = ("option", "choice", "answer", " one")
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5}


@dataclass(frozen=True, slots=True)
class Picked:
    """What a reply chose: one letter, or the letters it could not decide between.

    `rank` tells how plainly, `unsure` that a reader could take it for another choice.
    """

    letters: tuple[str, ...]
    how: str
    rank: int = STATED
    unsure: bool = False
    end: int = -1  # where the text goes on after the letter


@dataclass(frozen=True, slots=True)
class _Forms:
    """The patterns for one set of letters."""

    alone: re.Pattern[str]
    capital: re.Pattern[str]
    ascii_capital: re.Pattern[str]
    small: re.Pattern[str]
    line: re.Pattern[str]


@lru_cache(maxsize=32)
def _forms(letters: str) -> _Forms:
    both, small = letters + letters.lower(), letters.lower()
    ends = rf"(?!{RUNS_ON}|[+#]|['’]\w|-[A-Za-z0-9]|\.[A-Z])"

    # Begins with one class of characters: that is what a search goes by quickly.
    def alone(each: str) -> re.Pattern[str]:
        one = f"[{each}]"
        return re.compile(rf"{one}(?<!{RUNS_ON}{one})(?<![.&-]{one})(?<!\w['’]{one}){ends}")

    return _Forms(
        alone=re.compile(rf"[\W_]*([{both}])[\W_]*"),
        capital=alone(letters),
        ascii_capital=re.compile(
            rf"[{letters}](?<![\w.&-][{letters}])(?<!\w'[{letters}])"
            r"(?![\w+#]|'\w|-[A-Za-z0-9]|\.[A-Z])"
        ),
        small=alone(small),
        line=re.compile(
            rf"^[ \t>*_#\"'`$-]*(?:(?P<open>[(\[])(?P<inner>[{both}])[)\]]|(?P<letter>[{both}])"
            rf"[*_]{{0,2}}(?P<mark>[).:,]|\s[-–—]\s)"
            rf"|(?P<bare>[{both}])(?=[ \t*_\"'`$]*$))(?P<rest>.*)$",
            re.MULTILINE,
        ),
    )


def latin(text: str) -> str:
    """Return the text with the Latin letters that full-width and look-alike ones stand for.

    Place by place: nothing moves. A Cyrillic or Greek letter counts only alone before a mark.
    """
    if text.isascii():
        return text
    return _ALIKE.sub(lambda one: one.group().translate(_CYRILLIC), text.translate(_WIDE))


def stated_letter(text: str, letters: str, choices: tuple[str, ...]) -> Picked | None:
    """Return the letter a reply states, the last commitment counting; None when it states none."""
    text = latin(text.strip())
    forms = _forms(letters)
    if len(text) <= 40:
        bare = forms.alone.fullmatch(text)
        if bare:
            return Picked((bare[1].upper(),), "the letter alone")
        row = text.strip(" .")
        if choices and 1 < len(set(row)) == len(row) <= 4 and set(row).issubset(letters):
            return Picked(tuple(row), "several letters", unsure=True)
    mentions = _mentions(text, letters, choices)
    plain_best = max((each.rank for each in mentions), default=BARE)
    if plain_best >= STATED:
        return _commitment(text, [each for each in mentions if each.rank >= STATED])
    lines = _lines(text, letters, choices)
    if lines:
        return lines
    if plain_best:
        return _commitment(text, [each for each in mentions if each.rank == plain_best])
    return _numbered(text, letters, choices)


def bare_letter(text: str, letters: str) -> Picked | None:
    """Return the only letters that merely stand in the text, in brackets, bold or as capitals."""
    text = latin(text)
    found = dict.fromkeys(
        match.group()
        for match in _forms(letters).capital.finditer(text)
        if (match.group() not in "AI" or _is_no_word(match, text, letters))
        and not is_rejected(match, text)
    )
    return Picked(tuple(found), "letter in the text", BARE, unsure=True) if found else None


def _is_no_word(match: re.Match[str], text: str, letters: str) -> bool:
    after = text[match.end() :][:CONTEXT]
    if match.group() != "A":
        return False
    return _PREFERRED.match(after) is not None or stands_alone("a", after, letters, ())


def _commitment(text: str, mentions: list[Mention]) -> Picked:
    """Return what the mentions of the highest ranks come to."""
    top = max(each.rank for each in mentions)
    final = [each for each in mentions if each.rank == top] if top == FINAL else mentions
    last = final[-1]
    for each in final[:-1]:  # "It could be A, B": B is one of those offered
        if last.letter in each.rivals and 0 < last.start - each.end <= _OFFER_GAP:
            last = each
            break
    chosen = tuple(dict.fromkeys((last.letter, *last.rivals)))
    others = {each.letter for each in mentions} - set(chosen)
    if top <= SPOKEN_OF and others:
        every = tuple(dict.fromkeys(each.letter for each in mentions))
        return Picked(every, "options spoken of", top, unsure=len(text) > 80)
    closes = top == FINAL or len(text) - last.end <= 40
    how = {FINAL: "final answer", STATED: "stated letter", CONCLUDED: "conclusion"}
    unsure = bool(others) and not closes
    return Picked(chosen, how.get(top, "option spoken of"), top, unsure, last.end)


def _mentions(text: str, letters: str, choices: tuple[str, ...]) -> list[Mention]:
    """Return the letters that the text speaks of with words around them that rank them."""
    forms = _forms(letters)
    capital = forms.ascii_capital if text.isascii() else forms.capital
    kept = _ranked(capital, text, letters, choices)
    if any(each.rank >= STATED for each in kept):
        return kept
    return sorted(kept + _ranked(forms.small, text, letters, choices), key=lambda each: each.start)


def _ranked(
    form: re.Pattern[str], text: str, letters: str, choices: tuple[str, ...]
) -> list[Mention]:
    found = list(form.finditer(text))
    if len(found) > 2 * _MAX_MENTIONS:
        found = found[:_MAX_MENTIONS] + found[-_MAX_MENTIONS:]
    mentions = (mention_of(match, text, letters, choices) for match in found)
    return [each for each in mentions if each]


def _lines(text: str, letters: str, choices: tuple[str, ...]) -> Picked | None:
    """Return the letter of lines like "B) Paris"; a list of all options is no choice."""
    found: list[tuple[str, re.Match[str]]] = []
    for match in _forms(letters).line.finditer(text):
        said = match["inner"] or match["letter"] or match["bare"]
        letter, mark = said.upper(), match["mark"]
        if letter == "A" and mark == ":" and not _goes_with("A", match["rest"], letters, choices):
            continue  # "A: Paris", an answer and no option
        if mark and mark[0] not in "):" and not _goes_with(letter, match["rest"], letters, choices):
            continue
        if said == "i" and _ROMAN_TWO.search(text):
            continue
        found.append((letter, match))
    return _of_lines(text, letters, found) if found else None


def _of_lines(text: str, letters: str, found: list[tuple[str, re.Match[str]]]) -> Picked:
    """Return the choice that lines which begin with a letter come to."""
    how = "line that begins with the letter"
    order = list(dict.fromkeys(letter for letter, _ in found))
    if len(order) == 1:
        return Picked((order[0],), how, end=found[-1][1].start("rest"))
    ticked = [
        letter
        for letter, line in found
        if _TICK.search(line["rest"]) and not _CROSS.search(line["rest"])
    ]
    if len(set(ticked)) == 1:
        return Picked((ticked[0],), "the line marked as right", unsure=True)
    first, last = found[0], found[-1]
    alone = not re.search(r"\w", last[1]["rest"]) and last[1].end() == len(text)
    if alone and re.search(r"\w", found[-2][1]["rest"]):
        return Picked((last[0],), "the last line")
    if last[0] in order[1:] and last[0] in [letter for letter, _ in found[:-1]]:
        return Picked((last[0],), "the last line")
    opens = not text[: first[1].start()].strip()
    again = first[0] in [letter for letter, _ in found[1:]]
    if opens and (again or first[0] != letters[0]):
        return Picked((first[0],), "the first line", unsure=True)
    return Picked(tuple(order), "lines that begin with letters")


def _goes_with(letter: str, rest: str, letters: str, choices: tuple[str, ...]) -> bool:
    """Tell whether "B." begins an answer rather than a name ("B. Franklin")."""
    said = tokens(rest)
    if not said:
        return True
    for other, choice in zip(letters, choices, strict=False):
        option = tokens(choice)
        if option and (said[: len(option)] == option or option[: len(said)] == said):
            return other == letter
    if any(positions(said, tokens(choice)) for choice in choices):
        return False
    return letter not in "AI" and len(said) > 3


def _numbered(text: str, letters: str, choices: tuple[str, ...]) -> Picked | None:
    """Return the option named by its place ("Option 2", "the second option")."""
    if len(text) > 2000 or not choices or not _may_number(text):
        return None
    if any(choice.strip(" .").isdecimal() for choice in choices):
        return None
    found = {
        int(match[1]) if match[1] else _ORDINALS[match[2].lower()]
        for match in _NUMBERED.finditer(text)
    }
    if len(found) != 1 or (at := found.pop()) > len(letters):
        return None
    return Picked((letters[at - 1],), "option by its number", SPOKEN_OF, unsure=True)


def _may_number(text: str) -> bool:
    """Tell whether a text may name an option by its place: no is certain, and quick."""
    return holds(lowered(text), _NUMBERED_PARTS)
