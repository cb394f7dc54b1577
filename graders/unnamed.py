"""Replies in which nothing could be the answer, though no declared form says that there is none."""

from __future__ import annotations

import re

from graders.folding import CJK, as_matched, folded
from graders.near import question_tokens
from graders.normalise import EMPHASIS, plain, tokens
from graders.sentences import sentences

# Of longer replies, in characters, nothing is said; those of scripts without spaces are denser.
_LONGEST, _LONGEST_DENSE = 600, 120
# A name of the question may end otherwise in the reply: "Шимановском" for "Шимановский".
_STEM, _ENDING = 4, 3
_DIGITS = re.compile(r"\d+")
# A name stands within a sentence with a capital; German writes all nouns so.
_NAME = re.compile(r"(?<=[\w,;)\]] )[(\[]?([A-ZÀ-ÖØ-ÞĆČĐĘĞİŁŚŞŠŹŻŽƠƯА-ЯЁ][\w'’-]*)")
_GERMAN = re.compile(
    r"\b(?:der|die|das|und|ist|nicht|kein\w*|ich|zu|den|dem|wird|wurde|hier\w*|dazu|fehl\w+|mir|von"
    r"|im|f[üu]r|sich|auch|nur|mit|auf)\b"
)
_QUOTED = re.compile(r"[\"“„«「『《]([^\"”“»」』》]{1,80})[\"”“»」』》]")
_FOREIGN = re.compile(r"[\u30a0-\u30ff]{2,}|[A-Za-z]{2,}")
# What speaks of the asker, the asked, what is lacking or what is told.
_SPEAKS = re.compile(
    folded(
        r"\b(?:i|i'?m|i'?d|i'?ll|i'?ve|me|my|we|our|us|you|your|not|no|never|none|nothing|nobody|nowhere"
        r"|neither|nor|cannot|without|\w+n't|(?:do|does|did|is|was|are|have|has|could|would|can|wo)nt|un(?:known|clear|sure|certain|able|named|stated|said)"
        r"|blank|lost|missing|omit\w*|lack\w*|silent|beyond|hesitate|question"
        r"|yo|mi|mis|usted|tu|te|tengo|puedo|se|nunca|nadie|nada|ningun\w*|sin|ni|tampoco|falta\w*|desconoc\w*"
        r"|je|j'\w+|m'\w+|mes|mon|ma|nous|vous|ne|n'\w+|pas|rien|aucune?|jamais|personne|sans|manque\w*"
        r"|ich|mir|mich|mein\w*|wir|sie|ihnen|dir|dich|du|nicht|kein\w*|nie|niemand|nichts|nirgends|ohne|fehl\w*|un\w+t"
        r"|eu|meus?|minhas?|voces?|tenho|posso|sei|consigo|nao|nem|nunca|ninguem|nada|nenhum\w*|sem|falta\w*"
        r"|io|ho|mi|mio|mia|non|nessun\w*|niente|nulla|mai|senza|manca\w*"
        r"|ik|mij|mijn|niet|geen|niemand|nooit|zonder|ja|nie|nikt|nic|brak|bez|mnie|moje\w*"
        r"|uw|jij|jouw?|wam|pan[iu]|twoj\w*|ben|bana|benim|siz\w*|lutfen|degil\w*|yok(?:tur)?|hic\w*|kimse\w*"
        r"|\w{2,}m[ae]m|\w+m[ıiuü]yor\w*|\w+m[ae](?:d[ıi][mk]?|m[ıi]s\w*)|\w+s[ıi]n[ıi]z"
        r"|tidak|tak|belum|bukan|saya|aku|kami|anda|kamu|tanpa|khong|chua|toi|ban (?:co|nen|hay))\b"
        r"|\b(?:я|мне|меня|мо[йеия]\w*|мы|нам|не|нет|ни|нельзя|никто|ничего|никогда|без|вы|вам|ваш\w*)\b"
        r"|لا|لم|لن|ليس|غير|أعرف|أنا|لدي|عندي|يمكنك|أنصحك|بدون|دون|नहीं|नही|मुझे|मेरे|मेरी|मैं|आप|बिना|कृपया"
        r"|不|没|未|无|我|您|你|ない|ません|ず|私|わか|分か|없|않|못|모르|저|제가|미상|안 "
    )
)


def names_nothing(text: str, question: str) -> bool:
    """Tell whether a reply speaks of not answering, perhaps, and names nothing of its own.

    "Even specialists have left that blank." It has no candidate, and every sentence of it speaks
    of the speaker, the asker or of what there is not.
    """
    if has_candidate(text, question):
        return False
    said = [each for each in sentences(text) if tokens(each)]
    return bool(said) and all(_SPEAKS.search(as_matched(each)) for each in said)


def has_candidate(text: str, question: str) -> bool:
    """Tell whether a reply is long, or has a number, a name or a quotation the question lacks."""
    dense = not text.isascii() and CJK.search(text) is not None
    if len(text) > (_LONGEST_DENSE if dense else _LONGEST):
        return True
    asked = frozenset(question_tokens(question))
    if not asked.issuperset(_DIGITS.findall(text)):
        return True
    text = EMPHASIS.sub("", text)
    if any(not asked.issuperset(tokens(words)) for words in _QUOTED.findall(text)):
        return True
    if dense:
        return any(word.lower() not in question.lower() for word in _FOREIGN.findall(text))
    if _GERMAN.search(plain(text)):
        return False
    names = [name for name in _NAME.findall(text) if name not in ("I", "AI") and name[:2] != "I'"]
    return any(not _is_of(name, asked) for name in names)


def _is_of(name: str, asked: frozenset[str]) -> bool:
    """Tell whether a name is the question's, in whatever case its language puts it."""
    words = tokens(name)
    if not asked.isdisjoint(words):
        return True
    stems = {word[: max(_STEM, len(word) - _ENDING)] for word in words if len(word) > _STEM}
    return any(each.startswith(stem) for stem in stems for each in asked)
