from __future__ import annotations

import pytest

from benchmarks import BenchmarkError, BenchmarkSpec, benchmark_names, describe, load, suite, suites


def test_every_member_of_a_suite_exists() -> None:
    assert suites() == ["abstention", "factuality", "reasoning"]
    for name in suites():
        names = [member.name for member in suite(name).members]
        assert len(set(names)) == len(names)
        assert set(names) <= set(benchmark_names())
        assert not set(names) & set(suites())


@pytest.mark.parametrize(
    ("name", "some"),
    [
        ("factuality", {"simpleqa_verified", "longtail"}),
        ("abstention", {"selfaware", "unknowable"}),
        ("reasoning", {"gsm8k", "arithmetic"}),
    ],
)
def test_suites_hold_what_their_name_says(name: str, some: set[str]) -> None:
    members = {member.name: member for member in suite(name).members}
    assert some <= set(members)
    assert all(member.weight is None for member in members.values())
    about = describe(name)
    assert about.kind == "suite"
    assert [member.name for member in about.members] == list(members)


def test_an_unknown_suite_and_a_suite_named_as_a_benchmark() -> None:
    with pytest.raises(BenchmarkError, match=r'unknown suite "abstension".*"abstention"'):
        suite("abstension")
    with pytest.raises(BenchmarkError, match=r'"reasoning" is a suite .* \{suite: reasoning\}'):
        load(BenchmarkSpec("reasoning"))
