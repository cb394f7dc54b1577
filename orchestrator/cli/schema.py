"""`calibrant schema`: the JSON Schema of the sweep file, for editors."""

from __future__ import annotations

import json
import sys

from orchestrator.cli.command import examples
from orchestrator.cli.options import OutputOption

EXAMPLES = examples(
    "calibrant schema -o sweep.schema.json",
    "# then, as the first line of a sweep file:",
    "# yaml-language-server: $schema=sweep.schema.json",
)


def schema(output: OutputOption = None) -> None:
    """Print the JSON Schema of the sweep file.

    Editors complete and check a sweep file with it.
    """
    from orchestrator import api

    text = json.dumps(api.schema(), indent=2, ensure_ascii=False) + "\n"
    if output is None:
        sys.stdout.write(text)
        return
    from orchestrator.report.writing import write_file

    write_file(output, text.encode())
