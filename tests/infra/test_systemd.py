from __future__ import annotations

import configparser
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.infra.manifests import INFRA

UNITS = INFRA / "systemd"


def unit(name: str) -> configparser.ConfigParser:
    parser = configparser.ConfigParser(strict=False, interpolation=None, delimiters="=")
    parser.optionxform = str  # type: ignore[assignment,method-assign]  # keys keep their case
    parser.read(UNITS / name)
    return parser


def test_systemd_takes_the_units(tmp_path: Path) -> None:
    if shutil.which("systemd-analyze") is None:
        pytest.skip("systemd-analyze is not installed")
    for name in ("calibrant-night.service", "calibrant-night.timer"):
        text = (UNITS / name).read_text()
        # The command need not be installed on the machine that runs the test.
        text = text.replace(
            "/usr/local/bin/calibrant-night", str(INFRA / "nightly/calibrant-night")
        )
        (tmp_path / name).write_text(text)
    command = ["systemd-analyze", "verify", "--man=no", *map(str, tmp_path.iterdir())]
    ended = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    ours = [line for line in ended.stderr.splitlines() if "calibrant" in line]
    assert not ours
    assert ended.returncode == 0, ended.stderr


def test_the_timer_starts_the_service_in_a_stated_zone() -> None:
    timer = unit("calibrant-night.timer")["Timer"]
    assert (UNITS / timer["Unit"]).is_file()
    assert timer["OnCalendar"].endswith(" UTC")
    assert timer["Persistent"] == "true"


def test_settings_are_those_of_the_script() -> None:
    script = (INFRA / "nightly" / "calibrant-night").read_text()
    for file in (UNITS / "night.env", INFRA / "kubernetes" / "base" / "settings.env"):
        lines = [line for line in file.read_text().splitlines() if line and line[0] != "#"]
        names = [line.partition("=")[0] for line in lines]
        assert {"NIGHT_SWEEP", "NIGHT_OUT", "NIGHT_REPORTS", "NIGHT_POLICY"} <= set(names)
        for name in names:
            assert re.search(rf"\b{name}\b", script), f"{file.name}: {name}"
