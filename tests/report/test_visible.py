from __future__ import annotations

import json

import pytest

from orchestrator.report.visible import json_escaped, one_line, visible

HOSTILE = "a\x1b[31mred\x1b[0m\x07\x9b2J\u202egnp.exe\r\rover\u2066x\u200b\x7f\uffff\U000e0041"


def test_a_terminal_obeys_nothing_that_is_left() -> None:
    shown = visible(HOSTILE)
    assert "\\x1b[31m" in shown
    assert "\\u202e" in shown
    assert all(sign.isprintable() for sign in shown)


@pytest.mark.parametrize(
    "text", ["plain", "Zürich 東京 🙂", "a\nb\tc", "👩‍🚀 with a joiner", "עברית"]
)
def test_ordinary_text_stays(text: str) -> None:
    assert visible(text) == text


def test_line_ends() -> None:
    assert visible("a\r\nb") == "a\nb"
    assert visible("shown\rhidden") == "shown\\x0dhidden"
    assert one_line("a\r\nb\tc") == "a⏎b c"


def test_json_keeps_the_data() -> None:
    text = json.dumps({"a": HOSTILE}, ensure_ascii=False)
    escaped = json_escaped(text)
    assert escaped.isprintable()
    assert json.loads(escaped) == {"a": HOSTILE}
