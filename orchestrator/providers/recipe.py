"""How an endpoint's requests look on the wire: resolved once a model, filled in once a request."""

from __future__ import annotations

import functools
import os
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import orjson

from orchestrator.providers.call import Call, Endpoint
from orchestrator.providers.endpoint_arguments import is_served, sampling_seed
from orchestrator.providers.errors import ProviderError
from orchestrator.providers.redaction import environment_secrets, names_a_secret

_OPENAI_PATH = "/chat/completions"

ADAPTED: Mapping[str, str] = {
    "anthropic": "/v1/messages",
    "cerebras": _OPENAI_PATH,
    "cohere_chat": "/v2/chat",
    "deepseek": _OPENAI_PATH,
    "fireworks_ai": _OPENAI_PATH,
    "groq": _OPENAI_PATH,
    "hosted_vllm": _OPENAI_PATH,
    "mistral": _OPENAI_PATH,
    "nvidia_nim": _OPENAI_PATH,
    "ollama_chat": "/api/chat",
    "openai": _OPENAI_PATH,
    "openrouter": _OPENAI_PATH,
    "perplexity": _OPENAI_PATH,
    "together_ai": _OPENAI_PATH,
    "xai": _OPENAI_PATH,
}
"""Providers whose requests and replies agree with litellm's own call, and how their URLs end.

The tests in `tests/wire` hold them to it; everything else goes through litellm.
"""

_KEYLESS = frozenset({"hosted_vllm", "ollama_chat"})
"""Providers that are often asked without any key."""

_BARE_NAMES = re.compile(r"(gpt-|chatgpt|o1|o3|o4|claude-)")
"""Names without a prefix whose provider, one of the above, litellm tells by itself."""

_OWN_NETWORK_SETTINGS = ("SSL_VERIFY", "SSL_CERTIFICATE", "SSL_SECURITY_LEVEL")
"""Variables that change how litellm connects, and nothing here."""

_NOT_SENT = frozenset(
    {"accept-encoding", "connection", "content-length", "host", "transfer-encoding", "user-agent"}
)
_NO_KEYS = frozenset({"", "none", "fake-api-key"})
"""What litellm sends for a key to a server that wants none."""

_VARIABLE = re.compile(r"\$\{([A-Za-z_][A-Za-z0-9_]*)\}")
_PROBE_KEY = "0f1e2d3c" * 4
_SERVED_BASE = "http://127.0.0.1:9/v1"
USUAL_SHAPES: tuple[tuple[str, ...], ...] = (
    ("user",),
    ("system", "user"),
    ("user", "assistant", "user"),
    ("system", "user", "assistant", "user"),
)


@dataclass(frozen=True, slots=True)
class Body:
    """A request's body in pieces, with a hole between any two for the text of a message."""

    pieces: tuple[bytes, ...]
    texts: tuple[int, ...]
    """Which message's text goes into each hole."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """How one endpoint's requests are made. Holds no secret and no node's own address.

    `url` is what follows the endpoint's `api_base`, or the whole address when it has none.
    Header values and nothing else hold `${VAR}` for what the asking process fills in.
    """

    provider: str
    """litellm's name for it."""
    model: str
    url: str
    after_base: bool
    headers: Mapping[str, str]
    around_messages: tuple[bytes, bytes] | None
    """The body before and after the messages, when these are sent as they are."""
    bodies: Mapping[tuple[str, ...], Body]
    """Otherwise: the body for each known sequence of roles."""
    seeded: bool = False
    """Whether each request carries the seed that follows from its key."""


def has_adapter(provider_model: str) -> bool:
    """Return whether `resolve` may find a recipe for this model. Imports nothing."""
    if any(os.environ.get(name) for name in _OWN_NETWORK_SETTINGS):
        return False
    if is_served(provider_model):
        return True
    provider, slash, _ = provider_model.partition("/")
    return provider in ADAPTED if slash else _BARE_NAMES.match(provider_model) is not None


def resolve(
    endpoint: Endpoint,
    *,
    shapes: Sequence[tuple[str, ...]] = USUAL_SHAPES,
    portable: bool = True,
) -> Recipe | None:
    """Return the recipe of an endpoint; `None` when only the asking process can tell, or litellm.

    The endpoint's `${VAR}` may stand unfilled in its address and headers. With `portable` the
    recipe may leave the process: it holds no secret, and nothing that is this machine's own.
    `shapes` are the sequences of roles to prepare for. Imports litellm (2 to 4 s); call it in a
    thread that runs no event loop.
    """
    if endpoint.transport != "auto" or not has_adapter(endpoint.provider_model):
        return None
    try:
        asked = _filled_in(endpoint)
        return _resolved(endpoint, asked, shapes, portable=portable) if asked else None
    except (ProviderError, orjson.JSONEncodeError, TypeError, ValueError):
        return None  # the first request meets it too, and says what it is


