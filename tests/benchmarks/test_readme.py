"""The facts of benchmarks/README.md are those of the code."""

from __future__ import annotations

import re
from importlib.resources import files
from pathlib import Path

import yaml

from benchmarks import builtins, presets, suite, suites
from benchmarks.checking import check_preset
from benchmarks.own_presets import FOLDERS, GROUP
from benchmarks.pins import FILE_NAME, VARIABLE

README = (files("benchmarks") / "README.md").read_text(encoding="utf-8")


def table(head: str) -> dict[str, list[str]]:
    """Return the rows of the table whose first column has this heading, by their first cell."""
    lines = README[README.index(f"| {head} |") :].partition("\n\n")[0].splitlines()[2:]
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    assert len({row[0] for row in rows}) == len(rows)
    return {row[0]: row[1:] for row in rows}


def test_the_table_has_every_preset_as_it_is() -> None:
    rows = table("preset")
    assert list(rows) == [preset.name for preset in presets()]
    for preset in presets():
        where, items, licence, grader, checked = rows[preset.name]
        assert ("(gated)" in where) == preset.gated
        if preset.source.hub:
            assert where.split()[:2] == ["hub:", preset.source.hub]
        else:
            assert where.rpartition("/")[2] in preset.source.urls[0]
        assert items == ("–" if preset.items is None else f"{preset.items:,}")
        assert licence == (preset.licence or "not stated")
        assert grader == preset.grader
        assert checked == (preset.verified or "no")


def test_the_table_has_every_suite_with_its_limits() -> None:
    rows = table("suite")
    assert list(rows) == sorted(suites())
    for name, [members] in rows.items():
        assert members == ", ".join(
            each.name if each.limit is None else f"{each.name} ({each.limit:,})"
            for each in suite(name).members
        )


def test_the_preset_shown_is_a_good_one(tmp_path: Path) -> None:
    [shown] = re.findall(r"```yaml\n(.*?)```", README, re.DOTALL)
    (tmp_path / "rivers.yaml").write_text(shown, encoding="utf-8")
    (tmp_path / "rivers.csv").write_text("q,a,continent,known\nWhere?,Sea,Asia,yes\nWho?,,Asia,no")
    checked = check_preset(tmp_path / "rivers.yaml")
    assert (checked.faults, checked.items) == ((), 2)
    assert set(yaml.safe_load(shown)) >= {"licence", "citation", "sources", "verified"}


def test_names_are_those_of_the_code() -> None:
    for name in (FILE_NAME, VARIABLE, FOLDERS, GROUP, *(each.name for each in builtins())):
        assert name in README
