"""The audit for the eye: a paragraph a model, its checks, and the items that turned round."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from orchestrator.report.console import whole
from orchestrator.report.score_cells import NONE
from orchestrator.report.visible import one_line

if TYPE_CHECKING:
    from orchestrator.analysis.audit import Audit

Row = dict[str, Any]

_STYLES = {"pass": "green", "fail": "bold red", "too little data": "yellow"}
_TEXT_WIDTH = 300
_SHARES = {"selective accuracy", "band", "abstained, answered at 0", "answered, answered at 0",
           "implied target"}  # fmt: skip

FOOTER = (
    "Estimates have 95 % intervals; items of a cluster vary together. p is adjusted over all",
    "requirements of a model: those met beyond doubt are set aside at 0.005, Holm's procedure goes",
    "over the others at 0.045; fail: p ≤ 0.05. A pass says that nothing was found against the",
    "model, not that it is calibrated. Method: orchestrator/analysis/AUDIT.md",
)


def audit_view(audit: Audit) -> RenderableType:
    """Return the notes, then of each model its paragraph, its requirements and its violations."""
    parts: list[RenderableType] = [Text(one_line(note), style="dim") for note in audit.notes]
    findings, checks = audit.findings.to_pylist(), audit.checks.to_pylist()
    violations = audit.violations.to_pylist()
    runs = {said.run_id for said in audit.paragraphs}
    for said in audit.paragraphs:
        unit = (said.run_id, said.model)
        name = f"{said.run_id} · {said.model}" if len(runs) > 1 else said.model
        mark = " (simulated)" if said.simulated else ""
        parts += [Text(""), Text(one_line(name) + mark, style="bold"), Text(one_line(said.text))]
        parts += _variants(_of(findings, unit), _of(checks, unit))
        parts += _violations(_of(violations, unit))
    parts.append(Text(""))
    parts += [Text(line, style="dim") for line in FOOTER]
    return Group(*parts)


def _of(rows: Sequence[Row], unit: tuple[str, str]) -> list[Row]:
    return [row for row in rows if (row["run_id"], row["model"]) == unit]


def _variants(findings: list[Row], checks: list[Row]) -> list[RenderableType]:
    """Return one table of requirements; a wording has a line of its own where there are several."""
    wordings = list(dict.fromkeys((row["rubric"], row["position"]) for row in findings))
    view = Table(box=None, padding=(0, 1, 0, 0), pad_edge=False, header_style="dim")
    for name in ("check", "t"):
        view.add_column(name, overflow="fold")
    for name in ("estimate", "95 %", "required", "items", "p"):
        view.add_column(name, justify="right", no_wrap=True)
    view.add_column("verdict", no_wrap=True)
    for wording in wordings:
        if len(wordings) > 2 and wording[0] is not None:  # one wording, and the rows across them
            view.add_row(Text(one_line(f"{wording[0]}/{wording[1]}"), style="bold"))
        for check in checks:
            if (check["rubric"], check["position"]) != wording:
                continue
            view.add_row(
                Text(f"{check['check']} {check['name']}", style="bold"),
                *[""] * 6,
                Text(check["verdict"], style=_STYLES[check["verdict"]]),
            )
            for row in findings:
                if _belongs(row, check):
                    view.add_row(*_cells(row))
    return [Text(""), whole(view)]


def _belongs(row: Row, check: Row) -> bool:
    return all(row[name] == check[name] for name in ("rubric", "position", "check"))


def _cells(row: Row) -> list[Text]:
    number = _plain if row["requirement"] in _SHARES else _signed
    limits = NONE
    if row["low"] is not None:
        limits = f"[{number(row['low'])}, {number(row['high'])}]"
    return [
        Text(f"  {row['requirement']}"),
        Text(_targets(row)),
        Text(NONE if row["estimate"] is None else number(row["estimate"])),
        Text(limits),
        Text(_required(row)),
        Text(f"{row['n_items']:,}"),
        Text(NONE if row["p_adjusted"] is None else _p(row["p_adjusted"])),
        Text(row["verdict"], style=_STYLES[row["verdict"]]),
    ]


def _targets(row: Row) -> str:
    if row["target"] is None:
        return ""
    at = f"{row['target']:g}"
    return at if row["since"] is None else f"{row['since']:g}–{at}"


def _required(row: Row) -> str:
    low, high = row["at_least"], row["at_most"]
    if low is not None and high is not None:
        return f"= {low:g}" if low == high else f"{low:g}–{high:g}"
    if low is not None:
        return f"≥ {low:g}"
    return NONE if high is None else f"≤ {high:g}"


def _plain(value: float) -> str:
    return f"{value:.3f}"


def _signed(value: float) -> str:
    return f"{value:+.3f}"


def _p(value: float) -> str:
    return "<.0001" if value < 0.0001 else f"{value:.4f}"


def _violations(rows: list[Row]) -> list[RenderableType]:
    if not rows:
        return []
    parts: list[RenderableType] = [
        Text(""),
        Text("Silent at a lower target, answered at a higher one", style="bold"),
        Text("Check 1 tests whether there are more than sampling noise brings.", style="dim"),
    ]
    for row in rows:
        heading = (
            f"{row['benchmark']} · {row['item_id']} · silent in {100 * row['silent_share']:.0f} % "
            f"at {row['silent_at']:g}, answers {100 * row['answers_share']:.0f} % at "
            f"{row['answers_at']:g} ({row['outcome']})"
        )
        parts.append(Text(one_line(heading), style="cyan"))
        for name, text in (
            ("question", row["question"]),
            (f"at {row['silent_at']:g}", row["silent_response"]),
            (f"at {row['answers_at']:g}", row["response"]),
        ):
            parts.append(Padding(Text(f"{name}: {_short(text)}"), (0, 0, 0, 2)))
    return parts


def _short(text: str | None) -> str:
    shown = one_line(text or "")
    return shown if len(shown) <= _TEXT_WIDTH else f"{shown[:_TEXT_WIDTH]}…"