def body_of(recipe: Recipe, call: Call) -> bytes | None:
    """Return the body of a call's request; `None` for messages the recipe is not prepared for."""
    body = _body(recipe, call.messages)
    if body is not None and recipe.seeded:
        return b'%s,"seed":%d}' % (body[:-1], sampling_seed(call.request_key))
    return body


def fill(headers: Mapping[str, str]) -> dict[str, str]:
    """Return headers with each `${VAR}` replaced by its value here, or by nothing."""
    return {
        name: _VARIABLE.sub(lambda found: os.environ.get(found[1], ""), value)
        for name, value in headers.items()
    }


def shape_of(messages: Sequence[Mapping[str, str]]) -> tuple[str, ...] | None:
    """Return the roles of messages that hold a role and a text each, else `None`.

    litellm puts other words in the place of blank texts, so those are not told either.
    """
    for message in messages:
        if len(message) != 2 or not message["content"].strip():
            return None
    return tuple(message["role"] for message in messages)


def _body(recipe: Recipe, messages: Sequence[Mapping[str, str]]) -> bytes | None:
    shape = shape_of(messages)
    if shape is None:
        return None
    if recipe.around_messages is not None and _alternates(shape):
        before, after = recipe.around_messages
        return before + orjson.dumps(messages) + after
    body = recipe.bodies.get(shape)
    if body is None:
        return None
    parts = [body.pieces[0]]
    for index, piece in zip(body.texts, body.pieces[1:], strict=True):
        parts += (_inside(messages[index]["content"]), piece)
    return b"".join(parts)


def _inside(text: str) -> bytes:
    """Return a text as it stands in JSON, without the quotes: it may be part of a longer one."""
    return orjson.dumps(text)[1:-1]


@functools.lru_cache(maxsize=1024)
def _alternates(shape: tuple[str, ...]) -> bool:
    """Return whether the roles are those of a conversation that ends with a question."""
    turns = shape[1:] if shape[:1] == ("system",) else shape
    return len(turns) % 2 == 1 and all(
        role == ("assistant" if index % 2 else "user") for index, role in enumerate(turns)
    )


def _filled_in(endpoint: Endpoint) -> Endpoint | None:
    """Return the endpoint with its address filled in; `None` when a variable is not set here."""
    base = endpoint.api_base
    if base is None:
        served = is_served(endpoint.provider_model)
        return replace(endpoint, api_base=_SERVED_BASE) if served else endpoint
    names = _VARIABLE.findall(base)
    if any(name not in os.environ for name in names):
        return None
    return replace(endpoint, api_base=_VARIABLE.sub(lambda found: os.environ[found[1]], base))


def _resolved(
    endpoint: Endpoint, asked: Endpoint, shapes: Sequence[tuple[str, ...]], *, portable: bool
) -> Recipe | None:
    from orchestrator.providers.litellm_client import quiet_litellm
    from orchestrator.providers.recording import Recorded, record

    name = asked.provider_model
    if is_served(name):
        provider, model = "hosted_vllm", name
    else:
        model, provider, _, _ = quiet_litellm().get_llm_provider(model=name)
    ending = ADAPTED.get(provider)
    if ending is None:
        return None
    found: dict[tuple[str, ...], Recorded] = {}
    for shape in shapes:
        recorded = record(asked, Call(_PROBE_KEY, _probe(shape)))
        if recorded is None or not recorded.url.partition("?")[0].endswith(ending):
            return None
        found[shape] = recorded
    first = next(iter(found.values()))
    address = _address(asked, first.url, portable=portable)
    headers = _headers(endpoint, first.headers, portable=portable)
    if address is None or headers is None:
        return None
    seeded = name.startswith("local/") and "seed" not in endpoint.params
    bodies = {shape: _without_seed(one.body, seeded=seeded) for shape, one in found.items()}
    around = _around_messages(bodies)
    recipe = Recipe(
        provider,
        model,
        *address,
        headers,
        around,
        {} if around else {shape: _in_pieces(body, shape) for shape, body in bodies.items()},
        seeded,
    )
    if ending != _OPENAI_PATH and any("tools" in body for body in bodies.values()):
        return None  # litellm reads the answer from the tool's arguments
    keyed = any("${" in value for name, value in headers.items() if names_a_secret(name))
    if portable and not keyed and provider not in _KEYLESS:
        return None  # the key may be set where the workers run
    return recipe if not portable or _holds_no_secret(recipe) else None


