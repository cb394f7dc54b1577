"""Runs in an object store, through a folder of this machine that mirrors them.

The object store holds the truth. Whatever is written into a mirrored folder is put there before
it gets its name here, so what stands here stands there; what others have written is fetched before
it is read. Everything else works on files, and knows nothing of it.
"""

from __future__ import annotations

import contextlib
import hashlib
import time
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from orchestrator.errors import LostLockError
from orchestrator.store.names import unfinished_beside
from orchestrator.store.urls import is_url, normal_url

if TYPE_CHECKING:
    from orchestrator.store.objects import Entry, Objects, Version

_In = TypeVar("_In")
_Out = TypeVar("_Out")

_AT_ONCE = 16
_LOCK = ".lock"
_HALF = ".half"
"""Stands beside what `publish_folder` has not put in full."""

_OWN = frozenset({"cache"})
"""Folders of a run that are worked out anew on each machine, and stay on it."""


@dataclass(frozen=True, slots=True)
class Mirror:
    """The folder that stands for a URL on this machine."""

    root: Path
    objects: Objects
    versions: dict[Path, Version | None] = field(default_factory=dict)
    """Of the files that are replaced now and then, what was read of them or written last."""

    def name(self, path: Path) -> str:
        """Return the name of a file or folder in the object store: `""` for the whole mirror."""
        return "/".join(path.relative_to(self.root).parts)


_mirrors: dict[Path, Mirror] = {}
"""What this process has opened, by the folder."""

_guards: dict[Path, Callable[[], None]] = {}
"""What this process asks before it changes anything in a run that it writes, by its folder."""


def local_folder(out: Path | str) -> Path:
    """Return the folder that runs under `out` lie in: `out`, or the mirror of an object store.

    Raises `UsageError` for a URL that is none of an object store.
    """
    if not isinstance(out, str) or not is_url(out):
        return Path(out)
    url = normal_url(out)
    root = _mirror_root(url)
    if root not in _mirrors:
        from orchestrator.store.objects import Objects

        root.mkdir(parents=True, exist_ok=True)
        _mirrors[root] = Mirror(root, Objects(url))
    return root


def local_run(address: str) -> Path:
    """Return the folder of the run at `address`, which `address_of` gave."""
    if not is_url(address):
        return Path(address)
    out, _, run_id = address.rstrip("/").rpartition("/")
    return local_folder(out) / run_id


def local_file(address: str) -> Path:
    """Return a file that another process calls so, fetched where it lies in an object store."""
    if not is_url(address):
        return Path(address)
    above, _, name = address.rpartition("/")
    folder = local_folder(above)
    fetch_folder(folder)
    return folder / name


def address_of(path: Path) -> str:
    """Return what people and other machines call a folder or file: a URL, where it is mirrored."""
    mirror = _mirror_of(path)
    return str(path) if mirror is None else f"{mirror.objects.url}/{mirror.name(path)}".rstrip("/")


def is_mirrored(path: Path) -> bool:
    """Tell whether the truth of this folder lies in an object store."""
    return _mirror_of(path) is not None


def objects_at(path: Path) -> tuple[Objects, str] | None:
    """Return the store and the name in it of a mirrored path, `None` for a plain one."""
    mirror = _mirror_of(path)
    return None if mirror is None else (mirror.objects, mirror.name(path))


@contextlib.contextmanager
def guarded(folder: Path, check: Callable[[], None]) -> Iterator[None]:
    """Have `check` called before each change below `folder`; what it raises forbids the change."""
    _guards[folder] = check
    try:
        yield
    finally:
        del _guards[folder]


def publish(unfinished: Path, path: Path, *, over_any: bool = False) -> None:
    """Put what `unfinished` holds to where `path` is mirrored.

    A file that was read here is replaced only if it is still the one that was read, unless it may
    be `over_any`: a put that waits for the store may come after another writer's. Raises
    `OSError`, and `LostLockError` where another process writes.
    """
    mirror = _mirror_of(path)
    if mirror is None or _stays(mirror, path):
        return
    _ask_guards(path)
    name = mirror.name(path)
    if over_any or path not in mirror.versions:
        mirror.objects.put(name, unfinished)
        return
    written = mirror.objects.put_if(name, unfinished.read_bytes(), mirror.versions[path])
    if written is None:
        raise LostLockError(
            f"{mirror.objects.url}/{name}: another process has replaced it since it was read "
            "here, and is the run's writer now; the same command goes on when that one has ended"
        )
    mirror.versions[path] = written


def publish_folder(made: Path, folder: Path, last: str) -> None:
    """Move all files of `made` into `folder`, which is mirrored; the file `last` makes them count.

    Only the writer of `folder` may do so, where nothing counts yet. When it does not come to its
    end, nothing stays; what a kill leaves is marked, and goes with `drop_unfinished`.
    """
    mirror = _mirror_of(folder)
    assert mirror is not None
    mark = folder / _HALF
    mirror.objects.put(mirror.name(mark), b"what lies here is not whole: it is being written")
    try:
        for path in sorted(_files(made), key=lambda path: path.name == last):
            there = folder / path.relative_to(made)
            publish(path, there)
            there.parent.mkdir(parents=True, exist_ok=True)
            path.replace(there)
    except LostLockError:
        raise  # what lies there may be another writer's by now
    except BaseException:
        with contextlib.suppress(OSError):
            _drop_all(mirror, folder, first=last)
        raise
    mirror.objects.delete(mirror.name(mark))


