"""One paragraph of plain language about a model's audit."""

from __future__ import annotations

from collections.abc import Sequence

from orchestrator.analysis.audit.answers import Answers
from orchestrator.analysis.audit.family import ALPHA
from orchestrator.analysis.audit.requirement import CHECKS, Requirement
from orchestrator.analysis.audit.tables import deciding
from orchestrator.analysis.audit.verdicts import (
    FAIL,
    TOO_LITTLE,
    Finding,
    ModelAudit,
    check_verdict,
)


def paragraph(audit: ModelAudit) -> str:
    """Return what the audit says about one model, without the model's name."""
    parts = [_conclusion(audit)]
    several = len(audit.variants) > 1
    for answers, findings in zip(audit.variants, audit.by_variant, strict=True):
        said = [_shape(answers), *_failures(findings), *_implied(findings), *_undecided(findings)]
        if several:
            said = [f"As {answers.rubric}/{answers.position}: {said[0]}", *said[1:]]
        parts += said
    parts += _failures(audit.across)
    return " ".join(parts)


def _conclusion(audit: ModelAudit) -> str:
    verdicts = {finding.verdict for finding in audit.findings}
    if FAIL in verdicts:
        return "It does not act on the stated target as a calibrated model would."
    if "pass" not in verdicts:
        return "There is too little data to say whether it acts on the stated target."
    return (
        "Nothing found here speaks against its acting on the stated target "
        f"(a false alarm has a chance of at most {100 * ALPHA:.0f} % over all requirements)."
    )


def _shape(answers: Answers) -> str:
    """Return how much is answered, and how much of it rightly, at each target."""
    if not len(answers.items):
        return "No item has an answer or an abstention at every target."
    means = zip(
        answers.targets.tolist(),
        answers.answered.mean(axis=0).tolist(),
        answers.correct.mean(axis=0).tolist(),
        strict=True,
    )
    said = "; ".join(
        f"at t = {target:g} it answers {_percent(spoken)}"
        + (f", {_percent(right / spoken)} of that rightly" if spoken > 0 else "")
        for target, spoken, right in means
    )
    return f"Over {len(answers.items):,} items {said}."


def _failures(findings: Sequence[Finding]) -> list[str]:
    said = []
    for check in CHECKS:
        failed = [
            each for each in findings if each.requirement.check == check and each.verdict == FAIL
        ]
        by_name = dict.fromkeys(each.requirement.name for each in failed)
        for name in by_name:
            worst = deciding([each for each in failed if each.requirement.name == name])
            said.append(f"Check {check} fails: {_failure(worst.requirement)}.")
    return said


def _failure(found: Requirement) -> str:
    value = 0.0 if found.estimate is None else found.estimate
    points, share = f"{100 * abs(value):.1f} points", _percent(value)
    at = "" if found.target is None else f"t = {found.target:g}"
    since = "" if found.since is None else f"{found.since:g}"
    return {
        "abstention rises": f"it abstains less at {at} than at {since}, by {points}",
        "abstention where due": f"at {at} it answers {points} more than the accuracy of "
        "its t = 0 answers allows",
        "violations": f"it answers at {at} what it left at {since} more often than sampling noise "
        "does",
        "selective accuracy": f"of its answers at {at} only {share} are right",
        "error rate falls": f"it is wrong more often at {at} than at {since}, by {points}",
        "band": f"what it gives up between {since} and {at} is right {share} of the time, "
        "outside of what lies between",
        "abstained, answered at 0": f"what it abstains from at {at} would be right {share} of the "
        "time",
        "answered, answered at 0": f"what it answers at {at} is right only {share} of the time "
        "when asked at t = 0",
        "implied target": f"at {at} it answers as if the target were {value:.2f}",
        "regret": f"at {at} a threshold on its own confidence would have scored {value:.2f} more",
        "coverage by wording": f"at {at} what it answers differs by {points} with the wording "
        f"({found.wording})",
    }[found.name]


def _implied(findings: Sequence[Finding]) -> list[str]:
    found = [each.requirement for each in findings if each.requirement.check == 5]
    known = [each for each in found if each.estimate is not None]
    if not known:
        return []
    said = ", ".join(
        f"{each.estimate:.2f} [{each.low:.2f}, {each.high:.2f}] where {each.target:g} is stated"
        for each in known
    )
    return [f"Its coverage implies targets of {said}."]


def _undecided(findings: Sequence[Finding]) -> list[str]:
    said = []
    for check, name in CHECKS.items():
        group = [each for each in findings if each.requirement.check == check]
        if group and check_verdict(group) == TOO_LITTLE:
            why = next(
                (each.requirement.lacking for each in group if each.requirement.lacking), "no data"
            )
            said.append(f"{name} ({why})")
    return [f"Too little data for: {'; '.join(said)}."] if said else []


def _percent(value: float) -> str:
    return f"{100 * value:.0f} %"
