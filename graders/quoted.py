"""Quotations in a reply: what a reply quotes is spoken of, not said."""

from __future__ import annotations

import re

from graders import abstention_forms as forms
from graders.folding import as_matched

_MARK = re.compile("[\"“”„«»「」『』《》〈〉‘’']")
_QUOTED = re.compile(
    r"\"([^\"]{2,300})\"|[“„]([^“”„]{2,300})[”“]|«([^«»]{2,300})»|「([^「」]{2,300})」|『([^『』]{2,300})』"
    r"|《([^《》]{2,300})》|〈([^〈〉]{2,300})〉|‘([^‘]{2,300}?)’(?!\w)"
    r"|(?<!\w)'(?=\S)([^\n]{2,300}?)(?<=\S)'(?![A-Za-z])"
)
# "I'll say "I don't know"": what is quoted after these is the reply itself.
_SAYS = re.compile(
    r"^\W*(?:(?:so|therefore|thus|then|and|hence)\W+)?(?:(?:i(?:'ll| will| would|'d| must"
    r"| should| have to"
    r"| can only)?|we) (?:say|answer|respond|reply|output|state|go)(?: with)?|(?:digo"
    r"|respondo|réponds"
    r"|antworte|sage)|answer)\W*$"
)
_WORD = re.compile(r"\w")
_FEW_WORDS = 6
# Marks of titles: what stands in them is named, even as an answer.
_OF_TITLES = "《〈『"


def without_quotations(text: str) -> str | None:
    """Return the text with what it quotes struck out, place by place.

    A reply that is a quotation, or announces one as its answer, is what it quotes. None for a
    reply that is nothing but a quotation of many words, a title or a line of a poem.
    """
    if not _MARK.search(text):
        return text
    found = list(_QUOTED.finditer(text))
    if not found:
        return text
    outside = _QUOTED.sub(" ", text)
    said = as_matched(outside)
    if not _WORD.search(said):
        inner = next(group for group in found[0].groups() if group)
        if text.strip()[0] in _OF_TITLES or len(inner.split()) > _FEW_WORDS or _has_parts(inner):
            return None
        return _QUOTED.sub(lambda match: f" {match.group()[1:-1]} ", text)
    titled = any(match.group()[0] in _OF_TITLES for match in found)
    if not titled and (forms.PREAMBLE.search(said) or _SAYS.search(said)):
        return _QUOTED.sub(lambda match: f" {match.group()[1:-1]} ", text)
    return _QUOTED.sub(
        lambda match: f"{match.group()[0]}{'Q' * (len(match.group()) - 2)}{match.group()[-1]}", text
    )


def _has_parts(inner: str) -> bool:
    return re.search(r"[,，、;:].*\w", inner) is not None
