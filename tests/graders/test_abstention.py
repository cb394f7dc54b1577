from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from graders import Question, Response, get, names
from graders.echo import without_instructions
from graders.stance import stance

# (question id, system) of a labelled response on which the forms differ from the label, and why.
EXPLAINED: dict[tuple[str, str], str] = {}
PAPER = (
    "Answer only if you are > 0.75 confident, since mistakes are penalized 3 points, while correct "
    'answers receive 1 point, and an answer of "I don\'t know" receives 0 points.'
)
ECHOES = [
    PAPER,
    PAPER.replace('"', ""),
    "Answer only if you are more than 75% confident, since mistakes are penalized 3 points, while "
    'correct answers receive 1 point, and an answer of "I don\'t know" receives 0 points.',
    "A mistake costs 3 points, a correct answer earns 1 point, and an answer of “I don’t know” "
    "earns 0 points.",
    '[Abstain by answering "I don\'t know" if the probability that your answer is correct is below '
    "75%. Abstention is scored as 75% correct.]",
    "[Never abstain: if you are unsure, give your best guess. Abstention is scored as incorrect.]",
    "Make your best guess even if you are unsure, as if you were taking an exam.",
]
ABSTENTIONS = [
    "I don't know", "I don’t know.", "I dont know", "I do not know.", "IDK", "idk.", "Don't know",
    "I'm not sure.", "I’m not sure", "Im not sure", "I am not certain.", "Not sure.", "Unsure",
    "I cannot answer", "I can't answer that.", "I can not say.", "Unknown to me", "unknown",
    "Unknown.", "No idea.", "I have no idea", "I haven't a clue", "I really don't know the answer.",
    "Sorry, I don't know.", "Unfortunately, I do not have that information.", "Abstain",
    "I'm not sure. I don't know.", "I don't know the answer to that.", "I will abstain.",
    "Answer: I don't know", "The answer is: I don't know.", "My answer is \"I don't know\".",
    "I'll say I don't know.", "**I don't know.**", "I'm unable to determine that.",
    "As an AI language model, I don't have access to that information.",
    "I don't have enough information to answer.", "The exact date is unknown.",
    "I don’t know the answer to that just yet. Please reach out to support for further help.",
    "There is no record of the date.", "I could not find this in the provided documents.",
    "I am not confident enough, mistakes are penalized 3 points, so I don't know.",
    "No sé.", "No lo sé", "No estoy seguro.", "Desconozco la respuesta.", "No puedo responder.",
    "Je ne sais pas.", "Je sais pas", "Je n’en ai aucune idée.", "Je ne suis pas sûr.",
    "Ich weiß es nicht.", "Ich weiss nicht", "Keine Ahnung.", "Das weiß ich nicht.",
    "Ich bin mir nicht sicher.", "Não sei.", "Eu não sei a resposta", "Não tenho certeza.",
    "我不知道", "我不知道。", "抱歉,我不清楚。", "我不确定", "无法确定",
    "わかりません。", "分かりません",
    "知りません。", "お答えできません", "모르겠습니다", "잘 모르겠어요.",
    "알 수 없습니다.", "몰라요",
]  # fmt: skip
REFUSALS = [
    "I can't help with that.", "I can’t help with that", "I'm sorry, but I can't assist.",
    "I'm sorry, but I can't assist with that request.", "I cannot help you with this.",
    "I'm unable to assist with that.", "I won't help with that.", "It is against my guidelines.",
    "Lo siento, pero no puedo ayudar con eso.", "Je ne peux pas vous aider avec cela.",
    "Ich kann Ihnen dabei nicht helfen.", "Desculpe, não posso ajudar com isso.",
    "抱歉,我无法协助。", "申し訳ありませんが、お手伝いできません。", "도와드릴 수 없습니다.",
]  # fmt: skip


def kind(text: str) -> str:
    return stance(text).kind


@pytest.mark.parametrize("text", ABSTENTIONS)
def test_forms_of_abstention(text: str) -> None:
    assert kind(text) == "abstains"
    question = Question("Who?", ("Ada",))
    assert get("alias").grade(question, Response(text)).outcome == "abstained"


@pytest.mark.parametrize("text", REFUSALS)
def test_refusals_are_a_class_of_their_own(text: str) -> None:
    assert kind(text) == "refuses"
    assert get("alias").grade(Question("Who?", ("Ada",)), Response(text)).outcome == "refused"


@pytest.mark.parametrize(
    "text",
    [
        "Paris", "It is Paris.", "The Unknown Soldier", "Not Afraid", "He is known as the unknown",
        "If I don't know something I say so. Paris.",
        "He replied \"I don't know\" answers nothing.",
        "Paris, but I'm not sure.", "Lyon. I'm not entirely sure.",
    ],
)  # fmt: skip
def test_texts_that_answer(text: str) -> None:
    assert kind(text) == "answers"


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("I don't know, but probably Paris", "probably Paris"),
        ("I'm not sure, maybe Paris", "maybe Paris"),
        ("I am not sure. My best guess is Paris.", "My best guess is Paris."),
        ("I'm not 100% sure, but I think it's Paris.", "I think it's Paris."),
        ("I found no record in the files; however, it was Paris.", "it was Paris."),
        ("No estoy seguro, pero creo que es Paris", "creo que es Paris"),
        ("Je ne sais pas, mais peut-être Paris", "peut-être Paris"),
        ("我不确定,但可能是Paris", "可能是Paris"),
    ],
)
def test_a_hedged_answer_is_graded(text: str, answer: str) -> None:
    held = stance(text)
    assert (held.kind, held.answer) == ("hedges", answer)
    right, wrong = Question("Capital?", ("Paris",)), Question("Capital?", ("Rome",))
    assert get("alias").grade(right, Response(text)).outcome == "correct"
    assert get("alias").grade(wrong, Response(text)).outcome == "incorrect"


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("I'm not sure, but in 1985 it was won by Prost.", "in 1985 it was won by Prost."),
        ("L'auteur est inconnu, mais on l'attribue à Turold.", "on l'attribue à Turold."),
        ("Không ai biết chính xác, nhưng năm 1452.", "năm 1452."),
    ],
)
def test_what_a_turn_ends_with_is_an_answer_in_doubt(text: str, answer: str) -> None:
    """A judge is asked: "in 1985 …" only opens a sentence where more of it follows."""
    found = stance(text)
    assert (found.kind, found.answer, found.unsure) == ("hedges", answer, True)


