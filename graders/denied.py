"""Denials that may be the answer: "The file contains no virus", "No evidence says that he did".

What there is not may be what was asked for. It is none where what a source lacks is information,
or the very thing that was asked about.
"""

# One kind of words a line, however long: cut in two it cannot be read.
# ruff: noqa: E501
from __future__ import annotations

import re
from functools import lru_cache

from graders.abstention_forms import ways
from graders.folding import as_matched, folded
from graders.normalise import tokens
from graders.triggers import ASKED, REPLY

# A file or text that is said not to hold something, up to what that is.
_HOLDS_NOT = REPLY.any_of(
    ways(
        r"\b(?:file|files|document|documents|text|passage|article|page|book|novel|letter|report|record"
        r"|records|log|register|email|message|contract|database|scan)\b(?: \w+){0,2} (?:does not|do not"
        r"|doesn'?t|don'?t|did not|didn'?t|contains? no|has no|have no|shows? no|had no)(?: actually| even"
        r"| directly| explicitly)?(?: (?:contain|include|have|show|mention|list|hold|report|discuss"
        r"|speak of|talk about|treat|deal with|cover|describe))?\b(?: any| a| an| the)?"
        r"|\b(?:archivos?|ficheros?|documentos?|textos?|libro|novela|carta|informe|registros?|mensaje|correo|autora?|arquivos?|ficheiros?|registr?os?|livro|romance|relatório"
        r"|base de dados)\b(?: \w+){0,2} (?:no|nunca|não) (?:se )?(?:contiene|incluye|tiene|muestra|presenta|menciona|trata|habla"
        r"|reporta|refleja|contém|inclui|tem|mostra|apresenta|fala|refere|regista|registra|trata)n?\b(?: de| del| sobre| a| ning[uú]n[oa]?| nenhum\w?| el| la| los| las| o| os| as| da| do| un| una| um| uma){0,2}"
        r"|\b(?:fichiers?|documents?|textes?|article|livre|roman|lettre|rapport|registre|journal|message|base)\b(?: \w+){0,2} (?:ne |n')(?:\w+ )?(?:contient|comporte|montre|présente"
        r"|mentionne|parle|traite|inclut|a|prévoit|signale|affiche)\b (?:pas|aucune?|jamais)\b(?: de| d'| du| des| la| le| les| l'){0,2}"
        r"|\b(?:datei|dokument|text|artikel|buch|roman|brief|bericht|protokoll|register|nachricht|vertrag)\b(?: \w+){0,2}"
        r" (?:enthält|hat|zeigt|erwähnt|handelt|weist|nennt|umfasst|behandelt|verzeichnet|enthalten|geht es)(?: \w+)? (?:kein\w*|nicht|nie)\b(?: vo[nm]| über| um| den| die| das| der){0,2}"
        r"|\b(?:file|documento|testo|libro|romanzo|lettera|rapporto|registro|articolo|messaggio|contratto|analisi|scansione)\b(?: \w+){0,2}"
        r" non (?:contiene|include|ha|mostra|presenta|riporta|menziona|parla|tratta|risulta|segnala|emerge|rileva)\b(?: alcun\w?'?| nessun\w?'?| di| del\w*'?| un\w?| il| la| i| le| gli| l'){0,2}"
    )
)
# "There is no evidence that …": what it is of is told to be unlikely, not unknown.
_NO_PROOF = REPLY.any_of(
    ways(
        r"\bno (?:\w+ )?(?:evidence|proof|indications?|signs?|hint) (?:\w+ )?(?:that|of|for)\b"
        r"|\b(?:insufficient|not enough|lack of) (?:\w+ )?evidence (?:to|against) (?!answer|say|tell|know|determine|identify)"
        r"|\b(?:no|ningun[oa]?|sin) (?:\w+ ){0,3}(?:pruebas?|evidencias?|indicios?) (?:\w+ )?de\b"
        r"|\baucune? (?:\w+ )?(?:preuve|indice|signe|trace) (?:\w+ )?(?:que|qu'|de|d')"
        r"|\bpas (?:de )?(?:preuves?|indices?) (?:\w+ )?(?:que|qu'|de|d')"
        r"|\bkeine?n? (?:\w+ )?(?:beweise?|belege?|nachweise?|hinweise?|anzeichen|anhaltspunkte?) (?:\w+ )?(?:dafur|fur|dass|auf|darauf)\b"
        r"|\b(?:não|sem|nenhuma?) (?:\w+ ){0,3}(?:provas?|evidências?|indícios?) de\b"
        r"|\b(?:non|nessuna?) (?:\w+ ){0,3}(?:prov[ae]|indizi\w?) (?:che|di|del\w*)\b"
    )
)
# Nouns of what an answer is made of, and words for it.
_INFORMATION = re.compile(
    folded(
        r"\b(?:informa\w+|infos?|detail\w*|detalle\w*|detalhe\w*|dettagl\w+|dat[aeo]s?|dati|daten|données?|facts?|specifics"
        r"|answers?|respuestas?|réponses?|antwort\w*|respostas?|rispost\w+|names?|nombres?|noms?|\w*namen?|nomes?|nom[ei]"
        r"|surnames?|apellidos?|prénoms?|sobrenomes?|cognom[ei]|dates?|fechas?|datas?|\w*datum|years?|años?|années?|\w*jahr\w*|anos?|ann[oi]"
        r"|numbers?|números?|nombre|chiffres?|\w*zahl\w*|numer[oi]|figures?|cifras?|cifr[ae]|amounts?|totals?|quantit\w+|cantidad\w*|quantidade"
        r"|prices?|precios?|prix|preise?|preços?|prezz[oi]|costs?|places?|locations?|lugar\w*|lieux?|\w*orte?|luog\w+|loca(?:l|is)"
        r"|age|edad|âge|alter|idade|età|identit\w+|identidad\w*|identität|causes?|causas?|ursachen?|reasons?|raz[oó]n\w*|motiv\w+|gr[uü]nde?"
        r"|records?|registr\w+|einträge?|eintrag|mentions?|menci\w+|menç\w+|menzion\w+|erwähnung\w*|references?|refer\w+|riferiment\w+"
        r"|indications?|indica\w+|hinweise?|angaben?|auskunft|aussagen?|sources?|fuentes?|quellen?|fontes?|font[ei]|traces?|tracc\w+|notizi\w+"
        r"|who|whom|what|when|where|which|why|how|whether|qui[eé]n\w*|cu[aá]\w+|d[oó]nde|c[oó]mo|qu[eé]|si|qui|quel\w*|quand|où|comment|combien|pourquoi"
        r"|wer|wen|wem|wessen|was|wann|wo|wie|welche\w*|warum|ob|quem|qual|quais|quando|onde|quanto\w*|por que|chi|quale|quali|dove|perché|come"
        r"|it|this|that|anything|nothing|something|him|her|eso|esto|ello|nada|cela|ça|rien|das|dies\w*|es|davon|darüber|dazu|hierzu|nichts"
        r"|isso|isto|ciò|questo|nulla|niente|titles?|título\w*|titres?|\w*titel|titol[oi]|authors?|autor\w*|auteur\w*|verfasser\w*|such)\b"
    )
)
_question_line = lru_cache(maxsize=1024)(as_matched)
# Of so many words a reply may be what was said.
_FEW_WORDS = 8
_QUOTE = re.compile(r"^\W*[\"“„«'‘].*[\"”“»'’]\W*$", re.DOTALL)
# A question for words: what something means, what someone said, what a text is called.
_ASKS_FOR_WORDS = ASKED.any_of(
    ways(
        r"\b(?:means?|meaning|translat\w+|said|says?|saying|repl(?:y|ies|ied)|respond\w*|quot\w+|words?|phrase|motto"
        r"|lines?|lyrics?|sentence|title|called|inscription|slogan|refrain|catchphrase"
        r"|significa\w*|dij\w+|dice|dicho|respond\w+|contest\w+|frase\w*|palabras?|lema|traduc\w+|verso|título|llama"
        r"|signifi\w+|veut dire|dit|disait|répond\w*|phrase|mots?|devise|tradui\w+|titre|appelle"
        r"|bedeute\w+|heißt|hieß|sagt\w*|antwortet\w*|satz|worte?|wort|übersetz\w+|spruch|titel|lautet\w*"
        r"|quer dizer|disse|diz|palavras?|traduz\w*|chama|vuol dire|rispo\w+|parol[ae]|titolo|chiama"
        r"|songs?|single|album|film\w*|movie|series?|episode|novel\w*|book|poem|play|painting"
        r"|canci[oó]n|películas?|libro|novela|poema|obra|cuadro|chanson|livre|roman\w*|poème|pièce|tableau"
        r"|lied|buch|gedicht|stück|gemälde|serie|música|canção|livro|quadro|canzone|poesia|brano)\b"
    )
)
# "What does "n/a" mean?": what stands for ignorance is what is asked for.
_ASKS_FOR_MEANING = ASKED.any_of(
    ways(
        r"\b(?:means?|stands? for|meaning|translat\w+|significa|quiere decir|signifie|veut dire|bedeutet"
        r"|heißt|quer dizer|vuol dire|traduc\w+|tradui\w+|traduz\w*|übersetz\w+)\b"
    )
)
_NAMES_WORDS = re.compile(r"[\"“„«'‘»”]\w[^\"“”«»]*\w[\"”“»'’]|\b[A-Z][A-Z/\d]+\b|\d")
# What only gives a reason: "Why …?" – "For lack of evidence."
_ASKS_WHY = ASKED.any_of(ways(r"\b(?:why|por ?qu[eé]|pourquoi|warum|weshalb|wieso|perch[eé])\b"))
_GIVES_REASON = re.compile(
    folded(
        r"^\W*(?:because|since|due to|for (?:a |want of|lack)|porque|por|debido|faute|parce|à cause|en raison"
        r"|weil|aus|wegen|mangels|per|devido|a causa)\b"
    )
)
# A question that asks for more than yes or no.
_ASKS_OPENLY = re.compile(
    folded(
        r"\b(?:who|whom|whose|what|when|where|which|why|how|qui[eé]n\w*|cu[aá]l\w*|cu[aá]nd\w+|cu[aá]nt\w+|d[oó]nde|c[oó]mo"
        r"|qué|qui|que|quoi|quel\w*|quand|où|comment|combien|pourquoi|wer|wen|wem|wessen|was|wann|wo|woher|wohin|wie|welche\w*"
        r"|warum|quem|qual|quais|quando|onde|quant\w+|chi|quale|quali|dove|perché|come|cosa|che)\b"
    )
)
# "How many pages has it?"
_COUNTS = re.compile(
    folded(r"\b(?:how many|cu[aá]nt[oa]s|combien d(?:e |')|wie ?viele|quant[oaie]s?) (\w{4,})")
)
# "Who is never named in the novel?"
_ASKS_WHAT_IS_NOT = ASKED.any_of(
    ways(
        r"\b(?:not|never|cannot|without|lacks?|nao|nunca|jamas|ningun\w*|nenhum\w?|nicht|kein\w*|nie|niemals|pas|jamais"
        r"|aucune?|non|mai|nessun\w?)\b|n't\b|^\W*(?:que|a quien|quien|cual\w*) (?:\w+ ){0,2}no\b"
    )
)
# A question for what someone said, or how something is said, whether it is then quoted or not.
_ASKS_WHAT_WAS_SAID = ASKED.any_of(
    ways(
        r"\b(?:catchphrase|motto|slogan|last words|famous (?:words|line|quote)|how do you say|lema|devise|wahlspruch"
        r"|c[oó]mo se dice|comment dit-on|wie sagt man|como se diz|come si dice)\b"
        r"|\bwhat (?:did|does|do|was|were) [^?]{1,60} (?:say|reply|answer|respond|shout|whisper|exclaim|sing|singing)\b(?! about)"
        r"|\bqu[eé] (?:\w+ )?(?:dijo|dice|decía|respondió|responde|respondía|contestó|contesta|gritó)\b(?! sobre)"
        r"|\bque (?:dit|disait|répond|répondait|répondit|répliqua|cria)\b"
        r"|\bwas (?:sagte|sagt|antwortete|antwortet|rief|erwiderte)\b"
        r"|\b(?:o que|que) (?:disse|dizia|diz|respondeu|respondia|gritou)\b(?! sobre)"
        r"|\b(?:che cosa|cosa|che) (?:disse|dice|diceva|rispose|rispondeva|gridò)\b"
    )
)
# These decline, or name something: a jump, a blank vote, an open door.
_ALSO_NAMES = re.compile(
    r"^\W*(?:en blanco|siguiente|la siguiente|pulo|salto|offen|mistero|mystere|misterio|blank|mystery|ambiguous"
    r"|incognita|enigma|open|undefined)\W*$"
)
# "Nobody knows", "it has no answer": that is said of the question, whatever it asks.
_OF_KNOWING = re.compile(
    folded(
        r"know|answer|\bsa(?:b\w+|it|voir|ura|pu\w*|per\w*)\b|répon|respon|respuesta|rispo|wei(?:ss|ß)|wiss|antwort"
    )
)


