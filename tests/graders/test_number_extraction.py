"""Replies to questions for a number as models write them, and what a careful reader takes."""

from __future__ import annotations

import pytest

from graders import Grade, Question, Response, get

RIGHT = [
    # Marked answers: (reply, gold).
    ("#### 72", "72"), ("#### $1,450", "1450"), ("####72", "72"), ("$\\boxed{72}$", "72"),
    ("\\boxed{72\\text{ clips}}", "72"), ("\\[\\boxed{1{,}450}\\]", "1450"),
    ("\\boxed{\\$18}", "18"),
    ("<answer>72</answer>", "72"), ("{\"answer\": 72}", "72"), ("{\"answer\": \"72 km\"}", "72"),
    ("Final Answer: 72", "72"), ("**Final Answer**\n\n72", "72"),
    ("**Final answer:** **72 clips**", "72"),
    ("### Final Answer\n$\\boxed{72}$", "72"), ("The final answer is 72.", "72"),
    ("Answer: 72", "72"), ("**Answer:** 72 clips", "72"), ("**Answer: 72**", "72"), ("A: 72", "72"),
    ("Ans: 72", "72"), ("Answer:\n72", "72"), ("Result: 72", "72"), ("Total: $72", "72"),
    ("The answer is 72.", "72"), ("The answer is: **72**", "72"), ("So the answer is $72.", "72"),
    ("The correct answer is 72 clips in all.", "72"),
    ("So, the total comes to the answer: 72", "72"),
    ("The answer to the question how many clips she sold is 72.", "72"),
    ("72 is the answer.", "72"),
    # Worked solutions.
    ("She sold 48/2 = 24 clips in May.\nShe sold 48+24 = 72 clips altogether.\n#### 72", "72"),
    ("In April she sold 48 clips. In May she sold half of that, 24. "
     "Altogether: 48 + 24 = **72** clips.",
     "72"),
    ("Step 1: April: 48 clips.\nStep 2: May: 48 / 2 = 24 clips.\nStep 3: 48 + 24 = 72 clips.\n\n"
     "Natalia sold 72 clips altogether in April and May.", "72"),
    ("To solve this, we add:\n\n\\[\n48 + 24 = 72\n\\]\n\n"
     "Therefore, Natalia sold a total of 72 clips.",
     "72"),
    ("Let's break this down:\n1. April: 48\n2. May: 24\n3. Sum: 72\n\n"
     "So she sold **72 clips**.", "72"),
    ("First we get 20.\nNo wait, that is wrong. The answer is 72.", "72"),
    ("<think>48+24 is 70? No, 72.</think>\n\n72", "72"),
    ("72\n\nExplanation: 48 in April and 24 in May.", "72"),
    ("She sold 72 clips.", "72"), ("72 clips", "72"), ("It's 72!", "72"), ("= 72", "72"),
    ("The answer is 48 + 24 = 72.", "72"), ("The answer is 72, because 48 + 24 = 72.", "72"),
    ("I think it's 72.", "72"), ("I'm not certain, but I believe the answer is 72.", "72"),
    # Separators, signs, units, money.
    ("1,450", "1450"), ("1450", "1,450"), ("1 450", "1450"), ("1 234 567", "1234567"),
    ("1\u202f450 €", "1450"), ("1'450", "1450"), ("1’450 Franken", "1450"),
    ("1.234.567", "1234567"),
    ("1.234,50 €", "1234.5"), ("12 345,67", "12345.67"), ("1,234.50", "1234.5"), ("3,5", "3.5"),
    ("-5", "-5"), ("−5 °C", "-5"), ("–5", "-5"), ("minus five", "-5"), ("negative 5", "-5"),
    ("$1,200", "1200"), ("1200 dollars", "$1,200"), ("€1.200.000", "1200000"),
    ("£3.5 million", "3500000"),
    ("$2.5M", "2500000"), ("US$ 40", "40"), ("40 USD", "$40"), ("₩50,000", "50000"),
    ("¥300", "300"),
    ("42 km/h", "42"), ("42km", "42 km"), ("It weighs 42 kg.", "42"), ("about 42 minutes", "42"),
    # Per cent, fractions, powers.
    ("25%", "25"), ("25 percent", "25%"), ("0.25", "25%"), ("25 per cent", "0.25"), ("25 %", "25%"),
    ("\\boxed{25\\%}", "25"), ("3/4", "0.75"), ("¾", "0.75"), ("1 1/2", "1.5"), ("1½ hours", "1.5"),
    ("\\frac{3}{4}", "3/4"), ("\\boxed{\\dfrac{3}{4}}", "0.75"), ("3/4 of the cake", "0.75"),
    ("1.2e5", "120000"), ("1.2E+05", "120000"), ("1.2 × 10^5", "120000"), ("1.2 x 10^5", "120000"),
    ("$1.2 \\times 10^{5}$", "120000"), ("1.2·10⁵", "120000"), ("10^6", "1000000"),
    ("2^10", "1024"),
    ("6.02 × 10²³", "6.02e23"), ("5 × 10^{-3}", "0.005"), ("10**3", "1000"),
    # Words and other scripts.
    ("seventy-two", "72"), ("Seventy two clips.", "72"), ("one hundred and five", "105"),
    ("two thousand three hundred", "2300"), ("There are three r's in it.", "3"),
    ("three quarters", "0.75"),
    ("two and a half", "2.5"), ("half", "1/2"), ("a dozen", "12"), ("two dozen eggs", "24"),
    ("七十二", "72"), ("答案是七十二", "72"), ("一百零五个", "105"), ("三千五百", "3500"),
    ("3万5千", "35000"),
    ("1.5億円", "150000000"), ("삼십이 개입니다", "32"), ("1억 2000만 명", "120000000"),
    ("７２", "72"),
    ("3,5 Millionen", "3500000"), ("2 millones", "2000000"), ("3 Milliarden", "3000000000"),
    # Cues of other languages.
    ("정답은 72입니다.", "72"), ("답: 72개", "72"), ("따라서 총 72개입니다.", "72"),
    ("答案：72", "72"),
    ("答案是72。", "72"), ("因此，她一共卖了72个。", "72"), ("答えは72です。", "72"),
    ("答え：72個", "72"),
    ("Antwort: 72", "72"), ("Die Antwort ist 72.", "72"), ("Ergebnis: 72", "72"),
    ("La réponse est 72.", "72"),
    ("Réponse : 72", "72"), ("La respuesta es 72.", "72"), ("Respuesta: 72 clips", "72"),
    ("A resposta é 72.", "72"), ("Resposta final: 72", "72"), ("Ответ: 72", "72"),
    # Golds with a range.
    ("about 6,200 °F", "6229 °F (acceptable range: anything between 6166 and 6292 °F)"),
    ("The answer is 50.", "50.16 (acceptable range: anything between 49.65 and 50.67)"),
]  # fmt: skip

