"""Whether a reply that the token limit ended had come to an answer by then."""

from __future__ import annotations

import re

from graders.folding import as_matched, folded
from graders.sentences import completed_sentences

# How thinking aloud begins: what comes of it stands at the end, which is not there.
_THINKS = re.compile(
    folded(
        r"(?:(?:okay|ok|alright|all right|so|well|hmm+|sure|right|great|certainly)\b\W{0,3}){0,3}"
        r"(?:let me (?:see|think|start|break|consider|work|recall|try|analy[sz]e|figure|first)"
        r"|let'?s (?:see|think|start|break|consider|work|recall|try|analy[sz]e|figure|compute"
        r"|calculate|go|look|find|begin|first|solve|determine)|let us\b|hmm|wait\b|step (?:1|one)\b"
        r"|first(?:ly)?,? (?:let|we|i) |first of all"
        r"|to (?:determine|find|figure out|solve|identify|work out|calculate|compute)\b"
        r"|to answer (?:this|the|that) |(?:we|i) (?:need|can start|are asked|are given|am asked)\b"
        r"|i(?:'ll| will) (?:think|start|work|go|break|try|consider)"
        r"|the (?:user|question|problem) (?:is asking|asks|wants|says|states)"
        r"|(?:thinking|analysis|reasoning)(?: process)? ?:"
        r"|vamos a|veamos|pensemos|paso 1|para (?:responder|determinar|encontrar|resolver)\b"
        r"|el usuario|voyons|réfléchissons|étape 1|pour (?:répondre|déterminer|trouver|résoudre)\b"
        r"|l'utilisateur|lass(?:t|en sie)? (?:uns|mich)|überlegen wir|schritt 1"
        r"|um (?:die|diese) frage"
        r"|der (?:nutzer|benutzer)|vejamos|passo 1|o usuário|vediamo|ragioniamo|per rispondere"
        r"|(?:(?:好的|嗯)\W{0,3})?(?:让我|我们(?:来|需要|先|可以)|首先|第一步|步骤|用户|嗯|要回答)"
        r"|まず|考え|ステップ|ユーザー|では、|먼저|우선|생각해|단계|1단계|사용자|자, )"
    )
)
# "The answer is …", "Réponse : …", "#### 18": what was thought of has come to its end.
_ANNOUNCES = re.compile(
    folded(
        r"\b(?:answer|guess|respuesta|réponse|antwort|lösung|resposta|risposta|ответ)\b ?"
        r"(?:(?:is|was|would be|should be|es|est|ist|lautet|é|è)\b|:)\W{0,9}\w"
        r"|(?:答案|回答|答え|정답|답)(?:应该|應該)? ?[是为為은는:：]\W{0,9}\w"
    )
)
_MARKED = re.compile(
    r"#### ?\S|\\boxed *\{|\*\*(?!\s*(?:step|\d+[.)]))[^*\n:]{1,60}\*\*(?!:)", re.I
)
_WORD = re.compile(r"\w")


def has_only_begun(text: str) -> bool:
    """Tell whether nothing of a reply that was cut off is a whole sentence."""
    return not completed_sentences(text)


def only_thinks(text: str) -> bool:
    """Tell whether a reply that was cut off is the beginning of thinking aloud.

    In it names and numbers are weighed, and none is given as the answer.
    """
    word = _WORD.search(text)
    if word is None or _MARKED.search(text):
        return False
    if not _THINKS.match(as_matched(text[word.start() : word.start() + 200])):
        return False
    said = (as_matched(sentence) for sentence in completed_sentences(text))
    return not any(map(_ANNOUNCES.search, said))
