from __future__ import annotations

import importlib.util
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from tests.infra.manifests import INFRA, Object

SCRIPT = INFRA / "audit" / "audit.py"


@pytest.fixture(scope="module")
def audit() -> ModuleType:
    spec = importlib.util.spec_from_file_location("audit", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


CLEAN = {"name": "rich", "version": "15.0.0", "vulns": []}
FLAWED = {
    "name": "jinja2",
    "version": "3.1.2",
    "vulns": [
        {"id": "GHSA-h5c8-rqwp-cp95", "fix_versions": ["3.1.3"], "aliases": ["CVE-2024-22195"]}
    ],
}
UNKNOWN = {"name": "idna", "skip_reason": "Dependency not found on PyPI and could not be audited"}


@pytest.mark.parametrize(
    ("packages", "code", "last"),
    [
        ([CLEAN], 0, "1 packages audited, 0 not; 0 known vulnerabilities"),
        ([CLEAN, FLAWED], 1, "2 packages audited, 0 not; 1 known vulnerabilities"),
        ([FLAWED, UNKNOWN], 1, "1 packages audited, 1 not; 1 known vulnerabilities"),
        ([CLEAN, UNKNOWN], 3, "1 packages audited, 1 not; 0 known vulnerabilities"),
        ([UNKNOWN], 3, "0 packages audited, 1 not; 0 known vulnerabilities"),
        ([], 3, "0 packages audited, 0 not; 0 known vulnerabilities"),
    ],
)
def test_what_was_not_looked_up_is_never_clean(
    audit: ModuleType, packages: list[Object], code: int, last: str
) -> None:
    found, lines = audit.verdict({"dependencies": packages, "fixes": []})
    assert found == code
    assert lines[-1] == last
    assert len(lines) == 1 + sum(each is not CLEAN for each in packages)


def test_a_vulnerability_is_named_with_what_mends_it(audit: ModuleType) -> None:
    _, (line, _) = audit.verdict({"dependencies": [FLAWED]})
    assert line == "jinja2 3.1.2: GHSA-h5c8-rqwp-cp95, CVE-2024-22195; fixed in 3.1.3"


def test_without_an_answer_it_cannot_tell(tmp_path: Path) -> None:
    """Here pip-audit itself is missing, or no database is reached: never exit code 0."""
    lock = tmp_path / "empty.lock"
    lock.write_text("")
    command = [sys.executable, "-I", "-S", str(SCRIPT), str(lock)]  # -S: without pip-audit
    ended = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert ended.returncode == 3
    assert "cannot tell: no vulnerability database was reached" in ended.stderr
