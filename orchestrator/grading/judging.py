"""Which answers of a run go to which panel: by benchmark, and where its rule is unsure."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

import pyarrow as pa

from graders.judge import WITHOUT_GOLD, Prompt, prompt_of
from orchestrator.grading.panel import Panel, stated_prompt
from orchestrator.grading.rule import BenchmarkRule, benchmark_rules
from orchestrator.grading.tables import RunTables
from orchestrator.sweep import Judge


@dataclass(frozen=True, slots=True)
class Judging:
    """A judge at work on a run: a panel and a rule for each benchmark."""

    panels: Mapping[str, Panel]
    rules: Mapping[str, BenchmarkRule]
    identities: Mapping[str, str]

    def answered_by(self, provider_models: Iterable[str]) -> Collection[str]:
        """Return what stands for models in comparisons: the weights of local ones."""
        return {self.identities.get(name, name) for name in provider_models}


def open_judging(tables: RunTables, judge: Judge, identities: Mapping[str, str]) -> Judging:
    """Find what is judged, and leave it in the table `judged_rows`.

    Rows that rules are unsure of are read from the rules' grades: `grade_by_rule` comes first.
    Raises `UsageError` for judges that share a label and for a prompt that will not do.
    """
    rules = benchmark_rules(tables)
    prompts = benchmark_prompts(tables, judge)
    by_prompt = {prompt: Panel.of(judge, identities, prompt) for prompt in set(prompts.values())}
    panels = {name: by_prompt[prompt] for name, prompt in prompts.items()}
    tables.register("judge_asks", pa.table({"asks": [judge.asks]}))
    judges = ((name, panel.grader, panel.version) for name, panel in panels.items())
    tables.register("judging", _graders(judges))
    ruling = ((name, rule.name, rule.version) for name, rule in rules.items())
    tables.register("ruling", _graders(ruling))
    tables.run("judged_rows")
    return Judging(panels, rules, identities)


def benchmark_prompts(tables: RunTables, judge: Judge) -> dict[str, Prompt]:
    """Return the rules of each benchmark: the judge's, its own, or those of items without golds.

    Raises `UsageError` for a prompt that will not do.
    """
    return {
        row["benchmark"]: stated_prompt(judge, row["judge_prompt"])
        if row["has_gold"]
        else prompt_of(WITHOUT_GOLD)
        for row in tables.rows("judge_prompts")
    }


def _graders(graders: Iterable[tuple[str, str, str]]) -> pa.Table:
    names = ("benchmark", "grader", "grader_version")
    rows = [dict(zip(names, each, strict=True)) for each in graders]
    return pa.Table.from_pylist(rows, pa.schema([(name, pa.string()) for name in names]))
