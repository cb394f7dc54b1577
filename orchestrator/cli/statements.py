"""SQL text cut into statements at its semicolons, but not at those in quotes and comments."""

from __future__ import annotations

import re

_TOKEN = re.compile(
    r"""
      '(?:[^']|'')*'                # a string
    | "(?:[^"]|"")*"                # a name
    | \$(?P<tag>\w*)\$.*?\$(?P=tag)\$  # a dollar-quoted string
    | --[^\n]*
    | /\*.*?\*/
    | (?P<end>;)
    | (?P<open>'|"|/\*|\$\w*\$)    # begun and not ended
    | .
    """,
    re.VERBOSE | re.DOTALL,
)
_COMMENT = re.compile(r"--[^\n]*|/\*.*?\*/", re.DOTALL)


def split_statements(text: str) -> tuple[list[str], str]:
    """Return the statements that ended with a semicolon (without it), and the unfinished rest.

    Statements of nothing but blanks and comments are left out.
    """
    finished: list[str] = []
    start = 0
    for token in _TOKEN.finditer(text):
        if token.group("open"):
            break
        if token.group("end"):
            finished.append(text[start : token.start()].strip())
            start = token.end()
    rest = text[start:].strip()
    return [each for each in finished if _says_something(each)], rest if _says_something(
        rest
    ) else ""


def _says_something(statement: str) -> bool:
    return bool(_COMMENT.sub("", statement).strip())