def may_be_the_answer(form: str, text: str, question: str, *, nobodys: bool) -> bool:
    """Tell whether a reply taken for an abstention by a form may yet be what was asked for.

    `nobodys` tells that by the form nobody knows, where else the speaker does not.
    """
    line, names, proofless, denied = _read(text)
    asked = _question_line(question)
    if proofless or (question and names):
        return True
    if ASKED.of(asked):  # else it asks for none of these
        if _asks_for_words(text, question, asked):
            return True
        if _ASKS_WHY.search(asked) and _GIVES_REASON.match(line):
            return True
        if nobodys and _ASKS_WHAT_IS_NOT.search(asked) and not _OF_KNOWING.search(line):
            return True
    return denied is not None and _lacks_what_is_asked(form, line, denied, question, asked)


@lru_cache(maxsize=1024)  # models decline in the same words again and again
def _read(text: str) -> tuple[str, bool, bool, re.Match[str] | None]:
    """Return a text folded, whether it also names something or denies a proof, and what it lacks."""
    line = as_matched(text)
    proofless = _NO_PROOF.search(line) is not None
    return line, _ALSO_NAMES.match(line) is not None, proofless, _HOLDS_NOT.search(line)


def _asks_for_words(text: str, question: str, asked: str) -> bool:
    """Tell whether words such as the reply's may be what a question asks for."""
    if _QUOTE.match(text) and _ASKS_FOR_WORDS.search(asked):
        return True
    if len(text.split()) > _FEW_WORDS:
        return False
    if _ASKS_WHAT_WAS_SAID.search(asked):
        return True
    means = _ASKS_FOR_MEANING.search(asked) is not None
    return means and _NAMES_WORDS.search(question) is not None


def _lacks_what_is_asked(
    form: str, line: str, denied: re.Match[str], question: str, asked: str
) -> bool:
    """Tell whether a text is said to lack what is neither information nor what was asked for."""
    if form not in line or denied.start() > line.find(form) + len(form):
        return False
    what = re.split(r"[.,;:!?]", line[denied.end() :], maxsplit=1)[0]
    if not what.strip():
        return False
    if "?" in asked and not _ASKS_OPENLY.search(asked):
        return True
    if _INFORMATION.search(what):
        return False
    told, counted = {word for word in tokens(what) if len(word) > 3}, _COUNTS.search(asked)
    return told.isdisjoint(tokens(question)) or (counted is not None and counted[1] in told)
