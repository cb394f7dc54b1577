"""The process in which mathematical answers are compared: started and ended by `graders.maths`.

Runs as a file, isolated, and imports nothing of the project. Each line it reads is a JSON list of
a gold and an answer, each an expression in LaTeX or plain writing; each line it writes is `true`,
`false`, or `null` for what it cannot read. A comparison that takes more than its share of CPU time
ends the process, inside C code too: whoever asked sees its output end.
"""

from __future__ import annotations

import contextlib
import json
import logging
import sys
from collections.abc import Callable
from typing import TextIO

CPU_SECONDS = 3.0
MEMORY_BYTES = 4 * 2**30


def main() -> None:
    """Answer the lines of standard input until it ends."""
    replies, sys.stdout = sys.stdout, sys.stderr  # nothing else may write there
    logging.disable(logging.CRITICAL)
    sys.path.extend(sys.argv[1:])
    _limit_memory()
    from math_verify import (  # type: ignore[import-untyped] # the package has no types
        ExprExtractionConfig,
        LatexExtractionConfig,
        parse,
        verify,
    )

    configs = (LatexExtractionConfig(boxed_match_priority=0), ExprExtractionConfig())

    def same(gold: str, answer: str) -> bool | None:
        golds = parse(f"\\boxed{{{gold}}}", configs, parsing_timeout=None, raise_on_error=False)
        answers = parse(f"\\boxed{{{answer}}}", configs, parsing_timeout=None, raise_on_error=False)
        if not any(not isinstance(each, str) for each in golds) or not answers:
            return None
        return bool(verify(golds, answers, timeout_seconds=None, raise_on_error=False))

    _serve(replies, same)


def _serve(replies: TextIO, same: Callable[[str, str], bool | None]) -> None:
    replies.write("ready\n")
    replies.flush()
    for line in sys.stdin:
        gold, answer = json.loads(line)
        _allow(CPU_SECONDS)
        try:
            reply = same(gold, answer)
        except Exception:  # noqa: BLE001 # whatever a hostile expression brings about
            reply = None
        _allow(0)
        replies.write(json.dumps(reply) + "\n")
        replies.flush()


def _allow(seconds: float) -> None:
    """Let the next step take so much CPU time; the signal's own way is to end the process."""
    with contextlib.suppress(ImportError, AttributeError):
        import signal

        signal.setitimer(signal.ITIMER_PROF, seconds)


def _limit_memory() -> None:
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))


if __name__ == "__main__":
    main()
