"""Presets of one's own: from folders, from packages, by path; checked and pinned."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any

import pytest
import yaml

from benchmarks import BenchmarkError, BenchmarkSpec, benchmark_names, describe, load, own_presets
from benchmarks.checking import check_preset
from benchmarks.description import with_samples
from benchmarks.pinning import pin_presets
from benchmarks.pins import FILE_NAME, read_pins

RIVERS: dict[str, Any] = {
    "name": "rivers",
    "title": "Rivers and where they end",
    "source": {"path": "rivers.jsonl"},
    "layouts": [{"question": "q", "answer": "a", "category": "continent"}],
    "answer_type": "text",
    "grader": "alias",
    "own_grading": "exact",
    "licence": None,
    "citation": "ours",
}

Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Write]:
    """Write a preset's file, and 40 rivers beside it; the folder is not yet named anywhere."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("CALIBRANT_PRESETS", raising=False)
    monkeypatch.delenv("CALIBRANT_PINS", raising=False)
    own_presets.installed.cache_clear()
    (tmp_path / "own").mkdir()
    rivers = [
        {"q": f"Where does river {n} end?", "a": f"Sea {n % 7}",
         "continent": "Asia" if n < 30 else "Europe" if n < 38 else "Africa"}
        for n in range(40)
    ]  # fmt: skip
    (tmp_path / "own" / "rivers.jsonl").write_text("\n".join(map(json.dumps, rivers)))

    def save(file: str = "rivers.yaml", **changes: Any) -> Path:
        path = tmp_path / "own" / file
        path.write_text(yaml.safe_dump({**RIVERS, **changes}))
        return path

    yield save
    own_presets.installed.cache_clear()


