"""The declared forms of not answering, by language: data for `graders.stance`.

A form is a regular expression matched on a part of a sentence as `graders.normalise.plain` and
`graders.folding.folded` write it (lower case, straight apostrophes, no accents); forms may be
written with accents, which are folded too. The groups:

- `IGNORANCE`: the speaker does not know, remember or want to say;
- `UNKNOWN`: nobody knows, nothing is recorded, the text does not say;
- `WHOLE`: words that do not answer where they are all that is said ("unknown", "IDK");
- `UNSURE`: the speaker is not certain: an answer beside it stands;
- `CLARIFY`: asks back or sends elsewhere, matched on a whole sentence;
- `REFUSAL`: declines for policy;
- `PREMISE`: rejects the question itself, where an item should be abstained from;
- `GUESS`: announces an answer after all; `STATES` opens one;
- `ADVICE`, `PREAMBLE`, `META`: say nothing of the matter (recommend, apologise, repeat the task),
  nor does a `TOPIC` ("regarding the year,") before more of its sentence;
- `LOOSE`: words that may stand for not answering: a short reply with one is looked at again;
- `NEGATION`, `YES_NO`: denials, and questions that a denial answers.

A new form goes into the file of its language, a case for it into the tests,
`graders.decision.SHARED_VERSION` is raised, and `make words` renews the table of needed words.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import ModuleType

from graders import abstention_forms_asia as asia
from graders import abstention_forms_cjk as cjk
from graders import abstention_forms_en as en
from graders import abstention_forms_es as es
from graders import abstention_forms_europe as europe
from graders import abstention_forms_fr as fr
from graders import abstention_forms_german as german
from graders import abstention_forms_it as it
from graders import abstention_forms_pt as pt
from graders import abstention_forms_slavic as slavic
from graders.folding import folded
from graders.triggers import PART, REPLY, AnyOf, Together

Forms = Mapping[str, tuple[str, ...]]

# Of patterns that match at the same place, those of the language that stands first are told.
_LANGUAGES = (en, es, fr, pt, german, it, cjk, slavic, europe, asia)
# What opens, closes and separates in a pattern; what is escaped or in a class does not.
_SYNTAX = re.compile(r"\\.|\[(?:\\.|[^\]])*\]|[()|]")


def _declared(group: str, languages: tuple[ModuleType, ...] = _LANGUAGES) -> list[Forms]:
    """Return what the files of the languages declare of a group: not each has each group."""
    found = [getattr(language, group, {}) for language in languages]
    return [{"en": forms} if isinstance(forms, tuple) else forms for forms in found]


def _all(*groups: Forms) -> Forms:
    """Return groups of forms as one: folded, each way of a form a form of its own."""
    return {
        language: tuple(way for form in declared for way in ways(form))
        for group in groups
        for language, declared in group.items()
    }


def ways(form: str) -> list[str]:
    """Return what the outermost "|" of a form, folded, stand between: each has words of its own."""
    form = folded(form)
    found, depth, start = [], 0, 0
    for token in _SYNTAX.finditer(form):
        mark = token.group()
        depth += (mark == "(") - (mark == ")")
        if mark == "|" and not depth:
            found.append(form[start : token.start()])
            start = token.end()
    return [*found, form[start:]]


def _any(*groups: Forms, among: Together = PART) -> AnyOf:
    return among.any_of([form for group in _all(*groups).values() for form in group])


def _opening(*groups: Forms) -> re.Pattern[str]:
    """Return forms that open a text, or are few, as one pattern: that is quick as it is."""
    return re.compile("|".join(form for group in _all(*groups).values() for form in group))


def _inside(*groups: Forms) -> Forms:
    """Return forms that are each one group of words, as the words."""
    return _all(
        {
            language: tuple(form.removeprefix("(?:").removesuffix(")") for form in declared)
            for group in groups
            for language, declared in group.items()
        }
    )


IGNORANCE = _all(*_declared("IGNORANCE"))
UNKNOWN = _all(*_declared("UNKNOWN"))
WHOLE: Forms = {
    **_inside(*_declared("WHOLE", tuple(each for each in _LANGUAGES if each is not cjk))),
    **_all(cjk.WHOLE),
}
UNSURE = _all(*_declared("UNSURE"))
CLARIFY = _all(*_declared("CLARIFY"))
REFUSAL = _all(*_declared("REFUSAL"))

PREMISE = _any(*_declared("PREMISE"))
GUESS = _any(*_declared("GUESS"))
STATES = _opening(*_declared("STATES"))
ADVICE = _any(*_declared("ADVICE"))
# What happened: before "…, and no record of the rest exists" an answer stands.
ASSERTS = re.compile(
    folded(
        r"\b(?:won|occurred|happened|born|died|took place|received|became|founded|built|lies"
        r"|located"
        r"|passed away|wrote|\w+ed (?:in|on|at|by)"
        r"|ocurrió|nació|murió|ganó|recibió|tuvo lugar|celebró|fundad\w|construid\w|fue|fueron"
        r"|a gagné|a reçu|a eu lieu|mort|fondée?|a été|ont été|fut|gewann|gewonnen|geboren"
        r"|starb|fand|wurde|wurden|erhielt|ganhou|nasceu|morreu|recebeu|aconteceu|fundad\w|foram"
        r"|vinse|nacque|morì|ricevette|divenne|furono|avvenne|accadde|scrisse|costruit\w|è nat\w)\b"
        r"|之间$|左右$|获奖|获得|出生|去世|成立|建于|位于|受賞|生まれ|亡くな|設立|行われ|수상|태어|사망|설립|열렸"
    )
)
META = _any(*_declared("META"))
LOOSE = _any(*_declared("LOOSE"), among=REPLY)
NEGATION = _any(*_declared("NEGATION"))
YES_NO = _opening(*_declared("YES_NO"))


def _whole(groups: list[Forms]) -> AnyOf:
    forms = (form for each in _all(*groups).values() for form in each)
    return PART.any_of([rf"^\W*(?:{form})\W*$" for form in forms])


PREAMBLE, TOPIC = _whole(_declared("PREAMBLE")), _whole(_declared("TOPIC"))
