"""Reading a judge's verdict: words before letters, the whole verdict, or none.

The well-known mistake is to search a reply for the first of the letters A, B, C: NOT_ATTEMPTED
then reads as A. Our prompt asks for no letters and none is ever read.
"""

from __future__ import annotations

import json
import re
import unicodedata
from dataclasses import dataclass
from typing import Any, Literal

from graders.normalise import shorten
from graders.response_state import without_reasoning
from graders.verdict import Outcome, Question

Word = Literal["CORRECT", "INCORRECT", "NOT_ATTEMPTED", "ANSWERS", "ABSTAINS", "REFUSES"]
Words = tuple[Word, ...]

VERDICTS: Words = ("CORRECT", "INCORRECT", "NOT_ATTEMPTED")
"""What a judge says of a response to an item with golds."""

STANCES: Words = ("ANSWERS", "ABSTAINS", "REFUSES")
"""What a judge says of a response to an item without a gold: what it does, right or wrong."""

OUTCOMES: dict[Word, Outcome] = {
    "CORRECT": "correct",
    "INCORRECT": "incorrect",
    "NOT_ATTEMPTED": "abstained",
    "ANSWERS": "incorrect",
    "ABSTAINS": "abstained",
    "REFUSES": "refused",
}
"""What a word means; ANSWERS where silence is right (see `outcome_of`)."""


def outcome_of(word: Word, question: Question) -> Outcome:
    """Return the outcome of a judge's word; the judge itself never learns where silence is right.

    An answer to an item that has no gold, and that need not be abstained from, is `ungraded`.
    """
    if word == "ANSWERS" and question.should_abstain is not True:
        return "ungraded"
    return OUTCOMES[word]


def schema_of(words: Words) -> dict[str, Any]:
    """Return the JSON Schema of a verdict with one of these words."""
    return {
        "type": "object",
        "properties": {
            "verdict": {"type": "string", "enum": list(words)},
            "reason": {"type": "string"},
        },
        "required": ["verdict", "reason"],
        "additionalProperties": False,
    }


VERDICT_SCHEMA = schema_of(VERDICTS)

# The longer words first: INCORRECT and "NOT CORRECT" hold CORRECT.
_WORD = re.compile(
    r"(?<![^\W_])(?P<attempt>NOT[\s_-]{0,2}ATTEMPTED)(?![^\W_])"
    r"|(?<![^\W_])(?P<doubt>(?:NOT|NEVER|ISN['’]T|NEITHER|NOR|PARTIALLY|PARTLY|MOSTLY|HALF|IN)"
    r"[\s_-]{1,2}(?:IN)?CORRECT)(?![^\W_])"
    r"|(?<![^\W_])(?P<wrong>INCORRECT)(?![^\W_])"
    r"|(?<![^\W_])(?P<right>CORRECT)(?![^\W_])",
    re.IGNORECASE,
)
_STANCE = re.compile(rf"(?<![^\W_])(?:{'|'.join(STANCES)})(?![^\W_])", re.IGNORECASE)
# Before a verdict in the same clause these make it anything but one: "I would not call it CORRECT".
_DENIED = re.compile(
    r"\b(?:not|no|never|neither|nor|hardly|cannot|without|if|whether|would|pas|non|ne|jamais|nicht"
    r"|kein|keine|nie|nunca)\b|n['’]t\b",
    re.IGNORECASE,
)
_CLAUSE_END = re.compile(r"[.,;:!?\n。，；：！？]")
_CLAUSE_LENGTH = 60
_LABEL = re.compile(
    r"\b(?:verdict|grade|judg(?:e)?ment|decision|final answer|rating)\b[\"'*_ ]{0,6}"
    r"(?:[:=]|\bis\b)[\"'*_\s]{0,6}$",
    re.IGNORECASE,
)
_DECODER_STARTS = 20
"""Places in a reply at which an object is looked for: a hostile one holds nothing but braces."""
# Longer replies that hold only lower-case words are prose about the answer, not a verdict.
_SHORT_REPLY_WORDS = 12


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a judge decided: its word, the outcome that means, and the reason it gave."""

    word: Word
    outcome: Outcome
    reason: str | None = None


def parse_verdict(text: str | None, words: Words = VERDICTS) -> Verdict | None:
    """Return the one verdict a judge's reply holds, or None if it holds none or several.

    `words` are those that were asked for: any other is none. A JSON object with a key "verdict"
    decides; else a word after a label ("Verdict: …"), alone on the first line, in capitals, or in a
    short reply. Contradictions, half verdicts ("partially correct") and bare letters are None: ask
    again, at most `MAX_VERDICT_TRIES` times in all.
    """
    reply = _plain(without_reasoning(text or ""))
    objects = _objects(reply)
    if objects:
        return _from_objects(objects, words)
    return _from_words(reply, words)


def _plain(reply: str) -> str:
    """Return a reply with full-width letters as plain ones and without what shows nothing.

    A zero-width mark inside "IN CORRECT" would leave CORRECT. Letters of other scripts that look
    like ours stay what they are, and make no word.
    """
    folded = unicodedata.normalize("NFKC", reply)
    if folded.isascii():
        return folded
    return "".join(letter for letter in folded if unicodedata.category(letter) != "Cf")


def _objects(reply: str) -> list[dict[str, Any]]:
    """Return the JSON objects in a reply that hold a verdict, whatever stands around them."""
    found: list[dict[str, Any]] = []
    at = -1
    for _ in range(_DECODER_STARTS):
        at = reply.find("{", at + 1)
        if at < 0:
            break
        try:
            pairs, end = _DECODER.raw_decode(reply, at)
        except (ValueError, RecursionError):
            continue
        verdict = _verdict_in(pairs)
        if verdict is not None:
            found.append(verdict)
            at = end - 1
    return found


def _verdict_in(pairs: object) -> dict[str, Any] | None:
    """Return a JSON object's verdicts and reason, or None; a key given twice is a contradiction."""
    if not isinstance(pairs, _Pairs):
        return None
    verdicts = [value for key, value in pairs if key.strip().lower() == "verdict"]
    if not verdicts:
        return None
    reasons = [value for key, value in pairs if key.strip().lower() in {"reason", "rationale"}]
    return {"verdicts": verdicts, "reason": reasons[0] if reasons else None}


