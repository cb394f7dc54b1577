"""Pinning: the data of presets are brought here, and what they are is recorded."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.builtin import is_builtin
from benchmarks.errors import BenchmarkError, listing, nearest
from benchmarks.loading import benchmark_names
from benchmarks.own_presets import is_preset_file, known_preset, known_preset_names
from benchmarks.pins import Pin, pin_of, pins_file, read_pins, record_download, write_pins
from benchmarks.preset_data import from_source
from benchmarks.suite_list import suite, suites


@dataclass(frozen=True, slots=True)
class Pinned:
    """What became of pinning one preset: the new pin and the one before, or the fault."""

    name: str
    pin: Pin | None
    before: Pin | None
    fault: str | None = None


def pin_presets(names: Sequence[str], base_dir: Path | str = ".") -> Iterator[Pinned]:
    """Yield what became of each preset named (a suite names its presets; none names all).

    The file of pins is written after each, so that what is done stays done. Raises BenchmarkError
    for an unknown name, before anything is brought, and for a file that cannot be written.
    """
    file = pins_file(base_dir)
    wanted = _presets_of(names)
    pins = read_pins(file)
    for word in wanted:
        name, before = word, pins.get(word)
        try:
            preset = known_preset(word)
            assert preset is not None
            name, before = preset.name, pins.get(preset.name)
            pin = pin_of(from_source(preset, preset.source.split), preset.source.pinned_as)
        except BenchmarkError as error:
            yield Pinned(name, None, before, str(error))
            continue
        if pin != before:
            pins[name] = pin
            write_pins(file, pins)
        if preset.source.path is None:
            record_download(name, pin)  # else folders without pins of their own would refuse it
        yield Pinned(name, pin, before)


def _presets_of(names: Sequence[str]) -> list[str]:
    known = known_preset_names()
    found: list[str] = []
    for name in names or known:
        if name in suites():
            found += [each.name for each in suite(name).members if not is_builtin(each.name)]
        elif name in known or is_preset_file(name):
            found.append(name)
        elif is_builtin(name):
            raise BenchmarkError(
                f"{name} is generated here: the run keeps its edition, and there is nothing to pin"
            )
        else:
            every = [*benchmark_names(), *suites()]
            raise BenchmarkError(
                f'unknown preset "{name}"; expected one of {listing(known)}.{nearest(name, every)}'
            )
    return list(dict.fromkeys(found))
