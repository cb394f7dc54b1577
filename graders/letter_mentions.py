"""What one letter in a reply amounts to: how plainly the words around it make it the answer."""

from __future__ import annotations

import re
from dataclasses import dataclass

from graders import letter_words
from graders.folding import CJK
from graders.normalise import holds, tokens

# Ranks of a mention, by how plainly it commits.
FINAL, STATED, CONCLUDED, SPOKEN_OF, BARE = 4, 3, 2, 1, 0
CONTEXT = 120
_CJK_LINK = re.compile(
    r"(?:是|为|為|选|選|은|는|は|应为|应该是)?\s*(?:选项|選項|選択肢|선택지|보기)?\s*$"
)
_MARKS_BEFORE = " \t\n\r*_#>`\"'“”‘’«「『（([{$:=：-–—\\<|~,"
_WRAPPED = re.compile(
    r"(?:(?:\\boxed|\\text[a-z]{0,4}|\\math[a-z]{0,4}|\\fbox)\s{0,2}\{|<\w{1,16}>|\\[(\[]"
    r"|[$(\[\s])+$"
)
_WORDS = re.compile(r"[^\W\d_]+(?:['’][a-z]{1,2})?")
_SENTENCE_END = re.compile(r"[.?!]\s|\n|[。！？]")
# After a letter that could be a word ("A", "I"): an end, a mark, or a word that goes on about it.
_ENDS = re.compile(
    r"\s*(?:$|[.,:;!?)\]}*_\"'”\n。，、|<]|[-–—]\s|because\b|since\b|as it\b|\("
    r"|is (?:the )?(?:\w+ )?"
    r"(?:correct|right|best|answer)|is the|[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af])"
)
# After a small "a" or "i", which are words more often than letters: fewer marks will do.
PLAIN_ENDS = re.compile(
    r"\s*(?:$|[.:;!?)\]}*_\n。|<]|[-–—]\s|because\b|since\b|is (?:the )?correct)"
)
_RIVAL = re.compile(
    r"[)\]}*_.\"'$]{0,4}\s*(?:,\s*)?(?P<by>or|and/or|and|/|,|&|y|o|ou|et|e|oder|und|или|и|和"
    r"|或者?|또는|と|や|か)"
    r"\s*(?:possibly |maybe |perhaps |also |option "
    r"|choice )?[*_\"'$]{0,3}[(\[]?(?P<letter>[A-Za-z])"
    r"(?![A-Za-z0-9_]|['’]\w)(?P<rest>)"
)
_RIVAL_ENDS = re.compile(r"\s*(?:$|[.;,!?)\]}*_\n。]|or\b|and\b|are\b|both\b|\(|[가-힣])")
_NEGATION = re.compile(
    r"(?:\b(?:not|isn['’]?t|wasn['’]?t|aren['’]?t|never|rather than|instead of|neither|nor"
    r"|eliminate"
    r"|eliminat(?:es|ing)|rul(?:e|es|ed|ing) out|exclude|excluding|unlike|except|nicht"
    r"|n['’]est pas|no es"
    r"|não é|не)\b[^.;\n]{0,12}|不是|不选|并非|아니라\s?)$",
    re.IGNORECASE,
)
# "It is not C but B", "It is not C, it is B": what is denied ends there.
_TURNS = re.compile(r" but |, (?:it|that|so|then|choose|pick|i)\b", re.IGNORECASE)
# What stands in whatever rejects the letter after it.
_NEGATES = ("not", "n't", "n’t", "isnt", "wasnt", "arent", "never", "rather", "instead", "neither",
            "nor", "elim", "rul", "exclu", "unlike", "except", "nicht", "pas", "no es", "não", "не",
            "不", "并非", "아니")  # fmt: skip
_VERDICT = re.compile(
    r"(?P<between>[^\n;]{0,80}?)(?:\b(?:is|was|are|be|seems|appears|looks|ist|est|es|é)|['’]s)"
    r"(?P<nt>n['’]?t)?\s+(?P<not>not |never |nicht |no )?(?:[\w-]{1,14} ){0,3}?"
    r"(?P<said>correct|right|(?:the |an? )?(?:best |correct |right |only |final )?answer|accurate"
    r"|(?:the )?(?:best|better|most \w{3,12}|correct|right) (?:choice|option|one|fit|match)"
    r"|true|incorrect|wrong|false|eliminated|ruled out|out\b|inaccurate|implausible|irrelevant"
    r"|richtig|falsch|correcta|incorrecta|correcte)",
    re.IGNORECASE,
)
_OTHER_LETTER = re.compile(r"(?<![\w'’.])[A-J](?![\w'’])")
_STOPS = (". ", "? ", "! ", "\n", "。", "！", "？")
# What stands in whatever says that a letter is right or wrong.
_JUDGES = (
    " choice",
    " option",
    " one",
    " fit",
    " match",
    "correct",
    "right",
    "answer",
    "accurate",
    "true",
    "wrong",
    "false",
    "elimin",
    "ruled",
    " out",
    "implaus",
    "irrelev",
    "richtig",
    "falsch",
)
_WRONG = ("incorrect", "wrong", "false", "elim", "ruled", "out", "inacc", "impl", "irrel", "fals",
          "incorrecta")  # fmt: skip
