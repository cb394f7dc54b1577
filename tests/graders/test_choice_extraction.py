"""Replies to multiple choice as models write them, and the letter a careful reader takes."""

from __future__ import annotations

import pytest

from graders import Question, Response, get

CITIES = ("Rome", "Paris", "London", "Madrid")
TEN = (
    "Helium", "Neon", "Argon", "Krypton", "Xenon", "Radon", "Oxygen", "Nitrogen", "Iodine", "Boron",
)  # fmt: skip
STATEMENTS = (
    "Mitochondria produce ATP through oxidative phosphorylation",
    "Ribosomes store genetic information",
    "The nucleus synthesises lipids",
    "Both A and B",
)
MEDICAL = ("Scurvy", "Rickets", "Pellagra", "I don't know")

ONE_OF_FOUR = [
    # A letter and little else.
    ("B", "B"), (" b ", "B"), ("(B)", "B"), ("[B]", "B"), ("B.", "B"), ("**B**", "B"),
    ("**B.**", "B"), ("**(B)**", "B"), ("`B`", "B"), ("\"B\"", "B"), ("B)", "B"), ("- B", "B"),
    ("Ｂ", "B"), ("（Ｂ）", "B"), ("В", "B"), ("$B$", "B"), ("\\text{B}", "B"),
    ("$\\mathbf{B}$", "B"), ("\\boxed{B}", "B"), ("\\boxed{\\text{B}}", "B"),
    ("\\[\\boxed{\\textbf{(B)}}\\]", "B"), ("$\\boxed{\\text{B) Paris}}$", "B"),
    ("<answer>B</answer>", "B"), ("{\"answer\": \"B\"}", "B"),
    ("```json\n{\"reasoning\": \"A is Italy's.\", \"answer\": \"B\"}\n```", "B"),
    # Letter and text.
    ("B) Paris", "B"), ("B: Paris", "B"), ("B - Paris", "B"), ("B – Paris", "B"),
    ("(B) Paris", "B"), ("**B) Paris**", "B"), ("**B. Paris**", "B"), ("B, Paris", "B"),
    ("**B**: Paris", "B"), ("Option B: Paris", "B"), ("Option B", "B"), ("choice b", "B"),
    ("Letter B", "B"), ("B. Paris is the capital and largest city of France.", "B"),
    # Stated answers.
    ("Answer: B", "B"), ("Answer - B", "B"), ("ANSWER: B", "B"), ("Ans: (B)", "B"),
    ("Answer = B", "B"), ("**Answer:** B", "B"), ("**Answer: B**", "B"),
    ("**Correct answer: B. Paris**", "B"), ("### Answer\nB", "B"), ("**Final Answer**\n\nB", "B"),
    ("Final Answer: The final answer is $\\boxed{B}$. I hope it is correct.", "B"),
    ("The answer is (B).", "B"), ("The correct answer is **B) Paris**.", "B"),
    ("The correct answer is option B.", "B"), ("The correct option is B.", "B"),
    ("The right choice would be (B).", "B"), ("My answer is B", "B"), ("Therefore, B.", "B"),
    ("So the answer must be B", "B"), ("The answer to the question you asked is B.", "B"),
    ("I would go with B.", "B"), ("I'd pick option (B).", "B"), ("I choose B, Paris.", "B"),
    ("I'd say B", "B"), ("It's B.", "B"), ("It has to be B.", "B"), ("Definitely B", "B"),
    ("B is correct.", "B"), ("Option (B) is the correct answer.", "B"), ("(B) is right.", "B"),
    ("B, because it is the seat of government.", "B"), ("Selected option: B", "B"),
    ("The best answer among the options is B.", "B"), ("I think it's b)", "B"),
    # After reasoning.
    ("Rome is in Italy, London in England and Madrid in Spain. That leaves Paris.\n\nB", "B"),
    ("Let's go through them.\nA) Rome - capital of Italy.\nB) Paris - capital of France.\n"
     "C) London - capital of the UK.\nD) Madrid - capital of Spain.\n\nThe answer is B.", "B"),
    ("Let's think step by step.\n\nA. Rome: no, Italy.\nB. Paris: yes.\nC. London: no.\n"
     "D. Madrid: no.\n\n**B**", "B"),
    ("A) Rome ❌ wrong\nB) Paris ✅ correct\nC) London ❌ wrong\nD) Madrid ❌ wrong", "B"),
    ("B) Paris\n\nWhy not the others?\nA) Rome is the capital of Italy.\n"
     "C) London is the capital of the UK.\nD) Madrid is the capital of Spain.", "B"),
    ("Answer: B\n\nExplanation: Option A is the capital of Italy, option C of the UK and option D "
     "of Spain.", "B"),
    ("The answer is B. A is incorrect because Rome is in Italy; C is wrong, and D is wrong too.",
     "B"),
    ("A is wrong, since Rome is in Italy. C and D are wrong as well. The answer is B.", "B"),
    ("At first I thought the answer is A. Thinking again, the answer is B.", "B"),
    ("It's not A or C. I'd go with B.", "B"), ("We can eliminate A, C and D, so B.", "B"),
    ("It is either B or C, but I'd go with B.", "B"),
    ("<think>A? C? The answer is C.</think>The answer is B.", "B"),
    ("A common mistake is to think of Lyon. The answer is B.", "B"),
    ("I think I know this one: I would answer B.", "B"),
    # The option's words.
    ("Paris", "B"), ("paris.", "B"), ("It's Paris!", "B"),
    ("The capital is Paris, not London.", "B"),
    ("Rome is the capital of Italy, and London that of the UK. So the answer is Paris.", "B"),
    ("Option 2", "B"), ("The second option.", "B"),
    # Other languages.
    ("정답은 B입니다.", "B"), ("정답: B", "B"), ("답은 B예요", "B"), ("정답은 (B) 파리입니다", "B"),
    ("B가 정답입니다.", "B"), ("答案：B", "B"), ("答案是B。", "B"), ("正确答案是 B。", "B"),
    ("故选B", "B"), ("我选择B", "B"), ("选B。", "B"), ("答案为：B", "B"), ("B是正确的", "B"),
    ("答えはB", "B"), ("正解はBです。", "B"), ("答え：B", "B"), ("Bが正解です。", "B"),
    ("Antwort: B", "B"), ("Die richtige Antwort ist B.", "B"), ("Die Antwort lautet B", "B"),
    ("La réponse est B", "B"), ("La bonne réponse est la B.", "B"), ("Réponse : B", "B"),
    ("La respuesta correcta es la B", "B"), ("Respuesta: b)", "B"),
    ("A resposta correta é B.", "B"),
    ("Resposta: letra B", "B"), ("La risposta corretta è B", "B"), ("Ответ: B", "B"),
    ("Ответ: В", "B"), ("Правильный ответ: B", "B"), ("Het juiste antwoord is B.", "B"),
    ("Doğru cevap: B", "B"), ("Jawaban: B", "B"),
    ("B입니다", "B"), ("Bです", "B"), ("Đáp án: B", "B"), ("उत्तर: B", "B"), ("A: Paris", "B"),
    ("Q: Which one?\nA: B", "B"), ("A: No\nB: Yes\nC: No\nD: No", "B"), ("I'd answer 'B'.", "B"),
    ("I'm 90% sure it's B.", "B"), ("B (90% confident)", "B"),
    ("It could be C, but I'm leaning towards B.", "B"),
    ("A. Rome\nB. Paris\nC. London\nD. Madrid\n\nB. Paris", "B"),
    # Others than the gold.
    ("A", "A"), ("The answer is A.", "A"), ("A) Rome", "A"), ("C", "C"), ("(D) Madrid", "D"),
    ("the answer is d", "D"), ("La réponse est A", "A"), ("정답은 C", "C"), ("Antwort: D", "D"),
    ("A is the correct answer, since Rome is eternal.", "A"), ("London", "C"),
    ("The correct answer is A: Rome.", "A"), ("Answer: A (Rome)", "A"), ("**A**", "A"),
]  # fmt: skip

