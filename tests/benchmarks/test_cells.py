"""What stands in a cell: keys inside, texts that hold a list, the answer in a box."""

from __future__ import annotations

import time

import pytest

from benchmarks.boxed import last_boxed
from benchmarks.cells import MISSING, parsed, value_at


@pytest.mark.parametrize(
    ("solution", "answer"),
    [
        (r"Thus $x=\boxed{5}$.", "5"),
        (r"First \boxed{1}, at last \boxed{ 2 }.", "2"),
        (r"$\boxed{\frac{1}{\sqrt{2}}}$", r"\frac{1}{\sqrt{2}}"),
        (r"\boxed{\{1, 2\}}", r"\{1, 2\}"),
        (r"\boxed{\left(0, \text{a } b}\right)}", r"\left(0, \text{a } b"),
        (r"\boxed 7$ is it.", "7"),
        (r"so $\boxed3$ and \fbox{4}", "4"),
        (r"\boxed{\text{(A)}}", r"\text{(A)}"),
        (r"\boxed{}", None),
        (r"\boxed{1", None),
        ("no box", None),
        ("", None),
    ],
)
def test_the_last_box(solution: str, answer: str | None) -> None:
    assert last_boxed(solution) == answer


@pytest.mark.parametrize("text", [r"\boxed{" * 20_000, r"\boxed{" + "{" * 100_000, "\\" * 100_000])
def test_a_hostile_solution_is_read_in_one_pass(text: str) -> None:
    before = time.process_time()
    assert last_boxed(text) is None
    assert time.process_time() - before < 5


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ('["a", "b"]', ["a", "b"]),
        ("['a', \"O'Brien\"]", ["a", "O'Brien"]),
        ('{"a": null}', {"a": None}),
        ("{'a': None}", {"a": None}),
        ("a", "a"),
        ("[a]", "[a]"),
        ("[__import__('os')]", "[__import__('os')]"),
        ("[1" + "]" * 9, "[1" + "]" * 9),
    ],
)
def test_texts_that_hold_json_or_a_python_literal(text: str, value: object) -> None:
    assert parsed(text) == value


@pytest.mark.parametrize(
    "text",
    ["[" * 100_000, "[" * 5_000 + "'" + "]" * 5_000, "['" + "a" * 200_000 + "']",
     "[" + "(" * 90_000, "[" + "-" * 50_000 + "1]", "{" + "'a':{" * 30_000],
)  # fmt: skip
def test_hostile_literals_stay_texts(text: str) -> None:
    assert parsed(text) == text


def test_values_inside_columns() -> None:
    row = {"a.b": 1, "a": {"c": 2}, "t": '{"k": {"l": 3}}', "o": [{"x": 1}, {"x": 2}], "e": []}
    assert [value_at(row, path) for path in ("a.b", "a.c", "t.k.l", "o.x", "e.x")] == [
        1, 2, 3, [1, 2], [],
    ]  # fmt: skip
    assert all(value_at(row, path) is MISSING for path in ("z", "a.z", "o.z", "a.c.d", "a.b.c"))
