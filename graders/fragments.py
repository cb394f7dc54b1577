"""Cutting a reply into fragments: the parts of sentences that say one thing each."""

from __future__ import annotations

import re
from typing import NamedTuple

from graders.normalise import ascii_words
from graders.sentences import sentences

# What "ma" stands before where it is French for "my": "Ma base de données est …".
_MINE = (
    r"confiance|réponse|meilleure|connaissance|mémoire|certitude|base|dernière|date|formation"
    r"|documentation|bibliothèque|recherche|source|version|portée|mise|part|propre|liste"
)
# Words that turn from what was said to something else: "I don't know, but …".
_TURN = (
    r"(?:^|(?<=[\s,;:.—–(-]))(?:but|however|nevertheless|nonetheless|that said|even so|pero"
    r"|en cambio|aun así|aún así|(?<!ignore )(?<!sais )(?<! pas )(?:en revanche|par contre)"
    r"|ainda assim|mesmo assim"
    r"|sin embargo|no obstante"
    # "Je ne connais cependant pas …", "Ich kenne jedoch …": what is turned from stood before.
    r"|(?<!sais )(?<!connais )(?<!peux )(?<!puis )(?<! ai )(?<!dispose )(?<!trouve )"
    r"(?:cependant|toutefois)|néanmoins"
    # "Ich weiß aber nicht": there it turns nothing.
    r"|(?<!weiß )(?<!kann )(?<!habe )(?<!konnte )(?<! ich )aber"
    r"|(?<!kenne )(?<!finde )(?<!weiß )(?<!kenne ich )(?<!finde ich )(?<!habe ich )jedoch"
    r"|allerdings|mas|porém"
    r"|no entanto|(?<!conosco )(?<! so )(?<! ho )(?<!trovo )(?<!ricordo )(?<!risulta )"
    r"(?<!posso )però|tuttavia|maar|jednak|niemniej|mimo to|но|однако|тем не менее|fakat"
    r"|yine de|bununla birlikte|buna rağmen|ne var ki|लेकिन|मगर|हालाँकि|हालांकि|फिर भी|किन्तु|परन्तु"
    r"|و?(?:لكن(?:ه|ها|هم|ني|نا|ي)?|إلا أن\w*|غير أن\w*|بيد أن\w*|مع ذلك)"
    r"|tuy nhiên|tuy vậy|dù vậy|nhưng|akan tetapi|tetapi|tapi|namun"
    r"|(?:meski|walau)(?:pun)? (?:begitu|demikian)"
    r"|(?:(?<=yor )|(?<=yorum )|(?<=değilim )|(?<=yok ))ama"
    # "mais" is "more" in Portuguese.
    r"|\b(?<!sem )(?<!não )(?<!nao )(?<!há )(?<!\b[ao] )(?<!de )(?<!muito )"
    r"(?<!tenho )(?<!\bser )(?<!seja )(?<!ainda )(?<!algo )(?<!nada )(?<!\bé )mais)(?=[\s,:،]|$)"
    r"|(?:^|(?<=[,;.]\s))(?:yet|still|pourtant|doch|dennoch|trotzdem|contudo|todavia"
    r"|entretanto|ma(?! (?:" + _MINE + r"))|men"
    r"|ale|lecz|natomiast|echter|niettemin|desondanks|toch|зато|впрочем|ama|ancak|पर|किंतु|परंतु)"
    r"(?=[\s,:])"
    r"|但是|但|不过|不過|然而|可是|しかし|ただし|(?:です|ます|せん|した|だ|る|ない|ん)(?:けれども|けれど|けど)[、,\s]*"
    r"|(?<=[すんただるいせ])が[、,]\s*|ものの[、,]?|だけど|でも[、,]|ただ[、,]"
    r"|(?:^|(?<=\s))(?:하지만|그러나|다만|그런데|근데|그렇지만)|지만"
    r"|(?<=[가-힣])(?:으나|나만|는데|은데|인데|ㄴ데|습니다만|니다만),?(?=\s)"
)
# Words that open a clause the rest of the sentence turns from.
_CONCESSION = (
    r"(?:^|(?<=[\s,;:—–(-]))(?:although|though|even though|even if|while|despite|aunque"
    r"|si bien|a pesar"
    r"|bien que|quoique|même si|obwohl|obgleich|auch wenn|wenngleich|embora|apesar"
    r"|ainda que|mesmo que"
    r"|sebbene|anche se|hoewel|хотя)(?=\s)|虽然|雖然|尽管|儘管|即使"
)
_MARKS = (
    r"[,;](?=\s|$|[^\x00-\x7f])|[，；、：،؛]+|:(?=\D|$)|\s[-–—]+\s|[—]+|[()（）]"
    r"|\s(?:and|y|et|und|e)\s(?=(?:i|we|it|there|no|his|her|its|their|je|nous|il|on|ich|es|se|não|eu)\b)"
)
_BREAK = (
    rf"{_MARKS}"
    r"|(?<=[가-힣])(?:이며|이고|(?<=[었았였했됐])고|였으며|었으며|(?<=[있없])으며|하며|므로|니까|이라|라서)(?=[\s,])|であり[、,]?|ので[、,]?|ため[、,]"
)
_CUT = re.compile(
    rf"(?P<turn>{_TURN})|(?P<concession>{_CONCESSION})|(?P<joint>{_BREAK})", re.IGNORECASE
)
# The same in small letters of ASCII, where a turn begins a word: that is quicker to look for.
_CUT_SMALL = re.compile(
    rf"\b(?=[a-z])(?:(?P<turn>{_TURN})|(?P<concession>{_CONCESSION}))|(?P<joint>{_MARKS})"
)
# Most sentences are ASCII and turn nowhere: what cuts them is quicker to look for by itself. No
# turn or concession in ASCII does without one of these: all the words of both but a few, none of
# which makes one by itself.
_TURNING = frozenset(re.findall("[a-z]{2,}", (_TURN + _CONCESSION).replace(_MINE, ""))) - {
    "as",
    "aun",
    "de",
    "en",
    "if",
    "ki",
    "no",
    "ne",
    "par",
    "so",
    "that",
    "to",
}
_MARK = re.compile(rf"(?P<turn>(?!))|(?P<concession>(?!))|(?P<joint>{_MARKS})")
# What stands in whatever `_MARKS` finds in ASCII: words that join, or one of these.
_JOINING = frozenset({"and", "y", "et", "und", "e"})
_JOINT = re.compile(r"[,;:()-]")
_ASSERTING = re.compile(r"이며|이고|고|으며|였으며|었으며|하며|であり")
_POLITE = re.compile(r"(?<!わからない)(?<!ない)(?:です|でした)が[、,]?\s*$")
_WORD = re.compile(r"\w")
_ENDS = " \t\n,;:，；、：،؛—–-"


