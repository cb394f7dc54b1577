"""The curves as Vega-Lite specifications that hold their data."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from orchestrator.errors import UsageError
from orchestrator.report.curve_rows import NO_CONFIDENCE, NO_SCORE, Row, labels, one_kind
from orchestrator.report.visible import one_line

if TYPE_CHECKING:
    from orchestrator.analysis.curves import CurveName, Curves

Spec = dict[str, Any]

_SCHEMA = "https://vega.github.io/schema/vega-lite/v6.json"
_GREY = "#777777"
_NO_CHARACTERS = str.maketrans("", "", "\ufffe\uffff")  # which XML does not take, even escaped
_NEVER, _OWN, _ALWAYS, _ORACLE = "never answers", "its own choice", "answers always", "oracle"
_RANKED, _BEST = "by confidence", "best order"


def plot(curves: Curves, name: CurveName | None, *, in_credit: bool = False) -> Spec:
    """Return the plot of one of the curves, or of all that have points, below each other.

    A panel a benchmark (and source of the confidence), a colour a model. Where a model gave closed
    answers these are drawn, else those at t = 0. With `in_credit` scores are t + (1 - t) score.
    Raises `UsageError` where nothing has points.
    """
    tables = {
        "score": one_kind(curves.score.to_pylist()),
        "risk-coverage": one_kind(curves.risk_coverage.to_pylist()),
        "reliability": one_kind(curves.reliability.to_pylist()),
    }
    wanted = [each for each, rows in tables.items() if rows and name in (None, each)]
    if not wanted:
        raise UsageError(f"nothing to draw: {NO_SCORE if name == 'score' else NO_CONFIDENCE}")
    names = {each: _names(rows) for each, rows in tables.items()}
    colours = list(dict.fromkeys(label for each in wanted for label in names[each]))
    parts = []
    for each in wanted:
        rows, label = tables[each], names[each]
        if each == "score":
            parts.append(_score(rows, label, colours, in_credit=in_credit))
        elif each == "risk-coverage":
            parts.append(_risk(rows, label, colours))
        else:
            parts.append(_reliability(rows, label, colours))
    return {
        "$schema": _SCHEMA,
        "background": "white",
        "config": {
            "legend": {"labelLimit": 400, "symbolOpacity": 1, "symbolSize": 300},
            "header": {"labelLimit": 800},
        },
        "vconcat": parts,
        "resolve": {"scale": {"color": "shared", "strokeDash": "independent"}},
    }


def _names(rows: Sequence[Row]) -> list[str]:
    return [label.translate(_NO_CHARACTERS) for label in labels(rows)]


def _panels(rows: Sequence[Row], names: Sequence[str]) -> list[str]:
    """Return of each row its panel's title: the benchmark, the source, and of how many it is."""
    sizes: dict[tuple[str, ...], dict[str, int]] = {}
    for row, name in zip(rows, names, strict=True):
        of_it = sizes.setdefault(_panel(row), {})
        if "bin" in row:  # a part of the answers each
            of_it[name] = of_it.get(name, 0) + row["n"]
        else:
            of_it[name] = max(of_it.get(name, 0), row["n_items"] if "target" in row else row["n"])
    what = "items" if rows and "target" in rows[0] else "answers"
    titles = []
    for row in rows:
        of_it = sizes[_panel(row)]
        least, most = min(of_it.values()), max(of_it.values())
        size = f"{least:,}" if least == most else f"{least:,} to {most:,}"
        title = " · ".join((*_panel(row)[1:], f"{size} {what}"))
        titles.append(one_line(title).translate(_NO_CHARACTERS))
    return titles


def _panel(row: Row) -> tuple[str, ...]:
    source = {"stated": "stated confidence", "logprob": "token log-probability",
              "agreement": "agreement of samples"}  # fmt: skip
    named = (source[row["source"]],) if "source" in row else ()
    return (row["run_id"], row["benchmark"], *named)


def _score(
    rows: Sequence[Row], names: Sequence[str], colours: Sequence[str], *, in_credit: bool
) -> Spec:
    points: list[Row] = []
    silent: set[tuple[str, float]] = set()
    for row, name, panel in zip(rows, names, _panels(rows, names), strict=True):
        t = row["target"]
        at = {"model": name, "panel": panel, "t": t, "items": row["n_items"]}
        for line, score in ((_OWN, row["score"]), (_ALWAYS, row["ref_answer"]),
                            (_ORACLE, row["ref_oracle"])):  # fmt: skip
            points.append({**at, "line": line, "value": _credited(score, t, in_credit)})
        points[-3] |= {
            "low": _credited(row["score_low"], t, in_credit),
            "high": _credited(row["score_high"], t, in_credit),
        }
        if (panel, t) not in silent:
            silent.add((panel, t))
            never = _credited(0.0, t, in_credit)
            points.append({"panel": panel, "t": t, "line": _NEVER, "value": never})
    title = "credit" if in_credit else "score"
    y: Spec = {"title": title, "scale": {"domain": [0 if in_credit else -1, 1]}}
    dashes = {
        "field": "line",
        "scale": {"domain": [_OWN, _ALWAYS, _ORACLE, _NEVER],
                  "range": [[1, 0], [6, 3], [2, 3], [10, 4]]},
        "title": None,
    }  # fmt: skip
    x: Spec = {"field": "t", "type": "quantitative", "title": "confidence target t",
               "scale": {"domain": [0, 1]}}  # fmt: skip
    value = {"field": "value", "type": "quantitative", **y}
    layers: list[Spec] = [
        {
            "transform": [{"filter": f"datum.line === '{_NEVER}'"}],
            "mark": {"type": "line", "color": _GREY, "clip": True},
            "encoding": {"x": x, "y": value, "strokeDash": dashes},
        },
        {
            "transform": [{"filter": f"datum.line === '{_OWN}' && isValid(datum.low)"}],
            "mark": {"type": "area", "opacity": 0.15, "clip": True},
            "encoding": {"x": x, "y": {"field": "low", "type": "quantitative", **y},
                         "y2": {"field": "high"}, "color": _colour(colours)},
        },
        {
            "transform": [{"filter": f"datum.line !== '{_NEVER}'"}],
            "mark": {"type": "line", "clip": True},
            "encoding": {"x": x, "y": value, "strokeDash": dashes, "color": _colour(colours),
                         "tooltip": _tooltip("t", "value", "low", "high", "items")},
        },
    ]  # fmt: skip
    heading = "Score of the same answers at any target (95 % intervals)"
    return _faceted(heading, points, layers)


