"""Sweep files: what loads, and the one clear message for what does not."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from orchestrator.errors import Exit, UsageError
from orchestrator.providers import endpoint_arguments
from orchestrator.providers.litellm_client import quiet_litellm
from orchestrator.sweep import (
    TEMPLATE,
    Sweep,
    check_environment,
    expand,
    load_sweep,
    sweep_hash,
    sweep_schema,
    values_in,
)
from orchestrator.sweep.provider_keys import KEY_VARIABLES
from orchestrator.sweep.reserved_params import MOCK_PREFIX, RESERVED_PARAMS

Write = Callable[..., Path]

MINIMAL = "models: [openai/gpt-5-mini]\nbenchmarks: [simpleqa]\n"

CONTRACT = """\
name: factuality-weekly
models:
  - openai/gpt-5-mini
  - id: anthropic/claude-sonnet-4-5
    label: sonnet-4.5
    params: {temperature: 1.0, max_tokens: 1024}
    limits: {max_connections: 64, rpm: 4000, tpm: 2000000}
  - id: hosted_vllm/Qwen3-32B
    api_base: ${VLLM_BASE}
    api_key_env: VLLM_API_KEY
    price: {input_per_mtok: 0.0, output_per_mtok: 0.0}
    extra_headers: {}
    extra_body: {}
  - local/smollm2-135m
  - sim/calibrated
benchmarks:
  - simpleqa
  - {name: mmlu_pro, limit: 500, weight: 2}
  - {name: ours, path: data/ours.jsonl, question: problem, answer: gold, grader: alias}
  - {suite: abstention}
