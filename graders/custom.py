"""Graders of one's own: a Python callable in a file, or one that an installed package offers.

A sweep names it in a benchmark's `grader`: `mine.py:grade` (the file relative to the sweep file),
or the name of an entry point of the group `calibrant.graders`. It is one of

- a callable `(question: Question, response: Response) -> Grade | str | bool`: a whole `Grade`, the
  outcome as a word ("correct", "incorrect", "abstained", "refused", "empty", "ungraded"), or
  whether the answer is right;
- an object with such a method `grade`, or a class that makes one without arguments.

Blocked and empty replies are settled before it is asked, as for every grader: it sees a text that
is not blank, without the reasoning blocks. It may have two attributes: `name` (in the tables; else
what the sweep wrote) and `version`. Without a version it is the hash of the source file, so that an
edit grades anew; a grader that loads code of its own from elsewhere states one.

>>> def same_word(question: Question, response: Response) -> bool:
...     return (response.text or "").strip().lower() == question.answers[0].lower()
>>> CustomGrader("same_word", "1", same_word).grade(Question("?", ("Paris",)), Response("paris"))
Grade(outcome='correct', extracted=None, rationale=None, unsure=False, failed=False)
"""

from __future__ import annotations

import hashlib
import importlib.util
import inspect
import re
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from difflib import get_close_matches
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any, get_args

from graders.errors import GraderError
from graders.response_state import precheck
from graders.verdict import Grade, Outcome, Question, Response

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

GROUP = "calibrant.graders"
"""Entry points of this group name a custom grader."""

OUTCOMES: tuple[Outcome, ...] = get_args(Outcome)

_IN_A_FILE = re.compile(r"(?P<file>.+\.py):(?P<name>\w+)")
_RESERVED = re.compile(r"auto|alias|choice|number|math|list|abstention|(?:judge|label)(?::.*)?")
_VERSION_DIGITS = 12
_MOST_KEPT = 1000
_SHOWN = 80

CustomCall = Callable[[Question, Response], Grade | str | bool]
"""What a custom grader is at its simplest; the text is an outcome."""


@dataclass(frozen=True, slots=True)
class CustomGrader:
    """A person's callable as a grader: whatever it raises or returns becomes a grade."""

    name: str
    version: str
    call: Callable[[Question, Response], object]

    def grade(self, question: Question, response: Response) -> Grade:
        """Return the callable's grade; `ungraded` and `failed` where it raises or says nonsense."""
        checked = precheck(response)
        if isinstance(checked, Grade):
            return checked
        try:
            said = self.call(question, replace(response, text=checked.text))
        except (Exception, SystemExit) as error:  # noqa: BLE001 -- a person's code: anything
            return _failed(f"{type(error).__name__}: {_text_of(error)}")
        return _as_grade(said)


def is_custom(name: str) -> bool:
    """Tell whether a name is written as a custom grader in a file is: `mine.py:grade`."""
    return _IN_A_FILE.fullmatch(name) is not None


def installed() -> tuple[str, ...]:
    """Return the names of the graders that installed packages offer."""
    return tuple(sorted({entry.name for entry in _entry_points()}))


def load_custom(name: str, folder: Path | str, known: Iterable[str]) -> CustomGrader:
    """Return the custom grader of a name; a file is looked for from `folder`.

    `known` are the other names that could have been meant. Raises `GraderError` for a name that is
    none, a file that is not there or does not load, and for what cannot grade.
    """
    in_a_file = _IN_A_FILE.fullmatch(name)
    if in_a_file is not None:
        module, version = _module_of(name, Path(folder) / in_a_file["file"])
        return _checked(name, _member(name, module, in_a_file["name"]), version)
    entry = next((entry for entry in _entry_points() if entry.name == name), None)
    if entry is None:
        names = sorted({*known, *installed()})
        raise GraderError(
            f"unknown grader {name!r}{_nearest(name, names)}; expected one of {', '.join(names)}, "
            "or a callable of your own as FILE.py:NAME"
        )
    try:
        found = entry.load()
    except (Exception, SystemExit) as error:
        raise GraderError(
            f"grader {name!r}: {entry.value} cannot be imported "
            f"({type(error).__name__}: {_text_of(error)})"
        ) from error
    return _checked(name, found, _version_of_entry(entry))


def _entry_points() -> tuple[EntryPoint, ...]:
    from importlib.metadata import entry_points  # a tenth of the start of a command

    return tuple(entry_points(group=GROUP))


def _version_of_entry(entry: EntryPoint) -> str | None:
    source = getattr(sys.modules.get(entry.module), "__file__", None)
    if source is not None and source.endswith(".py") and Path(source).is_file():
        return _digest(Path(source).read_bytes())
    return entry.dist.version if entry.dist is not None else None


_loaded: dict[tuple[Path, str], ModuleType] = {}


def _module_of(name: str, path: Path) -> tuple[ModuleType, str]:
    """Return a file as a module, run once for each state of it, and the hash of that state."""
    path = path.resolve()
    try:
        digest = _digest(path.read_bytes())
    except OSError as error:
        beside = [each.name for each in path.parent.glob("*.py")] if path.parent.is_dir() else []
        hint = _nearest(path.name, beside)
        raise GraderError(
            f"grader {name!r}: {path} cannot be read ({error.strerror}){hint}; a sweep's graders "
            "are looked for from its folder, a command's from the working folder"
        ) from error
    if (path, digest) not in _loaded:
        _loaded[path, digest] = _run(name, path, f"_calibrant_grader_{path.stem}_{digest}")
    return _loaded[path, digest], digest


