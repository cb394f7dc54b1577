"""Benchmarks: what is asked and what is right."""

from benchmarks.benchmark import DEFAULT_SIZE, Benchmark, BenchmarkSpec, Draw, grader_of
from benchmarks.builtin import Builtin, builtins, is_builtin
from benchmarks.description import Description, catalogue, describe
from benchmarks.errors import BenchmarkError
from benchmarks.item import AnswerType, Item
from benchmarks.loading import benchmark_names, load, load_all
from benchmarks.own_presets import is_preset_file
from benchmarks.preset import Preset, presets
from benchmarks.suite_list import Suite, suite, suites

__all__ = [
    "DEFAULT_SIZE",
    "AnswerType",
    "Benchmark",
    "BenchmarkError",
    "BenchmarkSpec",
    "Builtin",
    "Description",
    "Draw",
    "Item",
    "Preset",
    "Suite",
    "benchmark_names",
    "builtins",
    "catalogue",
    "describe",
    "grader_of",
    "is_builtin",
    "is_preset_file",
    "load",
    "load_all",
    "presets",
    "suite",
    "suites",
]