targets: [closed, 0, 0.5, 0.75, 0.9]
rubric: paper
position: question
samples: 1
confidence: false
few_shot: 0
judge: {models: [openai/gpt-4.1], votes: majority}
decides: auto
points: {refused: 0, empty: 0}
transport: auto
budget_usd: 50
seed: 0
out: runs
"""


@pytest.fixture
def write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Write:
    monkeypatch.chdir(tmp_path)

    def save(text: str, name: str = "sweep.yaml") -> Path:
        Path(name).write_text(text, encoding="utf-8")
        return Path(name)

    return save


def message(path: Path, *overrides: str) -> str:
    with pytest.raises(UsageError) as caught:
        load_sweep(path, overrides)
    assert caught.value.exit_code == Exit.USAGE
    return str(caught.value)


def test_the_contracts_own_sweep_loads(write: Write) -> None:
    sweep = load_sweep(write(CONTRACT))
    assert [model.label for model in sweep.models] == [
        "openai/gpt-5-mini",
        "sonnet-4.5",
        "hosted_vllm/Qwen3-32B",
        "local/smollm2-135m",
        "sim/calibrated",
    ]
    assert [model.simulated for model in sweep.models] == [False] * 4 + [True]
    assert sweep.models[2].api_base == "${VLLM_BASE}"
    assert list(sweep.stated_targets) == [0, 0.5, 0.75, 0.9]
    assert sweep.closed
    names = [entry.name for entry in sweep.benchmarks]
    assert names[:3] == ["simpleqa", "mmlu_pro", "ours"]
    assert "unknowable" in names[3:]
    assert sweep.benchmarks[2].fields == {"question": "problem", "answer": "gold"}
    assert sweep.benchmarks[0].weight is None


def test_defaults(write: Write) -> None:
    sweep = load_sweep(write(MINIMAL, "my nightly run.yaml"))
    assert sweep.name == "my-nightly-run"
    assert list(sweep.targets) == ["closed", 0, 0.5, 0.75, 0.9]
    assert (sweep.rubric, sweep.position, sweep.samples) == (("paper",), ("question",), 1)


def test_closed_alone_is_scored_at_the_papers_targets(write: Write) -> None:
    sweep = load_sweep(write(MINIMAL + "targets: [closed]\n"))
    assert sweep.stated_targets == ()
    assert sweep.scored_targets == (0, 0.5, 0.75, 0.9)


def test_yaml_toml_and_json_mean_the_same(write: Write) -> None:
    data = {
        "name": "same",
        "models": ["a/b", {"id": "c/d", "params": {"temperature": 0.5}}],
        "benchmarks": [{"name": "simpleqa", "limit": 5}],
        "targets": ["closed", 0.5],
    }
    toml = (
        'name = "same"\ntargets = ["closed", 0.5]\n'
        'models = ["a/b", {id = "c/d", params = {temperature = 0.5}}]\n'
        'benchmarks = [{name = "simpleqa", limit = 5}]\n'
    )
    hashes = {
        sweep_hash(load_sweep(write(json.dumps(data), "s.yaml"))),
        sweep_hash(load_sweep(write(json.dumps(data), "s.json"))),
        sweep_hash(load_sweep(write(toml, "s.toml"))),
    }
    assert len(hashes) == 1


def test_numbers_in_exponents_and_dates_as_names(write: Write) -> None:
    text = MINIMAL.replace("[openai/gpt-5-mini]", "[{id: a/b, params: {temperature: 1e-1}}]")
    sweep = load_sweep(write(text + "name: 2026-01-31\n"))
    assert sweep.models[0].params == {"temperature": 0.1}
    assert sweep.name == "2026-01-31"


WRONG = {
    "unknown key": (
        MINIMAL + "modles: []\n",
        "sweep.yaml:3: modles: unknown key; did you mean 'models'?",
    ),
    "unknown key, nothing near": (
        MINIMAL + "points: {xyzzy: 1}\n",
        "sweep.yaml:3: points.xyzzy: unknown key; expected one of refused, empty",
    ),
    "unknown key of a model": (
        "models:\n  - id: a/b\n    limits:\n      rmp: 5\nbenchmarks: [q]\n",
        "sweep.yaml:4: models.0.limits.rmp: unknown key; did you mean 'rpm'?",
    ),
    "a parameter beside params": (
        "models:\n  - id: a/b\n    temperature: 0\nbenchmarks: [q]\n",
        "sweep.yaml:3: models.0.temperature: unknown key; "
        "write it under 'params': params: {temperature: …}",
    ),
    "missing": (
        "models: [a/b]\n",
        "sweep.yaml: benchmarks: missing; this key is needed",
    ),
    "empty": (
        "# nothing\n",
        "sweep.yaml: the file is empty; expected at least 'models' and 'benchmarks'",
    ),
    "a list at the top": (
        "- a\n",
        "sweep.yaml: expected keys and values such as 'models:' and 'benchmarks:' at the top",
    ),
    "no models": (
        "models: []\nbenchmarks: [q]\n",
        "sweep.yaml:1: models: the list is empty; expected at least one entry",
    ),
    "models not a list": (
        "models: a/b\nbenchmarks: [q]\n",
        "sweep.yaml:1: models: expected a list, got 'a/b'",
    ),
    "target 1": (
        MINIMAL + "targets: [0.5, 1.0]\n",
        "sweep.yaml:3: targets.1: t must be in [0, 1): "
        "the penalty t/(1-t) is infinite at 1; use 0.99, say",
    ),
    "target in per cent": (
        MINIMAL + "targets:\n  - closed\n  - 75\n",
        "sweep.yaml:5: targets.1: t must be in [0, 1), got 75; write 75 % as 0.75",
    ),
    "target nan": (
        MINIMAL + "targets: [.nan]\n",
        "sweep.yaml:3: targets.0: t must be in [0, 1), got nan; write 75 % as 0.75",
    ),
    "target true": (
        MINIMAL + "targets: [true]\n",
        "sweep.yaml:3: targets.0: expected 'closed' or a number in [0, 1), such as 0.75",
    ),
    "target that prints as 1": (
        MINIMAL + "targets: [0.9999999]\n",
        "sweep.yaml:3: targets.0: "
        "prompts print six significant digits, and to those this target is 1",
    ),
    "target twice": (
        MINIMAL + "targets: [0.5, closed, 0.50]\n",
        "sweep.yaml:3: targets.2: the target 0.5 stands here twice",
    ),
    "label twice": (
        "models:\n  - a/b\n  - id: c/d\n    label: a/b\nbenchmarks: [q]\n",
        "sweep.yaml:3: models.1: the label 'a/b' is taken by model 0; "
        "give one of them another 'label'",
    ),
    "judge label twice": (
        MINIMAL + "judge:\n  models: [a/b, a/b]\n",
        "sweep.yaml:4: judge.models.1: the label 'a/b' is taken by model 0; "
        "give one of them another 'label'",
    ),
    "benchmark twice": (
        "models: [a/b]\nbenchmarks: [q, {name: q, limit: 3}]\n",
        "sweep.yaml:2: benchmarks.1: 'q' is already benchmark 0; take one away, "
        "or give it another 'name' and a 'path' or 'preset: q'",
    ),
    "benchmark without a name": (
        "models: [a/b]\nbenchmarks:\n  - {limit: 3}\n",
        "sweep.yaml:3: benchmarks.0: a benchmark needs a 'name', a 'path', a 'preset' or a 'suite'",
    ),
    "name beside suite": (
        "models: [a/b]\nbenchmarks:\n  - {suite: abstention, grader: alias}\n",
        "sweep.yaml:3: benchmarks.0.grader: "
        "cannot stand beside 'suite', which names several benchmarks",
    ),
    "grader": (
        "models: [a/b]\nbenchmarks:\n  - {name: q, grader: choise}\n",
        "sweep.yaml:3: benchmarks.0.grader: expected 'alias', 'number', 'math', "
        "'choice', 'list', 'abstention', 'judge' or 'FILE.py:NAME', got 'choise'; "
        "did you mean 'choice'?",
    ),
    "limit 0": (
        "models: [a/b]\nbenchmarks:\n  - {name: q, limit: 0}\n",
        "sweep.yaml:3: benchmarks.0.limit: expected a value greater than or equal to 1, got 0",
    ),
    "a number as text": (
        MINIMAL + 'samples: "3"\n',
        "sweep.yaml:3: samples: expected a whole number, got '3'",
    ),
    "true as a number": (
        MINIMAL + "samples: true\n",
        "sweep.yaml:3: samples: expected a whole number, got True",
    ),
    "a fraction as a count": (
        MINIMAL + "samples: 1.0\n",
        "sweep.yaml:3: samples: expected a whole number, got 1.0",
    ),
    "name as a path": (
        MINIMAL + "name: ../x\n",
        "sweep.yaml:3: name: it names the run's folder: expected letters, digits, '.', '_' and "
        "'-', starting with a letter or digit, at most 100",
    ),
    "rubric": (
        MINIMAL + "rubric: [paper, credt]\n",
        "sweep.yaml:3: rubric: 'credt': no such file; did you mean 'credit'? "
        "Expected paper, credit, percent, penalty, or a template file beside the sweep",
    ),
    "closed as a rubric": (
        MINIMAL + "rubric: closed\n",
        "sweep.yaml:3: rubric.0: 'closed' is a target, not a rubric: put it in 'targets'",
    ),
    "position": (
        MINIMAL + "position: sytem\n",
        "sweep.yaml:3: position.0: expected 'question' or 'system', got 'sytem'; "
        "did you mean 'system'?",
    ),
    "key twice": (
        MINIMAL + "seed: 1\nsamples: 2\nseed: 2\n",
        "sweep.yaml:5: the key 'seed' stands twice (first in line 3); keep one",
    ),
    "broken YAML": (
        "models: [a/b\nbenchmarks: [q]\n",
        "sweep.yaml:2: not valid YAML: expected ',' or ']', but got ':'",
    ),
    "unsafe YAML": (
        'models: !!python/object/apply:os.system ["touch hacked"]\nbenchmarks: [q]\n',
        "sweep.yaml:1: not valid YAML: could not determine a constructor for the tag "
        "'tag:yaml.org,2002:python/object/apply:os.system'",
    ),
    "a parameter of ours": (
        "models:\n  - id: a/b\n    params: {n: 5}\nbenchmarks: [q]\n",
        "sweep.yaml:3: models.0.params: 'n' cannot be a parameter: use 'samples' of the sweep",
    ),
    "a number JSON cannot hold": (
        "models:\n  - id: a/b\n    params: {seed: 9007199254740993}\nbenchmarks: [q]\n",
        "sweep.yaml:3: models.0.params: a whole number lies beyond ±(2^53 − 1), where JSON "
        "numbers are not exact; write a smaller one, or the number as text",
    ),
    "infinite parameter": (
        "models:\n  - id: a/b\n    params: {top_p: .inf}\nbenchmarks: [q]\n",
        "sweep.yaml:3: models.0.params: expected a finite number, not nan or infinity",
    ),
    "unknown suite": (
        "models: [a/b]\nbenchmarks:\n  - q\n  - {suite: abstentoin}\n",
        "sweep.yaml:4: benchmarks.1.suite: unknown suite",
    ),
    "address": (
        "models:\n  - id: a/b\n    api_base: localhost\nbenchmarks: [q]\n",
        "sweep.yaml:3: models.0.api_base: expected a URL such as http://localhost:8000/v1, "
        "or ${VARIABLE}",
    ),
}


@pytest.mark.parametrize(("text", "expected"), WRONG.values(), ids=WRONG.keys())
def test_one_clear_message(write: Write, text: str, expected: str) -> None:
    said = message(write(text))
    if expected.endswith("unknown suite"):  # the benchmarks room ends this one
        assert said.startswith(expected)
        assert "abstention" in said
    else:
        assert said == expected
    assert sorted(path.name for path in Path().iterdir()) == ["sweep.yaml"]


def test_all_problems_are_listed(write: Write) -> None:
    said = message(write(MINIMAL + "samples: 0\nfew_shot: -1\ncolour: red\n"))
    assert said.splitlines() == [
        "sweep.yaml: 3 problems:",
        "  sweep.yaml:3: samples: expected a value greater than or equal to 1, got 0",
        "  sweep.yaml:4: few_shot: expected a value greater than or equal to 0, got -1",
        "  sweep.yaml:5: colour: unknown key; expected one of name, models, benchmarks, targets, "
        "rubric, position, samples, confidence, few_shot, judge, decides, points, transport, "
        "budget_usd, seed, out, templates",
    ]
    many = MINIMAL + "".join(f"wrong{index}: 1\n" for index in range(15))
    assert message(write(many)).splitlines()[-1] == "  and 5 more"


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("s.json", '{"models": ["a"], "models": []}', "s.json: the key 'models' stands twice"),
        ("s.json", '{\n"models": [}', "s.json:2: not valid JSON: Expecting value"),
        ("s.json", '{"seed": NaN}', "s.json: NaN is not JSON; expected a finite number"),
        ("s.json", '{"seed": ' + "9" * 5000 + "}", "s.json: not valid JSON: Exceeds the limit"),
        (
            "s.json",
            '{"models": ["a/b"],\n\t"benchmarks": ["q"],\n "smaples": 2}',
            "s.json:3: smaples: unknown key; did you mean 'samples'?",
        ),
        ("s.toml", "seed = 1\nseed = 2", "s.toml: not valid TOML: "),
        (
            "s.toml",
            'models = ["a/b"]\nbenchmarks = ["q"]\nsmaples = 2',
            "s.toml: smaples: unknown key; did you mean 'samples'?",
        ),
        ("s.txt", "", "s.txt: expected a sweep file ending in .yaml, .yml, .toml, .json"),
        ("s.yaml", "a: &a [*a]", "s.yaml: nested more than 50 levels deep"),
        ("s.yaml", "[" * 2000, "s.yaml: nested too deeply for a sweep file"),
        ("s.yaml", "a: \x07", "s.yaml: not valid YAML: it holds a character"),
    ],
)
def test_other_formats_and_hostile_texts(write: Write, name: str, text: str, expected: str) -> None:
    assert message(write(text, name)).startswith(expected)


def test_aliases_that_unfold_without_end_are_refused(write: Write) -> None:
    levels = ["a0: &a0 [x, x]"]
    levels += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 12)]
    assert "unfolds to more than" in message(write("\n".join(levels)))


def test_missing_and_unreadable_files(tmp_path: Path) -> None:
    missing = tmp_path / "none.yaml"
    assert message(missing) == (
        f"{missing}: no such file; expected a sweep file ('calibrant init' writes one)"
    )
    folder = tmp_path / "folder.yaml"
    folder.mkdir()
    assert message(folder) == f"{folder}: cannot be read: Is a directory"
    latin = tmp_path / "latin.yaml"
    latin.write_bytes(b"name: caf\xe9")
    assert message(latin) == f"{latin}: expected UTF-8 text (byte 9 is not)"


SECRET = "sk-proj-Zm9vYmFyYmF6cXV4MTIzNDU2"


@pytest.mark.parametrize(
    "entry",
    [
        f"{{id: a/b, api_key: {SECRET}}}",
        f"{{id: a/b, api_key_env: {SECRET}}}",
        "{id: a/b, api_key_env: hf_abcdefghijklmnopqrstuv}",
        "{id: a/b, api_key_env: AKIAABCDEFGHIJKLMNOP}",
        f"{{id: a/b, api_base: 'https://me:{SECRET}@host/v1'}}",
        f"{{id: a/b, api_base: 'https://host/v1?api-key={SECRET}'}}",
        f"{{id: a/b, extra_headers: {{Authorization: Bearer {SECRET}}}}}",
        "{id: a/b, extra_headers: {X-Api-Key: plainword}}",
        "{id: a/b, extra_headers: {X-Api-Key: 'plain${REST}'}}",
        f"{{id: a/b, extra_headers: {{X-Harmless: {SECRET}}}}}",
        f"{{id: a/b, extra_body: {{deep: [{{api_key: {SECRET}}}]}}}}",
        f"{{id: a/b, extra_body: {{note: {SECRET}}}}}",
        f"{{id: a/b, params: {{api_key: {SECRET}}}}}",
        f"{{id: a/b, params: [{SECRET}]}}",
        f"{{id: a/b, extra_headers: {SECRET}}}",
    ],
)
def test_keys_are_refused_and_never_repeated(write: Write, entry: str) -> None:
    said = message(write(f"models:\n  - {entry}\nbenchmarks: [q]\n"))
    assert said.startswith("sweep.yaml:2: models.0.")
    for secret in (SECRET, "plainword", "hf_abcdef", "AKIAABC"):
        assert secret not in said


def test_a_broken_line_with_a_key_is_not_quoted(write: Write) -> None:
    assert SECRET not in message(write(f"models: [{{id: a/b, api_key_env: {SECRET}\n  x: : y"))


def test_references_to_variables_are_welcome(write: Write) -> None:
    text = (
        "models:\n  - id: a/b\n    api_base: ${BASE}/v1\n    api_key_env: MY_KEY\n"
        "    extra_headers: {Authorization: 'Bearer ${TOKEN}', X-Team: evals}\n"
        "    extra_body: {max_tokens: 5}\nbenchmarks: [q]\n"
    )
    sweep = load_sweep(write(text))
    with pytest.raises(UsageError) as caught:
        check_environment(sweep, {"BASE": "http://h", "TOKEN": ""})
    assert str(caught.value) == (
        "not set in the environment: MY_KEY (api_key_env of a/b, models), "
        "TOKEN (extra_headers.Authorization of a/b, models); "
        "export them or write them into a .env file"
    )
    check_environment(sweep, {"BASE": "http://h", "TOKEN": "t", "MY_KEY": "k"})
    assert expand("Bearer ${TOKEN}", {"TOKEN": "${X}"}) == "Bearer ${X}"
    with pytest.raises(UsageError, match="TOKEN is not set"):
        expand("Bearer ${TOKEN}", {})


ELSEWHERE = {"drop_params": True, "fallbacks": ["openai/other"], "caching": True, "mock_delay": 1}


@pytest.mark.parametrize("name", [*ELSEWHERE, "custom_llm_provider", "mock_response", "n"])
def test_what_providers_refuse_is_refused_at_load(write: Write, name: str) -> None:
    text = f"models:\n  - {{id: a/b, params: {{{name}: 1}}}}\nbenchmarks: [q]\n"
    said = message(write(text))
    assert said.startswith(f"sweep.yaml:2: models.0.params: {name!r} cannot be a parameter: ")


def test_no_provider_refuses_what_a_sweep_allows() -> None:
    assert set(endpoint_arguments.RESERVED_PARAMS) <= set(RESERVED_PARAMS)
    assert endpoint_arguments.MOCK_PREFIX == MOCK_PREFIX


def sweep_of_models(write: Write, *models: str, more: str = "") -> Sweep:
    return load_sweep(write(f"models: [{', '.join(models)}]\nbenchmarks: [letters]\n{more}"))


@pytest.mark.parametrize(
    ("model", "variable"),
    [
        ("openai/gpt-5-mini", "OPENAI_API_KEY"),
        ("gpt-4.1", "OPENAI_API_KEY"),
        ("o3-mini", "OPENAI_API_KEY"),
        ("claude-sonnet-4-5", "ANTHROPIC_API_KEY"),
        ("gemini/gemini-2.5-pro", "GEMINI_API_KEY"),
        ("together_ai/meta-llama/Llama-3-8b", "TOGETHERAI_API_KEY"),
        ("cohere_chat/command-r", "COHERE_API_KEY"),
    ],
)
def test_a_providers_missing_key_is_found_before_anything_is_written(
    write: Write, model: str, variable: str
) -> None:
    said = (
        f"not set in the environment: {variable} (the key of {model}, models); "
        "export them or write them into a .env file, "
        "or name another variable in api_key_env of the model"
    )
    sweep = sweep_of_models(write, model)
    with pytest.raises(UsageError) as caught:
        check_environment(sweep, {"UNRELATED": "x"})
    assert str(caught.value) == said
    assert check_environment(sweep, {}, asks=False) == [said]
    assert check_environment(sweep, {variable: "k"}) == []


def test_any_of_a_providers_variables_will_do(write: Write) -> None:
    sweep = sweep_of_models(write, "gemini/gemini-2.5-pro", "perplexity/sonar")
    assert check_environment(sweep, {"GOOGLE_API_KEY": "k", "PERPLEXITY_API_KEY": "k"}) == []


@pytest.mark.parametrize(
    "model",
    [
        "sim/calibrated",
        "local/smollm2-135m",
        "azure/ours",
        "my-own-model",
        "{id: openai/m, api_base: 'http://localhost:8000/v1'}",
        "{id: openai/m, api_key_env: MY_KEY}",
        "{id: openai/m, extra_headers: {Authorization: 'Bearer ${MY_KEY}'}}",
    ],
)
def test_no_key_is_asked_for_where_none_is_known_to_be_needed(write: Write, model: str) -> None:
    assert check_environment(sweep_of_models(write, model), {"MY_KEY": "k"}) == []


def test_judges_need_their_keys_too(write: Write) -> None:
    sweep = sweep_of_models(write, "sim/calibrated", more="judge: {models: [openai/gpt-4.1]}\n")
    with pytest.raises(
        UsageError, match=r"OPENAI_API_KEY \(the key of openai/gpt-4.1, judge.models"
    ):
        check_environment(sweep, {})


def test_the_key_variables_are_litellms(monkeypatch: pytest.MonkeyPatch) -> None:
    litellm = quiet_litellm()
    for names in KEY_VARIABLES.values():
        for name in names:
            monkeypatch.delenv(name, raising=False)
    # litellm's own check knows the usual variable of each provider, if not every alternative.
    for provider in KEY_VARIABLES.keys() - {"cohere_chat"}:
        told = litellm.validate_environment(model=f"{provider}/m")["missing_keys"]
        assert told, provider
        assert set(told) <= set(KEY_VARIABLES[provider])


@pytest.mark.parametrize(
    "path",
    [
        f"https://me:{SECRET}@host/data.csv",
        "https://plainword@host/data.csv",
        "https://host/data.csv?token=plainword",
        "https://host/data.csv?sv=2024&sig=plainword",
        "https://host/data.csv?X-Amz-Signature=plainword",
        f"https://host/{SECRET}/data.csv",
        "s3://plainword:plainword@bucket/data.csv",
    ],
)
def test_a_benchmarks_address_holds_no_credentials(write: Write, path: str) -> None:
    said = message(write(f"models: [a/b]\nbenchmarks:\n  - {{name: q, path: '{path}'}}\n"))
    assert said == (
        "sweep.yaml:3: benchmarks.0.path: the address holds a user, key, password or signature, "
        "and sweeps are kept in the run folder; download the file and name it by its path"
    )


@pytest.mark.parametrize(
    "path", ["data/key=1/a@b.csv", "https://host/d.csv?download=true&v=2", "C://x.csv", "q.csv"]
)
def test_other_paths_of_benchmarks_are_welcome(write: Write, path: str) -> None:
    sweep = load_sweep(write(f"models: [a/b]\nbenchmarks: [{{name: q, path: '{path}'}}]\n"))
    assert sweep.benchmarks[0].path == path


def test_values_of_the_variables_in_texts() -> None:
    environ = {"A": "one", "B": "two", "C": "three", "D": ""}
    texts = ["Bearer ${B}", "http://${A}/${B}", "${D}${NOT_SET}", "$C"]
    assert values_in(texts, environ) == ("two", "one")


def test_overrides(write: Write) -> None:
    path = write("models: [a/b, &m {id: c/d}]\nbenchmarks: [q]\n")
    sweep = load_sweep(
        path,
        [
            "models.0.params.temperature=0",
            "models.2=e/f",
            "benchmarks.0.limit=7",
            "targets=[closed, 0.5]",
            "samples=2",
        ],
    )
    assert [model.id for model in sweep.models] == ["a/b", "c/d", "e/f"]
    assert sweep.models[0].params == {"temperature": 0}
    assert sweep.benchmarks[0].limit == 7
    assert sweep.targets == ("closed", 0.5)
    assert sweep.samples == 2


@pytest.mark.parametrize(
    ("override", "expected"),
    [
        ("samples", "--set samples: expected KEY=VALUE, such as models.0.params.temperature=0"),
        ("smaples=2", "--set smaples: smaples: unknown key; did you mean 'samples'?"),
        ("samples=0", "--set samples: samples: expected a value greater than or equal to 1, got 0"),
        (
            "models.0.paramz.x=1",
            "--set models.0.paramz.x: models.0.paramz: unknown key; did you mean 'params'?",
        ),
        (
            "models.5.label=x",
            "--set models.5.label: models is a list of 1; expected a number from 0 to 1, got '5'",
        ),
        (
            "models.first=x",
            "--set models.first: models is a list of 1; expected a number from 0 to 1, got 'first'",
        ),
        ("samples.x=1", "--set samples.x: samples is a single value; it has no 'x'"),
        ("seed=[", "--set seed: the value is not valid YAML"),
        ("targets=[1.0]", "--set targets: targets.0: t must be in [0, 1)"),
    ],
)
def test_overrides_are_checked_alike(write: Write, override: str, expected: str) -> None:
    assert message(write(MINIMAL + "samples: 1\n"), override).startswith(expected)


def test_an_override_with_a_key_is_not_repeated(write: Write) -> None:
    assert SECRET not in message(write(MINIMAL), f"models.0.api_key_env={SECRET}")


def test_suites_give_way_to_benchmarks_named_beside_them(write: Write) -> None:
    text = (
        "models: [a/b]\nbenchmarks:\n  - {suite: abstention, limit: 9, weight: 2}\n"
        "  - {name: unknowable, limit: 3}\n"
    )
    entries = {entry.name: entry for entry in load_sweep(write(text)).benchmarks}
    assert entries["unknowable"].limit == 3
    assert entries["selfaware"].limit == 9
    assert entries["selfaware"].weight == 2


def test_schema_lists_every_key_and_both_forms_of_a_model() -> None:
    schema = sweep_schema()
    assert set(schema["required"]) == {"models", "benchmarks"}
    assert schema["additionalProperties"] is False
    forms = schema["properties"]["models"]["items"]["anyOf"]
    assert [form.get("type", form.get("$ref")) for form in forms] == [
        "string",
        "#/$defs/ModelSpec",
    ]
    described = set(re.findall(r"^(\w+):", CONTRACT, re.MULTILINE))
    assert described <= set(schema["properties"])


def test_sweeps_that_load_fit_the_schema() -> None:
    jsonschema = pytest.importorskip("jsonschema", reason="comes with Ray")
    check = jsonschema.Draft202012Validator(sweep_schema())
    for text in (CONTRACT, MINIMAL, TEMPLATE):
        assert not list(check.iter_errors(yaml.safe_load(text)))
    for wrong in ("smaples: 1", "targets: [1.0]", "rubric: 5", "benchmarks: [{limit: 0}]"):
        assert list(check.iter_errors({**yaml.safe_load(MINIMAL), **yaml.safe_load(wrong)}))
