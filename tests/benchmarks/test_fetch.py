from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from benchmarks import BenchmarkError, BenchmarkSpec, describe, load, load_all
from benchmarks.errors import UnreachableError
from benchmarks.fetch import HubSource, fetch_hub, fetch_url, fetch_urls, shown_url, together
from benchmarks.pinning import pin_presets
from benchmarks.pins import FILE_NAME

CSV = b"question,answer\nQ?,1\n"
COMMIT = "0123456789abcdef0123456789abcdef01234567"


class _Server(ThreadingHTTPServer):
    """Serves files by path and remembers what was asked; speaks enough of the hub's API."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.files: dict[str, bytes] = {}
        self.statuses: dict[str, tuple[int, dict[str, str]]] = {}
        self.asked: list[str] = []

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"


class _Handler(BaseHTTPRequestHandler):
    server: _Server

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base's name
        """Keep the test's output clean."""

    def do_HEAD(self) -> None:
        self._answer(body=False)

    def do_GET(self) -> None:
        self.server.asked.append(self.path)
        self._answer(body=True)

    def _answer(self, *, body: bool) -> None:
        path = self.path.partition("?")[0]
        status, headers = self.server.statuses.get(path, (200, {}))
        content = self.server.files.get(path, b"")
        if path not in self.server.files and status == 200:
            status = 404
        self.send_response(status)
        for key, value in {"Content-Length": str(len(content)), **headers}.items():
            self.send_header(key, value)
        self.end_headers()
        if body:
            self.wfile.write(content)