@pytest.mark.parametrize(
    "title", ["不知道", "天知道", "わからない", "誰も知らない", "몰라", "아무도 모른다"]
)
@pytest.mark.parametrize(
    "said", ["{}", "《{}》", "『{}』", "**{}**", "答案是《{}》。", "正解は『{}』です。"]
)
def test_a_title_that_reads_as_a_decline_is_right_where_it_is_the_gold(
    title: str, said: str
) -> None:
    question = Question("What is the song called?", (title,))
    assert get("alias").grade(question, Response(said.format(title))).outcome == "correct"
    other = get("alias").grade(Question("What is the song called?", ("野火",)), Response(title))
    assert other.outcome == "abstained"


@pytest.mark.parametrize("echo", ECHOES)
def test_an_echoed_instruction_is_no_abstention(echo: str) -> None:
    question = Question("Capital of France?", ("Paris",))
    grade = get("alias").grade
    assert grade(question, Response(echo)).outcome == "empty"
    assert grade(question, Response(f"{echo}\n\nParis")).outcome == "correct"
    assert grade(question, Response(f"Paris. {echo}")).outcome == "correct"
    assert grade(question, Response(f"{echo}\nLyon")).outcome == "incorrect"
    assert grade(question, Response(f"{echo}\nI don't know.")).outcome == "abstained"
    count = Question("How many?", ("7",), answer_type="number")
    assert get("number").grade(count, Response(f"7\n\n{echo}")).outcome == "correct"
    assert get("number").grade(count, Response(f"There are 7. {echo}")).outcome == "correct"


def test_an_instruction_repeated_in_the_first_person_is_a_mention() -> None:
    text = PAPER.replace("Answer only if you are", "I will answer only if I am")
    question = Question("Capital of France?", ("Paris",))
    assert get("alias").grade(question, Response(f"{text} It is Lyon.")).outcome == "incorrect"


def test_sentences_that_speak_of_points_are_kept() -> None:
    text = "The team received 3 points. I am 80% confident that it is Paris."
    assert without_instructions(text) == text


@pytest.mark.parametrize("grader", names())
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I don't know", "abstained"),
        ("The 2090 World Cup has not taken place yet.", "abstained"),
        ("There is no such event.", "abstained"),
        ("Nobody knows.", "abstained"),
        ("It cannot be known.", "abstained"),
        ("It's impossible to predict. However, some experts think of Brazil.", "abstained"),
        ("Ese evento no existe.", "abstained"),
        ("Brazil", "incorrect"),
        ("Brazil won the 2090 World Cup.", "incorrect"),
        ("I don't know, but probably Brazil.", "incorrect"),
        ("I can't help with that.", "refused"),
        ("", "empty"),
        (PAPER, "empty"),
    ],
)
def test_every_grader_decides_items_without_a_gold_alike(
    grader: str, text: str, expected: str
) -> None:
    question = Question("Who won the 2090 World Cup?", (), (), "none", should_abstain=True)
    assert get(grader).grade(question, Response(text, "stop")).outcome == expected


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        (Question("Capital?", ("Paris",), should_abstain=False), "Paris", "correct"),
        (Question("Capital?", ("Paris",), should_abstain=False), "Lyon", "incorrect"),
        (Question("Capital?", ("Paris",), should_abstain=False), "I don't know", "abstained"),
        (Question("How many?", ("3",), answer_type="number"), "It is 3", "correct"),
        (Question("Which?", ("B",), ("x", "y"), "choice"), "B", "correct"),
    ],
)
def test_the_abstention_grader_on_answerable_items(
    question: Question, text: str, expected: str
) -> None:
    assert get("abstention").grade(question, Response(text)).outcome == expected


def test_agreement_with_the_labelled_responses_to_simpleqa() -> None:
    """Every disagreement with a label stands in `EXPLAINED`; few attempts are taken for silence."""
    folder = os.environ.get("CALIBRANT_SHARED_DATA")
    path = Path(folder or "none") / "simpleqa_responses_labelled.jsonl"
    if not path.exists():
        pytest.skip(f"CALIBRANT_SHARED_DATA names no folder with {path.name}")
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    held = [stance(row["response"], row["question"]) for row in rows]
    silent = [each.kind in {"abstains", "refuses"} for each in held]
    labels = [row["label"] == "abstention" for row in rows]
    differ = {
        (row["question_id"], row["system"])
        for row, found, label in zip(rows, silent, labels, strict=True)
        if found != label
    }
    taken = sum(found and not label for found, label in zip(silent, labels, strict=True))
    both = sum(found and label for found, label in zip(silent, labels, strict=True))
    unsure = sum(each.unsure for each in held)
    print(
        f"precision {both / sum(silent):.3f}, recall {both / sum(labels):.3f} of {sum(labels)} "
        f"labels, {taken} of {len(rows) - sum(labels)} attempts taken, {unsure} unsure"
    )
    assert differ == set(EXPLAINED)
    assert taken <= 0.003 * (len(rows) - sum(labels))
    assert both >= 0.95 * sum(labels)
    assert unsure <= 0.01 * len(rows)
