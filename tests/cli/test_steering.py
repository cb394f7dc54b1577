from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
import types
from typing import Any

import pytest
import typer

from orchestrator.cli.steering import TWICE_S, steering


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_the_first_signal_asks_to_stop(number: signal.Signals) -> None:
    former = signal.getsignal(number)
    with steering() as steered:
        steered.phase("asking")
        assert not steered.stop.is_set()
        os.kill(os.getpid(), number)
        assert steered.stop.wait(5)
    assert signal.getsignal(number) == former


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_while_it_is_planned_a_run_is_broken_off(
    number: signal.Signals, capsys: pytest.CaptureFixture[str]
) -> None:
    def plan() -> None:
        with steering() as steered:
            steered.phase("planning")
            os.kill(os.getpid(), number)
            time.sleep(20)

    former = signal.getsignal(number)
    with pytest.raises(typer.Exit) as left:
        plan()
    assert left.value.exit_code == 3
    assert "Stopped before anything was asked. Go on with: calibrant" in capsys.readouterr().err
    assert signal.getsignal(number) == former


def test_in_the_middle_of_an_import_too() -> None:
    at_import = types.SimpleNamespace(
        f_code=types.SimpleNamespace(co_filename="<frozen importlib._bootstrap>")
    )

    def plan() -> None:
        with steering() as steered:
            steered.phase("planning")
            # As the interpreter calls it there, in a callback of whose exceptions nobody hears.
            handler: Any = signal.getsignal(signal.SIGINT)
            handler(signal.SIGINT, at_import)
            time.sleep(20)

    with pytest.raises(typer.Exit):
        plan()


def test_a_library_that_takes_the_signal_loses_it_again() -> None:
    with steering() as steered:
        steered.phase("asking")
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
        steered.progress(())
        os.kill(os.getpid(), signal.SIGTERM)
        assert steered.stop.wait(5)


def test_the_second_signal_quits_at_once() -> None:
    code = (
        "import time\n"
        "from orchestrator.cli.steering import steering\n"
        "with steering() as steered:\n"
        "    steered.phase('asking')\n"
        "    print('ready', flush=True)\n"
        "    steered.stop.wait(20)\n"
        "    print('stopping', flush=True)\n"
        "    time.sleep(20)\n"
    )
    child = subprocess.Popen(
        [sys.executable, "-c", code],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    with child:
        assert child.stdout is not None
        assert child.stderr is not None
        assert child.stdout.readline() == "ready\n"
        child.send_signal(signal.SIGINT)
        assert child.stdout.readline() == "stopping\n"
        child.send_signal(signal.SIGINT)  # no second one: sent twice at once, as `timeout` does
        time.sleep(TWICE_S)
        assert child.poll() is None
        begun = time.monotonic()
        child.send_signal(signal.SIGINT)
        assert child.wait(10) == 3
        assert time.monotonic() - begun < 5
        assert "press Ctrl-C again to quit at once" in child.stderr.read()
