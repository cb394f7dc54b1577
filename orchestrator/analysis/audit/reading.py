"""The audit of the models of connected runs."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from orchestrator.analysis.audit.answers import Answers, query, read_answers
from orchestrator.analysis.audit.confidence import read_confidences
from orchestrator.analysis.audit.tables import check_table, finding_table
from orchestrator.analysis.audit.verdicts import FAIL, ModelAudit, audit_model
from orchestrator.analysis.audit.words import paragraph
from orchestrator.errors import UsageError

if TYPE_CHECKING:
    import duckdb
    import pyarrow as pa


@dataclass(frozen=True, slots=True)
class Paragraph:
    """What the audit says of one model in plain words."""

    run_id: str
    model: str
    simulated: bool
    text: str


@dataclass(frozen=True, slots=True)
class Audit:
    """The audit of a run's models.

    findings: a row a requirement (`tables.FINDINGS`); checks: a row a check (`tables.CHECK_ROWS`);
    violations: items on which a model is silent at a lower target and answers at a higher one,
    with their texts as they are; paragraphs: one a model; notes: what is to be said above.
    """

    findings: pa.Table
    checks: pa.Table
    violations: pa.Table
    paragraphs: tuple[Paragraph, ...]
    notes: tuple[str, ...]

    @property
    def has_failed(self) -> bool:
        """Whether any check of any model fails."""
        return FAIL in self.checks["verdict"].to_pylist()


def audit(
    con: duckdb.DuckDBPyConnection,
    *,
    model: str | None = None,
    benchmark: str | None = None,
    violations: int = 10,
) -> Audit:
    """Return the behavioural-calibration audit of the connected runs' models.

    Items of all benchmarks are taken together unless `benchmark` names one. `violations` of them
    at most are listed a model. Raises `UsageError` where no model has decisions at two targets.
    """
    found = [each for each in read_answers(con, model, benchmark) if len(each.targets) > 1]
    if not found:
        raise UsageError(
            "nothing to audit: expected answers at two stated targets at least, graded; state "
            "them in the sweep (targets: [0, 0.5, 0.75, 0.9]), run it and grade it"
        )
    by_unit: dict[tuple[str, ...], Answers] = {
        (each.run_id, each.model, each.rubric, each.position): each for each in found
    }
    sure = read_confidences(con, by_unit, model, benchmark)
    audits = []
    for _, group in groupby(by_unit.items(), key=lambda item: item[0][:2]):
        wordings = list(group)
        audits.append(
            audit_model([each for _, each in wordings], [sure.get(unit) for unit, _ in wordings])
        )
    wanted = {"model": model, "benchmark": benchmark, "most": violations}
    return Audit(
        findings=finding_table(audits),
        checks=check_table(audits),
        violations=con.sql(query("violations"), params=wanted).to_arrow_table(),
        paragraphs=tuple(_paragraph(each) for each in audits),
        notes=tuple(_left_out(found)),
    )


def _paragraph(audited: ModelAudit) -> Paragraph:
    first = audited.variants[0]
    return Paragraph(first.run_id, first.model, first.simulated, paragraph(audited))


def _left_out(found: list[Answers]) -> list[str]:
    return [
        f"{each.model}, {each.rubric}/{each.position}: {each.left_out} of "
        f"{each.left_out + len(each.items)} items are left out: without an answer or an "
        "abstention at every stated target"
        for each in found
        if each.left_out
    ]