@pytest.fixture
def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[_Server]:
    monkeypatch.setenv("CALIBRANT_CACHE", str(tmp_path / "cache"))
    with _Server() as served:
        thread = threading.Thread(target=served.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield served
        served.shutdown()
        thread.join()


def test_a_url_is_downloaded_once(server: _Server, tmp_path: Path) -> None:
    server.files["/data/q.csv"] = CSV
    spec = BenchmarkSpec("mine", path=f"{server.url}/data/q.csv?token=secret")
    for _ in range(2):
        benchmark = load(spec)
        assert [item.answers for item in benchmark.items] == [("1",)]
        assert "secret" not in benchmark.source
    assert server.asked == ["/data/q.csv?token=secret"]
    (kept,) = (tmp_path / "cache" / "downloads").iterdir()
    assert kept.name.endswith("-q.csv")


def test_failures_leave_nothing_behind(server: _Server, tmp_path: Path) -> None:
    server.files["/short.csv"] = CSV
    server.statuses["/short.csv"] = (200, {"Content-Length": "999"})
    for path, says in [("/none.csv", "answered 404"), ("/short.csv", "of 999")]:
        with pytest.raises(BenchmarkError, match=says):
            fetch_url(server.url + path)
    with pytest.raises(BenchmarkError, match="cannot be reached"):
        fetch_url("http://127.0.0.1:9/x.csv")
    with pytest.raises(BenchmarkError, match="expected a URL that ends in"):
        fetch_url(f"{server.url}/download")
    assert list((tmp_path / "cache" / "downloads").iterdir()) == []


def test_a_pinned_checksum_is_held_to(server: _Server) -> None:
    server.files["/q.csv"] = CSV
    found = fetch_url(f"{server.url}/q.csv").revision
    assert found is not None
    assert fetch_url(f"{server.url}/q.csv", sha256=found.removeprefix("sha256:")).paths
    with pytest.raises(BenchmarkError, match="differs from the pinned one"):
        fetch_url(f"{server.url}/q.csv", sha256="0" * 64)


def test_shown_urls_hold_no_secret() -> None:
    assert shown_url("https://user:pw@a.example/x.csv?key=s#f") == "https://a.example/x.csv"


def _serve_hub(server: _Server, repo: str, files: dict[str, bytes]) -> None:
    info = {"id": repo, "sha": COMMIT, "siblings": [{"rfilename": name} for name in files]}
    body = json.dumps(info | {"private": False, "tags": [], "downloads": 0}).encode()
    for revision in ("main", "refs%2Fconvert%2Fparquet"):
        server.files[f"/api/datasets/{repo}/revision/{revision}"] = body
    tree = [
        {"type": "file", "path": name, "size": len(content), "oid": f"{at:040x}"}
        for at, (name, content) in enumerate(files.items())
    ]
    server.files[f"/api/datasets/{repo}/tree/{COMMIT}"] = json.dumps(tree).encode()
    for name, content in files.items():
        path = f"/datasets/{repo}/resolve/{COMMIT}/{name}"
        server.files[path] = content
        server.statuses[path] = (
            200,
            {"X-Repo-Commit": COMMIT, "ETag": f'"{name.replace("/", "-")}"'},
        )


@pytest.fixture
def hub(server: _Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> _Server:
    from huggingface_hub import constants

    monkeypatch.setenv("HF_ENDPOINT", server.url)
    monkeypatch.setattr(constants, "HF_HUB_CACHE", str(tmp_path / "hub"))
    monkeypatch.setattr(constants, "HF_HUB_DISABLE_PROGRESS_BARS", True)
    return server


def test_a_split_of_the_hub_is_read_from_its_parquet_conversion(
    hub: _Server, tmp_path: Path
) -> None:
    files = {"README.md": b"x"}
    for part in range(2):
        answers = [f"#### {part}"]
        pq.write_table(
            pa.table({"question": [f"Q{part}?"], "answer": answers}), tmp_path / "part.parquet"
        )
        files[f"main/test/{part:04d}.parquet"] = (tmp_path / "part.parquet").read_bytes()
    _serve_hub(hub, "openai/gsm8k", files)

    benchmark = load(BenchmarkSpec("gsm8k"))
    assert sorted(item.answers for item in benchmark.items) == [("0",), ("1",)]
    assert benchmark.revision == COMMIT
    assert benchmark.source == "datasets/openai/gsm8k@refs/convert/parquet/main/test/*.parquet"
    assert not any("README" in path for path in hub.asked)


def test_a_set_that_cannot_be_had_says_how_to_go_on(hub: _Server) -> None:
    gated = "/api/datasets/cais/mmlu/revision/refs%2Fconvert%2Fparquet"
    hub.statuses[gated] = (403, {"X-Error-Code": "GatedRepo"})
    says = rf"gated.*{hub.url}/datasets/cais/mmlu .*HF_TOKEN.*\{{name: mmlu, path: mmlu\."
    with pytest.raises(UnreachableError, match=says):
        load(BenchmarkSpec("mmlu"))
    missing = "/api/datasets/truthfulqa/truthful_qa/revision/refs%2Fconvert%2Fparquet"
    hub.statuses[missing] = (404, {"X-Error-Code": "RepoNotFound"})
    with pytest.raises(BenchmarkError, match=r"not on the hub.*\{name: truthfulqa"):
        load(BenchmarkSpec("truthfulqa"))
    _serve_hub(hub, "a/b", {"other.csv": b"x"})
    with pytest.raises(BenchmarkError, match=r"holds no such file.*\{name: b, path: x\.csv\}"):
        fetch_hub(HubSource("a/b", file="x.csv"), "b")


def test_the_configs_of_a_set_are_read_together(hub: _Server, tmp_path: Path) -> None:
    files = {}
    for config in ("contrast", "original", "pref"):
        table = pa.table({name: [f"{config} {name}"] for name in
                          ("id", "category", "subcategory", "prompt", "response")})  # fmt: skip
        pq.write_table(table, tmp_path / "part.parquet")
        files[f"{config}/test/0000.parquet"] = (tmp_path / "part.parquet").read_bytes()
    _serve_hub(hub, "allenai/coconot", files)
    benchmark = load(BenchmarkSpec("coconot"))
    assert {item.question: item.should_abstain for item in benchmark.items} == {
        "original prompt": True,
        "contrast prompt": False,
    }
    assert benchmark.revision == COMMIT
    assert not any("pref" in path for path in hub.asked)
    asked = [path for path in hub.asked if "/resolve/" in path]
    assert load(BenchmarkSpec("coconot")).items == benchmark.items
    assert [path for path in hub.asked if "/resolve/" in path] == asked, "downloaded once"


def test_a_config_that_is_missing_is_named(hub: _Server) -> None:
    _serve_hub(hub, "allenai/coconot", {"original/test/0000.parquet": b"x"})
    says = r"no such file \(contrast/test/\*\.parquet\).*folder.*\{name: coconot, path: coconot\}"
    with pytest.raises(BenchmarkError, match=says):
        load(BenchmarkSpec("coconot"))


def test_a_file_of_a_repository_is_read_as_it_is(hub: _Server) -> None:
    record = {"question": "Q?", "answer": ["a"], "unknown": False, "source": "s", "category": "c"}
    _serve_hub(hub, "amayuelas/KUQ", {"knowns_unknowns.jsonl": json.dumps(record).encode()})
    benchmark = load(BenchmarkSpec("kuq"))
    assert [item.answers for item in benchmark.items] == [("a",)]
    assert benchmark.source == "datasets/amayuelas/KUQ@main/knowns_unknowns.jsonl"


def test_several_urls_are_one_data_set(server: _Server) -> None:
    server.files |= {"/d/a.csv": CSV, "/d/b.csv": CSV.replace(b"Q", b"R")}
    urls = [f"{server.url}/d/{name}.csv" for name in "ab"]
    fetched = fetch_urls(urls)
    assert [path.name.partition("-")[2] for path in fetched.paths] == ["a.csv", "b.csv"]
    assert fetched.source == f"{server.url}/d/{{a.csv, b.csv}}"
    assert fetched.revision != fetch_urls(urls[::-1]).revision
    assert together(["https://a.example/x", "https://b.example/y"]).count("https://") == 2
    with pytest.raises(BenchmarkError, match=r"d/none\.csv: the server answered 404"):
        fetch_urls([*urls, f"{server.url}/d/none.csv"])


def test_a_gated_set_shows_its_page_but_not_its_files(hub: _Server) -> None:
    file = "gpqa_diamond/train/0000.parquet"
    _serve_hub(hub, "Idavidrein/gpqa", {file: b"x"})
    denied = (403, {"X-Error-Code": "GatedRepo", "X-Repo-Commit": COMMIT})
    for revision in (COMMIT, "refs%2Fconvert%2Fparquet"):
        hub.statuses[f"/datasets/Idavidrein/gpqa/resolve/{revision}/{file}"] = denied
    says = rf"gpqa.*gated.*{hub.url}/datasets/Idavidrein/gpqa .*HF_TOKEN.*path: gpqa\.parquet"
    with pytest.raises(UnreachableError, match=says) as error:
        load(BenchmarkSpec("gpqa"))
    assert "\n" not in str(error.value)


def test_no_network(monkeypatch: pytest.MonkeyPatch, hub: _Server) -> None:
    monkeypatch.setenv("HF_ENDPOINT", "http://127.0.0.1:9")
    with pytest.raises(BenchmarkError, match=r"cannot be re.*\{name: gsm8k, path: gsm8k"):
        load(BenchmarkSpec("gsm8k"))


def _parquet(tmp_path: Path, **columns: list[object]) -> bytes:
    pq.write_table(pa.table(columns), tmp_path / "made.parquet")
    return (tmp_path / "made.parquet").read_bytes()


_SHOTS = """\
name: shots
title: Questions with examples in another split
source: {hub: a/shots, config: main, split: test}
layouts: [{question: question, answer: answer}]
examples_split: train
answer_type: text
grader: alias
own_grading: exact
licence: null
citation: none
"""


def _serve_shots(hub: _Server, tmp_path: Path, answer: str) -> BenchmarkSpec:
    asked = _parquet(tmp_path, question=["Q0?", "Q1?", "T1?"], answer=[answer] * 3)
    train = _parquet(tmp_path, question=["T0?", "T1?", "T2?"], answer=["a", "b", "c"])
    files = {"main/test/0000.parquet": asked, "main/train/0000.parquet": train}
    _serve_hub(hub, "a/shots", files)
    hub.files[f"/api/datasets/a/shots/revision/{COMMIT}"] = hub.files[
        "/api/datasets/a/shots/revision/main"
    ]
    (tmp_path / "shots.yaml").write_text(_SHOTS)
    return BenchmarkSpec("shots", preset="shots.yaml", base_dir=str(tmp_path))


def test_examples_of_another_split_are_never_asked(hub: _Server, tmp_path: Path) -> None:
    spec = _serve_shots(hub, tmp_path, "x")
    assert len(load(spec).items) == 3
    assert not any("train" in path for path in hub.asked)
    three = load(replace(spec, few_shot=3))
    assert {item.question for item in three.examples} == {"T0?", "T1?", "T2?"}
    assert {item.question for item in three.items} == {"Q0?", "Q1?"}
    assert load(replace(spec, few_shot=2)).examples == three.examples[:2]
    with pytest.raises(BenchmarkError, match="few_shot is 4, and there are 3 items in the split"):
        load(replace(spec, few_shot=4))
    (tmp_path / "mine.csv").write_text("question,answer\nQ0?,1\nT0?,2\n")
    own = load(replace(spec, path="mine.csv", few_shot=1))
    assert len(own.items) == len(own.examples) == 1


def test_a_pinned_commit_is_asked_for_and_its_bytes_checked(
    hub: _Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    spec = _serve_shots(hub, tmp_path, "x")
    [done] = pin_presets(["shots.yaml"])
    assert done.pin is not None
    assert done.pin.revision == COMMIT
    assert load(spec).revision == COMMIT
    hub.asked.clear()
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_CACHE", str(tmp_path / "elsewhere"))
    _serve_shots(hub, tmp_path, "other")
    with pytest.raises(BenchmarkError, match=r"0000\.parquet is not the file that .* pins"):
        load(spec)
    assert any(COMMIT in path for path in hub.asked), hub.asked
    assert not any("refs%2Fconvert" in path for path in hub.asked)


def test_a_first_download_is_recorded_and_holds(
    hub: _Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    spec = _serve_shots(hub, tmp_path, "x")
    assert describe("shots.yaml").pinned is False
    assert load(spec).revision == COMMIT
    about = describe("shots.yaml")
    assert (about.pinned, about.revision) == (True, COMMIT)
    assert about.pinned_in == str(tmp_path / "cache" / FILE_NAME)
    assert not (tmp_path / FILE_NAME).exists()  # nothing appears in the user's folder
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_CACHE", str(tmp_path / "elsewhere"))
    _serve_shots(hub, tmp_path, "other")
    with pytest.raises(BenchmarkError, match=r"cache/calibrant-pins.yaml pins .*benchmarks pin s"):
        load(spec)
    list(pin_presets(["shots.yaml"]))
    assert {item.answers for item in load(spec).items} == {("other",)}
    (tmp_path / FILE_NAME).unlink()  # another folder, without pins of its own, goes on too
    assert load(spec).revision == COMMIT


def test_a_changed_file_at_a_url_is_refused(server: _Server, tmp_path: Path) -> None:
    server.files["/q.csv"] = CSV
    preset = _SHOTS.replace("hub: a/shots, config: main, split: test", f"url: {server.url}/q.csv")
    (tmp_path / "shots.yaml").write_text(preset.replace("examples_split: train\n", ""))
    spec = BenchmarkSpec("shots", preset="shots.yaml", base_dir=str(tmp_path))
    assert len(load(spec).items) == 1
    [kept] = (tmp_path / "cache" / "downloads").iterdir()
    kept.unlink()
    server.files["/q.csv"] = CSV + b"R?,2\n"
    with pytest.raises(BenchmarkError, match=r"q\.csv is not the file that .* pins"):
        load(spec)
    (tmp_path / "shots.yaml").write_text(
        preset.replace("examples_split: train\n", "").replace("q.csv", "r.csv")
    )
    server.files["/r.csv"] = CSV
    assert len(load(spec).items) == 1  # another source is another first download


def test_a_damaged_record_of_downloads_says_to_delete_it(server: _Server, tmp_path: Path) -> None:
    (tmp_path / "cache").mkdir()
    (tmp_path / "cache" / FILE_NAME).write_text("junk")
    with pytest.raises(BenchmarkError, match=r"cache/calibrant-pins\.yaml: .*Delete it"):
        describe("gsm8k")


def test_what_cannot_be_recorded_is_no_fault(server: _Server, tmp_path: Path) -> None:
    server.files["/q.csv"] = CSV
    (tmp_path / "cache" / FILE_NAME).mkdir(parents=True)  # root may write anywhere else
    (tmp_path / "cache" / FILE_NAME).chmod(0o000)
    preset = _SHOTS.replace("hub: a/shots, config: main, split: test", f"url: {server.url}/q.csv")
    (tmp_path / "shots.yaml").write_text(preset.replace("examples_split: train\n", ""))
    spec = BenchmarkSpec("shots", preset="shots.yaml", base_dir=str(tmp_path))
    assert len(load(spec).items) == 1
    assert describe(str(tmp_path / "shots.yaml")).pinned is False


def test_gated_sets_are_named_once_with_what_they_need(hub: _Server) -> None:
    for repo in ("Idavidrein/gpqa", "cais/hle"):
        path = f"/api/datasets/{repo}/revision/refs%2Fconvert%2Fparquet"
        hub.statuses[path] = (403, {"X-Error-Code": "GatedRepo"})
    names = ["gpqa", "longtail", "hle"]
    with pytest.raises(BenchmarkError) as error:
        load_all([BenchmarkSpec(name, limit=3) for name in names])
    said = str(error.value)
    assert said.count("Gated: gpqa, hle. Accept the terms") == 1
    assert "HF_TOKEN" in said
    assert said.endswith("without: [gpqa, hle]")
