"""Lines of a table on standard output, each as soon as it is known."""

from __future__ import annotations

from collections.abc import Sequence


class Table:
    """Columns with a width each; numbers stand right."""

    def __init__(self, title: str, columns: Sequence[str], note: str = "") -> None:
        self._widths = [max(len(column), 9) for column in columns]
        print(f"\n== {title}", flush=True)
        if note:
            print(note)
        self.row(*columns)

    def row(self, *cells: object) -> None:
        texts = [_text(cell) for cell in cells]
        padded = [
            text.ljust(width) if place == 0 else text.rjust(width)
            for place, (text, width) in enumerate(zip(texts, self._widths, strict=False))
        ]
        print("  ".join(padded).rstrip(), flush=True)


def _text(cell: object) -> str:
    if isinstance(cell, bool) or not isinstance(cell, float):
        return f"{cell:,}" if isinstance(cell, int) else str(cell)
    if abs(cell) >= 100:
        return f"{cell:,.0f}"
    return f"{cell:.2f}" if abs(cell) >= 1 else f"{cell:.3f}"
