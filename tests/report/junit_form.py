"""What a JUnit XML document may hold: what Ant's schema and Jenkins' both allow.

Ant's is windyroad/JUnit-Schema's JUnit.xsd, Jenkins' its xUnit plugin's junit-10.xsd. A document
that passes here is valid by either; gate's were held to both with libxml2, too.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from xml.etree import ElementTree as ET

_ANY, _SOME, _COUNT = r".*", r".*\S.*", r"\d+"
_SECONDS = r"\d{1,3}(?:\.\d*)?"
"""A decimal to Ant, and of thousands set apart by commas to Jenkins: below that both agree."""


@dataclass(frozen=True, slots=True)
class Element:
    """Attributes with the pattern of their values, and the order of children as a pattern.

    `children` is matched against the children's tags with a space after each.
    """

    required: dict[str, str]
    optional: dict[str, str]
    children: str = ""
    text: bool = False


FORM = {
    "testsuites": Element({}, {}, "(?:testsuite )*"),
    "testsuite": Element(
        {
            "package": _ANY,
            "id": _COUNT,
            "name": _SOME,
            "timestamp": r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d",  # without a zone
            "hostname": _SOME,
            "tests": _COUNT,
            "failures": _COUNT,
            "errors": _COUNT,
            "time": _SECONDS,
        },
        {"skipped": _COUNT},
        "properties (?:testcase )*system-out system-err ",
    ),
    "properties": Element({}, {}, "(?:property )*"),
    "property": Element({"name": _SOME, "value": _ANY}, {}),
    "testcase": Element(
        {"name": _ANY, "classname": _ANY, "time": _SECONDS}, {}, "(?:skipped |error |failure )?"
    ),
    "skipped": Element({}, {"message": _ANY, "type": _ANY}, text=True),
    "error": Element({"type": _ANY}, {"message": _ANY}, text=True),
    "failure": Element({"type": _ANY}, {"message": _ANY}, text=True),
    "system-out": Element({}, {}, text=True),
    "system-err": Element({}, {}, text=True),
}


def faults(document: bytes) -> list[str]:
    """Return what the schemas do not allow, and counts that are not those of the cases."""
    root = ET.fromstring(document)
    found = [] if root.tag == "testsuites" else [f"the root is {root.tag}"]
    for element in root.iter():
        found += _faults(element)
    for suite in root.iter("testsuite"):
        of = {"tests": "testcase", "failures": "failure", "errors": "error", "skipped": "skipped"}
        for name, tag in of.items():
            counted = sum(1 for _ in suite.iter(tag))
            if int(suite.get(name, counted)) != counted:
                found.append(f"{name}: {suite.get(name)}, but {counted} {tag}")
    return found


def _faults(element: ET.Element) -> list[str]:
    form = FORM.get(element.tag)
    if form is None:
        return [f"{element.tag}: no such element"]
    allowed = form.required | form.optional
    found = [f"{element.tag}: no {name}" for name in form.required if name not in element.attrib]
    for name, value in element.attrib.items():
        if not re.fullmatch(allowed.get(name, "(?!)"), value, re.DOTALL):
            found.append(f"{element.tag}: {name}={value!r}")
    tags = "".join(f"{child.tag} " for child in element)
    if not re.fullmatch(form.children, tags):
        found.append(f"{element.tag}: holds {tags or 'nothing'}")
    between = [element.text, *(child.tail for child in element)]
    if not form.text and any(text and text.strip() for text in between):
        found.append(f"{element.tag}: holds text")
    return found
