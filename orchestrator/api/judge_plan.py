"""What a sweep's judges would be asked, and what that would cost, before there is any answer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from benchmarks import Benchmark, Item
from graders import Question
from graders.judge import MAX_VERDICT_TRIES, Prompt, build_prompt
from orchestrator.grading import JudgeQuestion, stated_prompt
from orchestrator.providers import Price, estimate_tokens
from orchestrator.sweep import Judge, Jury, ModelSpec, most_tokens

if TYPE_CHECKING:
    from orchestrator.api.planning import Plan

COUNTED_PROMPTS = 50
"""Prompts of a judge and benchmark whose tokens are counted; the rest go by their mean."""

JUDGED_ANSWER_TOKENS = 100
VERDICT_TOKENS = 30
"""Assumed: an answer that stands in a judge's prompt, and its verdict with a short reason."""

_BY_RULE = frozenset({"choice", "number", "abstention"})


def judge_rows(made: Plan, prices: dict[str, Price | None]) -> list[dict[str, Any]]:
    """Return a row of `planning.PlanReport` for each judge × benchmark that may need it.

    `prices` are those of the judges by label, null where they are not known.
    """
    judge = made.sweep.judge
    if judge is None:
        return []
    return [
        _row(made, judge, jury, model, benchmark, prices[model.label])
        for jury in judge.juries
        for model in jury.models
        for benchmark in made.benchmarks
        if any(_may_be_judged(item) for item in benchmark.items)
    ]


def about_questions(questions: Sequence[JudgeQuestion], prices: Mapping[str, Price | None]) -> str:
    """Return in a line how many questions there are and what they will cost, an estimate.

    `prices` are those of the judges by label, null where they are not known.
    """
    tokens, cost, unpriced = 0, 0.0, set()
    for question in questions:
        prompt = sum(estimate_tokens(message["content"]) for message in question.messages)
        tokens += prompt + VERDICT_TOKENS
        price = prices[question.judge]
        if price is None:
            unpriced.add(question.judge)
        else:
            cost += _usd(price, prompt, VERDICT_TOKENS)
    judges = dict.fromkeys(question.judge for question in questions)
    what = [f"about ${cost:,.2f}"] if len(unpriced) < len(judges) else []
    what += [f"the unknown price of {', '.join(sorted(unpriced))}"] if unpriced else []
    return (
        f"{len(questions):,} questions to ask of {', '.join(judges)}, about {tokens:,} tokens, "
        f"{' and '.join(what)}: an estimate"
    )


def _may_be_judged(item: Item) -> bool:
    """Tell whether a judge may be asked about an item, be it that rules are unsure of an answer."""
    return bool(item.answers) or item.should_abstain is not None


def _is_judged(judge: Judge, benchmark: Benchmark, item: Item) -> bool:
    """Tell whether a judge is asked about an item whatever the rules say; as `judged_rows.sql`."""
    if judge.asks != "auto":
        return judge.asks == "all" and _may_be_judged(item)
    if not item.answers or benchmark.grader in _BY_RULE:
        return False
    return benchmark.grader == "judge" or item.answer_type == "text"


def _row(
    made: Plan,
    judge: Judge,
    jury: Jury,
    model: ModelSpec,
    benchmark: Benchmark,
    price: Price | None,
) -> dict[str, Any]:
    requests = made.requests
    others = [
        each
        for each in requests.models
        if judge.own_answers or made.identities[each.id] != made.identities[model.id]
    ]
    votes = len(others) * len(requests.ways) * requests.samples * jury.repeats
    most = [item for item in benchmark.items if _may_be_judged(item)]
    sure = [item for item in most if _is_judged(judge, benchmark, item)]
    # Which answers rules are unsure of, or a first panel disagrees on, nobody knows before.
    foreseen = jury is judge and judge.asks != "unsure"
    counted = sure if foreseen else most
    count = len(counted) * votes
    prompt = _prompt_tokens(counted, stated_prompt(judge, benchmark.judge_prompt))
    cost = None
    if price is not None:
        cost = count * _usd(price, prompt + JUDGED_ANSWER_TOKENS, VERDICT_TOKENS)
    longest = [most_tokens(each) for each in (*others, model)]
    cost_most = None
    if price is not None and None not in longest:
        *answers, verdict = [tokens or 0 for tokens in longest]
        tries = len(most) * votes * MAX_VERDICT_TRIES
        whole = _prompt_tokens(most, stated_prompt(judge, benchmark.judge_prompt), attempt=1)
        cost_most = tries * _usd(price, whole + max(answers, default=0), verdict)
    return {
        "role": "judge",
        "model": model.label,
        "simulated": model.simulated,
        "benchmark": benchmark.name,
        "requests": len(most) * votes,
        "distinct": len(most) * votes,
        "answered": None,
        "to_ask": len(most) * votes,
        "expected": count if foreseen else None,
        "prompt_tokens": round(count * (prompt + JUDGED_ANSWER_TOKENS)),
        "completion_tokens": count * VERDICT_TOKENS,
        "cost_usd": cost,
        "cost_most_usd": cost_most,
        "seconds": None,
    }


def _prompt_tokens(items: Sequence[Item], prompt: Prompt, attempt: int = 0) -> float:
    """Return the mean tokens of the prompts about items, without the answers to be judged."""
    some = items[:COUNTED_PROMPTS]
    texts = (
        "".join(build_prompt(_question(item), "", attempt=attempt, prompt=prompt)) for item in some
    )
    return sum(map(estimate_tokens, texts)) / max(1, len(some))


def _question(item: Item) -> Question:
    return Question(item.question, tuple(item.answers), tuple(item.choices))


def _usd(price: Price, prompt_tokens: float, completion_tokens: float) -> float:
    return (prompt_tokens * price.input_per_mtok + completion_tokens * price.output_per_mtok) / 1e6