@pytest.fixture
def rivers(write: Write, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The preset in a folder that CALIBRANT_PRESETS names."""
    path = write()
    monkeypatch.setenv("CALIBRANT_PRESETS", str(path.parent))
    return path


def test_a_preset_of_a_folder_is_known_everywhere(rivers: Path) -> None:
    assert "rivers" in benchmark_names()
    benchmark = load(BenchmarkSpec("rivers", limit=5))
    assert len(benchmark.items) == 5
    assert benchmark.grader == "alias"
    about = with_samples("rivers")
    assert (about.kind, about.pinned, len(about.samples)) == ("preset", False, 3)
    assert about.fields["category"] == "continent"
    with pytest.raises(BenchmarkError, match='Did you mean "rivers"'):
        load(BenchmarkSpec("riverz"))


def test_a_preset_by_its_path_and_under_another_name(write: Write, tmp_path: Path) -> None:
    write()
    spec = BenchmarkSpec("asia", preset="own/rivers.yaml", only={"category": ["asia"]},
                         base_dir=str(tmp_path))  # fmt: skip
    benchmark = load(spec)
    assert len(benchmark.items) == 30
    assert {(item.benchmark, item.category) for item in benchmark.items} == {("asia", "Asia")}
    with pytest.raises(BenchmarkError, match=r"unknown benchmark"):
        load(BenchmarkSpec("rivers"))
    with pytest.raises(BenchmarkError, match=r'rives\.yaml: no such file.*"rivers.yaml"'):
        load(BenchmarkSpec("x", preset="own/rives.yaml", base_dir=str(tmp_path)))


@pytest.mark.parametrize(
    ("name", "taken_by"),
    [
        ("simpleqa", r"comes with calibrant \(benchmarks/presets/simpleqa.yaml\)"),
        ("longtail", "built-in suite"),
        ("abstention", "suite of benchmarks"),
        ("check", "word of `calibrant benchmarks`"),
        ("ALL", "row of all"),
    ],
)
def test_a_name_that_is_taken(
    write: Write, monkeypatch: pytest.MonkeyPatch, name: str, taken_by: str
) -> None:
    path = write(f"{name}.yaml", name=name)
    with pytest.raises(BenchmarkError, match=rf"{name}\.yaml: the name '{name}' is.*{taken_by}"):
        load(BenchmarkSpec("x", preset=str(path)))
    monkeypatch.setenv("CALIBRANT_PRESETS", str(path.parent))
    with pytest.raises(BenchmarkError, match=taken_by):
        describe("gsm8k")


def test_two_of_ones_own_with_one_name(
    rivers: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = tmp_path / "other" / "rivers.yml"
    other.parent.mkdir()
    other.write_bytes(rivers.read_bytes())
    monkeypatch.setenv("CALIBRANT_PRESETS", f"{rivers.parent}:{other.parent}:{rivers.parent}")
    with pytest.raises(BenchmarkError) as error:
        benchmark_names()
    assert str(rivers) in str(error.value)
    assert str(other) in str(error.value)


def test_a_broken_preset_troubles_only_who_asks_for_it(
    rivers: Path, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("broken.yaml", name="broken", titel="x")
    assert len(load(BenchmarkSpec("rivers")).items) == 40
    with pytest.raises(BenchmarkError, match=r"broken\.yaml: titel: unknown key.*title"):
        load(BenchmarkSpec("broken"))
    monkeypatch.setenv("CALIBRANT_PRESETS", "nowhere")
    with pytest.raises(BenchmarkError, match=r"CALIBRANT_PRESETS: .*nowhere is no folder"):
        load(BenchmarkSpec("rivers"))


_MODULE = """\
from pathlib import Path
from benchmarks.preset import parse_preset
HERE = Path({folder!r})
FILE = HERE / "rivers.yaml"
MAPPING = {mapping!r}
PRESET = parse_preset(FILE.read_text(), "rivers.yaml", HERE)
WRONG = 3
"""


@pytest.mark.parametrize("what", ["FILE", "MAPPING", "PRESET"])
def test_packages_bring_presets(
    write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    _bring(write, tmp_path, monkeypatch, "rivers", what)
    assert len(load(BenchmarkSpec("rivers")).items) == 40


def test_packages_that_bring_something_else(
    write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _bring(write, tmp_path, monkeypatch, "rivers", "WRONG")
    with pytest.raises(BenchmarkError, match=r"package:WRONG.*is of type int; expected"):
        load(BenchmarkSpec("rivers"))
    _bring(write, tmp_path, monkeypatch, "brooks", "FILE")
    with pytest.raises(BenchmarkError, match="'rivers' should be the entry point's own, 'brooks'"):
        load(BenchmarkSpec("brooks"))
    _bring(write, tmp_path, monkeypatch, "rivers", "NONE")
    with pytest.raises(BenchmarkError, match="cannot be imported"):
        load(BenchmarkSpec("rivers"))


def _bring(
    write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, what: str
) -> None:
    sys.modules.pop("own_presets_package", None)
    path = write()
    mapping = {**RIVERS, "source": {"path": str(path.with_name("rivers.jsonl"))}}
    module = _MODULE.format(folder=str(path.parent), mapping=mapping)
    (tmp_path / "own_presets_package.py").write_text(module)
    facts = tmp_path / "rivers-1.0.dist-info"
    facts.mkdir(exist_ok=True)
    (facts / "METADATA").write_text("Metadata-Version: 2.1\nName: rivers\nVersion: 1.0\n")
    entry = f"[{own_presets.GROUP}]\n{name} = own_presets_package:{what}\n"
    (facts / "entry_points.txt").write_text(entry)
    monkeypatch.syspath_prepend(str(tmp_path))
    own_presets.installed.cache_clear()


def test_check_finds_every_fault_of_a_file(write: Write) -> None:
    path = write("wrong.yaml", name="wrong", titel="x", answer_type="txt",
                 source={"path": "rivers.jsonl", "hubb": "y"})  # fmt: skip
    faults = "\n".join(check_preset(path).faults)
    for said in ('source.hubb: unknown key. Did you mean "hub"?', "titel: unknown key",
                 "answer_type: expected 'text', 'choice'"):  # fmt: skip
        assert said in faults
    assert check_preset(write("other.yaml")).faults[0].endswith("should be the file's own name")


def test_check_finds_every_fault_of_the_data(write: Write, tmp_path: Path) -> None:
    (tmp_path / "own" / "rows.csv").write_text("q,a\nOne?,1\n,2\nThree?,\nFour?,4\n")
    change = {"source": {"path": "rows.csv"}, "layouts": [{"question": "q", "answer": "a"}]}
    checked = check_preset(write(**change))
    assert [fault.partition(": ")[2][:11] for fault in checked.faults] == [
        "no question",
        "no answer (",
    ]
    assert (checked.items, len(checked.samples)) == (2, 2)
    change["layouts"] = [{"question": "quest", "answer": "b"}]
    assert len(check_preset(write(**change)).faults) == 2
    good = check_preset(write(items=40))
    assert (good.faults, good.items, len(good.samples)) == ((), 40, 3)
    [fault] = check_preset(write(items=41)).faults
    assert "41 stated, but the data hold 40" in fault
    [fault] = check_preset(write(examples=[{"question": "Q?"}])).faults
    assert "examples 1: no answer" in fault


def test_a_shipped_presets_own_file_is_good(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HF_ENDPOINT", "http://127.0.0.1:9")
    with as_file(files("benchmarks") / "presets" / "gsm8k.yaml") as path:
        assert check_preset(path).faults == ()
        assert describe(str(path)).name == "gsm8k"


def test_check_of_data_out_of_reach(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write(source={"url": "http://127.0.0.1:9/rivers.jsonl"})
    checked = check_preset(path)
    assert not checked.faults
    assert checked.items is None
    assert checked.unreached is not None
    assert "cannot be reached" in checked.unreached
    about = with_samples(str(path))
    assert about.missing is not None
    assert not about.samples


def test_pins_refuse_other_bytes(rivers: Path, tmp_path: Path) -> None:
    [new] = pin_presets(["rivers"])
    assert new.pin is not None
    assert new.before is None
    text = (tmp_path / FILE_NAME).read_text()
    assert str(tmp_path) not in text  # the file can be committed
    [same] = pin_presets(["rivers"])
    assert same.pin == same.before
    assert (tmp_path / FILE_NAME).read_text() == text
    assert describe("rivers").revision == f"sha256:{new.pin.files[0].sha256}"
    assert len(load(BenchmarkSpec("rivers")).items) == 40

    data = rivers.with_name("rivers.jsonl")
    data.write_text(data.read_text() + "\n")
    with pytest.raises(BenchmarkError, match=r"rivers\.jsonl is not the file that calibrant-pins"):
        load(BenchmarkSpec("rivers"))
    [fault] = check_preset(rivers).faults
    assert "is not the file that calibrant-pins" in fault
    assert len(load(BenchmarkSpec("rivers", path=str(data))).items) == 40  # asked for by name
    [changed] = pin_presets(["rivers"])
    assert changed.pin != changed.before == new.pin
    assert len(load(BenchmarkSpec("rivers")).items) == 40


def test_pins_stand_beside_the_sweep_or_where_the_variable_says(
    rivers: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    list(pin_presets(["rivers"]))
    sweeps = tmp_path / "sweeps"
    sweeps.mkdir()
    pins = (tmp_path / FILE_NAME).read_text()
    (sweeps / FILE_NAME).write_text(pins.replace("sha256: ", "sha256: " + "a" * 64 + " # "))
    with pytest.raises(BenchmarkError, match=r"sweeps/calibrant-pins\.yaml pins"):
        load(BenchmarkSpec("rivers", base_dir=str(sweeps)))
    monkeypatch.setenv("CALIBRANT_PINS", str(tmp_path / FILE_NAME))
    assert len(load(BenchmarkSpec("rivers", base_dir=str(sweeps))).items) == 40
    (tmp_path / FILE_NAME).write_text("rivers: {source: 3}")
    with pytest.raises(BenchmarkError, match=r"calibrant-pins\.yaml: rivers\.source"):
        load(BenchmarkSpec("rivers"))


def test_pinning_what_cannot_be_had(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write(source={"url": "http://127.0.0.1:9/rivers.jsonl"})
    [failed] = pin_presets([str(path)])
    assert (failed.name, failed.pin) == ("rivers", None)
    assert failed.fault is not None
    assert "cannot be reached" in failed.fault
    assert not read_pins(Path(FILE_NAME))
    for name, said in (("riverz", "unknown preset"), ("longtail", "nothing to pin")):
        with pytest.raises(BenchmarkError, match=said):
            list(pin_presets([name]))


def test_golds_of_numbers_without_a_digit_are_told(write: Write, tmp_path: Path) -> None:
    rows = [{"q": "How many?", "a": "12"}, {"q": "How often?", "a": "twelve-ish"}]
    (tmp_path / "own" / "rivers.jsonl").write_text("\n".join(map(json.dumps, rows)))
    layouts = [{"question": "q", "answer": "a"}]
    checked = check_preset(write(answer_type="number", grader="number", layouts=layouts))
    assert checked.faults == ()
    assert [said[:52] for said in checked.warnings] == [
        "1 of 2 golds of answer_type number hold no digit; th"
    ]
    assert '"twelve-ish" of "How often?"' in checked.warnings[0]
