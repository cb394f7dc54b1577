from __future__ import annotations

import copy
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from tests.infra.manifests import KUBERNETES, Object, one, overlay

TOKEN = "the-token-of-the-account"
NIGHT = "2026-03-01"
NAME = f"calibrant-night-{NIGHT}"


@dataclass
class Kubernetes:
    """The part of Kubernetes' API that a night needs, with its statuses and error bodies."""

    jobs: dict[str, Object] = field(default_factory=dict)
    statuses: list[Object] = field(default_factory=list)
    """What a night's RayJob says of itself, one look after the other; the last stays."""
    created: list[Object] = field(default_factory=list)
    folder: str = "/apis/ray.io/v1/namespaces/calibrant/rayjobs"
    port: int = 0

    def answer(self, method: str, path: str, body: Object) -> tuple[int, Object]:
        if method == "POST" and path == self.folder:
            name = body["metadata"]["name"]
            if name in self.jobs:
                return 409, {"kind": "Status", "message": f'rayjobs "{name}" already exists'}
            self.created.append(body)
            self.jobs[name] = body
            return 201, body
        name = path.removeprefix(f"{self.folder}/")
        if method != "GET" or name not in self.jobs:
            return 404, {"kind": "Status", "message": f'rayjobs "{name}" not found'}
        if name.endswith(NIGHT):
            status = self.statuses.pop(0) if len(self.statuses) > 1 else self.statuses[0]
            return 200, self.jobs[name] | {"status": status}
        return 200, self.jobs[name]


@pytest.fixture
def kubernetes() -> Iterator[Kubernetes]:
    api = Kubernetes()

    class Handler(BaseHTTPRequestHandler):
        def _respond(self) -> None:
            length = int(self.headers.get("Content-Length") or 0)
            body: Any = json.loads(self.rfile.read(length)) if length else {}
            code, said = (401, {"message": "Unauthorized"})
            if self.headers["Authorization"] == f"Bearer {TOKEN}":
                code, said = api.answer(self.command, self.path, body)
            self.send_response(code)
            self.end_headers()
            self.wfile.write(json.dumps(said).encode())

        do_GET = do_POST = _respond  # noqa: N815  (the server looks for these names)

        def log_message(self, *arguments: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    api.port = server.server_port
    thread = Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    yield api
    server.shutdown()
    server.server_close()
    thread.join()


def started(
    api: Kubernetes, folder: Path, *arguments: str, **more: str
) -> subprocess.CompletedProcess[str]:
    (folder / "token").write_text(TOKEN)
    (folder / "namespace").write_text("calibrant")
    environment = {
        "PATH": os.environ["PATH"],
        "ACCOUNT_FOLDER": str(folder),
        "KUBERNETES_SERVICE_HOST": "127.0.0.1",
        "KUBERNETES_SERVICE_PORT": str(api.port),
        "KUBERNETES_SCHEME": "http",
        "POLL_S": "0.01",
        "JOB_NAME": "calibrant-night-29384",
        "JOB_UID": "0b7b5b1e",
        **more,
    }
    script = KUBERNETES / "base" / "start_night.py"
    command = [sys.executable, "-W", "error", str(script), *arguments]
    return subprocess.run(
        command, capture_output=True, text=True, env=environment, check=False, timeout=60
    )


def template() -> Object:
    """The RayJob as it is applied, and as Kubernetes gives it back, with what it adds."""
    job = copy.deepcopy(one(overlay("small"), "RayJob"))
    job["metadata"] |= {"uid": "1", "resourceVersion": "7", "generation": 1}
    return job | {"status": {"jobDeploymentStatus": "Suspended"}}


DONE = {"jobDeploymentStatus": "Complete", "jobStatus": "SUCCEEDED"}


def test_a_night_is_an_awake_copy_under_its_date(kubernetes: Kubernetes, tmp_path: Path) -> None:
    kubernetes.jobs["calibrant-night"] = template()
    running = {"jobDeploymentStatus": "Running", "jobStatus": "RUNNING"}
    kubernetes.statuses = [{}, {"jobDeploymentStatus": "Initializing"}, running, running, DONE]
    ended = started(kubernetes, tmp_path, "calibrant-night", NIGHT)
    assert ended.returncode == 0, ended.stderr
    assert ended.stdout.splitlines() == [
        f"{NAME}: created",
        f"{NAME}: New",
        f"{NAME}: Initializing",
        f"{NAME}: Running",
        f"{NAME}: Complete",
    ]
    (job,) = kubernetes.created
    assert set(job) == {"apiVersion", "kind", "metadata", "spec"}
    owner = {"apiVersion": "batch/v1", "kind": "Job"}
    owner |= {"name": "calibrant-night-29384", "uid": "0b7b5b1e"}
    assert job["metadata"]["ownerReferences"] == [owner]
    was = template()["spec"]
    now = {"suspend": False, "entrypoint": f"calibrant-night {NIGHT}"}
    assert job["spec"] == was | now
    from tests.infra.test_kubernetes import check_ray

    check_ray(job)


def test_a_night_that_is_there_is_waited_for(kubernetes: Kubernetes, tmp_path: Path) -> None:
    kubernetes.jobs = {"calibrant-night": template(), NAME: template()}
    kubernetes.statuses = [DONE]
    ended = started(kubernetes, tmp_path, "calibrant-night", NIGHT)
    assert ended.returncode == 0, ended.stderr
    assert not kubernetes.created
    assert "already there" in ended.stdout


@pytest.mark.parametrize(
    "status",
    [
        {"jobDeploymentStatus": "Failed", "jobStatus": "FAILED", "message": "exit code 1"},
        {"jobDeploymentStatus": "Failed", "reason": "DeadlineExceeded"},
        {"jobDeploymentStatus": "Complete", "jobStatus": "STOPPED"},
    ],
)
def test_a_night_that_fails_is_told(kubernetes: Kubernetes, tmp_path: Path, status: Object) -> None:
    kubernetes.jobs["calibrant-night"] = template()
    kubernetes.statuses = [status]
    ended = started(kubernetes, tmp_path, "calibrant-night", NIGHT)
    assert ended.returncode == 1
    assert status.get("message", "") in ended.stdout


@pytest.mark.parametrize(
    ("arguments", "more", "code", "said"),
    [
        ([], {}, 2, "usage"),
        (["calibrant-night", "yesterday"], {}, 2, "yesterday is not a date"),
        (["calibrant-night", NIGHT], {}, 4, '404 rayjobs "calibrant-night" not found'),
        (["calibrant-night"], {"KUBERNETES_SERVICE_PORT": "9"}, 4, "refused"),
    ],
)
def test_what_is_wrong_is_said(
    kubernetes: Kubernetes,
    tmp_path: Path,
    arguments: list[str],
    more: dict[str, str],
    code: int,
    said: str,
) -> None:
    ended = started(kubernetes, tmp_path, *arguments, **more)
    assert ended.returncode == code
    assert said in ended.stderr
    assert TOKEN not in ended.stdout + ended.stderr
