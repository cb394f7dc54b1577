"""The audit as tables: a row a requirement, a row a check, a row a violation."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pyarrow as pa

from orchestrator.analysis.audit.requirement import CHECKS
from orchestrator.analysis.audit.verdicts import TOO_LITTLE, Finding, ModelAudit, check_verdict

Row = dict[str, Any]

_TEXT, _NUMBER, _COUNT = pa.string(), pa.float64(), pa.int64()
_UNIT = [("run_id", _TEXT), ("model", _TEXT), ("simulated", pa.bool_()), ("rubric", _TEXT),
         ("position", _TEXT), ("check", _COUNT), ("name", _TEXT)]  # fmt: skip
_FOUND = [("since", _NUMBER), ("target", _NUMBER), ("estimate", _NUMBER), ("low", _NUMBER),
          ("high", _NUMBER), ("at_least", _NUMBER), ("at_most", _NUMBER), ("n_items", _COUNT),
          ("clusters", _COUNT), ("p", _NUMBER), ("p_adjusted", _NUMBER), ("verdict", _TEXT),
          ("note", _TEXT)]  # fmt: skip
FINDINGS = pa.schema([*_UNIT, ("requirement", _TEXT), *_FOUND])
"""Columns of a row a requirement. `name` is the check's; limits are 95 %, unadjusted."""

CHECK_ROWS = pa.schema([*_UNIT, ("verdict", _TEXT), ("requirement", _TEXT), *_FOUND[:-2],
                        ("note", _TEXT)])  # fmt: skip
"""Columns of a row a check: its verdict, and the requirement that decides it."""


def finding_table(audits: Sequence[ModelAudit]) -> pa.Table:
    """Return a row a requirement of each audit."""
    rows = [
        _unit(audit, at, finding) | _found(finding)
        for audit in audits
        for at, group in enumerate((*audit.by_variant, audit.across))
        for finding in group
    ]
    return pa.Table.from_pylist(rows, schema=FINDINGS)


def check_table(audits: Sequence[ModelAudit]) -> pa.Table:
    """Return a row a check of each audit, with the requirement of the smallest p value."""
    rows = []
    for audit in audits:
        for at, group in enumerate((*audit.by_variant, audit.across)):
            for check in CHECKS:
                found = [each for each in group if each.requirement.check == check]
                if found:
                    worst = deciding(found)
                    row = _unit(audit, at, worst) | _found(worst)
                    rows.append(row | {"verdict": check_verdict(found), "note": _why(found, worst)})
    return pa.Table.from_pylist(rows, schema=CHECK_ROWS)


def deciding(findings: Sequence[Finding]) -> Finding:
    """Return the finding with the smallest p value, adjusted first; else the first."""

    def order(finding: Finding) -> tuple[float, float]:
        after, before = finding.p_adjusted, finding.p
        return (2.0 if after is None else after, 2.0 if before is None else before)

    return min(findings, key=order)


def _why(findings: Sequence[Finding], worst: Finding) -> str:
    if check_verdict(findings) == TOO_LITTLE:
        return next(each.requirement.lacking for each in findings if each.requirement.lacking)
    return worst.requirement.note


def _unit(audit: ModelAudit, at: int, finding: Finding) -> Row:
    """Return what a row is about; a row across wordings has neither rubric nor position."""
    across = at == len(audit.variants)
    answers = audit.variants[0 if across else at]
    return {
        "run_id": answers.run_id,
        "model": answers.model,
        "simulated": answers.simulated,
        "rubric": None if across else answers.rubric,
        "position": None if across else answers.position,
        "check": finding.requirement.check,
        "name": CHECKS[finding.requirement.check],
    }


def _found(finding: Finding) -> Row:
    said = finding.requirement
    return {
        "requirement": said.name,
        "since": said.since,
        "target": said.target,
        "estimate": said.estimate,
        "low": said.low,
        "high": said.high,
        "at_least": said.at_least,
        "at_most": said.at_most,
        "n_items": said.items,
        "clusters": said.clusters,
        "p": finding.p,
        "p_adjusted": finding.p_adjusted,
        "verdict": finding.verdict,
        "note": "; ".join(part for part in (said.wording, said.note, said.lacking) if part),
    }
