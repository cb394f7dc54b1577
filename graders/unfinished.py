"""Whether a reply that the token limit ended had come to an answer by then."""

from __future__ import annotations

import re

from graders.folding import folded
from graders.normalise import plain
from graders.sentences import completed_sentences

# How thinking aloud begins: what comes of it stands at the end, which is not there.
_THINKS = re.compile(
    folded(
        r"^\W*(?:(?:okay|ok|alright|all right|so|well|hmm+|sure|right|great|certainly)\b\W*){0,3}"
        r"(?:let me|let's|let us|hmm|wait|step (?:1|one)|first(?:ly)?,|first of all"
        r"|to (?:answer|determine|find|figure out|solve|identify|work out|calculate|compute)\b"
        r"|(?:we|i) (?:need|have|must|should|want|can start|are asked|are given|am asked)\b"
        r"|i(?:'ll| will) (?:think|start|work|go|break|try|consider)"
        r"|the (?:user|question|problem) (?:is asking|asks|wants|says|states|is about)"
        r"|thinking|analysis|reasoning"
        r"|vamos|veamos|pensemos|paso 1|primero,|para (?:responder|determinar|encontrar|resolver)\b"
        r"|el usuario|voyons|réfléchissons|étape 1|(?:tout )?d'abord"
        r"|pour (?:répondre|déterminer|trouver|résoudre)\b|l'utilisateur"
        r"|lass(?:t|en sie)? (?:uns|mich)|überlegen wir|schritt 1|zunächst|zuerst|um (?:die|diese) "
        r"|der (?:nutzer|benutzer)|vejamos|passo 1|primeiro,|o usuário|vediamo|ragioniamo|passo 1"
        r"|per rispondere)"
        r"|^\W*(?:好的|嗯)?\W*(?:让我|我们(?:来|需要|先|可以)|首先|第一步|步骤|用户|嗯|要回答)"
        r"|^\W*(?:まず|考え|ステップ|ユーザー|では、)"
        r"|^\W*(?:먼저|우선|생각해|단계|1단계|사용자|자, )"
    )
)
# "The answer is …", "Réponse : …": what was thought of has come to its end.
_ANNOUNCES = re.compile(
    folded(
        r"\b(?:answer|guess|respuesta|réponse|antwort|lösung|resposta|risposta|ответ)\b ?"
        r"(?:(?:is|was|would be|should be|es|est|ist|lautet|é|è)\b|:)\W*\w"
        r"|(?:答案|回答|答え|정답|답)(?:应该|應該)? ?[是为為は은는:：]\W*\w"
    )
)


def came_to_no_answer(text: str) -> bool:
    """Tell whether a reply that was cut off holds no answer yet.

    Nothing of it is a whole sentence, or it is the beginning of thinking aloud, in which names and
    numbers are weighed and none is given as the answer.
    """
    said = [folded(plain(sentence)) for sentence in completed_sentences(text)]
    if not said:
        return True
    return _THINKS.match(said[0]) is not None and not any(map(_ANNOUNCES.search, said))