def drop_unfinished(folder: Path) -> None:
    """Remove what a killed `publish_folder` left. For the writer of a folder without a run."""
    mirror = _mirror_of(folder)
    if mirror is not None and _HALF in _names_below(mirror, folder):
        _drop_all(mirror, folder)


def lies_there(folder: Path) -> bool:
    """Tell whether the store holds anything below a mirrored folder that is to stay."""
    mirror = _mirror_of(folder)
    assert mirror is not None
    names = _names_below(mirror, folder) - {_LOCK}
    return bool(names) and _HALF not in names


def remove(path: Path) -> None:
    """Remove a file here, and where it is mirrored first. Raises `OSError`, as where it is gone."""
    mirror = _mirror_of(path)
    if mirror is not None and not _stays(mirror, path):
        _ask_guards(path)
        mirror.objects.delete(mirror.name(path))
    path.unlink()


def fetch_file(path: Path) -> None:
    """Bring one file that is replaced now and then up to date; nothing for a plain folder."""
    mirror = _mirror_of(path)
    if mirror is None:
        return
    said = mirror.objects.get(mirror.name(path))
    mirror.versions[path] = None if said is None else said.version
    if said is None:
        with contextlib.suppress(FileNotFoundError):
            path.unlink()
        return
    with contextlib.suppress(OSError):
        if path.read_bytes() == said.content:
            return
    _put_here(path, lambda beside: beside.write_bytes(said.content))


def fetch_folder(folder: Path) -> None:
    """Bring a folder of files that are never rewritten up to date; nothing for a plain one."""
    mirror = _mirror_of(folder)
    if mirror is None:
        return
    before = time.time()
    entries = mirror.objects.entries(mirror.name(folder))
    # A name of one's own making must not lead out of the mirror.
    fit = [entry for entry in entries if ".." not in entry.name.split("/")]
    there = {mirror.root / entry.name: entry for entry in fit}
    _drop_gone(folder, there, before)
    wanted = [(path, entry) for path, entry in there.items() if _size(path) != entry.size]
    at_once(lambda each: _fetch(mirror, *each), wanted)


def at_once(do: Callable[[_In], _Out], each: Sequence[_In]) -> list[_Out]:
    """Return what `do` makes of each: an object store takes its time to answer about each run."""
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(_AT_ONCE) as pool:
        return list(pool.map(do, each))


def names_in(out: Path) -> list[str]:
    """Return the sorted names that lie under `out`, or under what it mirrors. Raises `OSError`."""
    mirror = _mirrors.get(out)
    if mirror is not None:
        return mirror.objects.folders()
    return sorted(entry.name for entry in out.iterdir())


def _drop_all(mirror: Mirror, folder: Path, first: str = "") -> None:
    """Remove all below a folder but its lock: the file `first` before the rest, the mark last."""
    _ask_guards(folder / _HALF)
    names = _names_below(mirror, folder) - {_LOCK}
    for name in sorted(names, key=lambda name: (name != first, name == _HALF)):
        mirror.objects.delete(mirror.name(folder / name))
        (folder / name).unlink(missing_ok=True)


def _names_below(mirror: Mirror, folder: Path) -> set[str]:
    above = mirror.name(folder)
    return {entry.name.removeprefix(f"{above}/") for entry in mirror.objects.entries(above)}


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file() and path.name != _LOCK)


def _fetch(mirror: Mirror, path: Path, entry: Entry) -> None:
    # It may have been merged into another part since it was listed.
    with contextlib.suppress(FileNotFoundError):
        _put_here(path, lambda beside: mirror.objects.download(entry, beside))


def _put_here(path: Path, write: Callable[[Path], object]) -> None:
    """Make `path` appear whole; unlike `write_whole` not forced to disk: it can be fetched anew."""
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = unfinished_beside(path)
    try:
        write(beside)
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)


def _drop_gone(folder: Path, there: Collection[Path], before: float) -> None:
    """Remove what the store does not hold any more; what was written since stays."""
    for path in folder.rglob("*"):
        if path in there or path.name.startswith(".") or not path.is_file():
            continue
        with contextlib.suppress(FileNotFoundError):
            if path.stat().st_ctime < before:  # when it got its name
                path.unlink()


def _size(path: Path) -> int | None:
    try:
        return path.stat().st_size
    except FileNotFoundError:
        return None


def _ask_guards(path: Path) -> None:
    for folder in path.parents:
        if folder in _guards:
            _guards[folder]()


def _stays(mirror: Mirror, path: Path) -> bool:
    parts = path.relative_to(mirror.root).parts
    return len(parts) > 1 and parts[1] in _OWN


def _mirror_of(path: Path) -> Mirror | None:
    if not _mirrors:
        return None
    return next((_mirrors[each] for each in (path, *path.parents) if each in _mirrors), None)


def _mirror_root(url: str) -> Path:
    from benchmarks.fetch import cache_folder

    return cache_folder().resolve() / "mirrors" / hashlib.sha256(url.encode()).hexdigest()[:16]
