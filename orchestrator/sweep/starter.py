"""The sweep file that `calibrant init` writes: it runs offline and shows what else there is."""

from __future__ import annotations

from importlib.resources import files

TEMPLATE: str = files("orchestrator.sweep").joinpath("starter.yaml").read_text("utf-8")
