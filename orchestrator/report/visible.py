"""Text of models and data sets made safe to show: what a terminal would obey is made visible."""

from __future__ import annotations

import re

_OBEYED = re.compile(
    "["
    "\x00-\x08\x0b-\x1f\x7f-\x9f"  # control characters but tab and newline
    "\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069"  # direction marks and invisible signs
    "\u2028\u2029\ufeff\ufff9-\ufffb"  # line separators, byte order mark, annotations
    "\ufffe\uffff"  # no characters at all: XML may not hold them
    "\ud800-\udfff"  # half a character: cannot be encoded
    "\U000e0000-\U000e007f"  # tag characters: text nobody sees
    "]"
)


def _escaped(found: re.Match[str]) -> str:
    code = ord(found.group())
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def visible(text: str) -> str:
    r"""Return the text with control characters, escapes and direction marks spelt out (`\x1b`).

    Newlines and tabs stay; a carriage return before a newline is dropped, any other is spelt out
    (on a terminal it would let a text write over itself).
    """
    return _OBEYED.sub(_escaped, text.replace("\r\n", "\n"))


def one_line(text: str) -> str:
    r"""Return the text on one line: as `visible`, with newlines as `⏎` and tabs as blanks."""
    return visible(text).replace("\n", "⏎").replace("\t", " ")


def json_escaped(text: str) -> str:
    r"""Return JSON text in which the same characters stand as `\uXXXX`: the data is unchanged."""

    def escaped(found: re.Match[str]) -> str:
        code = ord(found.group())
        if code < 0x10000:
            return f"\\u{code:04x}"
        high, low = divmod(code - 0x10000, 0x400)
        return f"\\u{0xD800 + high:04x}\\u{0xDC00 + low:04x}"

    return _OBEYED.sub(escaped, text)