NO_CHOICE = [
    ("A or B", "abstained"), ("A/B", "abstained"), ("Either B or C", "abstained"),
    ("B or C", "abstained"), ("The answer is B or C.", "abstained"), ("A, B", "abstained"),
    ("The answer could be either A or B.", "abstained"), ("Both A and B", "abstained"),
    ("The correct answers are B and D.", "abstained"), ("답은 A 또는 B입니다", "abstained"),
    ("Paris or London", "abstained"), ("答案是A或B", "abstained"),
    ("A) Rome\nB) Paris\nC) London\nD) Madrid", "abstained"),
    ("I don't know.", "abstained"), ("IDK", "abstained"), ("모르겠습니다", "abstained"),
    ("I'm not able to determine which option is correct.", "abstained"),
    ("I don't know. Option A is about Italy.", "abstained"),
    ("Berlin", "incorrect"), ("None of the above", "incorrect"), ("E", "incorrect"),
    ("A capital is a seat of government.", "incorrect"), ("I think I need more time", "incorrect"),
    ("The answer is a city in France", "incorrect"), ("It is not A", "incorrect"),
    ("I can't help with that request.", "refused"), ("", "empty"),
]  # fmt: skip


def grade(text: str, choices: tuple[str, ...], gold: str = "B", finish: str = "stop"):  # type: ignore[no-untyped-def] # the short name of a test
    return get("choice").grade(Question("Which one?", (gold,), choices), Response(text, finish))


