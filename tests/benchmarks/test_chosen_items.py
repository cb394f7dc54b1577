"""Which items a spec asks: facets kept, strata drawn, examples from elsewhere and never asked."""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml

from benchmarks import Benchmark, BenchmarkError, BenchmarkSpec, Draw, load, load_all

HEADER = ["question", "answer", "category", "should_abstain", "era"]


@pytest.fixture
def data(tmp_path: Path) -> str:
    """Sixty questions: 40 of history, 15 of art, 5 of law; of each some are unanswerable."""
    path = tmp_path / "ours.csv"
    with path.open("w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(HEADER)
        for at in range(60):
            category = "history" if at < 40 else "art" if at < 55 else "law"
            unknown = at % 5 == 0
            answer = "" if unknown else str(at)
            writer.writerow([f"Q{at}?", answer, category, str(unknown), at % 3])
    return str(path)


def _load(data: str, **keys: Any) -> Benchmark:
    return load(BenchmarkSpec("ours", path=data, **keys))


def _questions(benchmark: Benchmark) -> list[str]:
    return [item.question for item in benchmark.items]


def test_only_some_values_of_a_facet(data: str) -> None:
    law = _load(data, only={"category": ["LAW", "art"]})
    assert Counter(item.category for item in law.items) == {"law": 5, "art": 15}
    both = _load(data, only={"category": ["law"], "should_abstain": ["true"]})
    assert len(both.items) == 1
    assert {item.metadata["era"] for item in _load(data, only={"era": ["2"]}).items} == {"2"}
    everything = _questions(_load(data))
    assert _questions(law) == [q for q in everything if q in set(_questions(law))]


@pytest.mark.parametrize(
    ("only", "said"),
    [
        ({"category": ["histry"]}, 'no item has the category "histry"; expected one of art, '
                                   'history, law. Did you mean "history"?'),
        ({"topic": ["law"]}, 'no item has a "topic"; items have category, answer_type, '
                             "should_abstain, era."),
        ({"catgory": ["law"]}, 'Did you mean "category"?'),
    ],
)  # fmt: skip
def test_facets_that_are_not_there(data: str, only: dict[str, list[str]], said: str) -> None:
    with pytest.raises(BenchmarkError) as error:
        _load(data, only=only)
    assert str(error.value).startswith("ours: only: no item has")
    assert said in str(error.value)


def test_a_column_that_is_read_as_a_facet_is_named_as_such(data: str) -> None:
    for keys in ({"only": {"era": ["2"]}}, {"draw": Draw(9, "era")}):
        with pytest.raises(BenchmarkError, match='no item has a "era"; that column is the diffic'):
            _load(data, fields={"difficulty": "era"}, **keys)


def test_nothing_is_left(data: str) -> None:
    with pytest.raises(BenchmarkError, match="no item is left: category: law; era: 0"):
        _load(data, only={"category": ["law"], "era": ["0"], "should_abstain": ["true"]})


def test_a_stratified_draw_and_its_limit(data: str) -> None:
    drawn = _load(data, draw=Draw(12))
    assert Counter(item.category for item in drawn.items) == {"history": 8, "art": 3, "law": 1}
    everything = _questions(_load(data))
    assert _questions(drawn) == [q for q in everything if q in set(_questions(drawn))]
    assert _load(data, draw=Draw(12), limit=5).items == drawn.items[:5]
    half = _load(data, draw=Draw(10, "should_abstain"), seed=3)
    assert Counter(item.should_abstain for item in half.items) == {True: 2, False: 8}
    with pytest.raises(BenchmarkError, match=r"draw\.by: no item has a \"era2\".*\"era\""):
        _load(data, draw=Draw(12, "era2"))
    with pytest.raises(BenchmarkError, match=r"draw\.n is 0"):
        _load(data, draw=Draw(0))


def test_draws_of_a_built_in_suite() -> None:
    whole = load(BenchmarkSpec("longtail", size=300))
    drawn = load(BenchmarkSpec("longtail", size=300, draw=Draw(60)))
    wanted = Counter(item.category for item in whole.items)
    for category, count in Counter(item.category for item in drawn.items).items():
        assert abs(count - wanted[category] * 60 / 300) < 1
    assert len(drawn.items) == 60
    assert {item.item_id for item in drawn.items} <= {item.item_id for item in whole.items}
    cities = load(BenchmarkSpec("longtail", only={"category": ["cities"]}, limit=7))
    assert {item.category for item in cities.items} == {"cities"}
    assert len(cities.items) == 7


def test_the_users_examples_are_shown_and_never_asked(data: str, tmp_path: Path) -> None:
    rows = [{"question": "q7?", "answer": "It is 7."}, {"question": "Q70?", "answer": 70},
            {"question": " Q5?", "should_abstain": True}]  # fmt: skip
    shown = _load(data, examples=rows, few_shot=1)
    assert [(item.question, item.answers) for item in shown.examples] == [
        ("q7?", ("It is 7.",)), ("Q70?", ("70",)), ("Q5?", ()),
    ]  # fmt: skip
    everything = _questions(_load(data))
    assert _questions(shown) == [q for q in everything if q not in {"Q7?", "Q5?"}]
    (tmp_path / "shots.jsonl").write_text('{"question": "Q7?", "answer": "7"}')
    filed = _load(data, examples="shots.jsonl", base_dir=str(tmp_path), limit=60)
    assert len(filed.items) == 59
    with pytest.raises(BenchmarkError, match=r"nope\.csv: no such file"):
        _load(data, examples="nope.csv")
    with pytest.raises(BenchmarkError, match="ours few_shot 1: no answer"):
        _load(data, examples=[{"question": "Q?"}])


def test_options_tell_questions_of_one_text_apart(tmp_path: Path) -> None:
    path = tmp_path / "mc.jsonl"
    path.write_text(
        '{"question": "Which is true?", "choices": ["a", "b"], "answer": "A"}\n'
        '{"question": "Which is true?", "choices": ["c", "d"], "answer": "B"}\n'
    )
    example = {"question": "Which is true?", "choices": ["b", "a"], "answer": "b"}
    benchmark = _load(str(path), examples=[example])
    assert [item.choices for item in benchmark.items] == [("c", "d")]
    assert [(item.choices, item.answers) for item in benchmark.examples] == [(("b", "a"), ("A",))]


def test_examples_that_a_preset_brings(data: str, tmp_path: Path) -> None:
    preset = {
        "name": "mine", "title": "Mine", "source": {"path": data}, "answer_type": "text",
        "layouts": [{"question": "question", "answer": "answer", "category": "category",
                     "should_abstain": {"column": "should_abstain"}}],
        "grader": "auto", "own_grading": "exact", "licence": None, "citation": "ours",
        "examples": [{"question": "Q1?", "answer": "One."}, {"question": "New?", "answer": "x"}],
    }  # fmt: skip
    (tmp_path / "mine.yaml").write_text(yaml.safe_dump(preset))

    def load_it(few_shot: int) -> Benchmark:
        return load(BenchmarkSpec("mine", preset=str(tmp_path / "mine.yaml"), few_shot=few_shot))

    assert load_it(0).examples == ()
    assert len(load_it(0).items) == 60
    assert [item.question for item in load_it(2).examples] == ["Q1?", "New?"]
    assert len(load_it(2).items) == 59
    with pytest.raises(BenchmarkError, match="few_shot is 3, and there are 2 examples"):
        load_it(3)
    preset["examples_split"] = "train"
    (tmp_path / "mine.yaml").write_text(yaml.safe_dump(preset))
    with pytest.raises(BenchmarkError, match="either examples or examples_split"):
        load_it(1)


def test_all_that_cannot_be_loaded_is_said_at_once(data: str) -> None:
    good = BenchmarkSpec("ours", path=data)
    assert [each.name for each in load_all([good])] == ["ours"]
    with pytest.raises(BenchmarkError, match=r"^unknown benchmark \"nope\""):
        load_all([good, BenchmarkSpec("nope")])
    with pytest.raises(BenchmarkError) as error:
        load_all([BenchmarkSpec("nope"), good, BenchmarkSpec("x", path="gone.csv")])
    said = str(error.value)
    assert said.startswith("2 of 3 benchmarks cannot be loaded:\n")
    assert '"nope"' in said
    assert "gone.csv" in said
    assert "without" not in said  # that is for what cannot be had
