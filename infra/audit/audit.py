"""Holds lock files against a database of known vulnerabilities, by pip-audit.

Usage: audit.py LOCK... ; `make audit` runs it in an environment of its own. Databases are tried in
turn: PyPI's, then OSV's, or the one that AUDIT_SERVICE names (pypi or osv). Exit codes: 0 nothing
known, 1 something known, 3 cannot tell: no database was reached, or it does not know a package.

pip-audit by itself says "no known vulnerabilities" also where a mirror answers for PyPI and has no
data. So a database is believed only after it has told of a vulnerability that is known to be there.
"""

# A command by itself.
# ruff: noqa: INP001, T201

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

KNOWN = "jinja2==3.1.2\n"
"""CVE-2024-22195 and others, fixed in 3.1.3 and later: any database of Python packages has them."""

SERVICES = ("pypi", "osv")
CLEAN, FOUND, CANNOT_TELL = 0, 1, 3

Report = dict[str, Any]


def main(locks: Sequence[str]) -> int:
    """Audit the locks; return the exit code."""
    stated = os.environ.get("AUDIT_SERVICE")
    for service in (stated,) if stated else SERVICES:
        why = silence(service)
        if why is None:
            print(f"audit: {', '.join(locks)} against the database {service}")
            report, said = asked(service, *(f"--requirement={lock}" for lock in locks))
            if report is None:
                print(f"audit: cannot tell: {service} ended early: {said}", file=sys.stderr)
                return CANNOT_TELL
            code, lines = verdict(report)
            print("\n".join(lines))
            return code
        print(f"audit: {service}: {why}", file=sys.stderr)
    print("audit: cannot tell: no vulnerability database was reached", file=sys.stderr)
    return CANNOT_TELL


def silence(service: str) -> str | None:
    """Return why a database is not to be believed; `None` if it tells of what is known."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "known.txt"
        file.write_text(KNOWN)
        report, said = asked(service, f"--requirement={file}", "--no-deps")
    if report is None:
        return f"not reached: {said}"
    if verdict(report)[0] != FOUND:
        return "it answers, and knows nothing of a vulnerability that is known (a mirror?)"
    return None


def asked(service: str, *options: str) -> tuple[Report | None, str]:
    """Return pip-audit's report, or none and the last line of what it said."""
    command = [sys.executable, "-m", "pip_audit", "--disable-pip", "--format=json"]
    command += ["--progress-spinner=off", "--timeout=15", f"--vulnerability-service={service}"]
    ended = subprocess.run(  # noqa: S603  (our own arguments)
        [*command, *options], capture_output=True, text=True, check=False
    )
    try:
        report: Report = json.loads(ended.stdout)
    except ValueError:
        lines = ended.stderr.strip().splitlines() or [f"exit code {ended.returncode}"]
        return None, lines[-1]
    return report, ""


def verdict(report: Report) -> tuple[int, list[str]]:
    """Return the exit code of a report, and what to say: a line for each package that matters."""
    lines = []
    skipped = 0
    found = 0
    for each in report["dependencies"]:
        if "skip_reason" in each:
            skipped += 1
            lines.append(f"{each['name']}: not audited: {each['skip_reason']}")
        for flaw in each.get("vulns", ()):
            found += 1
            names = ", ".join([flaw["id"], *flaw["aliases"]])
            fixed = ", ".join(flaw["fix_versions"]) or "no version yet"
            lines.append(f"{each['name']} {each['version']}: {names}; fixed in {fixed}")
    audited = len(report["dependencies"]) - skipped
    lines.append(f"{audited} packages audited, {skipped} not; {found} known vulnerabilities")
    if found:
        return FOUND, lines
    return (CANNOT_TELL if skipped or not audited else CLEAN), lines


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
