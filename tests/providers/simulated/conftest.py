"""Items of every answer type for the simulated models."""

from __future__ import annotations

from pathlib import Path

import pyarrow as pa
import pytest
from pyarrow import parquet

from orchestrator.providers.simulated.questions import KnownItem
from orchestrator.store.schemas import ITEMS


@pytest.fixture(scope="session")
def items() -> list[KnownItem]:
    made: list[KnownItem] = []
    for place in range(40):
        made += [
            KnownItem(f"What is the capital of land {place}?", (f"Town{place}", f"City {place}")),
            KnownItem(
                f"Which one of group {place} is it?",
                ("B",),
                (f"75% of it {place}", f"more than 60% {place}", f"none {place}"),
                "choice",
            ),
            KnownItem(
                "Which of these is the largest?",
                ("CA"[place % 2],),
                (f"cat {place}", f"dog {place}", f"cow {place}"),
                "choice",
            ),
            KnownItem(f"How much is {place} + 17?", (str(place + 17),), (), "number"),
            KnownItem(f"Simplify\nfraction {place}.", (r"\frac{1}{3}",), (), "math"),
            KnownItem(f"Who wins the cup in {3000 + place}?", (), (), "none", True),
        ]
    return made


@pytest.fixture(scope="session")
def items_file(items: list[KnownItem], tmp_path_factory: pytest.TempPathFactory) -> Path:
    rows = [
        {
            "benchmark": "made",
            "item_id": str(place),
            "question": item.question,
            "answers": list(item.answers),
            "choices": list(item.choices),
            "answer_type": item.answer_type,
            "should_abstain": item.should_abstain,
            "metadata": "{}",
        }
        for place, item in enumerate(items)
    ]
    path = tmp_path_factory.mktemp("run") / "items" / "made-0.parquet"
    path.parent.mkdir()
    parquet.write_table(pa.Table.from_pylist(rows, schema=ITEMS), path)
    return path
