"""Whether a reply answers, hedges an answer, abstains or refuses: decided without the golds.

Only assertions count. "I don't know" inside a quotation or a repeated instruction, in a condition
("if I don't know …") or in a title is a mention, not an abstention. What these rules cannot tell is
marked `unsure`: an abstention beside what may be an answer, a turn, a title. One that stands alone
and is a gold is seen by `graders.decision.grade_named_gold`.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence, Set
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from graders import abstention_forms as forms
from graders.folding import folded
from graders.fragments import Fragment, fragments
from graders.normalise import plain, tokens
from graders.quoted import without_quotations
from graders.sentences import sentences
from graders.triggers import PART, REPLY

Kind = Literal["answers", "hedges", "abstains", "refuses"]
Label = Literal[
    "ignorance", "unknown", "unsure", "refusal", "clarify", "preamble", "meta", "advice", "plain"
]
_WITHHELD: tuple[tuple[Label, forms.Forms], ...] = (
    ("refusal", forms.REFUSAL),
    ("unsure", forms.UNSURE),
    ("ignorance", forms.IGNORANCE),
    ("unknown", forms.UNKNOWN),
)
_LABELS = frozenset(label for label, _ in _WITHHELD) | {"clarify"}


def _labelled_forms() -> Iterator[tuple[Label, str]]:
    """Return (label, form) of all that is looked for in a reply."""
    wholes = (
        (
            label,
            rf"^\W*(?:[a-j]\W )?(?:(?:boxed|text|answer|response|final)\W+)*(?:{form})\W*(?:answer"
            rf"|response)?\W*$",
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


_WORD = re.compile(r"\w")

# Before a form, these make it a mention: a condition, or an instruction to someone else.
_MENTION_BEFORE = re.compile(
    r"(?:\b(?:if|when|unless|whenever|in case|whether|even if|si|wenn"
    r"|(?<!that )(?<!this )(?<!it )falls|cuando|quand|lorsque"
    r"|quando|se|caso|als|если)(?: \w+){0,2}|\b(?:an |the )?answers? of"
    r"|(?<!i )(?<!i'll )(?<!i will )(?<!i would )(?<!i'd )(?<!i must )(?<!i can only )"
    r"(?<!i should )"
    r"(?<!to )\b(?:say|says|saying|answering|respond|responding|reply|replying|write|state"
    r"|output)(?: with)?)\s*[\"'“«‘]*$|(?:如果|若|要是|假如|もし)\S{0,6}$"
    # Another's ignorance is told, not the speaker's own.
    r"|[他她它]们?\S{0,6}$|彼女?[はが]\S*$|(?:그는|그녀는|그가) .*$"
)
_MENTION_AFTER = re.compile(
    r"^[\"'”»’]*[\s,]*(?:(?:answers? )?(?:receives?|scores?|earns?|gets?|is worth|will receive"
    r"|would receive|costs?)\b|(?:answer|response|option)s?\b)"
    r"|^(?:的话|場合|なら|ときは|경우|을 ?때)"
)
# "I have no further details on …": what is missing is not the answer.
_SIDE_MATTER = re.compile(
    r"\b(?:further|more|other|additional|beyond that|any(?:thing)? else|mas|otr[oa]s?|adicional\w*"
    r"|plus|autres?|davantage|weitere\w*|mehr|sonst|naher\w*|mais|outr[oa]s?)\b|其他|更多|其它"
    r"|それ以上|その他|그 ?외|그 ?이상|더 ?이상|다른"
)
_ANNOUNCES = re.compile(
    r"\b(?:answer|guess|respuesta|reponse|antwort|resposta|risposta|odpowiedz)\b|ответ|答案"
    r"|回答|答え|정답|답변|답"
)
_NOT_A_TITLE = re.compile(r"^(?:[a-z]{1,3}|know|what)$")
_LATIN_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
# Words beside a form that leave it the whole of what is said: "I don't know the answer to that".
_BARE_REST, _BARE_DENSE = 4, 1.5
# A part this short, in words or CJK characters, can be a bare answer.
_SHORT_WORDS, _SHORT_CHARACTERS = 5, 12
_SHORT_LEAD = 2.5
# A reply of more characters is read at both ends, where it says that it does not know.
_LONGEST = 4_000
# Texts up to this long are remembered: longer ones hardly come twice.
_REPEATED = 200
# A sentence longer than this that holds a word of guessing may only speak about the matter.
_LONG_GUESS = 14
# "The frequency is 100": a value or a name, where background says what something is.
_IS_NAMED = re.compile(r"\b(?:is|was|are|were)[\s*_\"“]+[A-Z\d]")
# The share of the question's longer words that marks a sentence as its answer.
_RESTATED = 0.55


class Stance(NamedTuple):
    """How a reply stands to the question.

    `answer` is the part that answers (the whole text when it simply answers, the guess when it
    hedges, "" when it does not answer), `form` the words that were taken as not answering.
    `announced` is true for a hedge with words of guessing, false for a mere turn ("but …").
    `unsure` tells that the reply may be meant otherwise.
    """

    kind: Kind
    answer: str
    form: str | None = None
    announced: bool = False
    unsure: bool = False


class _Part(NamedTuple):
    """A fragment with what it does; `bare` when its form is all that it says."""

    where: Fragment
    line: str
    label: Label
    form: str = ""
    after: str = ""
    bare: bool = False


def stance(text: str, question: str = "") -> Stance:
    """Return how a reply (after `precheck`, without echoes) stands to its question.

    What is said first leads. An abstention before any answer abstains, unless a guess is announced
    after it ("I'm not sure, but probably X", "My best guess is X") or a turn states something of
    its own ("I found nothing in the files; however, X was Y"). After an answer, being unsure does
    not take it back, nor does what is unknown beside it; a closing "I don't know" does.
    """
    if len(text) > _LONGEST:
        end = _LONGEST // 2 - 1
        ends = stance(f"{text[:end]}\n{text[-end:]}", question)
        return ends._replace(answer=text) if ends.kind == "answers" else ends
    found = _held(text) if len(text) <= _REPEATED else _held.__wrapped__(text)
    if isinstance(found, Stance):
        return found
    return _beside(*found, text, question)


@lru_cache(maxsize=4096)  # models decline in the same words again and again
def _held(text: str) -> Stance | tuple[list[_Part], int]:
    """Return the stance of a text that does not hang on its question.

    Else its parts, and which of them first does not answer, something having been said before.
    """
    line = folded(plain(text))
    tried = [at for at in _TOLD.called(line) if _within(at).search(line)]
    if not tried:
        return Stance("answers", text)
    shown = without_quotations(text)
    if shown is None:
        return Stance("answers", text, unsure=True)
    parts = _labelled(shown, tried)
    held = next((at for at, part in enumerate(parts) if part.label in _LABELS), None)
    if held is None:
        return Stance("answers", text)
    if not any(part.label == "plain" for part in parts[:held]):
        return _after(parts, held, text)
    return parts, held


@lru_cache(maxsize=4096)
def says_ignorance(text: str) -> bool:
    """Tell whether a short text, such as an option, says nothing but "I don't know"."""
    line = folded(plain(text)).strip(" .!")
    parts = _labelled(line, _TOLD.called(line))
    return any(part.label in _LABELS for part in parts) and stance(line).kind == "abstains"


def looks_withheld(text: str) -> bool:
    """Tell whether a short reply holds a word of not answering, though no declared form."""
    words = text.split()
    if len(words) > 12 or len(text) > 90:
        return False
    return forms.LOOSE.search(folded(plain(text))) is not None


def _labelled(text: str, tried: Sequence[int]) -> list[_Part]:
    asks = [at for at in tried if _FORMS[at].label == "clarify"]
    asking: set[int] = set()
    if asks:
        for number, sentence in enumerate(sentences(text)):
            whole = folded(plain(sentence))
            if any(_TOLD.form(at).search(whole) for at in asks):
                asking.add(number)
    parts: list[_Part] = []
    here: list[_Part] = []  # the parts of the same sentence
    cut = fragments(text)
    for fragment, following in itertools.zip_longest(cut, cut[1:]):
        if here and here[0].where.sentence != fragment.sentence:
            here = []
        closes = following is None or following.sentence != fragment.sentence
        here.append(_label(fragment, tried, here, asking, closes=closes))
        parts.append(here[-1])
    return parts


def _label(
    fragment: Fragment,
    tried: Sequence[int],
    before: list[_Part],
    asking: Set[int],
    *,
    closes: bool,
) -> _Part:
    line = folded(plain(fragment.text))
    opens = "plain" not in [part.label for part in before]
    for at in tried:
        form = _FORMS[at]
        if form.label == "clarify" or (form.anchored and not opens):
            continue
        for match in _TOLD.form(at).finditer(line):
            ahead, after = line[: match.start()], line[match.end() :]
            if (ahead and _MENTION_BEFORE.search(ahead)) or _MENTION_AFTER.search(after):
                continue
            beside = _weight(ahead) + _weight(after)
            bare = beside <= (_BARE_DENSE if _CJK.search(line) else _BARE_REST)
            if form.label == "unsure" and forms.GUESS.search(ahead):
                continue
            own = bare and form.label == "ignorance"
            if beside and not own and _is_title(fragment.text):
                continue
            return _Part(fragment, line, form.label, match.group().strip(), after, bare)
    if fragment.sentence in asking:
        return _Part(fragment, line, "clarify", line)
    return _Part(fragment, line, _idle(fragment, line, before, closes=closes))


def _idle(fragment: Fragment, line: str, before: list[_Part], *, closes: bool) -> Label:
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
        dated = _weight(line) <= _BARE_REST and any(map(str.isdigit, line))
        if not dated and not forms.GUESS.search(line):
            return "preamble"
    if meta or forms.META.search(line):
        return "meta"
    if forms.ADVICE.search(line) and not forms.GUESS.match(line):
        return "advice"
    return "plain"


def _weight(line: str) -> float:
    """Return the length of a text in words; two CJK characters count as one."""
    dense = len(_CJK.findall(line))
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


def _is_short(part: _Part) -> bool:
    text = part.where.text
    if _CJK.search(text):
        return len(text) <= _SHORT_CHARACTERS
    return len(text.split()) <= _SHORT_WORDS


def _may_answer(part: _Part) -> bool:
    """Tell whether a plain part looks like an answer: a statement, or a few words with a name."""
    if part.label != "plain":
        return False
    text = part.where.text
    named = _CJK.search(text) or any(each.isupper() or each.isdigit() for each in text)
    return (
        part.where.asserts
        or forms.STATES.search(part.line) is not None
        or (_is_short(part) and bool(named))
    )


def _is_answer(lead: _Part) -> bool:
    """Tell whether a part that stands before a form in its sentence answers by itself."""
    if _CJK.search(lead.line) and not lead.where.asserts and _weight(lead.line) > _SHORT_LEAD:
        return any(form.search(lead.line) for form in (forms.STATES, forms.ASSERTS))
    return _may_answer(lead) or forms.ASSERTS.search(lead.line) is not None


def _beside(parts: list[_Part], held: int, text: str, question: str) -> Stance:
    """Return the stance of a text that says something before its first form of not answering."""
    part = parts[held]
    lead = [each for each in parts[:held] if each.label == "plain"]
    if part.label in {"unsure", "clarify"} or any(forms.GUESS.search(each.line) for each in lead):
        return Stance("answers", text)
    closing = parts[-1]
    closes = closing.label == "ignorance" and closing.bare and closing.where.whole
    if closes and not _SIDE_MATTER.search(closing.line):
        return Stance("abstains", "", closing.form, unsure=True)
    if _announces_nothing(parts, held):
        return Stance("abstains", "", part.form)
    if part.where.sentence == lead[-1].where.sentence:
        if part.where.conceded or any(_is_answer(each) for each in lead):
            return Stance("answers", text, part.form, unsure=part.label == "ignorance")
        later = _after(parts, held, text)
        return Stance(later.kind, later.answer, later.form, later.announced, True)
    if _prepares(lead, part, question):
        later = _after(parts, held, text)
        return Stance(later.kind, later.answer, later.form, later.announced, True)
    doubtful = (
        part.label in {"ignorance", "refusal"}
        and not _is_short(lead[0])
        and not _SIDE_MATTER.search(part.line)
    )
    return Stance("answers", text, part.form, unsure=doubtful)


def _announces_nothing(parts: list[_Part], held: int) -> bool:
    """Tell whether a form follows the words that announce an answer: "Final answer: unknown"."""
    ahead = parts[held - 1]
    return (
        ahead.label == "preamble"
        and _ANNOUNCES.search(ahead.line) is not None
        and ahead.where.sentence == parts[held].where.sentence
    )


def _prepares(lead: list[_Part], held: _Part, question: str) -> bool:
    """Tell whether what stands before an abstention only leads up to it.

    "Albert Hamm was a German rower. However, there is no record of …": a turn, at once, from
    background to not knowing. A lead that is a bare answer of a few words, or takes up most of the
    question's words ("The book can be found in …"), stands.
    """
    first = [part for part in lead if part.where.sentence == lead[0].where.sentence]
    said_first = " ".join(part.where.text for part in first)
    if len(said_first.split()) <= 4 or _IS_NAMED.search(said_first):
        return False
    asked = {word for word in tokens(question) if len(word) > 3}
    said = {word for part in lead for word in tokens(part.where.text)}
    if asked and len(asked & said) >= _RESTATED * len(asked):
        return False
    return held.where.contrasted and held.where.sentence - lead[0].where.sentence <= 2


def _after(parts: list[_Part], held: int, text: str) -> Stance:
    """Return the stance of a text whose first word on the matter is that it does not answer."""
    part = parts[held]
    here = {each.label for each in parts[held:] if each.where.sentence == part.where.sentence}
    kind: Kind = "refuses" if "refusal" in here else "abstains"
    doubtful = kind == "refuses" and any(each.label == "ignorance" for each in parts[held:])
    guess = _guess(part)
    if guess:
        return Stance("hedges", guess, part.form, announced=True)
    announced, turned = False, -1
    for later in parts[held + 1 :]:
        if later.where.contrasted:
            turned = later.where.sentence
        if later.label != "plain":
            announced = later.label == "preamble" and _ANNOUNCES.search(later.line) is not None
            continue
        contrasted = turned == later.where.sentence
        found = _later(part, later, text, contrasted=contrasted, announced=announced)
        if found:
            return found
        doubtful = doubtful or _may_answer(later) or _adds(part, later)
    return Stance(kind, "", part.form, unsure=doubtful)


def _adds(held: _Part, later: _Part) -> bool:
    """Tell whether a plain part goes on from what is unknown with what may be known.

    "It is not known, although most say 1204", "The cause is unknown, the fire began at …".
    """
    if held.label == "ignorance":
        return False
    same = later.where.sentence == held.where.sentence
    return later.where.conceded or (same and held.label == "unknown" and not _is_short(later))


def _later(
    held: _Part, later: _Part, text: str, *, contrasted: bool, announced: bool
) -> Stance | None:
    """Return the stance that a plain part gives to a text after it withheld, if it gives one."""
    rest, silent = text[later.where.start :], held.label != "refusal"
    asks = later.where.text.endswith(("?", "？")) and _is_short(later)
    if announced or asks or ((silent or contrasted) and forms.GUESS.search(later.line)):
        long = not contrasted and len(later.line.split()) > _LONG_GUESS
        return Stance("hedges", rest, held.form, announced=True, unsure=long)
    if contrasted and silent:
        return Stance("hedges", rest, held.form, unsure=True)
    if not _may_answer(later):
        return None
    if held.label == "unsure":
        return Stance("hedges", rest, held.form, announced=True)
    beside = later.where.sentence == held.where.sentence and not held.bare
    if beside and forms.STATES.search(later.line):
        return Stance("answers", text, held.form, unsure=True)
    return None


def _guess(part: _Part) -> str | None:
    """Return a guess announced in the same fragment: "idk maybe Paris"."""
    match = forms.GUESS.search(part.after)
    dense = match is not None and _CJK.search(part.after) is not None
    if (
        dense
        and match
        and max(_weight(part.after[: match.start()]), _weight(part.after[match.end() :])) < 2
    ):
        return None
    if match and _WORD.search(part.after, match.end()):
        return part.after[match.start() :].strip()
    return None
