from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from importlib.metadata import EntryPoint, EntryPoints

import pytest

from orchestrator.engine.progress import ModelProgress
from orchestrator.errors import UsageError
from orchestrator.hooks import Hook, finding, open_hooks
from tests.hooks.progress import one


class Recorder:
    """A listener that keeps what it hears."""

    def __init__(self) -> None:
        self.heard: list[str] = []

    def phase(self, text: str) -> None:
        self.heard.append(f"phase {text}")

    def progress(self, models: Sequence[ModelProgress]) -> None:
        self.heard.append(f"progress {len(models)}")

    def message(self, text: str) -> None:
        self.heard.append(text)


class Counting(Hook):
    """A third party's hook."""

    opened: list[Counting] = []  # noqa: RUF012 - the test looks at what was opened

    def __init__(self, argument: str) -> None:
        self.argument = argument
        self.heard: list[str] = []
        self.opened.append(self)

    def begin(self, run_id: str) -> None:
        self.heard.append(f"begin {run_id}")

    def phase(self, text: str) -> None:
        self.heard.append(f"phase {text}")

    def close(self) -> str:
        self.heard.append("close")
        return "counted"


class Failing(Hook):
    def __init__(self, argument: str) -> None:
        self.calls = 0

    def progress(self, models: Sequence[ModelProgress]) -> None:
        self.calls += 1
        raise RuntimeError("header: secret-token")


def broken(argument: str) -> Hook:
    raise ValueError("no such place")


def nothing(argument: str) -> None:
    return None


@pytest.fixture
def installed(monkeypatch: pytest.MonkeyPatch) -> None:
    """A package's entry points, as an installation would declare them."""
    Counting.opened.clear()
    points = EntryPoints(
        EntryPoint(name, f"{__name__}:{target}", finding.GROUP)
        for name, target in {
            "counting": "Counting",
            "failing": "Failing",
            "broken": "broken",
            "nothing": "nothing",
        }.items()
    )
    monkeypatch.setattr(finding, "entry_points", lambda group: points.select(group=group))


@pytest.mark.usefixtures("installed")
def test_a_hook_hears_the_run_after_the_listener() -> None:
    listener = Recorder()
    with open_hooks(["counting:some:text"], listener) as hooked:
        hooked.begin("nightly")
        hooked.phase("asking")
        hooked.progress([one()])
        hooked.message("a provider quoted the prompt")
    hook = Counting.opened[0]
    assert hook.argument == "some:text"
    assert hook.heard == ["begin nightly", "phase asking", "close"]
    assert listener.heard == [
        "phase asking",
        "progress 1",
        "a provider quoted the prompt",
        "counted",
    ]


@pytest.mark.usefixtures("installed")
def test_a_failing_hook_is_left_out_and_the_run_goes_on() -> None:
    listener = Recorder()
    with open_hooks(["failing", "counting"], listener) as hooked:
        hooked.progress([one()])
        hooked.progress([one(done=50)])
    assert listener.heard == [
        "progress 1",
        "the hook failing failed (RuntimeError) and is left out from here on",
        "progress 1",
        "counted",
    ]


@pytest.mark.usefixtures("installed")
@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("prometeus", "did you mean prometheus?"),
        ("xyz", "there are broken, counting, failing, nothing, opentelemetry, prometheus"),
        ("broken", "could not be opened (ValueError: no such place)"),
        ("nothing", "returned a NoneType; expected an orchestrator.hooks.Hook"),
        ("prometheus:many", "expected prometheus, prometheus:PORT or prometheus:HOST:PORT"),
        ("opentelemetry:4318", "takes no argument"),
        ("counting:again", "given twice"),
    ],
)
def test_what_cannot_be_opened_is_one_clear_message(name: str, said: str) -> None:
    with pytest.raises(UsageError, match=r"^--hook ") as caught:
        open_hooks(["counting", name], Recorder())
    assert said in str(caught.value)
    assert [hook.heard for hook in Counting.opened] == [["close"]]


@pytest.mark.parametrize(
    ("name", "package", "extra"),
    [
        ("prometheus", "prometheus_client", "metrics"),
        ("opentelemetry", "opentelemetry", "otel"),
    ],
)
def test_a_missing_extra_says_what_to_install(name: str, package: str, extra: str) -> None:
    code = (
        "import sys\n"
        "class Without:\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        f"        if name.partition('.')[0] == {package!r}:\n"
        "            raise ModuleNotFoundError(f'No module named {name!r}', name=name)\n"
        "sys.meta_path.insert(0, Without())\n"
        "from orchestrator.engine.progress import Silent\n"
        "from orchestrator.errors import UsageError\n"
        "from orchestrator.hooks import open_hooks\n"
        "try:\n"
        f"    open_hooks([{name!r}], Silent())\n"
        "except UsageError as error:\n"
        "    print(error)\n"
    )
    child = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert f"pip install 'calibrant[{extra}]'" in child.stdout
    assert f"the package {package}" in child.stdout


def test_no_hook_imports_no_telemetry() -> None:
    code = (
        "import sys\n"
        "from orchestrator.engine.progress import Silent\n"
        "from orchestrator.hooks import open_hooks\n"
        "with open_hooks([], Silent()) as hooked:\n"
        "    assert hooked.spans() is None\n"
        "print([n for n in sys.modules if n.startswith(('opentelemetry', 'prometheus_client'))])\n"
    )
    child = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert child.stdout.strip() == "[]"