def _run(name: str, path: Path, module_name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(module_name, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[module_name] = module  # dataclasses and pickles look for it there
    if str(path.parent) not in sys.path:
        sys.path.append(str(path.parent))  # it may import files beside it, and hide none of others
    try:
        spec.loader.exec_module(module)
    except (Exception, SystemExit) as error:
        del sys.modules[module_name]
        raise GraderError(
            f"grader {name!r}: {path} cannot be imported ({type(error).__name__}: "
            f"{_text_of(error)}{_line_in(error, path)})"
        ) from error
    return module


def _line_in(error: BaseException, path: Path) -> str:
    """Return where in a file an error came from, if it did."""
    if isinstance(error, SyntaxError):
        return ""  # its text says so
    trace, line = error.__traceback__, None
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == str(path):
            line = trace.tb_lineno
        trace = trace.tb_next
    return "" if line is None else f", line {line}"


def _member(name: str, module: ModuleType, member: str) -> Any:
    if not hasattr(module, member):
        own = [
            each
            for each, value in vars(module).items()
            if getattr(value, "__module__", None) == module.__name__ and each[0] != "_"
        ]
        raise GraderError(
            f"grader {name!r}: the file has no {member!r}{_nearest(member, own)}; "
            f"it has {', '.join(own) or 'nothing that could grade'}"
        )
    return getattr(module, member)


def _checked(name: str, found: Any, version: str | None) -> CustomGrader:
    """Return what a name led to as a grader; raises `GraderError` for what cannot be one."""
    if inspect.isclass(found):
        try:
            found = found()
        except Exception as error:
            raise GraderError(
                f"grader {name!r}: the class cannot be made without arguments "
                f"({type(error).__name__}: {_text_of(error)}); name an object instead"
            ) from error
    call = getattr(found, "grade", found)
    if not callable(call):
        raise GraderError(
            f"grader {name!r} is a {type(found).__name__}; expected a callable "
            "(question, response), or an object with a method grade"
        )
    if inspect.iscoroutinefunction(call) or inspect.isgeneratorfunction(call):
        raise GraderError(f"grader {name!r} is asynchronous or a generator; expected a plain def")
    _check_arguments(name, call)
    shown = _stated(name, found, "name") or name
    if _RESERVED.fullmatch(shown):
        raise GraderError(f"grader {name!r}: the name {shown!r} is one of ours; choose another")
    stated = _stated(name, found, "version") or version
    if stated is None:
        raise GraderError(f"grader {name!r} has no source file; give it an attribute version")
    return CustomGrader(shown, stated, call)


def _check_arguments(name: str, call: Callable[..., object]) -> None:
    try:
        signature = inspect.signature(call)
    except (TypeError, ValueError):
        return  # built in, without a signature that can be read
    try:
        signature.bind(None, None)
    except TypeError as error:
        raise GraderError(
            f"grader {name!r} takes {signature}; expected two arguments: (question, response)"
        ) from error


def _stated(name: str, found: Any, attribute: str) -> str | None:
    value = getattr(found, attribute, None)
    if value is None or (isinstance(value, str) and value.strip() and value.isprintable()):
        return value
    raise GraderError(f"grader {name!r}: its {attribute} is {_shown(value)}; expected a text")


def _as_grade(said: object) -> Grade:
    if isinstance(said, bool):
        return Grade("correct" if said else "incorrect")
    if isinstance(said, str):
        outcome = next((outcome for outcome in OUTCOMES if outcome == said), None)
        return _failed(f"returned {_shown(said)}; {_EXPECTED}") if not outcome else Grade(outcome)
    if not isinstance(said, Grade):
        return _failed(f"returned {_shown(said)}; {_EXPECTED}")
    if said.outcome not in OUTCOMES:
        return _failed(f"returned a Grade with the outcome {_shown(said.outcome)}; {_EXPECTED}")
    for attribute in ("extracted", "rationale"):
        value: object = getattr(said, attribute)
        if value is not None and not isinstance(value, str):
            return _failed(
                f"returned a Grade with the {attribute} {_shown(value)}; expected a text or None"
            )
    return replace(
        said,
        extracted=_bounded(said.extracted),
        rationale=_bounded(said.rationale),
        unsure=bool(said.unsure),
    )


_EXPECTED = f"expected a Grade, True or False, or one of {', '.join(OUTCOMES)}"


def _failed(why: str) -> Grade:
    return Grade("ungraded", rationale=_bounded(why), failed=True)


def _shown(value: object) -> str:
    """Return what a value is, in few words."""
    if value is None:
        return "None"
    try:
        text = repr(value)
    except Exception:  # noqa: BLE001 -- a person's object
        return f"a {type(value).__name__}"
    text = text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"
    return f"{type(value).__name__} {text}"


def _text_of(error: BaseException) -> str:
    try:
        return " ".join(str(error).split())
    except Exception:  # noqa: BLE001 -- a person's exception
        return "(its message cannot be read)"


def _bounded(text: str | None) -> str | None:
    """Return text that UTF-8 can hold, at most `_MOST_KEPT` characters."""
    if text is None:
        return None
    text = text.encode("utf-8", "replace").decode("utf-8")
    return text if len(text) <= _MOST_KEPT else f"{text[: _MOST_KEPT - 1]}…"


def _digest(source: bytes) -> str:
    return hashlib.sha256(source).hexdigest()[:_VERSION_DIGITS]


def _nearest(name: str, known: Iterable[str]) -> str:
    found = get_close_matches(name, list(known), n=1, cutoff=0.5)
    return f" (did you mean {found[0]!r}?)" if found else ""
