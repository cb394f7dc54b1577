"""Cutting a reply into sentences and clauses, in the languages the abstention forms know."""

from __future__ import annotations

import re
from functools import lru_cache

# A dot after one of these does not end a sentence: titles, initials, "vs.", "No. 5".
_ABBREVIATION = re.compile(
    r"(?:\b(?:[A-Z]|Dr|Mr|Mrs|Ms|Prof|Sr|Jr|Sts?|Mts?|Ft|Lt|Col|Gen|Capt|Sgt|Maj|Rep|Sen|Gov"
    r"|Rev|Hon|Su|Cr|vs?|No|ca|cf|approx"
    r"|e\.g|i\.e|U\.S|U\.K)\.)$"
)
# A Western stop counts before white space only ("3.5", "example.com"); a CJK stop always.
_STOP = re.compile(r"[.!?…]+[\"”’»)\]*_]*(?=\s|$)|[。！？]+[」』”]*|\n+")

# Words that turn from what was said to something else: "I don't know, but …".
CONTRAST = re.compile(
    r"(?:^|[\s,;:—–(-])(?:but|however|nevertheless|nonetheless|although|though|yet|still|that said"
    r"|pero|sin embargo|aunque|mais|cependant|toutefois|aber|jedoch|allerdings|mas|porém"
    r"|no entanto)(?=[\s,:])[\s,:]*"
    r"|但是|但|不过|然而|しかし|ですが|けれども|けど|でも|하지만|그러나|지만",
    re.IGNORECASE,
)


@lru_cache(maxsize=64)  # the steps of one grading ask again and again about the same reply
def sentences(text: str) -> tuple[str, ...]:
    """Return the sentences of a text, stripped, in order, with their closing marks."""
    return tuple([sentence for sentence, _ in _cut(text) if sentence])


def completed_sentences(text: str) -> list[str]:
    """Return the sentences that end in a stop or a line break: what a cut-off text did say."""
    return [sentence for sentence, complete in _cut(text) if sentence and complete]


def _cut(text: str) -> list[tuple[str, bool]]:
    found: list[tuple[str, bool]] = []
    start = 0
    for stop in _STOP.finditer(text):
        piece = text[start : stop.end()]
        if stop.group().startswith(".") and _ABBREVIATION.search(piece[-12:].rstrip()):
            continue
        found.append((piece.strip(), True))
        start = stop.end()
    found.append((text[start:].strip(), False))
    return found


def clauses(sentence: str) -> list[tuple[str, bool]]:
    """Return a sentence's clauses and whether each is introduced by a word of contrast."""
    found: list[tuple[str, bool]] = []
    start, contrasted = 0, False
    for turn in CONTRAST.finditer(sentence):
        piece = sentence[start : turn.start()].strip(" ,;:—–-")
        if piece:
            found.append((piece, contrasted))
        start, contrasted = turn.end(), True
    rest = sentence[start:].strip()
    if rest:
        found.append((rest, contrasted))
    return found
