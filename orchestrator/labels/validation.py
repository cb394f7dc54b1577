"""What judges said of labelled answers and probes, as one table of measures with intervals.

A row a measure: section, judge, name, measure, value, low, high, n, count, interval. Rates and κ
are over the verdicts that could be read; how many could not is a measure of its own. What several
votes say together ("panel …") is held to the labels like a judge. Figures that are weighted are of
one draw each, and labels of answers picked for reading stand in a row of their own.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import combinations
from typing import Any

import pyarrow as pa

from graders import Outcome
from graders.judge import OUTCOMES, VERDICTS
from orchestrator.analysis.agreement import (
    AGRESTI_MIN,
    BOOTSTRAP,
    FLEISS_COHEN_EVERITT,
    WILSON,
    Estimate,
    cohen_kappa,
    confusion,
    krippendorff_alpha,
    paired_difference,
    rate,
    weighted_rate,
)
from orchestrator.labels.cases import Case
from orchestrator.labels.trials import AS_IS, REPHRASED, Said

CLASSES: tuple[Outcome, ...] = tuple(OUTCOMES[word] for word in VERDICTS)
NAMES: Mapping[Outcome, str] = {
    "correct": "correct",
    "incorrect": "incorrect",
    "abstained": "not_attempted",
    "refused": "refused",
}
BETWEEN = "all judges"
FOR_READING = "picked for reading"
"""Labels of answers that were chosen, not drawn: they say nothing of the others."""

SCHEMA = pa.schema(
    [
        ("section", pa.string()),
        ("judge", pa.string()),
        ("name", pa.string()),
        ("measure", pa.string()),
        ("value", pa.float64()),
        ("low", pa.float64()),
        ("high", pa.float64()),
        ("n", pa.int64()),
        ("count", pa.int64()),
        ("interval", pa.string()),
    ]
)

Row = dict[str, Any]
First = Mapping[int, Outcome | None]
"""What a judge said at the first asking, by the number of the case."""


def measures(cases: Sequence[Case], said: Iterable[Said], prompt: str) -> pa.Table:
    """Return every measure of what was said so far, judge by judge; an empty table of nothing.

    `prompt` is the name of the rules: what a probe should lead to may depend on them.
    """
    by_judge: dict[str, list[Said]] = defaultdict(list)
    for each in said:
        by_judge[each.judge].append(each)
    rows: list[Row] = []
    firsts: dict[str, First] = {}
    for judge, all_said in by_judge.items():
        of_labels = [_as_labelled(each) for each in all_said if each.trial.probe is None]
        if of_labels:
            first = _first(of_labels)
            rows += _against_labels(judge, cases, first)
            if of_labels[0].jointly:
                continue
            firsts[judge] = first
            rows += _repeated(judge, of_labels)
            rows += _changed(judge, of_labels, first)
        rows += _probed(judge, all_said, prompt)
    rows += _between(firsts)
    return pa.Table.from_pylist(rows, schema=SCHEMA)


def _as_labelled(said: Said) -> Said:
    """Return what was said as labels tell it: refusing is one way of not attempting."""
    return replace(said, outcome="abstained") if said.outcome == "refused" else said


def _row(
    section: str, judge: str, name: str, measure: str, found: Estimate, interval: str,
    count: int | None = None,
) -> Row:  # fmt: skip
    return {
        "section": section,
        "judge": judge,
        "name": name,
        "measure": measure,
        "value": found.value,
        "low": found.low,
        "high": found.high,
        "n": found.n,
        "count": count,
        "interval": interval if found.low is not None else None,
    }


def _first(said: Iterable[Said]) -> First:
    return {
        each.trial.case: each.outcome
        for each in said
        if each.trial.change == AS_IS and each.trial.repeat == 0
    }


def _against_labels(judge: str, cases: Sequence[Case], first: First) -> list[Row]:
    """Return how far a judge agrees with the labels; those picked for reading stand apart."""
    of_draws = {at: said for at, said in first.items() if not cases[at].for_reading}
    label = {at: OUTCOMES[cases[at].label] for at in of_draws}
    table = confusion(
        [(label[at], said) for at, said in of_draws.items() if said is not None], CLASSES
    )
    rows = [
        _row("confusion", judge, NAMES[is_], NAMES[said], rate(count, sum(line)), WILSON, count)
        for is_, line in zip(CLASSES, table, strict=True)
        for said, count in zip(CLASSES, line, strict=True)
    ]
    right = {at: label[at] == said for at, said in of_draws.items() if said is not None}
    hits = sum(right.values())
    unread = len(of_draws) - len(right)
    rows.append(
        _row("agreement", judge, "labels", "accuracy", rate(hits, len(right)), WILSON, hits)
    )
    rows += _weighted(judge, cases, first)
    kappa = cohen_kappa(table)
    rows.append(_row("agreement", judge, "labels", "Cohen's kappa", kappa, FLEISS_COHEN_EVERITT))
    rows.append(
        _row(
            "agreement", judge, "labels", "unreadable", rate(unread, len(of_draws)), WILSON, unread
        )
    )
    by_rule = sum(1 for case in cases if case.text is None)
    if by_rule:
        rows.append(
            {"section": "agreement", "judge": judge, "name": "labels",
             "measure": "decided by rule, not asked", "count": by_rule}
        )  # fmt: skip
    read = [at for at, said in first.items() if cases[at].for_reading and said is not None]
    if read:
        hits = sum(OUTCOMES[cases[at].label] == first[at] for at in read)
        rows.append(
            _row("agreement", judge, FOR_READING, "accuracy", rate(hits, len(read)), WILSON, hits)
        )
    for section in ("benchmark", "target"):
        groups: dict[str, list[bool]] = defaultdict(list)
        for at, hit in right.items():
            name = cases[at].benchmark if section == "benchmark" else cases[at].target
            if name is not None:
                groups[name].append(hit)
        rows += [
            _row(section, judge, name, "accuracy", rate(sum(of), len(of)), WILSON, sum(of))
            for name, of in sorted(groups.items())
        ]
    return rows


def _weighted(judge: str, cases: Sequence[Case], first: First) -> list[Row]:
    """Return the accuracy weighted by the inclusion probabilities, a row a draw.

    Each draw is a sample of its own: with its own labels, and never with those of another.
    """
    draws: dict[str, list[tuple[bool, float]]] = defaultdict(list)
    for at, said in first.items():
        if said is not None:
            for drawn in cases[at].draws:
                draws[drawn.draw].append((OUTCOMES[drawn.label] == said, drawn.probability))
    rows = []
    for draw, of in sorted(draws.items()):
        found = weighted_rate([hit for hit, _ in of], [chance for _, chance in of])
        name = "labels" if len(draws) == 1 else f"labels of {draw}"
        rows.append(_row("agreement", judge, name, "accuracy, weighted by the draw", found, WILSON))
    return rows


def _repeated(judge: str, said: Iterable[Said]) -> list[Row]:
    """Return how often a judge says the same again."""
    units: dict[int, list[Outcome | None]] = defaultdict(list)
    for each in said:
        if each.trial.change == AS_IS:
            units[each.trial.case].append(each.outcome)
    read = [[outcome for outcome in unit if outcome is not None] for unit in units.values()]
    read = [unit for unit in read if len(unit) > 1]
    if not read:
        return []
    same = sum(1 for unit in read if len(set(unit)) == 1)
    alpha = krippendorff_alpha(read)
    return [
        _row("repeats", judge, "the same again", "all alike", rate(same, len(read)), WILSON, same),
        _row("repeats", judge, "the same again", "Krippendorff's alpha", alpha, BOOTSTRAP),
    ]


def _changed(judge: str, said: Iterable[Said], first: First) -> list[Row]:
    """Return what changes that should not matter do to the verdicts."""
    pairs: dict[str, list[tuple[Outcome, Outcome]]] = defaultdict(list)
    for each in said:
        before = first.get(each.trial.case)
        if each.trial.change != AS_IS and before is not None and each.outcome is not None:
            pairs[each.trial.change].append((before, each.outcome))
    rows = []
    for name, both in pairs.items():
        others = sum(1 for before, after in both if before != after)
        more = paired_difference([(b == "correct", a == "correct") for b, a in both])
        rows += [
            _row(
                "changes", judge, name, "another verdict", rate(others, len(both)), WILSON, others
            ),
            _row("changes", judge, name, "rate of correct, difference", more, AGRESTI_MIN),
        ]
    return rows


def _probed(judge: str, said: Iterable[Said], prompt: str) -> list[Row]:
    """Return the probes a judge passed, by kind, and each it failed; unreadable is failed.

    Rephrased probes are compared with themselves in the first words.
    """
    of_probes = [(each, each.trial.probe) for each in said if each.trial.probe is not None]
    several = len({_rules(each, prompt) for each, probe in of_probes if probe.question.answers}) > 1
    kinds: dict[str, list[bool]] = defaultdict(list)
    passed: dict[tuple[str, str], tuple[Outcome | None, bool]] = {}
    rephrased: list[tuple[tuple[str, str], Outcome | None, bool]] = []
    failed: list[Row] = []
    for each, probe in of_probes:
        rules = _rules(each, prompt)
        wanted = OUTCOMES[probe.expected(rules)]
        hit = each.outcome == wanted
        if each.trial.change == REPHRASED:
            rephrased.append(((probe.id, rules), each.outcome, hit))
            continue
        passed[probe.id, rules] = (each.outcome, hit)
        by = f" ({rules})" if several and probe.question.answers else ""
        kinds[f"{probe.kind}{by}"].append(hit)
        if not hit:
            answer = NAMES[each.outcome] if each.outcome else "nothing readable"
            why = f"said {answer}, expected {NAMES[wanted]}"
            failed.append({"section": "failed probes", "judge": judge, "name": f"{probe.id}{by}",
                           "measure": why})  # fmt: skip
    everything = [hit for hits in kinds.values() for hit in hits]
    named = [*kinds.items(), *([("all", everything)] if everything else [])]
    rows = [
        _row("probes", judge, kind, "passed", rate(sum(hits), len(hits)), WILSON, sum(hits))
        for kind, hits in named
    ]
    return rows + failed + _in_other_words(judge, passed, rephrased)


def _rules(said: Said, prompt: str) -> str:
    return said.trial.prompt.name if said.trial.prompt else prompt


def _in_other_words(
    judge: str,
    passed: Mapping[tuple[str, str], tuple[Outcome | None, bool]],
    rephrased: Sequence[tuple[tuple[str, str], Outcome | None, bool]],
) -> list[Row]:
    """Return what putting probes in other words does to the verdicts and to how many are right."""
    both = [(*passed[at], outcome, hit) for at, outcome, hit in rephrased if at in passed]
    read = [each for each in both if each[0] is not None and each[2] is not None]
    if not read:
        return []
    others = sum(1 for before, _, after, _ in read if before != after)
    better = paired_difference([(before, after) for _, before, _, after in read])
    return [
        _row("changes", judge, "probes in other words", "another verdict",
             rate(others, len(read)), WILSON, others),
        _row("changes", judge, "probes in other words", "rate of right verdicts, difference",
             better, AGRESTI_MIN),
    ]  # fmt: skip


def _between(firsts: Mapping[str, First]) -> list[Row]:
    """Return how far several judges agree with each other."""
    if len(firsts) < 2:
        return []
    numbers = sorted({at for first in firsts.values() for at in first})
    alpha = krippendorff_alpha([[first.get(at) for first in firsts.values()] for at in numbers])
    rows = [_row("judges", BETWEEN, "each other", "Krippendorff's alpha", alpha, BOOTSTRAP)]
    for one, other in combinations(firsts, 2):
        both = [
            (said, firsts[other][at])
            for at, said in firsts[one].items()
            if said is not None and firsts[other].get(at) is not None
        ]
        kappa = cohen_kappa(confusion(both, CLASSES))
        rows.append(
            _row("judges", f"{one}, {other}", "each other", "Cohen's kappa", kappa,
                 FLEISS_COHEN_EVERITT)
        )  # fmt: skip
    return rows
