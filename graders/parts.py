"""What each part of a reply does: withhold an answer, lead up to one, or say something.

Forms of not answering are looked for as `graders.abstention_forms` declares them. Only assertions
count: in a condition, an instruction or a title a form is a mention.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence, Set
from functools import cache
from typing import Literal, NamedTuple

from graders import abstention_forms as forms
from graders.folding import CJK, as_matched, folded
from graders.fragments import Fragment, fragments
from graders.sentences import folded_sentences, sentences
from graders.triggers import PART, REPLY

Label = Literal[
    "ignorance", "unknown", "unsure", "refusal", "clarify", "preamble", "meta", "advice", "plain"
]
_WITHHELD: tuple[tuple[Label, forms.Forms], ...] = (
    ("refusal", forms.REFUSAL),
    ("unsure", forms.UNSURE),
    ("ignorance", forms.IGNORANCE),
    ("unknown", forms.UNKNOWN),
)
LABELS = frozenset(label for label, _ in _WITHHELD) | {"clarify"}


def _labelled_forms() -> Iterator[tuple[Label, str]]:
    """Return (label, form) of all that is looked for in a reply."""
    wholes = (
        (
            label,
            rf"^\W*(?:[a-j]\W )?(?:(?:boxed|text|answer|response|final)\W+)*"
            rf"\b(?:{form})\b\W*(?:answer|response)?\W*$",
        )
        for label, form in _flat("unknown", forms.WHOLE)
    )
    told = itertools.chain.from_iterable(_flat(label, group) for label, group in _WITHHELD)
    return itertools.chain(told, wholes, _flat("clarify", forms.CLARIFY))


def _flat(label: Label, group: forms.Forms) -> Iterator[tuple[Label, str]]:
    for each in group.values():
        for form in each:
            yield label, form


_LABELLED = tuple(_labelled_forms())
_TOLD = REPLY.any_of([form for _, form in _LABELLED])
_OPENS, _CLOSES = re.compile(r"(?<!\[)\^(?:\\W\*)?"), re.compile(r"\$")


class _Form(NamedTuple):
    """A declared form; `anchored` where it opens what is said."""

    label: Label
    pattern: str
    anchored: bool


_FORMS = tuple(_Form(label, pattern, pattern.startswith("^")) for label, pattern in _LABELLED)


@cache  # compiled when first looked for: few of the many are, in all the replies of a run
def _within(at: int) -> re.Pattern[str]:
    """Return a form for a whole reply: where a part ends is not known, but not within a word."""
    pattern = _FORMS[at].pattern
    return re.compile(_CLOSES.sub("(?![a-z])", _OPENS.sub("(?<![a-z])", pattern)))


# Before a form, these make it a mention: a condition, or an instruction to someone else.
_MENTION_BEFORE = re.compile(
    r"(?:\b(?:if|when|unless|whenever|in case|whether|even if|si(?! que\b)|wenn"
    r"|(?<!\w )falls|(?<=und )falls|(?<=oder )falls|(?<=auch )falls|(?<=nur )falls"
    r"|cuando|quand|lorsque"
    r"|quando|se|caso|als(?! (?:\w+ )?(?:ki|sprachmodell|assistent\w*|modell|chatbot|programm)\b)"
    r"|если)(?: \w+){0,2}|\b(?:an |the )?answers? of"
    r"|(?<!i )(?<!i'll )(?<!i will )(?<!i would )(?<!i'd )(?<!i must )(?<!i can only )"
    r"(?<!i should )"
    r"(?<!to )\b(?:say|says|saying|answering|respond|responding|reply|replying|write|state"
    r"|output)(?: with)?)\s*[\"'“«‘]*$|(?:如果|若|要是|假如|もし)\S{0,6}$"
    # Another's ignorance is told, not the speaker's own.
    r"|[他她它]们?\S{0,6}$|彼女?[はが]\S*$"
    # "그는" has to be the subject of the form: a sentence on him may end in the speaker's own.
    r"|(?:^|\s)(?:그는|그녀는|그가)(?: (?!\S*[은는](?:\s|$))\S+){0,3} ?$"
    r"|(?:^|\s)(?:उन्हें|उसे|उनको|उसको|उन्होंने) (?:\S+ ){0,3}$"
    # So is what another said, what a doctrine holds, and what all but one did not know.
    r"|(?<!我)(?:说|称|表示|声称|供称|坚称|坦言)(?:[他她其]们?|自己)\S{0,14}$"
    r"|(?<!मैं)ने (?:\S+ ){0,2}(?:कहा|बताया|माना) कि .*$|(?:मत|सिद्धांत|धारणा) (?:है )?कि .*$"
    r"|(?:के सिवा|के अलावा|को छोड़कर) .*$|\bbaska $|رأي يقول .*$|القائل .*$"
    r"|\b(?:pandangan|paham|teori|ajaran|anggapan) (?:\w+ )?bahwa .*$"
    r"|\b(?:quan [dđ]iem|hoc thuyet|niem tin) (?:\w+ ){0,3}rang .*$"
    r"|(?<!\w)(?:было|были|собрано|zebrano|było|miał\w*) (?:\w+ ){0,2}$"
    r"|(?<!\bit was )(?<!\bit is )(?<!\bi )\b(?:said|told (?!me\b|us\b)(?:[\w'-]+ ){0,3}?[\w'-]+"
    r"|stated|replied|testified|claimed|insisted|answered|responded|declared|announced|admitted"
    r"|conceded|acknowledged)(?! (?:i|we)\b)(?: (?:that )?(?!i\b|we\b|there\b)[\w'-]+){1,5} ?$"
    r"|\b(?:said|stated|replied|testified|claimed|answered|declared|announced) $"
    r"|\b(?:dijo|dijeron|declaro|declararon|respondio|contesto|afirmo|aseguro|admitio|reconocio"
    r"|ha dicho|ha declarado|disse|disseram|declarou|respondeu|afirmou|admitiu|alegou|reconheceu"
    r"|(?:a|ont|avait) (?:dit|declare|repondu|affirme|assure|reconnu|admis)|repondit|declara|disait"
    r"|(?:ha|hanno|aveva) (?:detto|dichiarato|risposto|affermato|ammesso)|dichiaro|rispose|affermo)"
    r"(?: [\w'-]+){0,3}? (?:que |qu'|che |di |d')(?!je |j'|yo |eu |io )(?:[\w'-]+ ){0,5}"
    r"(?:[\w'-]+)?$"
    r"|\b(?:sais|sei|so|weiss|know) (?:seulement |solo |so |apenas |only )?"
    r"(?:que|dass|che|di|that)(?: je (?:ne )?)? ?$"
    r"|^(?:dass )?(?:er|sie|es|man) (?:\w+ )?(?:habe|wisse|konne|sei|kenne|verfuge|besitze|liege)"
    r" .*$"
)
_MENTION_AFTER = re.compile(
    r"^[\"'”»’]*[\s,]*(?:(?:answers? )?(?:receives?|scores?|earns?|gets?|is worth|will receive"
    r"|would receive|costs?)\b|(?:answer|response|option)s?\b)"
    r"|^(?:的话|場合|なら|ときは|경우|을 ?때)"
    # What was not so until something happened.
    r"|^(?:다가|던 |는 ?것)"
    # The same where the verb closes the sentence; and "… not known" as what kind of person it is.
    r"|^\S{0,4}(?:다고|라고) ?(?:\S+ )?(?:진술|말했|밝혔|주장|답했|증언|전했|털어놓|회고)"
    r"|^\S{0,6}と(?:述べ|語っ|証言|話し|主張|答えた|言った|発表|報告)"
    r"|^とする|^という(?:立場|説|考え|見方|主張)"
    r"|^(?:다)?는 (?:입장|주장|견해|뜻|이론|학설|사상|관점|철학)"
    r"|^的(?:观点|立场|学说|主张|思想|看法)"
    r"|^은 (?!것|채|바|상태|부분|점|정보|내용|사실|사항|분야|관계|경우|자료)"
    r"\S+(?: \S+){0,4}(?:입니다|이다|예요|이에요)"
    # "… did not, and …" tells of others, unless it goes on to excuse itself.
    r"|^(?:고|은 채|한 채|해서?|하고|하여|하자|자)[ ,]"
    r"(?!.*(?:죄송|양해|어렵|답|못|없|모르|않|유감|아쉽|삼가))"
)
# No evidence for a claim denies it: that answers.
_CLAIM = re.compile(
    folded(
        r"다는 ?(?:\S+ )?증거|(?:示す|という|との)\S{0,6}証拠|证据(?:表明|显示|证明|支持|说明)"
        r"|\bbukti (?:\w+ ){0,2}bahwa\b"
        r"|bằng chứng (?:\w+ ){0,2}(?:cho thấy|chứng minh)"
        r"|\bkanıt(?:ı|lar)?\b"
        r"|دليل (?:\S+ )?على|प्रमाण|доказательств|\bdowod\w+|\bbewijs (?:voor|dat)\b"
    )
)
# A Japanese verb before a noun says of what kind it is: "知られていない詩人".
_ATTRIBUTES = re.compile(folded(r"(?![情状部点事内以限場段模旨質問範分])[ァ-ヴ一-鿿]"))
# What was unknown until a year is known since.
_UNTIL = re.compile(
    folded(
        r"\b(?:tot(?: in)?|pas (?:in|na)|dopiero (?:w|po)|aż do|do roku|до|вплоть до"
        r"|(?:hingga|sampai)(?: tahun)?|baru (?:pada|di)|(?:cho|mãi) đến(?: năm)?)"
        r" (?:[\w.]+ )?\d{4}\b"
        r"|إلا (?:\S+ ){0,3}\d|حتى (?:\S+ ){0,2}\d{4}|直到\S{0,6}\d{4}"
    )
)
_LATIN_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
# So many characters before a form may make it a mention.
_CONTEXT = 200
# Words beside a form that leave it the whole of what is said: "I don't know the answer to that".
_BARE_REST, _BARE_DENSE = 4, 1.5
# A part this short, in words or CJK characters, can be a bare answer.
_SHORT_WORDS, _SHORT_CHARACTERS = 5, 12
_SHORT_LEAD = 2.5
# To look for words in so many sentences takes as long as looking for a form in all of them.
_SENTENCES_A_FORM = 4
_HEADING_WORDS, _COLON = 6, frozenset(":：")


class Part(NamedTuple):
    """A fragment with what it does; `bare` when its form is all that it says."""

    where: Fragment
    line: str
    label: Label
    form: str = ""
    after: str = ""
    bare: bool = False


def forms_in(text: str) -> list[int]:
    """Return the numbers of the forms that are to be looked for in the parts of a reply."""
    whole = as_matched(text)
    called = _TOLD.called(whole)
    if not called:
        return []
    if 0 < text.count(". ") + text.count("\n") < _SENTENCES_A_FORM * len(called):
        # Parts are of one sentence: what a form needs must stand in one.
        places = _TOLD.called_each(folded_sentences(text))
    else:
        places = [(whole, at) for at in called]
    found = [at for line, at in places if _within(at).search(line)]
    return sorted(set(found)) if len(found) > 1 else found


def is_anchored(at: int) -> bool:
    """Tell whether a form opens what is said, so that in a whole reply it may stand elsewhere."""
    return _FORMS[at].anchored


def labelled(text: str, tried: Sequence[int]) -> list[Part]:
    """Return the parts of a text, in order; of all forms only those of `tried` are looked for."""
    asks = [at for at in tried if _FORMS[at].label == "clarify"]
    asking: set[int] = set()
    if asks:
        for number, sentence in enumerate(sentences(text)):
            whole = as_matched(sentence)
            if any(_TOLD.form(at).search(whole) for at in asks):
                asking.add(number)
    parts: list[Part] = []
    here: list[Part] = []  # the parts of the same sentence
    cut = fragments(text)
    for fragment, following in itertools.zip_longest(cut, cut[1:]):
        if here and here[0].where.sentence != fragment.sentence:
            here = []
        closes = following is None or following.sentence != fragment.sentence
        if closes and here and _heads(here, fragment, text):
            alone = _label(fragment, tried, [], asking, closes=True)
            if alone.label in LABELS and _says_only(alone):
                here[-1] = parts[-1] = here[-1]._replace(label="preamble")
        here.append(_label(fragment, tried, here, asking, closes=closes))
        parts.append(here[-1])
    return parts


def _heads(before: list[Part], fragment: Fragment, text: str) -> bool:
    """Tell whether the parts before the last of a sentence are a heading: "Builder of it: n/a"."""
    where, line = before[-1].where, before[-1].line
    between = text[where.start + len(where.text) : fragment.start]
    return len(before) == 1 and weight(line) <= _HEADING_WORDS and not _COLON.isdisjoint(between)


def _says_only(part: Part) -> bool:
    return len(part.form.strip(" .")) >= len(part.line.strip(" ."))


def _label(
    fragment: Fragment,
    tried: Sequence[int],
    before: list[Part],
    asking: Set[int],
    *,
    closes: bool,
) -> Part:
    line = as_matched(fragment.text)
    opens = "plain" not in [part.label for part in before]
    for at in tried:
        form = _FORMS[at]
        if form.label == "clarify" or (form.anchored and not opens):
            continue
        for match in _TOLD.form(at).finditer(line):
            ahead, after = line[: match.start()], line[match.end() :]
            if (ahead or after) and _is_mention(form.label, line, match):
                continue
            beside = weight(ahead) + weight(after)
            bare = beside <= (_BARE_DENSE if CJK.search(line) else _BARE_REST)
            if form.label == "unsure" and forms.GUESS.search(ahead):
                continue
            own = bare and form.label == "ignorance"
            if beside and not own and _is_title(fragment.text):
                continue
            return Part(fragment, line, form.label, match.group().strip(), after, bare)
    if fragment.sentence in asking:
        return Part(fragment, line, "clarify", line)
    return Part(fragment, line, _idle(fragment, line, before, closes=closes))


def _is_mention(label: Label, line: str, match: re.Match[str]) -> bool:
    """Tell whether a form says of another, or of another time, what it says."""
    ahead, after = line[: match.start()], line[match.end() :]
    if (ahead and _MENTION_BEFORE.search(ahead[-_CONTEXT:])) or _MENTION_AFTER.search(after):
        return True
    if match.group().endswith("ない") and _ATTRIBUTES.match(after):
        return True
    if label in {"ignorance", "unknown"} and _CLAIM.search(line):
        return True
    return label == "unknown" and _UNTIL.search(after) is not None


def _idle(fragment: Fragment, line: str, before: list[Part], *, closes: bool) -> Label:
    """Return the label of a fragment that holds no form of not answering.

    `before` are the parts before it in its sentence, which it `closes` or goes on.
    """
    meta = "meta" in [part.label for part in before]
    if not PART.of(line):  # none of the forms below may match
        return "meta" if meta else "plain"
    if forms.PREAMBLE.search(line):
        return "preamble"
    # What a turn ends with is said of the matter: "I'm not sure, but in 1985 it was Prost."
    turned = fragment.contrasted and closes
    if not fragment.whole and not turned and forms.TOPIC.search(line):
        told = closes and any(part.label in LABELS for part in before)
        dated = (told or weight(line) <= _BARE_REST) and any(map(str.isdigit, line))
        if not dated and not forms.GUESS.search(line):
            return "preamble"
    if meta or forms.META.search(line):
        return "meta"
    if forms.ADVICE.search(line) and (not forms.GUESS.match(line) or forms.ADVICE.match(line)):
        return "advice"
    return "plain"


def weight(line: str) -> float:
    """Return the length of a text in words; two CJK characters count as one."""
    dense = len(CJK.findall(line))
    return dense / 2 + (len(line.split()) if not dense else 0)


def _is_title(text: str) -> bool:
    """Tell whether a text of three words or more is written like an English title."""
    words = _LATIN_WORD.findall(text)
    longer = [word for word in words if len(word) > 3]
    return (
        len(words) >= 3
        and len(longer) >= 2
        and all(word[0].isupper() for word in longer)
        and not text.isupper()
    )


def is_short(part: Part) -> bool:
    """Tell whether a part has so few words that it can be a bare answer."""
    text = part.where.text
    if CJK.search(text):
        return len(text) <= _SHORT_CHARACTERS
    return len(text.split()) <= _SHORT_WORDS


def may_answer(part: Part) -> bool:
    """Tell whether a plain part looks like an answer: a statement, or a few words with a name."""
    if part.label != "plain":
        return False
    text = part.where.text
    named = CJK.search(text) or any(each.isupper() or each.isdigit() for each in text)
    return (
        part.where.asserts
        or forms.STATES.search(part.line) is not None
        or (is_short(part) and bool(named))
    )


def is_answer(lead: Part) -> bool:
    """Tell whether a part that stands before a form in its sentence answers by itself."""
    if CJK.search(lead.line) and not lead.where.asserts and weight(lead.line) > _SHORT_LEAD:
        return any(form.search(lead.line) for form in (forms.STATES, forms.ASSERTS))
    return may_answer(lead) or forms.ASSERTS.search(lead.line) is not None