_CJK_RIGHT = re.compile(
    r"[)\]*\"'」]{0,3}[^\n。]{0,12}?(?:が|은|는|이|가|是|为)?\s?(?P<not>不|아니|ではな)?(?:正解"
    r"|正确|正確|정답|맞|最佳)"
)
_CONDITIONAL = re.compile(r"[)\]*_.\"']{0,3}\s*(?:only )?(?:if|were|had|unless)\b", re.IGNORECASE)
# After a letter that opens a reply, what makes a sentence of it: "B입니다", "B (90% sure)".
_OPENS = re.compile(
    r"[)\]*]{0,3}\s?(?:입니다|번|이다|예요|이에요|です|だ|\(\d|,? (?:because|since|as)\b)"
)
_LINE_ENDS = re.compile(r"[)\]*_.}\"'$]{0,4}\s*(?:\n|$)")
_SHORT_LINE = 25


@dataclass(frozen=True, slots=True)
class Mention:
    """One letter of a reply, where it stands, its rank, and the letters offered beside it."""

    letter: str
    start: int
    end: int
    rank: int
    rivals: tuple[str, ...] = ()


def mention_of(
    match: re.Match[str], text: str, letters: str, choices: tuple[str, ...]
) -> Mention | None:
    """Return what one letter of the text amounts to, or None when it is a word or is rejected."""
    letter, start, end = match.group(), match.start(), match.end()
    before = text[max(0, start - CONTEXT) : start]
    after = text[end : end + CONTEXT]
    rank = _rank_before(before)
    if rank == BARE and _opens_or_ends(before, after):
        rank = CONCLUDED
    if rank < STATED:
        verdict = _verdict(after)
        if verdict is False:
            return None
        if verdict:
            rank = STATED
    elif _verdict(after) is False:
        return None
    if not rank or _CONDITIONAL.match(after):
        return None
    if (letter in "AI" or letter.islower()) and not stands_alone(letter, after, letters, choices):
        return None
    if _denied(before):
        return None
    return Mention(letter.upper(), start, end, rank, _rivals(after, letters))


def is_rejected(match: re.Match[str], text: str) -> bool:
    """Tell whether a text denies one of its letters: "definitely not A", "A is wrong"."""
    before = text[max(0, match.start() - CONTEXT) : match.start()]
    return _denied(before) or _verdict(text[match.end() : match.end() + CONTEXT]) is False


def _denied(before: str) -> bool:
    near = _TURNS.split(before[-40:])[-1]
    return holds(near.lower(), _NEGATES) and _NEGATION.search(near) is not None


def _opens_or_ends(before: str, after: str) -> bool:
    """Tell whether a letter opens the reply as an answer, or ends a short line after a colon."""
    if not before.strip(_MARKS_BEFORE):
        return _OPENS.match(after) is not None
    line = before.rsplit("\n", 1)[-1]
    if ":" not in line[-6:] and "：" not in line[-6:]:
        return False
    return len(line) <= _SHORT_LINE and _LINE_ENDS.match(after) is not None


def _rank_before(before: str) -> int:
    """Return the rank that the words before a letter give it."""
    if not before:
        return BARE
    if "\\" in before[-30:] or "<" in before[-20:]:
        wrapped = _WRAPPED.search(before[-48:])
        if wrapped:
            if "boxed" in wrapped.group() or "<answer" in wrapped.group().lower():
                return FINAL
            before = before[: len(before) - len(wrapped.group())]
    head = before.rstrip(_MARKS_BEFORE)
    gap = before[len(head) :]
    if not head:
        return BARE
    if CJK.search(head[-6:]):
        return STATED if _said_in_cjk(head) else BARE
    low = head[-CONTEXT:].lower()
    if gap.endswith("####") or "####" in gap:
        return FINAL
    broken = "\n" in gap
    if broken and not (":" in gap or "：" in gap or _is_heading(low)):
        return BARE
    words = _WORDS.findall(low, max(low.rfind(stop) for stop in _STOPS) + 1)
    return _rank_of_words(words, ":" in gap or "：" in gap or "=" in gap)


