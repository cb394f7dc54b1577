"""simple-evals' result file, laid out as its reports are: a page of HTML an example."""

from __future__ import annotations

import html
from collections.abc import Sequence
from typing import Any


def allresults(examples: Sequence[tuple[str, str, str, bool]]) -> dict[str, Any]:
    """Return a file of (question, gold, response, score) examples."""
    pages, talks = [], []
    for question, gold, response, score in examples:
        said = "".join(
            f'\n<div class="message {role}">\n    <div class="role">\n    {role}\n    \n    </div>'
            f'\n    <div class="content">\n    <pre>{html.escape(text)}</pre>\n    </div>\n</div>\n'
            for role, text in (("user", question), ("assistant", response))
        )
        pages.append(
            f"<h3>Prompt conversation</h3>{said}<h3>Results</h3>\n"
            f"<p>Correct Answer: {html.escape(gold)}</p>\n"
            f"<p>Extracted Answer: {html.escape(response)}</p>\n<p>Score: {score}</p>\n"
        )
        talks.append([{"role": "user", "content": question},
                      {"role": "assistant", "content": response}])  # fmt: skip
    mean = sum(example[3] for example in examples) / len(examples)
    return {"score": mean, "metrics": {}, "htmls": pages, "convos": talks, "metadata": None}
