"""A user's own template: what it may do, and what is refused before anything is asked."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks import Item
from orchestrator.errors import UsageError
from orchestrator.sweep import load_sweep, sweep_hash
from orchestrator.sweep.rubric import compile_rubric
from orchestrator.sweep.wording import CONFIDENCE_SENTENCE, target_messages

PICK = Item("b", "2", "Which is even?", ("B",), ("3", "4"), "choice")


def test_a_template_may_write_the_whole_message() -> None:
    source = (
        "{{ target }}/{{ percent }}/{{ penalty }}{% if target | float > 0.5 %}!{% endif %}\n"
        "{{ question }}{% for line in choices %}|{{ line }}{% endfor %}"
        "{% if confidence %} How sure?{% endif %}\n"
    )
    (message,) = target_messages(
        PICK, 0.75, compile_rubric("own", source), "question", confidence=True
    )
    assert message["content"] == "0.75/75/3!\nWhich is even?|A) 3|B) 4 How sure?"


def test_confidence_is_asked_for_by_us_unless_the_template_does() -> None:
    rubric = compile_rubric("own", "Be {{ percent }}% sure: {{ question }}")
    (message,) = target_messages(PICK, 0.5, rubric, "question", confidence=True)
    assert message["content"] == f"Be 50% sure: Which is even?\n\n{CONFIDENCE_SENTENCE}"


@pytest.mark.parametrize(
    ("source", "said"),
    [
        (
            "{{ target }}\n{% if %}",
            "own.j2:2: Expected an expression, got 'end of statement block'",
        ),
        ("{{ target }}\n\n{{ tagret }}", "own.j2:3: unknown variable 'tagret'; known: "),
        ("Be sure.", "own.j2: the template states no target; use {{ target }}"),
        ("{{ target | nosuch }}", "own.j2:1: No filter named 'nosuch'"),
        ("{{ target.upper() }}", "own.j2:1: only range can be called"),
        ("{{ ''.__class__ }}{{ target }}", "rubric 'own.j2': the template fails at target 0.5"),
        ("{{ target > 0.5 }}", "rubric 'own.j2': the template fails at target 0.5"),
        ("{% if target == '7' %}x{% endif %}", "rubric 'own.j2': the template is empty"),
        ("{{ target * 1000000000 }}", "own.j2:1: Mul cannot be used"),
        ("{{ '%1000000000d' % 1 }}{{ target }}", "own.j2:1: Mod cannot be used"),
        (
            "{{ target }}{% set a = 'x' %}{% set a = a ~ a %}",
            "own.j2:1: Assign cannot be used",
        ),
        (
            "{{ target }}{{ 'xxxxxxxxxx'" + " | join('xxxxxxxxxx')" * 12 + " }}",
            "rubric 'own.j2': the template fails at target 0.5: join makes more than",
        ),
        ("{% include 'x' %}{{ target }}", "own.j2:1: Include cannot be used"),
        (
            "{{ target }}{% for a in range(9) %}{% for b in range(9) %}{% endfor %}{% endfor %}",
            "own.j2:1: loops cannot nest",
        ),
        (
            "{{ target }}{% for a in range(1000000000) %}x{% endfor %}",
            "rubric 'own.j2': the template fails at target 0.5: range runs over more than 100",
        ),
        ("{% macro m() %}{{ m() }}{% endmacro %}{{ target }}", "own.j2:1: Macro cannot be used"),
    ],
)
def test_refused_when_the_sweep_is_loaded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, source: str, said: str
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("own.j2").write_text(source)
    Path("s.yaml").write_text("models: [a/b]\nbenchmarks: [q]\nrubric: own.j2\ntargets: [0.5]\n")
    with pytest.raises(UsageError) as caught:
        load_sweep("s.yaml")
    assert str(caught.value).startswith(said)


def test_a_template_that_writes_the_question_has_no_place_in_the_system_message(
    tmp_path: Path,
) -> None:
    (tmp_path / "own.j2").write_text("{{ question }} {{ target }}")
    path = tmp_path / "s.yaml"
    path.write_text("models: [a/b]\nbenchmarks: [q]\nrubric: own.j2\nposition: system\n")
    with pytest.raises(UsageError, match=r"s\.yaml:3: rubric: 'own\.j2' writes the question"):
        load_sweep(path)


def test_the_templates_text_is_kept_and_hashed(tmp_path: Path) -> None:
    path = tmp_path / "s.yaml"
    path.write_text("models: [a/b]\nbenchmarks: [q]\nrubric: [own.j2, paper]\n")
    (tmp_path / "own.j2").write_text("At {{ target }}.")
    first = load_sweep(path)
    assert first.templates == {"own.j2": "At {{ target }}."}
    (tmp_path / "own.j2").write_text("Above {{ target }}.")
    assert sweep_hash(load_sweep(path)) != sweep_hash(first)
