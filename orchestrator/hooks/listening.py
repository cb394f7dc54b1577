"""The run's listener with its hooks: a hook that fails is left out, and the run goes on."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import TracebackType
from typing import Self

from orchestrator.engine.progress import Listener, ModelProgress, OpensSpans
from orchestrator.hooks.hook import Hook


class Hooked:
    """Tells the listener and, after it, each hook. Closes the hooks when it is left."""

    def __init__(self, listener: Listener, hooks: Mapping[str, Hook]) -> None:
        """`hooks` are open, by the names under which they are spoken of."""
        self._listener = listener
        self._hooks = dict(hooks)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        def close(hook: Hook) -> None:
            if note := hook.close():
                self._listener.message(note)

        self._each(close)
        self._hooks.clear()

    def begin(self, run_id: str) -> None:
        """Tell the hooks that a run begins."""
        self._each(lambda hook: hook.begin(run_id))

    def phase(self, text: str) -> None:
        self._listener.phase(text)
        self._each(lambda hook: hook.phase(text))

    def progress(self, models: Sequence[ModelProgress]) -> None:
        self._listener.progress(models)
        self._each(lambda hook: hook.progress(models))

    def message(self, text: str) -> None:
        # Not for hooks: a message may quote what a provider said of a prompt.
        self._listener.message(text)

    def spans(self) -> OpensSpans | None:
        """Return what the workers shall open: that of the first hook that has some."""
        found: list[OpensSpans] = []

        def ask(hook: Hook) -> None:
            if spans := hook.spans():
                found.append(spans)

        self._each(ask)
        return found[0] if found else None

    def _each(self, tell: Callable[[Hook], None]) -> None:
        for name, hook in list(self._hooks.items()):
            try:
                tell(hook)
            except Exception as error:  # noqa: BLE001 - no hook's failure is the run's
                del self._hooks[name]
                # Its text may hold anything, the headers of a collector too: the kind must do.
                self._listener.message(
                    f"the hook {name} failed ({type(error).__name__}) and is left out from here on"
                )
