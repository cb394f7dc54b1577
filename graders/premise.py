"""Whether a reply to a question without an answer rejects the question or goes along with it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from graders import abstention_forms as forms
from graders.folding import CJK, as_matched
from graders.normalise import tokens
from graders.sentences import sentences

_WORD = re.compile(r"\w")
_YES_OR_NO = re.compile(
    r"^\W*(?:yes|yeah|no|nope|si|oui|non|ja|nein|sim|nao|是的|不是|はい|いいえ|네|예|아니요|아니오|아뇨)\b"
)
# "No later than …" denies nothing, and what gives a reason goes along with the question.
_NO_DENIAL = re.compile(
    r"\b(?:no|not) (?:only|just|later|less|more|fewer|doubt|longer|sooner|until|merely|matter)\b"
    r"|\bno\.? ?\d|\bwithout (?:a )?doubt\b"
    r"|\bsin (?:duda|embargo)\b|\bsans (?:aucun )?doute\b|\bsem duvida\b"
    r"|\bohne zweifel\b|\bn'est-ce\b|\bne \w+ que\b"
)
# "…, not alone", "…, without an orchestra": denied beside what is said.
_SIDE = re.compile(
    r"[,(]\s*(?:and |but |et |y |und |e )?(?:not|never|nicht|non|pas|without|sin|sans|ohne|sem)\b"
    r"[^,.;!?]*|,\s*(?:y |e )?(?:no|nao) (?:en|de|con|por|al?|el|las?|los|una?|em|com|os?|as|uma)"
    r"\b[^,.;!?]*"
)
_CLAUSE = re.compile(
    r"[,;:，；：、]\s*|\b(?:but|so|because|pero|porque|mais|car|aber|denn|mas|pois)\b"
)
# What corrects a question may deny nothing: "The Earth has only one moon."
_CORRECTS = re.compile(
    r"\b(?:only|just|instead|actually|in fact|rather|remains|mistaken?|confus\w+|error|thinking of"
    r"|(?:century|centuries|decades|years|long) (?:before|after|later|earlier)"
    r"|solo|en realidad|seulement|en fait|en realite|nur|eigentlich|tatsachlich|apenas"
    r"|na verdade)\b"
    r"|其实|事实上|只有|仅有|実際|だけ|しか|사실|실제로|뿐"
)
_REASON = re.compile(
    r"^\W*(?:because|since|due to|this is because|that'?s because|porque|debido|parce|car"
    r"|weil|da|denn"
    r"|pois|so that|to)\b|^\W*(?:因为|由于)|(?:から|ため)(?:です)?\W*$|때문"
)
# In words: a bare "none" is a number, and a long sentence may deny something else.
_SHORTEST_DENIAL, _SHORT_DENIAL = 3, 22
_LONG_REPLY = 80
_STEM = 4


@dataclass(frozen=True, slots=True)
class Rejection:
    """The words that reject a question, and whether they may be meant otherwise."""

    words: str
    unsure: bool = False


def rejection(text: str, question: str) -> Rejection | None:
    """Return how a reply rejects its question's premise or calls it unanswerable, or None.

    "Trees don't have eyes." rejects "How many eyes does a tree have?": a denial at the beginning,
    best in the question's own words. Where "no" is an answer ("Is there …?"), only words that put
    the question itself in doubt reject it, and unsurely.
    """
    lines = [as_matched(line) for line in sentences(text) if _WORD.search(line)]
    if not lines:
        return None
    asked = as_matched(question)
    decided = forms.YES_NO.search(asked) is not None
    if decided and _YES_OR_NO.search(lines[0]):
        return None
    for at, line in enumerate(lines):
        match = forms.PREMISE.search(line)
        if match:
            return Rejection(match.group().strip(), unsure=decided or at > 1)
    if decided or _REASON.search(lines[0]):
        return None
    first = next((line for line in lines[:2] if not forms.PREAMBLE.search(line)), lines[0])
    if not _SHORTEST_DENIAL <= _size(first) <= _SHORT_DENIAL:
        return None
    for number, clause in enumerate(_CLAUSE.split(_SIDE.sub(" ", _NO_DENIAL.sub(" ", first)))):
        denial = forms.NEGATION.search(clause)
        if denial:
            # A later clause must speak of the matter itself: "…, but they are not visible".
            spoken = clause if number else first
            return Rejection(denial.group(), unsure=not _shares_words(spoken, question))
    return None


def may_reject(text: str) -> bool:
    """Tell whether a reply that `rejection` takes for an answer could reject the question.

    It is long, denies something, is a bare zero, or has words of correcting ("only", "in fact").
    """
    if len(text.split()) > _LONG_REPLY:
        return True
    opening = as_matched(" ".join(sentences(text)[:2]))
    denies = forms.NEGATION.search(_NO_DENIAL.sub(" ", opening)) is not None
    if _CORRECTS.search(opening):
        return True
    bare = re.fullmatch(r"\W*(?:0|zero|none|cero|null|zéro)\W*", opening) is not None
    return bare or (denies and not _YES_OR_NO.search(opening))


def _size(line: str) -> float:
    dense = len(CJK.findall(line))
    return dense / 1.5 if dense else len(line.split())


def _shares_words(line: str, question: str) -> bool:
    """Tell whether a sentence speaks of what the question does; other scripts cannot be told."""
    said, asked = _stems(line), _stems(question)
    if bool(CJK.search(line)) != bool(CJK.search(question)):
        return False
    return bool(said & asked)


def _stems(text: str) -> set[str]:
    found = set()
    for word in tokens(text):
        if CJK.match(word):
            if "\u3400" <= word <= "\u9fff" or word >= "\uac00":
                found.add(word)
        elif len(word) >= _STEM:
            found.add(word[:_STEM])
    return found
