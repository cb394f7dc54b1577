"""Rubrics: the sentence that states the confidence target, as a sandboxed Jinja template.

A template sees `target` ("0.75"), `percent` ("75"), `penalty` ("3"), all text of at most six
significant digits, `confidence` (true when a stated confidence is asked for), `question` and
`choices` (a list of "A) …" lines). A template that does not use `question` is an instruction: it
follows the question after a blank line, or is the system message. One that does is the whole user
message.

Templates may come with a sweep from elsewhere, so they can neither reach anything nor grow or run
without bound: nothing can be called but a short `range`, loops do not nest, nothing is multiplied
or assigned, and `join` has a most.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache
from importlib.resources import files

import jinja2
from jinja2 import meta, nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment

from orchestrator.errors import UsageError

BUILT_IN = ("paper", "credit", "percent", "penalty")
STATES_TARGET = frozenset({"target", "percent", "penalty"})
VARIABLES = frozenset({"question", "choices", "confidence"}) | STATES_TARGET
FILTERS = frozenset(
    {"capitalize", "default", "first", "float", "int", "join", "last", "length", "lower"}
    | {"round", "title", "trim", "upper"}
)
MOST_STEPS = 100
MOST_JOINED = 100_000
_NEVER = (
    *(nodes.Macro, nodes.CallBlock, nodes.Include, nodes.Import, nodes.FromImport),
    *(nodes.Extends, nodes.Block, nodes.Assign, nodes.AssignBlock, nodes.With),
    *(nodes.Mul, nodes.Pow, nodes.Mod),
)


def number_text(value: float) -> str:
    """Return a number to six significant digits, without an exponent: 9.000000000000002 is "9"."""
    return f"{Decimal(format(value, '.6g')):f}"


def target_numbers(target: float) -> dict[str, str]:
    """Return what a template may print of a target in [0, 1); the penalty is t/(1 − t)."""
    return {
        "target": number_text(target),
        "percent": number_text(100 * target),
        "penalty": number_text(target / (1 - target)),
    }


@dataclass(frozen=True, slots=True)
class Rubric:
    """A rubric ready to be filled in.

    `whole`: it writes the question itself. `sees_item`: its text differs between items.
    `asks_confidence`: it words the request for a stated confidence itself.
    """

    name: str
    template: jinja2.Template
    whole: bool
    sees_item: bool
    asks_confidence: bool
    _filled: dict[tuple[float, bool], str] = field(default_factory=dict, repr=False, compare=False)

    def text(
        self, target: float, *, confidence: bool, question: str, choices: Sequence[str]
    ) -> str:
        """Return the instruction, or the whole user message, at a target.

        Raises `UsageError` when the template fails or comes out empty.
        """
        if not self.sees_item and (target, confidence) in self._filled:
            return self._filled[target, confidence]
        try:
            text = self.template.render(
                target_numbers(target),
                confidence=confidence,
                question=question,
                choices=list(choices),
            ).strip()
        except (jinja2.TemplateError, TypeError, ValueError, ArithmeticError, LookupError) as error:
            raise UsageError(
                f"rubric {self.name!r}: the template fails at target {number_text(target)}: "
                f"{error}; target, percent and penalty are text: write {{{{ target | float }}}} "
                "to reckon with one"
            ) from error
        if not text:
            raise UsageError(
                f"rubric {self.name!r}: the template is empty at target {number_text(target)}; "
                "expected a text that states the target"
            )
        if not self.sees_item:
            self._filled[target, confidence] = text
        return text


class _Sandbox(ImmutableSandboxedEnvironment):
    def __init__(self) -> None:
        # Not optimized: folding constants would run a template before it is checked.
        super().__init__(undefined=jinja2.StrictUndefined, autoescape=False, optimized=False)
        self.globals = {"range": _short_range}
        self.filters = {name: self.filters[name] for name in FILTERS} | {"join": _short_join}


def _short_range(*bounds: int) -> range:
    numbers = range(*bounds)
    if len(numbers) > MOST_STEPS:
        raise jinja2.TemplateRuntimeError(f"range runs over more than {MOST_STEPS} numbers")
    return numbers


def _short_join(values: Iterable[object], between: str = "") -> str:
    texts = [str(value) for value in values]
    if sum(map(len, texts)) + len(between) * len(texts) > MOST_JOINED:
        raise jinja2.TemplateRuntimeError(f"join makes more than {MOST_JOINED} characters")
    return between.join(texts)


def compile_rubric(name: str, source: str) -> Rubric:
    """Return a rubric from its template's text.

    Raises `UsageError` with the line for a syntax error, an unknown variable, something a template
    may not do, and when no target is stated.
    """
    sandbox = _Sandbox()
    try:
        tree = sandbox.parse(source)
        _check(name, tree)
        template = sandbox.from_string(source)
    except jinja2.TemplateSyntaxError as error:
        raise UsageError(
            f"{name}:{error.lineno}: {error.message}; expected a Jinja template"
        ) from error
    except RecursionError as error:
        raise UsageError(f"{name}: the template is nested too deeply") from error
    used = meta.find_undeclared_variables(tree)
    if not used & STATES_TARGET:
        raise UsageError(
            f"{name}: the template states no target; use {{{{ target }}}}, {{{{ percent }}}} "
            "or {{ penalty }} (to state none, put 'closed' in targets)"
        )
    return Rubric(
        name,
        template,
        whole="question" in used,
        sees_item=bool(used & {"question", "choices"}),
        asks_confidence="confidence" in used,
    )


def _check(name: str, tree: nodes.Template) -> None:
    for forbidden in tree.find_all(_NEVER):
        word = type(forbidden).__name__
        raise UsageError(f"{name}:{forbidden.lineno}: {word} cannot be used in a rubric")
    for call in tree.find_all(nodes.Call):
        if not (isinstance(call.node, nodes.Name) and call.node.name == "range"):
            raise UsageError(f"{name}:{call.lineno}: only range can be called in a rubric")
    for loop in tree.find_all(nodes.For):
        if loop.recursive or any(inner is not loop for inner in loop.find_all(nodes.For)):
            raise UsageError(f"{name}:{loop.lineno}: loops cannot nest in a rubric")
    unknown = meta.find_undeclared_variables(tree) - VARIABLES - {"range"}
    for node in tree.find_all(nodes.Name):
        if node.name in unknown:
            known = ", ".join(sorted(VARIABLES))
            raise UsageError(
                f"{name}:{node.lineno}: unknown variable {node.name!r}; known: {known}"
            )


@cache
def built_in(name: str) -> Rubric:
    """Return one of the rubrics `paper`, `credit`, `percent` and `penalty`."""
    source = files("orchestrator.sweep").joinpath("rubrics", f"{name}.j2").read_text("utf-8")
    return compile_rubric(name, source)


def rubric_of(name: str, templates: Mapping[str, str]) -> Rubric:
    """Return the rubric a sweep names: one of its own templates, or a built-in one."""
    if name in templates:
        return compile_rubric(name, templates[name])
    return built_in(name)
