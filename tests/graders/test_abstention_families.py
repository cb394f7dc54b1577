"""A reply for each family of declining in eleven languages, and answers in much the same words."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from graders import Question, Response, get
from graders.folding import folded
from graders.fragments import fragments
from graders.sentences import sentences
from graders.stance import stance
from graders.unnamed import names_nothing

ROWS = [
    json.loads(line)
    for line in (Path(__file__).parent / "abstention_families.jsonl")
    .read_text(encoding="utf-8")
    .splitlines()
]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["text"][:40])
def test_declines_are_found_and_answers_not_surely(row: dict[str, str]) -> None:
    reply = Response(row["text"], "stop")
    grade = get("alias").grade(Question(row["question"], ("Zqxv Wrtk",)), reply)
    withheld = grade.outcome in ("abstained", "refused")
    if row["class"] == "decline":
        assert withheld
    else:
        assert not withheld or grade.unsure


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("لا أعرف. هل تود المزيد؟ راجع المتحف.", 3),
        ("मुझे नहीं पता। संग्रहालय से पूछें।", 2),
    ],
)
def test_stops_of_other_scripts_end_a_sentence(text: str, count: int) -> None:
    assert len(sentences(text)) == count


@pytest.mark.parametrize(
    "text",
    [
        "كان رساما، لكنني لا أعرف سنة وفاته.",
        "कवि प्रसिद्ध थे, हालाँकि जन्म वर्ष ज्ञात नहीं है।",
        "Şair ünlüdür, ancak doğum yılını bilmiyorum.",
        "Nhà thơ nổi tiếng, tuy nhiên tôi không biết năm sinh.",
        "Penyair itu terkenal, akan tetapi saya tidak tahu tahun lahirnya.",
        "De dichter is bekend, echter weet ik zijn geboortejaar niet.",
        "Poeta jest znany, lecz nie znam roku urodzenia.",
        "그는 시인입니다. 그런데 생년은 모릅니다.",
        "彼は詩人です。ただ、生年は知りません。",
    ],
)
def test_turns(text: str) -> None:
    assert fragments(text)[-1].contrasted


def test_arabic_vowels_are_left_out() -> None:
    assert folded("لا يُعرَف") == folded("لا يعرف")


def test_a_name_of_the_question_in_another_case_is_no_candidate() -> None:
    asked = "В каком году Шимановский познакомился с настройщиком?"
    assert names_nothing("О настройщике Шимановского мне ничего не рассказывали.", asked)
    assert not names_nothing("Я бы не назвал никого, кроме Рубинштейна.", asked)


def test_background_in_a_script_without_spaces_leads_up() -> None:
    held = stance("彼は京都で活動し、多くの作品を残した画家です。ただ、没年は存じません。")
    assert (held.kind, held.unsure) == ("abstains", True)


def test_a_guess_that_opens_advice_is_none() -> None:
    assert stance("Мне неизвестно имя редактора. Возможно, стоит проверить каталог.").kind == (
        "abstains"
    )
