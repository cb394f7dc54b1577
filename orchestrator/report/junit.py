"""A gate's results as JUnit XML, which continuous integration shows as tests."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any
from xml.etree import ElementTree as ET

import pyarrow as pa

from orchestrator.report.visible import one_line

Row = dict[str, Any]


def junit(table: pa.Table, title: str, at: datetime | None = None) -> bytes:
    """Return one test case a row. UTF-8, with what XML may not hold spelt out.

    A critical rule that fails is a failure, one that cannot tell an error. An advisory one that
    does not pass is skipped with the reason, as it decides nothing. The order of elements and the
    attributes are those of the schema that Ant's and Jenkins' readers share.
    """
    rows: list[Row] = table.to_pylist()
    kinds = [_kind(row) for row in rows]
    moment = (at or datetime.now(UTC)).strftime("%Y-%m-%dT%H:%M:%S")
    counts = {"tests": str(len(rows)), "failures": str(kinds.count("failure")),
              "errors": str(kinds.count("error"))}  # fmt: skip
    root = ET.Element("testsuites")
    suite = ET.SubElement(
        root, "testsuite",
        {"id": "0", "package": "calibrant", "name": "calibrant gate", "hostname": "localhost",
         "timestamp": moment, "time": "0", **counts, "skipped": str(kinds.count("skipped"))},
    )  # fmt: skip
    properties = ET.SubElement(suite, "properties")
    ET.SubElement(properties, "property", {"name": "compared", "value": one_line(title)})
    for row, kind in zip(rows, kinds, strict=True):
        parts = [row["rule"], row["model"], row["benchmark"]]
        parts += [f"{row['rubric']}, in the {row['position']}"] if row["stated_target"] else []
        case = ET.SubElement(
            suite, "testcase",
            {"name": one_line(" · ".join(parts)), "classname": f"gate.{row['tier']}", "time": "0"},
        )  # fmt: skip
        if kind is not None:
            said = one_line(row["reason"] or row["result"])
            found = ET.SubElement(case, kind, {"message": said})
            if kind != "skipped":
                found.set("type", row["result"])
                found.text = said
    ET.SubElement(suite, "system-out")
    ET.SubElement(suite, "system-err")
    ET.indent(root)
    return bytes(ET.tostring(root, encoding="utf-8", xml_declaration=True)) + b"\n"


def _kind(row: Row) -> str | None:
    if row["result"] == "pass":
        return None
    if row["tier"] == "advisory":
        return "skipped"
    return "failure" if row["result"] == "fail" else "error"