def _probe(shape: Sequence[str]) -> tuple[Mapping[str, str], ...]:
    # White space at both ends: an adapter that trims texts does not pass them on as they are.
    return tuple(
        {"role": role, "content": f" \n«text {index}»\n "} for index, role in enumerate(shape)
    )


def _without_seed(body: Mapping[str, Any], *, seeded: bool) -> Mapping[str, Any]:
    if not seeded:
        return body
    if body.get("seed") != sampling_seed(_PROBE_KEY):
        raise ValueError("the seed is not sent as it was given")
    return {name: value for name, value in body.items() if name != "seed"}


def _around_messages(
    bodies: Mapping[tuple[str, ...], Mapping[str, Any]],
) -> tuple[bytes, bytes] | None:
    """Return the body around its messages, when all shapes' are passed on as they are."""
    rest: dict[str, Any] | None = None
    for shape, body in bodies.items():
        others = {name: value for name, value in body.items() if name != "messages"}
        if body.get("messages") != list(_probe(shape)) or rest not in (None, others):
            return None
        rest = others
    if not rest or not set(USUAL_SHAPES) <= set(bodies):
        return None
    return orjson.dumps(rest)[:-1] + b',"messages":', b"}"


def _in_pieces(body: Mapping[str, Any], shape: Sequence[str]) -> Body:
    """Split a body at its messages' texts. Raises ValueError when one is not there just once."""
    written = orjson.dumps(body)
    places = []
    for index, message in enumerate(_probe(shape)):
        text = _inside(message["content"])
        if written.count(text) != 1 or written.count(f"«text {index}»".encode()) != 1:
            raise ValueError(f"the text of message {index} is not sent once and as it is")
        places.append((written.index(text), len(text), index))
    pieces, start = [], 0
    for place, length, _ in sorted(places):
        pieces.append(written[start:place])
        start = place + length
    return Body((*pieces, written[start:]), tuple(index for _, _, index in sorted(places)))


def _address(asked: Endpoint, url: str, *, portable: bool) -> tuple[str, bool] | None:
    """Return what follows the base (and True), or the whole address."""
    base = (asked.api_base or "").rstrip("/")
    if base and url.startswith(base):
        return url.removeprefix(base), True
    if not portable:
        return url, False
    addresses = (value for value in os.environ.values() if value.startswith(("http:", "https:")))
    if base or any(url.startswith(address.rstrip("/")) for address in addresses):
        return None  # another machine's environment may send it elsewhere
    return url, False


def _headers(
    endpoint: Endpoint, recorded: Mapping[str, str], *, portable: bool
) -> Mapping[str, str] | None:
    """Return the headers with `${VAR}` for keys; `None` when one holds what cannot be told."""
    kept = {}
    own = set(endpoint.extra_headers.values())
    for name, value in recorded.items():
        if name.startswith("x-stainless-") or (name in _NOT_SENT and value not in own):
            continue
        kept[name] = value if value in own else _with_variables(endpoint, value)
        told = value in own or "${" in kept[name] or not names_a_secret(name)
        if portable and not told and value.split()[-1:] and value.split()[-1] not in _NO_KEYS:
            return None
    return kept


def _with_variables(endpoint: Endpoint, value: str) -> str:
    """Return a header's value with the name of the variable in the place of the key it holds."""
    scheme, space, last = value.rpartition(" ")
    names: Iterator[str] = (
        name for name, held in os.environ.items() if held == last and names_a_secret(name)
    )
    if endpoint.api_key_env and os.environ.get(endpoint.api_key_env) == last:
        names = iter((endpoint.api_key_env,))
    found = next(names, None) if last and last not in _NO_KEYS else None
    return f"{scheme}{space}${{{found}}}" if found else value


def _holds_no_secret(recipe: Recipe) -> bool:
    texts = [recipe.url, *recipe.headers.values()]
    bodies = [piece for body in recipe.bodies.values() for piece in body.pieces]
    texts += [piece.decode() for piece in (*bodies, *(recipe.around_messages or ()))]
    return not any(secret in text for secret in environment_secrets() for text in texts)
