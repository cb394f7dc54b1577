"""A gate's JUnit XML against the form that Ant's and Jenkins' readers ask for."""

from __future__ import annotations

from datetime import UTC, datetime
from xml.etree import ElementTree as ET

import pyarrow as pa
import pytest

from orchestrator.report.junit import junit
from tests.report.junit_form import faults

NASTY = "\x00\x1b[31m<b>&\"'\n\ud7ff\ufffe ]]>"
AT = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)


def document(*kinds: tuple[str, str], reason: str | None = "changed by -0.4") -> bytes:
    rows = [
        {
            "rule": NASTY, "model": "m", "benchmark": "b",
            "rubric": "paper", "position": "question", "stated_target": target,
            "tier": tier, "result": result, "reason": reason,
        }
        for tier, result in kinds
        for target in (None, 0.9)
    ]  # fmt: skip
    return junit(pa.Table.from_pylist(rows), NASTY, AT)


@pytest.mark.parametrize("tier", ["critical", "advisory"])
@pytest.mark.parametrize("result", ["pass", "fail", "cannot tell"])
@pytest.mark.parametrize("reason", [None, NASTY, ""], ids=["none", "nasty", "empty"])
def test_every_result_has_the_form(tier: str, result: str, reason: str | None) -> None:
    assert faults(document((tier, result), reason=reason)) == []


def test_all_results_together_are_counted() -> None:
    made = document(
        ("critical", "pass"), ("critical", "fail"), ("critical", "cannot tell"),
        ("advisory", "fail"), ("critical", "fail"),
    )  # fmt: skip
    assert faults(made) == []
    suite = ET.fromstring(made)[0]
    counts = [suite.get(name) for name in ("tests", "failures", "errors", "skipped")]
    assert counts == ["10", "4", "2", "2"]
    assert suite.get("timestamp") == "2026-01-02T03:04:05"


@pytest.mark.parametrize(
    ("right", "wrong", "said"),
    [
        (b' hostname="localhost"', b"", "testsuite: no hostname"),
        (b"03:04:05", b"03:04:05Z", "testsuite: timestamp='2026-01-02T03:04:05Z'"),
        (b' type="fail"', b"", "failure: no type"),
        (b"<system-err />", b"", "testsuite: holds properties testcase testcase system-out "),
        (b"<system-out />", b"<out />", "out: no such element"),
        (b'tests="2"', b'tests="3"', "tests: 3, but 2 testcase"),
        (b'time="0"', b'time="1 s"', "testsuite: time='1 s'"),
        (b'tests="2"', b'tests="2" flaky="1"', "testsuite: flaky='1'"),
    ],
    ids=lambda value: None if isinstance(value, str) else "",
)
def test_what_is_not_of_the_form_is_seen(right: bytes, wrong: bytes, said: str) -> None:
    made = document(("critical", "fail"))
    assert right in made
    assert said in faults(made.replace(right, wrong))
