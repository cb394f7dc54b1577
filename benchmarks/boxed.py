r"""The final answer of a worked solution in LaTeX: what stands in its last `\boxed{…}`."""

from __future__ import annotations

_BOXES = (r"\boxed", r"\fbox")


def last_boxed(solution: str) -> str | None:
    r"""Return what the last `\boxed{…}` or `\fbox{…}` holds, or None.

    Braces inside are matched; an escaped one (`\{`) is text. `\boxed 2`, as MATH writes some, is
    what follows up to the end of the formula. One pass over the text.
    """
    at, box = max((solution.rfind(box), box) for box in _BOXES)
    if at < 0:
        return None
    rest = solution[at + len(box) :].lstrip()
    if not rest.startswith("{"):
        return rest.partition("$")[0].strip().rstrip(".") or None
    depth = 0
    escaped = False
    for end, character in enumerate(rest):
        if escaped:
            escaped = False
        elif character == "\\":
            escaped = True
        elif character == "{":
            depth += 1
        elif character == "}":
            depth -= 1
            if depth == 0:
                return rest[1:end].strip() or None
    return None
