"""Benchmarks: what is asked and what is right."""

from benchmarks.benchmark import DEFAULT_SIZE, Benchmark, BenchmarkSpec, grader_of
from benchmarks.builtin import Builtin, builtins, is_builtin
from benchmarks.description import Description, catalogue, describe
from benchmarks.errors import BenchmarkError
from benchmarks.item import AnswerType, Item
from benchmarks.loading import benchmark_names, load
from benchmarks.preset import Preset, presets
from benchmarks.suite_list import suite, suites

__all__ = [
    "DEFAULT_SIZE",
    "AnswerType",
    "Benchmark",
    "BenchmarkError",
    "BenchmarkSpec",
    "Builtin",
    "Description",
    "Item",
    "Preset",
    "benchmark_names",
    "builtins",
    "catalogue",
    "describe",
    "grader_of",
    "is_builtin",
    "load",
    "presets",
    "suite",
    "suites",
]
