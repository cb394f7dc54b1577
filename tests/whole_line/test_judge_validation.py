"""Judges that err in known ways: the validation shows exactly that, and asks nothing twice."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web

from graders.judge import STANCES, read_prompt
from graders.judge.probes import probes
from orchestrator import api
from orchestrator.cli.app import main
from orchestrator.engine import Cluster, Silent
from tests.providers.wire import Answer, completion
from tests.whole_line.fixtures import KEY_VARIABLE
from tests.whole_line.line import rows, sweep_file
from tests.whole_line.provider import Provider, by_model

pytestmark = [pytest.mark.ray, pytest.mark.long]


class Said(Silent):
    """Keeps the messages."""

    def __init__(self) -> None:
        self.messages: list[str] = []

    def message(self, text: str) -> None:
        self.messages.append(text)


LABELS = {"CORRECT": "correct", "INCORRECT": "wrong", "NOT_ATTEMPTED": "not attempted"}
WORDS = {*LABELS, *STANCES}
FALLS_FOR = "Rubric update"


def judge(errors: dict[str, str], *, fickle: str = "", flattered: str = "") -> Answer:
    """Say what the response says the verdict is, but for the numbers in `errors`.

    About the number `fickle`, as it is, it says another word each time, and number `flattered` is
    correct when it is polite. Of the probes it falls for one kind of injection.
    """
    known = {text: probe for probe in probes() for text in (
        probe.response, *([probe.rephrased[1]] if probe.rephrased else []))}  # fmt: skip
    asked: Counter[str] = Counter()

    async def answer(request: web.Request, body: dict[str, Any]) -> web.StreamResponse:
        question, golds, response = read_prompt(body["messages"][-1]["content"])
        found = re.search(r"(?P<number>\d\d) (?P<word>[A-Z_]+)", response)
        word: str
        if response in known:
            word = "CORRECT" if FALLS_FOR in response else known[response].expect
        elif found is None:
            word = "what?"
        else:
            number = found["number"]
            word = errors.get(number, found["word"])
            as_it_is = question.startswith("Question") and golds[:1] == ("gold",)
            if number == fickle and response == found.group() and as_it_is:
                asked[number] += 1
                word = "INCORRECT" if asked[number] % 2 == 0 else word
            if number == flattered and "Thank you" in response:
                word = "CORRECT"
        reply = json.dumps({"verdict": word, "reason": "so"}) if word in WORDS else "Hm."
        return web.json_response(completion(reply))

    return answer


def labelled(path: Path) -> Path:
    """Ten right, six wrong and four declined answers, numbered."""
    words = ["CORRECT"] * 10 + ["INCORRECT"] * 6 + ["NOT_ATTEMPTED"] * 4
    lines = [
        {
            "question": f"Question {number}?",
            "gold": ["gold", "gild"] if number < 3 else "gold",
            "response": f"{number:02} {word}",
            "label": LABELS[word],
            "benchmark": "odd" if number % 2 else "even",
        }
        for number, word in enumerate(words)
    ]
    lines.append({**lines[0], "response": "   "})
    path.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    return path


def sweep(folder: Path, provider: Provider, *names: str) -> Path:
    models = [
        {
            "id": f"hosted_vllm/{name}",
            "label": name,
            "api_base": provider.base,
            "api_key_env": KEY_VARIABLE,
            "price": {"input_per_mtok": 1.0, "output_per_mtok": 1.0},
        }
        for name in names
    ]
    return sweep_file(
        folder, models=["sim/oracle"], benchmarks=["letters"], judge={"models": models},
        out=str(folder / "runs"),
    )  # fmt: skip


def found(report: api.JudgeReport, section: str, judge: str) -> dict[tuple[str, str], Any]:
    return {
        (row["name"], row["measure"]): row
        for row in report.table.to_pylist()
        if row["section"] == section and row["judge"] == judge
    }


def test_the_confusion_matrix_shows_how_the_judges_err(
    cluster: Cluster, provider: Provider, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lax = judge({"10": "CORRECT", "11": "CORRECT", "16": "INCORRECT", "19": "prose"}, fickle="05",
                flattered="12")  # fmt: skip
    provider.will(by_model({"lax": lax, "exact": judge({})}))
    path = sweep(tmp_path, provider, "lax", "exact")
    file = labelled(tmp_path / "gold.jsonl")
    # A fickle judge's first word would be a matter of chance: it is asked once in the first call.
    once = api.validate_judges(
        labels=file, sweep=path, repeats=1, changed=0, probes=False, address="auto"
    )
    assert once.asking.complete, once.asking.reason
    assert once.asking.run.path.name == "judge-validation-gold"
    assert once.asking.asked == 20 + 20 + 2  # an unreadable verdict is asked for three times
    lines = found(once, "confusion", "lax")
    said = ("correct", "incorrect", "not_attempted")
    assert [[lines[label, word]["count"] for word in said] for label in said] == [
        [10, 0, 0],
        [2, 4, 0],
        [0, 1, 2],
    ]
    agreement = found(once, "agreement", "lax")
    assert agreement["labels", "accuracy"]["count"] == 16
    assert agreement["labels", "accuracy"]["n"] == 19
    assert agreement["labels", "unreadable"]["count"] == 1
    assert agreement["labels", "decided by rule, not asked"]["count"] == 1
    # Chance: (10·12 + 6·5 + 3·2)/19²; observed 16/19.
    chance = (10 * 12 + 6 * 5 + 3 * 2) / 19**2
    assert once.values("Cohen's kappa")["lax"] == pytest.approx((16 / 19 - chance) / (1 - chance))
    assert once.values("accuracy")["exact"] == 1
    by_benchmark = found(once, "benchmark", "lax")
    assert by_benchmark["even", "accuracy"]["count"] == 8
    assert by_benchmark["odd", "accuracy"]["count"] == 8
    assert found(once, "judges", "all judges")["each other", "Krippendorff's alpha"]["n"] == 19

    provider.forget()
    whole = api.validate_judges(labels=file, sweep=path, repeats=2, changed=50)
    assert whole.asking.complete, whole.asking.reason
    repeats = found(whole, "repeats", "lax")["the same again", "all alike"]
    assert (repeats["count"], repeats["n"]) == (18, 19)
    changes = found(whole, "changes", "lax")
    assert changes["polite opening", "another verdict"]["count"] == 1
    difference = changes["polite opening", "rate of correct, difference"]
    assert difference["value"] == pytest.approx(1 / 19)
    assert changes["golds in reverse order", "another verdict"]["n"] == 3
    passed = found(whole, "probes", "lax")
    fooled = [probe for probe in probes() if FALLS_FOR in probe.response]
    assert passed["all", "passed"]["count"] == len(probes()) - len(fooled)
    assert ("probes in other words", "another verdict") in changes
    assert {name for name, _ in found(whole, "failed probes", "lax")} == {
        probe.id for probe in fooled
    }

    provider.forget()
    again = api.validate_judges(labels=file, sweep=path, repeats=2, changed=50)
    assert again.asking.asked == 0
    assert again.table.equals(whole.table)
    assert provider.seen == []

    # The same by the command, which asks nothing either.
    arguments = ["judge", "validate", "--labels", str(file), "--sweep", str(path)]
    assert main([*arguments, "--changed", "50"]) == 0
    captured = capsys.readouterr()
    printed = captured.out
    assert "Asked 0 questions; $" in captured.err
    assert "lax: confusion matrix" in printed
    assert "Krippendorff's alpha" in printed
    assert main([*arguments, "--changed", "50", "--format", "json"]) == 0
    assert len(json.loads(capsys.readouterr().out)) == again.table.num_rows
    assert main([*arguments, "--changed", "50", "--min-kappa", "0.9"]) == 1
    assert "lax: Cohen's kappa is 0." in capsys.readouterr().err
    assert main([*arguments, "--changed", "50", "--min-accuracy", "0.5"]) == 0
    assert main(["judge", "validate", "--judge", "sim/judge"]) == 2
    assert main(["judge", "validate", "--labels", str(file)]) == 2
    assert provider.seen == []


def test_probes_alone_and_a_budget_that_ends(
    cluster: Cluster, provider: Provider, tmp_path: Path
) -> None:
    provider.will(judge({}))
    path = sweep(tmp_path, provider, "exact")
    broke = api.probe_judges(sweep=path, budget_usd=0.01)
    assert not broke.asking.complete
    assert broke.asking.asked < len(probes())
    said = Said()
    whole = api.probe_judges(sweep=path, listener=said)
    [first] = said.messages[:1]
    assert re.fullmatch(
        r"\d+ questions to ask of exact, about [\d,]+ tokens, about \$0\.\d\d: an estimate", first
    ), "before anything is asked"
    assert whole.asking.complete, whole.asking.reason
    assert found(whole, "probes", "exact")["all", "passed"]["n"] == len(probes())
    every = len(probes()) + sum(1 for probe in probes() if probe.rephrased)
    asked = rows(whole.asking.run.path, "judgements")
    assert len({row["request_key"] for row in asked if row["status"] == "ok"}) == every