@pytest.mark.parametrize(("text", "letter"), ONE_OF_FOUR)
def test_the_letter_a_reply_commits_to(text: str, letter: str) -> None:
    found = grade(text, CITIES)
    assert found.extracted == letter
    assert found.outcome == ("correct" if letter == "B" else "incorrect")


@pytest.mark.parametrize(("text", "expected"), NO_CHOICE)
def test_replies_without_a_choice(text: str, expected: str) -> None:
    assert grade(text, CITIES).outcome == expected


@pytest.mark.parametrize(
    ("text", "letter"),
    [
        ("J", "J"), ("The answer is (J).", "J"), ("I", "I"), ("Answer: I", "I"), ("(I)", "I"),
        ("The answer is (I) Iodine", "I"), ("I) Iodine", "I"), ("I think the answer is G.", "G"),
        ("I believe H is correct, as I said.", "H"), ("I would say neon", "B"),
        ("I am fairly sure that it is Krypton.", "D"), ("Answer: i think it is Radon", "F"),
        ("I. Iodine", "I"), ("The correct answer is I.", "I"), ("F. Radon", "F"), ("정답은 G", "G"),
    ],
)  # fmt: skip
def test_ten_options_where_i_is_a_letter_and_a_pronoun(text: str, letter: str) -> None:
    assert grade(text, TEN).extracted == letter


@pytest.mark.parametrize(
    ("text", "choices", "letter"),
    [
        ("Both A and B", STATEMENTS, "D"),
        ("D) Both A and B", STATEMENTS, "D"),
        ("The answer is D, both A and B.", STATEMENTS, "D"),
        ("Mitochondria produce ATP through oxidative phosphorylation.", STATEMENTS, "A"),
        ("Vitamin C deficiency causes scurvy.", MEDICAL, "A"),
        ("It is caused by a lack of vitamin D: Rickets.", MEDICAL, "B"),
        ("Hepatitis B and vitamin C aside, the disease is pellagra.", MEDICAL, "C"),
    ],
)
def test_options_in_words(text: str, choices: tuple[str, ...], letter: str) -> None:
    assert grade(text, choices).extracted == letter


@pytest.mark.parametrize("text", ["D", "D) I don't know", "I don't know", "The answer is D."])
def test_the_option_of_not_knowing(text: str) -> None:
    assert grade(text, MEDICAL).outcome == "abstained"


@pytest.mark.parametrize(
    "text",
    [
        "The answer is B) Rome",  # the letter of one option, the words of another
        "Lyon",  # none of the options
        "Option 2",
        "The answer is C. Some say the answer is A, because of the Romans and all their roads.",
        "Rome is in Italy, Paris on the Seine, London on the Thames, and Madrid on a high plain.",
    ],
)
def test_what_a_judge_should_see(text: str) -> None:
    assert grade(text, CITIES).unsure


@pytest.mark.parametrize(
    "text",
    ["B", "B) Paris", "The answer is B.", "Paris", "**Answer: C**", "Rome or Paris",
     "I don't know", "The correct answer is **B) Paris**, not C) London.", "정답은 B입니다."],
)  # fmt: skip
def test_what_no_judge_need_see(text: str) -> None:
    assert not grade(text, CITIES).unsure


@pytest.mark.parametrize(
    "piece", ["A ", "B) ", "B or ", "(A", "\\boxed{", "answer is ", "not ", "В"]
)
def test_hostile_texts_are_read_in_linear_time(piece: str) -> None:
    assert grade(piece * (100_000 // len(piece)), CITIES).outcome