def _is_heading(low: str) -> bool:
    line = low.rsplit("\n", 1)[-1].strip(" *#_:")
    return (
        len(line) <= 30
        and bool(_WORDS.findall(line))
        and _WORDS.findall(line)[-1] in letter_words.ANSWER
    )


def _said_in_cjk(head: str) -> bool:
    return _CJK_LINK.sub("", head[-12:]).endswith(letter_words.CJK_ANSWERS) or head.endswith(
        letter_words.CJK_ANSWERS
    )


def _rank_of_words(words: list[str], colon: bool) -> int:
    """Return the rank of the letter that follows these words of its sentence."""
    linked, optional, singled = colon, False, False
    for at in range(len(words) - 1, max(-1, len(words) - 10), -1):
        word = words[at]
        if word in letter_words.ANSWER:
            final = at > 0 and words[at - 1] in {"final", "finale", "окончательный", "endgültige"}
            return FINAL if final else STATED
        if word in letter_words.OPTION:
            optional = True
        elif word in letter_words.SINGLES_OUT:
            singled = True
        elif word in letter_words.CHOOSES:
            return STATED
        elif word in letter_words.CONCLUDES:
            return CONCLUDED
        elif word not in letter_words.FILLS:
            break
        linked = linked or word in letter_words.LINKS or word.endswith("'s")
    return _rank_from_afar(words[-16:], linked=linked, optional=optional, singled=singled)


def _rank_from_afar(words: list[str], *, linked: bool, optional: bool, singled: bool) -> int:
    """Return the rank where the words right before a letter do not settle it."""
    if singled and (optional or linked):
        return STATED
    if linked and any(word in letter_words.ANSWER for word in words):
        return STATED  # "the answer to the question that was asked is B"
    if linked and optional and any(word in letter_words.SINGLES_OUT for word in words):
        return STATED
    if linked and words and letter_words.FILLS.issuperset(_turned_to(words)):
        return CONCLUDED  # "It is B", "I considered C, but it is B"
    return SPOKEN_OF if optional else BARE


def _turned_to(words: list[str]) -> list[str]:
    """Return the words of a sentence after its last "but"."""
    turns = [at for at, word in enumerate(words) if word in ("but", "aber", "pero", "mais", "mas")]
    return words[turns[-1] + 1 :] if turns else words


def _verdict(after: str) -> bool | None:
    """Return what is said right after a letter: that it is right, that it is wrong, or nothing."""
    sentence = after[:100]
    stop = _SENTENCE_END.search(sentence, 3)
    if stop:
        sentence = sentence[: stop.start() + 1]
    if not sentence.isascii() and CJK.search(sentence):
        cjk = _CJK_RIGHT.match(sentence)
        return cjk["not"] is None if cjk else None
    if not holds(sentence.lower(), _JUDGES):
        return None
    said = _VERDICT.match(sentence)
    if said is None or _OTHER_LETTER.search(said["between"]):
        return None
    negated = (said["not"] or said["nt"]) is not None
    return negated == said["said"].lower().startswith(_WRONG)


def _rivals(after: str, letters: str) -> tuple[str, ...]:
    """Return the letters offered beside one: "B or C"; "B and I am sure" holds none."""
    found: list[str] = []
    at = 0
    for _ in range(len(letters)):
        rival = _RIVAL.match(after, at)
        if rival is None or rival["letter"].upper() not in letters:
            break
        small = rival["letter"].islower() or rival["letter"] in "AI"
        if (small or rival["by"] in ",&/") and not _RIVAL_ENDS.match(after, rival.end()):
            break
        if small and not PLAIN_ENDS.match(after, rival.end()):
            break
        if _verdict(after[rival.end() :]) is False or _NEGATION.search(
            after[: rival.start("letter")]
        ):
            break
        found.append(rival["letter"].upper())
        at = rival.end()
    return tuple(found)


def stands_alone(letter: str, after: str, letters: str, choices: tuple[str, ...]) -> bool:
    """Tell whether what could be a word is a letter: it ends there, or its option follows."""
    if (PLAIN_ENDS if letter in "ai" else _ENDS).match(after) or _rivals(after, letters):
        return True
    if letter not in "AIai" and _RIVAL.match(after):
        return True
    at = letters.index(letter.upper())
    option = tokens(choices[at]) if at < len(choices) else ()
    return bool(option) and tokens(after)[: len(option)] == option
