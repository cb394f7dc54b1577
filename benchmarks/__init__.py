"""Benchmarks: what is asked and what is right."""

from benchmarks.benchmark import Benchmark, BenchmarkSpec, grader_of
from benchmarks.builtin import Builtin, builtins
from benchmarks.description import Description, catalogue, describe
from benchmarks.errors import BenchmarkError
from benchmarks.item import AnswerType, Item
from benchmarks.loading import benchmark_names, load
from benchmarks.preset import Preset, presets
from benchmarks.suite_list import suite, suites

__all__ = [
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
    "load",
    "presets",
    "suite",
    "suites",
]
