from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from benchmarks import BenchmarkError, BenchmarkSpec, load
from benchmarks.fetch import HubSource, fetch_hub, fetch_url, shown_url

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
    with pytest.raises(BenchmarkError, match=r"gated.*HF_TOKEN.*\{name: mmlu, path: mmlu\."):
        load(BenchmarkSpec("mmlu"))
    missing = "/api/datasets/truthfulqa/truthful_qa/revision/refs%2Fconvert%2Fparquet"
    hub.statuses[missing] = (404, {"X-Error-Code": "RepoNotFound"})
    with pytest.raises(BenchmarkError, match=r"not on the hub.*\{name: truthfulqa"):
        load(BenchmarkSpec("truthfulqa"))
    _serve_hub(hub, "a/b", {"other.csv": b"x"})
    with pytest.raises(BenchmarkError, match=r"holds no such file.*\{name: b, path: x\.csv\}"):
        fetch_hub(HubSource("a/b", file="x.csv"), "b")


def test_no_network(monkeypatch: pytest.MonkeyPatch, hub: _Server) -> None:
    monkeypatch.setenv("HF_ENDPOINT", "http://127.0.0.1:9")
    with pytest.raises(BenchmarkError, match=r"cannot be re.*\{name: gsm8k, path: gsm8k"):
        load(BenchmarkSpec("gsm8k"))
