"""What is left of a response to grade: the check that comes before every grader."""

from __future__ import annotations

import re
from typing import NamedTuple

from graders.verdict import Grade, Response

_BLOCK_NAMES = r"think|thinking|thought|thoughts|reasoning|reflection|analysis|scratchpad"
_OPEN = re.compile(rf"<(?:{_BLOCK_NAMES})>|\[think\]|◁think▷", re.IGNORECASE)
_CLOSE = re.compile(rf"</(?:{_BLOCK_NAMES})>|\[/think\]|◁/think▷", re.IGNORECASE)
# The channel marks of gpt-oss, when a server leaves them in the text.
_FINAL_CHANNEL = re.compile(r"<\|channel\|>\s*final\s*(?:<\|[a-z_]+\|>)*", re.IGNORECASE)
_ANY_CHANNEL = re.compile(r"<\|channel\|>\s*(?:analysis|commentary)", re.IGNORECASE)
_CONTROL_TOKEN = re.compile(r"<\|[A-Za-z_]{1,40}\|>|</?s>")
# Format and control characters show nothing: a reply made of them is blank.
_VISIBLE = re.compile("[^\\s\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff\x00-\x1f]")
# What each of the marks above begins with.
_MARK = re.compile(r"[<\[◁]")


class Answered(NamedTuple):
    """A reply's text without its reasoning; `cut_off` when the token limit ended it."""

    text: str
    cut_off: bool = False


def precheck(response: Response) -> Answered | Grade:
    """Return the text to grade, or the grade of a response that holds none.

    A provider's policy block is `refused`; no text, or nothing outside the reasoning, is `empty`.
    """
    if response.finish_reason == "content_filter":
        return Grade("refused", rationale="blocked by the provider's policy (content_filter)")
    cut_off = response.finish_reason in {"length", "max_tokens"}
    raw = response.text or ""
    text = without_reasoning(raw)
    if not _shows_something(text):
        what = "no text outside the reasoning" if _VISIBLE.search(raw) else "no text"
        return Grade("empty", rationale=f"{what}, cut off by the token limit" if cut_off else what)
    return Answered(text, cut_off)


def _shows_something(text: str) -> bool:
    if text and text.isascii() and text.isprintable():
        return True
    return _VISIBLE.search(text) is not None


def without_reasoning(text: str) -> str:
    """Return the text after its reasoning blocks; an unclosed block swallows what follows it.

    A closing mark without an opening one (the opening stood in the prompt) ends a block that
    began with the text.
    """
    if not _MARK.search(text):
        return text.strip()
    channels = list(_FINAL_CHANNEL.finditer(text))
    if channels:
        text = text[channels[-1].end() :]
    elif _ANY_CHANNEL.search(text):
        return ""
    kept: list[str] = []
    position = 0
    while True:
        opening = _OPEN.search(text, position)
        closing = _CLOSE.search(text, position)
        if closing and (opening is None or closing.start() < opening.start()):
            kept.clear()
            position = closing.end()
            continue
        if opening is None:
            kept.append(text[position:])
            break
        kept.append(text[position : opening.start()])
        if closing is None:
            break
        position = closing.end()
    return _CONTROL_TOKEN.sub(" ", " ".join(kept)).strip()