def _credited(score: float | None, t: float, in_credit: bool) -> float | None:
    return t + (1 - t) * score if in_credit and score is not None else score


def _risk(rows: Sequence[Row], names: Sequence[str], colours: Sequence[str]) -> Spec:
    points: list[Row] = []
    for row, name, panel in zip(rows, names, _panels(rows, names), strict=True):
        at = {"model": name, "panel": panel}
        points.append({**at, "line": _RANKED, "coverage": row["coverage"], "risk": row["risk"],
                       "answers": row["n"]})  # fmt: skip
        if row["coverage"] > 1 - 1e-9:
            points += [{**at, "line": _BEST, **point} for point in _best(row["risk"])]
    layer: Spec = {
        "mark": {"type": "line"},
        "encoding": {
            "x": {"field": "coverage", "type": "quantitative", "scale": {"domain": [0, 1]},
                  "title": "coverage: share of the answers with a confidence"},
            "y": {"field": "risk", "type": "quantitative", "scale": {"domainMin": 0},
                  "title": "risk: share of them wrong"},
            "color": _colour(colours),
            "strokeDash": {"field": "line", "title": None,
                           "scale": {"domain": [_RANKED, _BEST], "range": [[1, 0], [2, 3]]}},
            "tooltip": _tooltip("coverage", "risk", "answers"),
        },
    }  # fmt: skip
    heading = "Risk-coverage: the surest answers first"
    return _faceted(heading, points, [layer])


def _best(error: float) -> Iterator[Row]:
    """Yield the curve of all right answers before the wrong ones."""
    steps = 20
    yield {"coverage": 0.0, "risk": 0.0}
    for step in range(steps + 1):
        coverage = 1 - error + error * step / steps
        if coverage > 0:
            yield {"coverage": coverage, "risk": (coverage - 1 + error) / coverage}


def _reliability(rows: Sequence[Row], names: Sequence[str], colours: Sequence[str]) -> Spec:
    points: list[Row] = []
    for row, name, panel in zip(rows, names, _panels(rows, names), strict=True):
        points.append(
            {"model": name, "panel": panel, "sure": row["mean_confidence"],
             "right": row["accuracy"], "low": row["accuracy_low"], "high": row["accuracy_high"],
             "items": row["n_items"]}
        )  # fmt: skip
    for panel in dict.fromkeys(point["panel"] for point in points):
        points += [{"panel": panel, "sure": end, "right": end, "exact": True} for end in (0.0, 1.0)]
    unit = {"type": "quantitative", "scale": {"domain": [0, 1]}}
    x = {"field": "sure", **unit, "title": "mean confidence of the bin"}
    y = {"field": "right", **unit, "title": "share right"}
    own = [{"filter": "!datum.exact"}]
    layers: list[Spec] = [
        {
            "transform": [{"filter": "datum.exact"}],
            "mark": {"type": "line", "color": _GREY, "strokeDash": [6, 3]},
            "encoding": {"x": x, "y": y},
        },
        {
            "transform": own,
            "mark": {"type": "rule", "opacity": 0.5},
            "encoding": {"x": x, "y": {**y, "field": "low"}, "y2": {"field": "high"},
                         "color": _colour(colours)},
        },
        {
            "transform": own,
            "mark": {"type": "line", "point": True},
            "encoding": {"x": x, "y": y, "color": _colour(colours),
                         "tooltip": _tooltip("sure", "right", "low", "high", "items")},
        },
    ]  # fmt: skip
    heading = "Reliability: bins of equal mass (Wilson 95 % intervals)"
    return _faceted(heading, points, layers)


def _colour(names: Sequence[str]) -> Spec:
    scheme = "tableau10" if len(names) <= 10 else "tableau20"
    scale = {"domain": list(names), "scheme": scheme}
    return {"field": "model", "type": "nominal", "title": None, "scale": scale}


def _tooltip(*fields: str) -> list[Spec]:
    shown: list[Spec] = [{"field": name, "type": "quantitative"} for name in fields]
    return [{"field": "model", "type": "nominal"}, *shown]


def _faceted(title: str, points: Sequence[Row], layers: Sequence[Spec]) -> Spec:
    return {
        "title": title,
        "data": {"values": list(points)},
        "facet": {"field": "panel", "type": "nominal", "title": None, "sort": None},
        "columns": min(2, len({point["panel"] for point in points})) or 1,
        "spec": {"width": 340, "height": 240, "layer": list(layers)},
    }