OTHERWISE = [
    ("The answer is 73.", "72", "incorrect"), ("#### 720", "72", "incorrect"),
    ("-72", "72", "incorrect"),
    ("7.2", "72", "incorrect"),
    ("72 clips (48 + 24)", "72", "correct"), ("72%", "0.5", "incorrect"),
    ("1,450", "1.45", "correct"),
    ("72 or 73", "72", "abstained"), ("Either 72 or 73.", "72", "abstained"),
    ("between 70 and 75", "72", "abstained"), ("The answer is 70-75.", "72", "abstained"),
    ("72 oder 73", "72", "abstained"), ("I don't know.", "72", "abstained"),
    ("모르겠습니다", "72", "abstained"),
    ("The answer is 20. No wait, the answer is 72.", "72", "correct"),
    ("The answer is 72. No wait, the answer is 20.", "72", "incorrect"),
    ("At 10:30 she has 5 left.", "5", "correct"), ("At 10:30.", "10", "incorrect"),
    ("I can't help with that.", "72", "refused"), ("", "72", "empty"),
    ("9^9^9^9", "72", "incorrect"), ("1e99999999999", "72", "incorrect"),
]  # fmt: skip


def grade(text: str, gold: str, question: str = "How many clips did she sell?") -> Grade:
    return get("number").grade(Question(question, (gold,), answer_type="number"), Response(text))


@pytest.mark.parametrize(("text", "gold"), RIGHT)
def test_the_number_a_reply_gives(text: str, gold: str) -> None:
    assert grade(text, gold).outcome == "correct"


@pytest.mark.parametrize(("text", "gold"), RIGHT)
def test_another_number_is_wrong(text: str, gold: str) -> None:
    assert grade(text, "9876543").outcome == "incorrect"


@pytest.mark.parametrize(("text", "gold", "expected"), OTHERWISE)
def test_other_outcomes(text: str, gold: str, expected: str) -> None:
    assert grade(text, gold).outcome == expected


@pytest.mark.parametrize(
    ("text", "gold"),
    [
        ("1.234", "1234"),  # a thousand in half of Europe
        ("5k", "5000"),
        ("The numbers are 3, 9 and 72", "72"),  # no cue and several numbers
        ("There are 48 in April and then 24 more, 72, of 100 in stock", "72"),
        ("Answer: 72\nAnswer: 73", "73"),
        ("**48** in April, **24** in May, **72** in all", "72"),
        ("3.14", "3.14159"),
        ("3.1 miles", "5 km"), ("5 kg", "5 km"),
        ("The solution is that she sold 48 in April and 24 in May, 72 in all.", "72"),
        ("33.3%", "1/3"),
        ("None.", "0"), ("It's lots", "72"),
    ],
)  # fmt: skip
def test_what_a_judge_should_see(text: str, gold: str) -> None:
    assert grade(text, gold).unsure


@pytest.mark.parametrize(
    "text",
    ["72", "The answer is 72.", "#### 73", "So 48 + 24 = 72.", "She sold 72 clips.", "**72**",
     "48 in April and 24 in May. Therefore she sold 72 in total.", "72 or 73", "I don't know."],
)  # fmt: skip
def test_what_no_judge_need_see(text: str) -> None:
    assert not grade(text, "72").unsure


def test_what_was_compared_is_kept() -> None:
    assert grade("So 48 + 24 = **72** clips.", "72").extracted == "72"
    assert grade("The answer is $1,450.", "1450").extracted == "$1,450"


@pytest.mark.parametrize(
    "piece", ["1 ", "1,", "1.", "1/", "=1", "#### ", "answer is ", "一", "**1** ", "1 000 "]
)
def test_hostile_texts_are_read_in_linear_time(piece: str) -> None:
    assert grade(piece * (100_000 // len(piece)), "72").outcome
