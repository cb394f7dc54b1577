from __future__ import annotations

from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from benchmarks import BenchmarkError, BenchmarkSpec, load
from benchmarks.rows import read_table

RECORDS = '{"question": "Q1?", "answer": "1"}', '{"question": "Q2?", "answer": ["2", "two"]}'


def _write(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def _questions(path: Path) -> dict[str, tuple[str, ...]]:
    benchmark = load(BenchmarkSpec("mine", path=str(path)))
    return {item.question: item.answers for item in benchmark.items}


WANTED = {"Q1?": ("1",), "Q2?": ("2", "two")}


def test_every_format_gives_the_same_items(tmp_path: Path) -> None:
    csv = 'question,answer\nQ1?,1\nQ2?,"[""2"", ""two""]"\n'
    assert _questions(_write(tmp_path / "a.csv", csv)) == WANTED
    assert _questions(_write(tmp_path / "bom.csv", "\ufeff" + csv)) == WANTED
    assert _questions(_write(tmp_path / "a.json", f"[{','.join(RECORDS)}]")) == WANTED
    keyed = f'{{"about": "x", "tags": ["a"], "items": [{",".join(RECORDS)}]}}'
    assert _questions(_write(tmp_path / "keyed.json", keyed)) == WANTED
    assert _questions(_write(tmp_path / "a.jsonl", "\n\n".join(RECORDS) + "\n")) == WANTED
    assert _questions(_write(tmp_path / "lines.json", "\n".join(RECORDS))) == WANTED
    semicolons = 'question;answer\nQ1?;1\nQ2?;"[""2"", ""two""]"\n'
    assert _questions(_write(tmp_path / "semicolons.csv", semicolons)) == WANTED
    tsv = 'question\tanswer\nQ1?\t1\nQ2?\t"[""2"", ""two""]"\n'
    assert _questions(_write(tmp_path / "a.tsv", tsv)) == WANTED
    table = pa.table({"question": ["Q1?", "Q2?"], "answer": [["1"], ["2", "two"]]})
    pq.write_table(table, tmp_path / "a.parquet")
    assert _questions(tmp_path / "a.parquet") == WANTED


def test_cells_may_hold_line_breaks_and_be_long(tmp_path: Path) -> None:
    long = "x" * 300_000
    path = _write(tmp_path / "a.csv", f'question,answer\n"one\ntwo, three",{long}\n')
    assert _questions(path) == {"one\ntwo, three": (long,)}


@pytest.mark.parametrize(
    ("name", "text", "says"),
    [
        ("a.csv", "", ["a.csv", "empty"]),
        ("a.csv", "question,answer\n", ["a.csv", "no items"]),
        ("a.csv", "question,answer\nQ?,1,2\n", ["line 2", "3 cells", "question, answer"]),
        ("a.csv", "question;answer\nQ?;1;2\n", ["line 2", "3 cells", "that hold semicolons"]),
        ("a.csv", 'question,answer\n"a\nb",1\n,2\n', ["line 4", "no question"]),
        ("a.csv", "question,question\nQ?,1\n", ["line 1", "named twice: question"]),
        ("a.csv", 'question,answer\n"Q"?,1\n', ["line 2", "malformed CSV"]),
        ("a.csv", "problem,answer\nQ?,1\n", ['no column "question"', "problem, answer"]),
        ("a.csv", "question,answer\nQ?,\n", ["line 2", "no answer", "should_abstain"]),
        ("a.json", '[{"question": 1\n"answer"}]', ["line 2 column 1", "not JSON"]),
        ("a.json", '{"a": 1}', ["one key", "a"]),
        ("a.json", '{"a": [{}], "b": [{}]}', ["several do: a, b"]),
        ("a.json", "3", ["a list of objects, not a number"]),
        ("a.json", '["x"]', ["item 1", "not a text"]),
        ("a.json", "[" * 100_000, ["a.json"]),
        ("a.jsonl", '{"question": "Q?", "answer": "1"}\n{"question"\n', ["line 2", "not JSON"]),
        ("a.json", '{"question": "Q?", "answer": "1"}\n{"question"', ["line 2", "not JSON"]),
        ("a.jsonl", "[1]\n", ["line 1", "not a list"]),
        ("a.parquet", "PAR1 but not", ["a.parquet", "not a readable Parquet"]),
        ("a.txt", "x", ["'.txt'", ".csv"]),
    ],
)
def test_faults_are_named_with_their_place(
    tmp_path: Path, name: str, text: str, says: list[str]
) -> None:
    path = _write(tmp_path / name, text)
    with pytest.raises(BenchmarkError) as error:
        load(BenchmarkSpec("mine", path=str(path)))
    assert all(part in str(error.value) for part in says), str(error.value)
    assert "\n" not in str(error.value)


def test_text_that_is_not_utf8(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes("question,answer\nQ\xe9?,1\n".encode("latin-1"))
    with pytest.raises(BenchmarkError, match="UTF-8"):
        load(BenchmarkSpec("mine", path=str(tmp_path / "a.csv")))


def test_missing_file_names_the_nearest(tmp_path: Path) -> None:
    _write(tmp_path / "questions.csv", "question,answer\nQ?,1\n")
    with pytest.raises(BenchmarkError, match=r'Did you mean "questions\.csv"'):
        load(BenchmarkSpec("mine", path="question.csv", base_dir=str(tmp_path)))
    assert load(BenchmarkSpec("mine", path="questions.csv", base_dir=str(tmp_path))).items


def test_columns_of_bytes_are_not_read(tmp_path: Path) -> None:
    image = pa.struct({"bytes": pa.binary(), "path": pa.string()})
    table = pa.table(
        {
            "question": ["Q?"],
            "answer": ["1"],
            "image": pa.array([{"bytes": b"x", "path": None}], image),
            "images": pa.array([[b"x"]], pa.list_(pa.binary())),
            "raw": pa.array([b"x"], pa.binary()),
        }
    )
    pq.write_table(table, tmp_path / "a.parquet")
    assert read_table(tmp_path / "a.parquet").columns == ("question", "answer")