class _Pairs(list[tuple[str, Any]]):
    """A JSON object as its pairs, so that a repeated key is seen."""


_DECODER = json.JSONDecoder(object_pairs_hook=_Pairs, strict=False)


def _from_objects(objects: list[dict[str, Any]], words: Words) -> Verdict | None:
    said = {_exact(value, words) for found in objects for value in found["verdicts"]}
    if len(said) != 1:
        return None
    word = said.pop()
    reason = objects[0]["reason"]
    return _verdict(word, reason if isinstance(reason, str) else None) if word else None


def _exact(value: object, words: Words) -> Word | None:
    if not isinstance(value, str):
        return None
    folded = re.sub(r"[\s_-]+", "_", value.strip(" .\n\t").upper())
    for word in words:
        if folded == word:
            return word
    return None


def _from_words(reply: str, words: Words) -> Verdict | None:
    plain = re.sub(r"[*`#]+", "", reply).strip()
    forms = _WORD if words == VERDICTS else _STANCE
    found = [(match, _word_of(match, plain)) for match in forms.finditer(plain)]
    loud = {word for match, word in found if match.group() == match.group().upper()}
    labelled = {word for match, word in found if _LABEL.search(plain[: match.start()][-40:])}
    first = re.fullmatch(r"[\W_]*(.*?)[\W_]*", plain.split("\n", 1)[0])
    is_asked = plain.split("\n", 1)[0].rstrip().endswith(("?", "？"))
    opening = {_exact(first[1], words)} - {None} if first and not is_asked else set()
    decided = labelled | loud | opening
    if not decided and len(plain.split()) <= _SHORT_REPLY_WORDS:
        decided = {word for _, word in found}
    if len(decided) != 1:
        return None
    word = decided.pop()
    return _verdict(word, shorten(plain)) if word else None


def _word_of(match: re.Match[str], reply: str) -> Word | None:
    """Return the word of a match; "not correct" is INCORRECT, other half verdicts are None."""
    if _is_denied(match, reply):
        return None
    if match.re is _STANCE:
        return _exact(match.group(), STANCES)
    if match["attempt"]:
        return "NOT_ATTEMPTED"
    if match["wrong"]:
        return "INCORRECT"
    if match["right"]:
        return "CORRECT"
    doubt = match["doubt"].upper()
    said_not = doubt.startswith(("NOT", "ISN")) and not doubt.endswith("INCORRECT")
    return "INCORRECT" if said_not else None


def _is_denied(match: re.Match[str], reply: str) -> bool:
    """Tell whether the word's clause denies or asks it."""
    if reply[match.end() : match.end() + 2].strip()[:1] == "?":
        return True
    before = _CLAUSE_END.split(reply[max(0, match.start() - _CLAUSE_LENGTH) : match.start()])[-1]
    return _DENIED.search(before) is not None


def _verdict(word: Word, reason: str | None) -> Verdict:
    return Verdict(word, OUTCOMES[word], shorten(reason) if reason else None)
