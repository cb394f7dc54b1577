"""Check 2: answers at t are right at least a share t of the time; errors do not rise with t."""

from __future__ import annotations

from orchestrator.analysis.audit.answers import Answers
from orchestrator.analysis.audit.estimates import share
from orchestrator.analysis.audit.requirement import Requirement, of_mean, of_share, step


def accuracy(answers: Answers) -> list[Requirement]:
    """Return what check 2 requires: at each target above 0, and for each step between targets."""
    found = [_selective(answers, k, target) for k, target in answers.above_zero()]
    return [*found, *(_errors(answers, k, above) for k, above in answers.pairs())]


def _selective(answers: Answers, k: int, target: float) -> Requirement:
    """Selective accuracy (right answers as a share of the answers) is at least t."""
    asked = Requirement(check=2, name="selective accuracy", target=target, at_least=target)
    found = share(
        answers.correct[:, k], answers.answered[:, k], answers.samples[:, k], answers.clusters
    )
    return of_share(asked, found, "answered items")


def _errors(answers: Answers, k: int, above: int) -> Requirement:
    """The mean change of the error rate (wrong answers of all) between targets is at most 0."""
    return of_mean(
        step(answers, k, above, 2, "error rate falls", at_most=0.0),
        answers.incorrect[:, above] - answers.incorrect[:, k],
        answers.clusters,
        1.0,
    )
