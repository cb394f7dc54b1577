"""Where a reply asserts words: its lead-ins set aside, what it denies passed over."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graders.folding import CJK
from graders.normalise import ARTICLES, holds, lowered, may_say, positions, tokens
from graders.sentences import sentences

LEAD_IN = re.compile(
    r"^[\s*_\"'“”#>-]*(?:(?:so|well|yes|therefore|thus|okay|ok|sure)[,!:]?\s+)?(?:(?:the|my|your)\s+)?"
    r"(?:(?:final|correct|best|right|short)\s+)*(?:answer|guess|a)\b[*_ ]*(?:to [^:.]{1,120}?)?"
    r"(?: is| was| would be|:)[*_ :\"“]*|^[\s*_\"'“]*(?:it|that|this|he|she|they)(?:'s| is| was"
    r"| were| are)\s+|^[\s*_]*i (?:think|believe|guess)(?: that)?(?: it(?:'s| is| was))?\s+",
    re.IGNORECASE,
)
_HEDGE = re.compile(
    r"^[\s*_]*(?:(?:it(?:'s| is)|that is) )?(?:probably|maybe|perhaps|possibly|likely)[\s,:]+", re.I
)
_NEGATED = re.compile(
    r"(?:\b(?:not|never|neither|nor|isn'?t|wasn'?t|aren'?t|weren'?t|rather than|instead of|unlike"
    r"|other than|except|excluding|no es|n'est pas|nicht|não é|no|not in|isn'?t in)"
    r"(?: (?:the|a|an|in|at|on|by|of|for|called|named|it'?s|just|actually|necessarily)){0,3}"
    r"|不是|并非|ではなく)[\s\"'“*_]*$",
    re.IGNORECASE,
)
# What stands in whatever denies the words after it, and the characters of the longest denial.
_NEGATES = ("no", "n't", "nt", "never", "neither", "rather", "instead", "unlike", "other", "exc",
            "n'est", "nicht", "não", "不是", "并非", "ではなく")  # fmt: skip
_NEGATION_SIZE = 200
# "not only Paris", "none other than Paris", "not sure, Paris": no negation of what follows.
_NO_NEGATION = re.compile(
    r"\b(?:not only|none other than|not (?:just|merely)|why not)[\s*_]*$", re.I
)
_REJECTED_AFTER = re.compile(
    r"^[\s\"'”*_]*(?:is|was|are|were)(?:n'?t| not)(?: (?:the|a))?"
    r" (?:correct|right|it|true|(?:correct |right )?answer)\b|^[\s\"'”*_]*is (?:wrong|incorrect)\b",
    re.IGNORECASE,
)
_PIECE = re.compile(rf"{CJK.pattern}|[^\s{CJK.pattern[1:-1]}]+")


def without_lead(text: str) -> str:
    """Return a text without what leads to its answer ("The answer is")."""
    lead = LEAD_IN.match(text)
    return text[lead.end() :] if lead else text


def without_hedge(text: str) -> str:
    """Return a text without a hedge that opens it ("probably")."""
    hedge = _HEDGE.match(text)
    return text[hedge.end() :] if hedge else text


def asserted(wanted: tuple[str, ...], text: str) -> Iterator[tuple[str, str, str]]:
    """Yield each place where the text asserts the wanted tokens: before, the words, after."""
    rarest = max(wanted, key=len, default="")
    for sentence in sentences(text):
        if not may_say(rarest, sentence):
            continue
        for start, end in _places(wanted, sentence):
            before, after = sentence[:start], sentence[end:]
            if not is_negated(before) and not _REJECTED_AFTER.match(after):
                yield before, sentence[start:end], after


def is_negated(before: str) -> bool:
    """Tell whether what stands before some words denies them."""
    end = before[-_NEGATION_SIZE:]
    if not holds(end.lower(), _NEGATES) or not _NEGATED.search(end):
        return False
    return _NO_NEGATION.search(end) is None


def _places(wanted: tuple[str, ...], sentence: str) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of the wanted tokens in a sentence, by its words and CJK characters."""
    articles = ARTICLES.issuperset(wanted)
    if not articles and not CJK.search(sentence):
        times = len(positions(wanted, tokens(sentence)))
        plainly = _plainly(" ".join(wanted), sentence) if times else []
        if len(plainly) == times:  # none, or all are written as the tokens are
            yield from plainly
            return
    pieces = [
        (match.start(), match.end(), tokens(match.group())) for match in _PIECE.finditer(sentence)
    ]
    flat = [(token, start, end) for start, end, found in pieces for token in found]
    folded = tuple(token for token, _, _ in flat)
    # A lone article is kept by `tokens` when it is a whole piece: drop it as it does in a text.
    kept = [at for at, token in enumerate(folded) if token not in ARTICLES]
    hay = folded if articles else tuple(folded[at] for at in kept)
    index = kept if hay != folded else list(range(len(folded)))
    for at in positions(wanted, hay):
        yield flat[index[at]][1], flat[index[at + len(wanted) - 1]][2]


def _plainly(words: str, sentence: str) -> list[tuple[int, int]]:
    """Return (start, end) of words that stand in a text as they are, save for capitals."""
    low = lowered(sentence)
    found = []
    at = low.find(words)
    while at >= 0:
        end = at + len(words)
        if not (low[at - 1 : at].isalnum() or low[end : end + 1].isalnum()):
            found.append((at, end))
        at = low.find(words, end)
    return found
