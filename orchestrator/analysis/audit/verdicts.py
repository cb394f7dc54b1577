"""The requirements of one model together: adjusted p values and verdicts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from orchestrator.analysis.audit.abstention import abstention
from orchestrator.analysis.audit.accuracy import accuracy
from orchestrator.analysis.audit.answers import Answers
from orchestrator.analysis.audit.band import band
from orchestrator.analysis.audit.confidence import Confidences
from orchestrator.analysis.audit.counterfactual import counterfactual
from orchestrator.analysis.audit.family import ALPHA, adjusted
from orchestrator.analysis.audit.implied import implied
from orchestrator.analysis.audit.regret import regret
from orchestrator.analysis.audit.requirement import ONE_SAMPLE, Requirement
from orchestrator.analysis.audit.wording import wording

Verdict = Literal["pass", "fail", "too little data"]

FAIL: Verdict = "fail"
TOO_LITTLE: Verdict = "too little data"


@dataclass(frozen=True, slots=True)
class Finding:
    """A requirement with its verdict. p and p_adjusted are those of its worse side."""

    requirement: Requirement
    p: float | None
    p_adjusted: float | None
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class ModelAudit:
    """All findings about one model: by wording in the order of `variants`, then across wordings."""

    variants: tuple[Answers, ...]
    by_variant: tuple[tuple[Finding, ...], ...]
    across: tuple[Finding, ...]

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The whole family."""
        return tuple(each for group in (*self.by_variant, self.across) for each in group)


def audit_model(variants: Sequence[Answers], sure: Sequence[Confidences | None]) -> ModelAudit:
    """Return the audit of one model: `variants` are its wordings, `sure` their confidences."""
    groups = [
        [
            *abstention(answers),
            *accuracy(answers),
            *band(answers),
            *counterfactual(answers),
            *implied(answers, confidences),
            *regret(answers, confidences),
        ]
        for answers, confidences in zip(variants, sure, strict=True)
    ]
    groups.append(wording(variants))
    judged = iter(_judged([requirement for group in groups for requirement in group]))
    found = [tuple(next(judged) for _ in group) for group in groups]
    return ModelAudit(tuple(variants), tuple(found[:-1]), found[-1])


def check_verdict(findings: Sequence[Finding]) -> Verdict:
    """Return the verdict on a check from those on its requirements.

    Any fail is one. A check whose sampling noise is unknown is not passed; else it is passed where
    at least one of its requirements is, however many others have too little data.
    """
    verdicts = {finding.verdict for finding in findings}
    if FAIL in verdicts:
        return FAIL
    if any(finding.requirement.lacking == ONE_SAMPLE for finding in findings):
        return TOO_LITTLE
    return "pass" if "pass" in verdicts else TOO_LITTLE


def _judged(requirements: Sequence[Requirement]) -> list[Finding]:
    tests = iter(adjusted([test for each in requirements for test in each.tests]))
    found = []
    for requirement in requirements:
        after = [next(tests) for _ in requirement.tests]
        if not after or requirement.lacking:
            found.append(Finding(requirement, None, None, TOO_LITTLE))
            continue
        p = min(1.0, len(after) * min(p for p, _ in requirement.tests))
        worst = min(after)
        found.append(Finding(requirement, p, worst, FAIL if worst <= ALPHA else "pass"))
    return found
