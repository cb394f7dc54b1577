"""Plots as files: SVG, PNG, or the Vega-Lite specification itself."""

from __future__ import annotations

import json
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Literal

from orchestrator.errors import UsageError
from orchestrator.report.format_names import Format
from orchestrator.report.visible import json_escaped
from orchestrator.report.writing import write_file

PlotSuffix = Literal[".svg", ".png", ".vl.json"]

_DRAWN: dict[str, PlotSuffix] = {".svg": ".svg", ".png": ".png"}
_SCALE = 2.0  # pixels a point of a PNG


def plot_suffix(output: Path | None, asked: Format | None) -> PlotSuffix | None:
    """Return the suffix that makes a file a plot, or `None` where it is a table.

    Raises `UsageError` when a table's format is asked for as well, and when what draws the plot is
    not installed: before anything is read.
    """
    if output is None:
        return None
    name = output.name.lower()
    suffix = ".vl.json" if name.endswith(".vl.json") else _DRAWN.get(output.suffix.lower())
    if suffix is None:
        return None
    if asked is not None:
        raise UsageError(
            f"-o {output} is a plot and --format {asked} a table; leave --format out, or name a "
            "file of another suffix"
        )
    if suffix != ".vl.json" and find_spec("vl_convert") is None:
        raise UsageError(
            f"-o {output}: drawing {suffix} needs vl-convert-python, which is not installed. "
            "Install it with: pip install 'calibrant[plots]' (or name a .vl.json file: the same "
            "plot for any Vega-Lite viewer)"
        )
    return suffix


def write_plot(spec: dict[str, Any], output: Path, suffix: PlotSuffix) -> None:
    """Write a Vega-Lite specification as a picture or as it is. Raises `UsageError` if it cannot.

    Drawing reaches no network: the specification holds its data.
    """
    write_file(output, drawn(spec, suffix))


def drawn(spec: dict[str, Any], suffix: PlotSuffix) -> bytes:
    """Return the bytes of the file. Names in it are text: nothing of theirs is markup or code."""
    if suffix == ".vl.json":
        text = json.dumps(spec, ensure_ascii=False, allow_nan=False, indent=1)
        return f"{json_escaped(text)}\n".encode()
    import vl_convert

    if suffix == ".png":
        return vl_convert.vegalite_to_png(spec, scale=_SCALE, allowed_base_urls=[])
    return vl_convert.vegalite_to_svg(spec, allowed_base_urls=[]).encode()