class Fragment(NamedTuple):
    """A part of a sentence: its text, where it starts in the reply, and how it is joined.

    `sentence` counts the sentences. `contrasted` tells that a word of contrast turns to it,
    `conceded` that it opens with "although" or the like, `asserts` that the word which closes it
    makes it a statement ("…이며"), `whole` that it is all of its sentence.
    """

    text: str
    start: int
    sentence: int
    contrasted: bool
    conceded: bool
    asserts: bool
    whole: bool


def fragments(text: str) -> list[Fragment]:
    """Return the fragments of a text in order; those without a word are left out."""
    found: list[Fragment] = []
    position = 0
    for number, sentence in enumerate(sentences(text)):
        position = text.find(sentence, position)
        found += _of_sentence(sentence, position, number)
        position += len(sentence)
    return found


def _of_sentence(sentence: str, offset: int, number: int) -> list[Fragment]:
    cut: list[Fragment] = []
    start, contrasted, conceded, pending = 0, False, False, False
    ascii_only = sentence.isascii()
    ends: list[re.Match[str] | None]
    if ascii_only:
        # In small letters, place by place: a pattern that ignores case is a slow one.
        small = sentence.lower()
        words = ascii_words(small)
        plainly = _TURNING.isdisjoint(words)
        if plainly and _JOINING.isdisjoint(words) and not _JOINT.search(small):
            return _whole(sentence, offset, number)
        ends = [*(_MARK if plainly else _CUT_SMALL).finditer(small), None]
    else:
        ends = [*_CUT.finditer(sentence), None]
    for end in ends:
        stop = len(sentence) if end is None else end.start()
        # What closes a statement in Korean or Japanese belongs to it.
        joint = end.group() if end is not None else ""
        kept = end.end() if end is not None and joint[:1] not in _ENDS and _closes(joint) else stop
        piece = sentence[start:kept]
        if _WORD.search(piece):
            lead = len(piece) - len(piece.lstrip(_ENDS))
            cut.append(
                Fragment(
                    piece.strip(_ENDS),
                    offset + start + lead,
                    number,
                    contrasted,
                    conceded,
                    not ascii_only
                    and (_ASSERTING.fullmatch(joint) or _POLITE.search(piece)) is not None,
                    whole=False,
                )
            )
            pending = pending or conceded
            contrasted, conceded = pending, False
        if end is None:
            break
        start = end.end()
        if end["turn"] is not None:
            contrasted, conceded, pending = True, False, False
        elif end["concession"] is not None:
            contrasted, conceded, pending = False, True, False
    if len(cut) == 1:
        return [cut[0]._replace(asserts=False, whole=True)]
    return cut


def _whole(sentence: str, offset: int, number: int) -> list[Fragment]:
    """Return a sentence of ASCII that nothing cuts as its only fragment."""
    if not _WORD.search(sentence):
        return []
    start = offset + len(sentence) - len(sentence.lstrip(_ENDS))
    return [Fragment(sentence.strip(_ENDS), start, number, False, False, False, whole=True)]


def _closes(joint: str) -> bool:
    """Tell whether a joint is the end of a verb ("지만", "ですが"), not a word of its own."""
    return joint[:1] >= "\u3040" and joint not in _OWN_WORDS


_OWN_WORDS = frozenset(
    [
        "但是",
        "但",
        "不过",
        "不過",
        "然而",
        "可是",
        "しかし",
        "ただし",
        "하지만",
        "그러나",
        "다만",
        "그런데",
        "근데",
        "그렇지만",
        "ただ、",
        "ただ,",
        "虽然",
        "雖然",
        "尽管",
        "儘管",
        "即使",
        "，",
        "；",
        "、",
        "：（",
        "）",
        "（",
    ]
)
