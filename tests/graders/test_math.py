"""The maths grader: final expressions, equality by value, and hostile ones in bounded time."""

from __future__ import annotations

import subprocess
import sys
import threading

import pytest

from graders import Grade, Question, Response, get, maths_process
from graders.maths import boxed, equivalent, final_expression

EQUAL = [
    ("\\frac{3}{4}", "The answer is $\\boxed{0.75}$."), ("\\frac34", "3/4"),
    ("\\dfrac{3}{4}", "$\\frac{3}{4}$"),
    ("x^2+2x+1", "\\boxed{(x+1)^2}"), ("11\\sqrt2", "Therefore the answer is $11\\sqrt{2}$."),
    ("(3,\\frac{\\pi}{2})", "$\\left( 3, \\frac{\\pi}{2} \\right)$"), ("[2,5)", "\\boxed{[2,5)}"),
    ("2\\sqrt{3}", "\\boxed{\\sqrt{12}}"), ("1,2,3", "\\boxed{3, 2, 1}"), ("5", "$x=5$"),
    ("x=5", "5"),
    ("60^\\circ", "60 degrees"), ("10\\%", "\\boxed{10\\%}"), ("\\$18.90", "18.90"),
    ("1{,}234", "1234"),
    ("\\begin{pmatrix} 1 \\\\ 2 \\end{pmatrix}", "\\boxed{\\begin{pmatrix}1\\\\2\\end{pmatrix}}"),
    ("-\\frac{1}{2}", "\\boxed{-0.5}"), ("2^{16}", "65536"), ("y=2x+3", "\\boxed{y = 2x + 3}"),
    ("3\\pm2i", "\\boxed{3+2i, 3-2i}"), ("\\frac{x+2}{7}", "\\boxed{(x+2)/7}"),
    ("C", "\\boxed{\\text{(C)}}"),
    ("\\frac{\\sqrt{2}}{2}", "\\boxed{\\frac{1}{\\sqrt{2}}}"), ("6+9i", "\\boxed{9i+6}"),
    ("(-\\infty,3)\\cup(3,\\infty)", "\\boxed{(-\\infty, 3) \\cup (3, \\infty)}"),
    ("\\text{Evelyn}", "\\boxed{Evelyn}"), ("\\text{Evelyn}", "It is Evelyn."),
    ("even", "The function is even."),
    ("12", "So we have $3 \\cdot 4 = 12$."), ("12", "12"), ("12", "**12**"),
    ("12", "答案是 $12$。"),
    ("12", "First $a = 3$, then $b = 4$.\n\n**Final Answer:** $\\boxed{12}$"),
    ("\\frac{7}{4}", "Let me compute.\n\\[\nx = \\frac{14}{8} = \\frac{7}{4}\n\\]\n"
     "So $\\boxed{\\frac{14}{8}}$."),
    ("144", "Final Answer: The final answer is $144$. I hope it is correct."),
]  # fmt: skip

DIFFERENT = [
    ("[2,5)", "\\boxed{(2,5)}"), ("\\frac{1}{3}", "0.333"), ("12", "\\boxed{13}"), ("12", "21"),
    ("x^2+1", "\\boxed{x^2-1}"), ("\\text{Evelyn}", "\\boxed{\\text{Briana}}"),
    ("(1,2)", "\\boxed{(2,1)}"),
    ("1,2,3", "\\boxed{1,2}"), ("\\sqrt{2}", "\\boxed{2}"), ("\\pi", "3.14"),
]  # fmt: skip

HOSTILE = [
    "9^{9^{9^{9}}}", "100000000!", "(x+1)^{99999999}", "2**2**2**2**99", "\\int_0^1 x^x dx",
    "{" * 500,
    "\\frac{" * 60 + "1", "((((" * 200, "9" * 5000, "\\sqrt{" * 300, "1e999999999", "x=" * 2000,
    "10^{999}^{999}", "\\begin{pmatrix}" * 50,
]  # fmt: skip


def grade(text: str, gold: str, finish: str = "stop") -> Grade:
    return get("math").grade(Question("?", (gold,), answer_type="math"), Response(text, finish))


@pytest.mark.parametrize(("gold", "text"), EQUAL)
def test_answers_that_are_equal(gold: str, text: str) -> None:
    assert grade(text, gold).outcome == "correct"


@pytest.mark.parametrize(("gold", "text"), DIFFERENT)
def test_answers_that_are_not(gold: str, text: str) -> None:
    assert grade(text, gold).outcome == "incorrect"


@pytest.mark.parametrize("expression", HOSTILE)
def test_hostile_expressions_are_incorrect_and_do_not_hang(expression: str) -> None:
    assert grade(f"\\boxed{{{expression}}}", "x+1").outcome == "incorrect"
    assert equivalent("\\sqrt{4}", "\\frac{4}{2}") is True  # the next one is answered


def test_what_takes_too_long_ends_the_process_and_not_the_grader() -> None:
    endless = "\\sum_{k=1}^{98765432} k^{k}"
    assert maths_process.same("\\frac{3}{4}", endless) in (None, False)
    assert maths_process.same("\\frac{3}{4}", "0.75") is True


def test_threads_may_ask_at_once() -> None:
    found: list[bool | None] = []
    threads = [
        threading.Thread(
            target=lambda n=n: found.append(equivalent(f"\\sqrt{{{n * n}}}", f"{n}+0"))
        )
        for n in range(2, 12)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [True] * 10


def test_sympy_is_not_imported_here() -> None:
    code = (
        "import sys; from graders import *\n"
        "assert get('math').grade(Question('?', ('x+1',)), Response('1+x')).outcome == 'correct'\n"
        "assert 'sympy' not in sys.modules and 'math_verify' not in sys.modules"
    )
    subprocess.run([sys.executable, "-W", "error", "-c", code], check=True, timeout=60)


def test_plain_answers_start_no_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(maths_process, "same", None)
    assert grade("The answer is $\\boxed{72}$.", "72").outcome == "correct"
    assert grade("\\boxed{\\frac{1}{2}}", "\\dfrac12").outcome == "correct"
    assert grade("72", "73").outcome == "incorrect"


@pytest.mark.parametrize(
    ("text", "expected"),
    [("\\boxed{3", None), ("So x is", None), ("The answer is $\\boxed{3}$ and", "3")],
)
def test_a_cut_off_reply(text: str, expected: str | None) -> None:
    found = final_expression(text, cut_off=True)
    assert (found.text if found else None) == expected
    if expected is None:
        assert grade(text, "3", "length").outcome == "empty"


def test_boxes_hold_braces() -> None:
    assert boxed("\\boxed{\\frac{1}{2}} and \\boxed{\\sqrt{\\frac{3}{4}}}") == [
        "\\frac{1}{2}", "\\sqrt{\\frac{3}{4}}",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text", ["I get $x = 3$ at first, $x = 4$ afterwards.", "\\boxed{3}, then \\boxed{4}"]
)
def test_what_a_judge_should_see(text: str) -> None:
    assert grade(text, "4").unsure


def test_other_outcomes() -> None:
    assert grade("I don't know.", "4").outcome == "abstained"
    assert grade("", "4").outcome == "empty"
