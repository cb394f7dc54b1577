from __future__ import annotations

from pathlib import Path

import pytest

from orchestrator.errors import UsageError
from orchestrator.providers.simulated.questions import (
    KnownItem,
    QuestionIndex,
    builtin_items,
    read_items,
)


def test_the_longest_question_at_the_start_wins() -> None:
    index = QuestionIndex.of(
        [KnownItem("Who is it?"), KnownItem("Who is it? And why?"), KnownItem("Who is")]
    )
    assert index.find("Who is it?").item.question == "Who is it?"
    assert index.find("Who is it? Be brief.").item.question == "Who is it?"
    found = index.find(" Who is it? And why?\n\nAnswer only if > 0.5 confident.")
    assert found.item.question == "Who is it? And why?"
    assert found.rest == "Answer only if > 0.5 confident."
    assert index.find("Who is").item.question == "Who is"


@pytest.mark.parametrize(
    "message",
    [
        "Rules first.\nWho is it?\nThen the rest.",
        "Question: Who is it?",
        "Rules.\n\n**Question:** Who is it?\nAnswer:",
        "Question:\nWho is it?",
        "Q: Who was it?\nA: Ann\n\nQ: Who is it?\nA:",
    ],
)
def test_a_template_may_put_the_question_elsewhere(message: str) -> None:
    index = QuestionIndex.of([KnownItem("Who is it?", ("Bo",)), KnownItem("Who was it?", ("Ann",))])
    found = index.find(message)
    assert found.item.answers == ("Bo",)
    assert "Who is it?" not in found.rest


def test_an_unknown_question_is_an_item_without_golds() -> None:
    found = QuestionIndex.of([KnownItem("Who is it?", ("Bo",))]).find("Who is item nine?")
    assert found.item == KnownItem("Who is item nine?")
    assert not found.item.answerable


def test_one_question_with_two_sets_of_golds_knows_both() -> None:
    index = QuestionIndex.of(
        [KnownItem("Q?", ("1969",)), KnownItem("Q? ", ("July 1969",)), KnownItem("Q?", ("1969",))]
    )
    assert index.find("Q?").item.answers == ("1969", "July 1969")


def test_the_options_tell_questions_apart() -> None:
    one = KnownItem("Which is true?", ("A",), ("cats bark", "dogs bark"), "choice")
    two = KnownItem("Which is true?", ("B",), ("ice is hot", "ice is cold"), "choice")
    index = QuestionIndex.of([one, two])
    found = index.find("Which is true?\n\nA) ice is hot\nB) ice is cold\n\nOne letter.")
    assert found.item == two
    assert "ice" not in found.rest
    assert len(index) == 2


def test_the_options_order_and_whole_text_tell_items_apart() -> None:
    said = (("1", "2"), ("12", "25"), ("25", "12"))
    index = QuestionIndex.of([KnownItem("Which?", ("A",), each, "choice") for each in said])
    for choices in said:
        found = index.find(f"Which?\n\nA) {choices[0]}\nB) {choices[1]}\n\nOne letter.")
        assert found.item.choices == choices


def test_items_are_read_from_files_and_run_folders(
    items: list[KnownItem], items_file: Path
) -> None:
    for path in (items_file, items_file.parent, items_file.parent.parent):
        assert read_items([path]) == items


def test_what_holds_no_items_is_refused(tmp_path: Path) -> None:
    import pyarrow as pa
    from pyarrow import parquet

    torn, foreign = tmp_path / "torn.parquet", tmp_path / "foreign.parquet"
    torn.write_bytes(b"PAR1 no")
    parquet.write_table(pa.table({"a": [1]}), foreign)
    empty = tmp_path / "empty"
    empty.mkdir()
    for path, said in (
        (tmp_path / "none.parquet", "no such file"),
        (torn, "not a Parquet file of items"),
        (foreign, "not a"),
        (empty, "no items"),
    ):
        with pytest.raises(UsageError, match=said) as error:
            read_items([path])
        assert str(path) in str(error.value)


def test_built_in_suites_are_known() -> None:
    known = builtin_items("arithmetic", 3, 50)
    assert len(known) == 50
    assert all(item.answerable for item in known)
    assert known == builtin_items("arithmetic", 3, 50)
    with pytest.raises(UsageError, match="no-such-suite"):
        builtin_items("no-such-suite", 0, 5)
