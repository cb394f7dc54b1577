"""Makes our own processes load our packages, whatever folders the working directory holds.

Python puts the working directory first on the path for `python -m`, and Ray does the same in its
workers. A user's folder named `benchmarks`, `graders` or `orchestrator` would be imported instead
of ours. This module runs at interpreter start (through `calibrant.pth`), and does nothing unless
the process is one of ours.
"""

import os
import sys

OWN = ("orchestrator", "graders", "benchmarks")


def is_ours() -> bool:
    """Whether this process runs calibrant: `python -m orchestrator`, or a worker of the engine."""
    if os.environ.get("CALIBRANT_OWN_PACKAGES") == "1":
        return True
    arguments = sys.orig_argv
    if "-m" not in arguments:
        return False
    module = arguments[arguments.index("-m") + 1 :][:1]
    return bool(module) and module[0].split(".")[0] == "orchestrator"


def install() -> None:
    """Put a finder first that looks for our packages on the path as the installation left it."""
    from importlib.machinery import PathFinder

    installed_path = [entry for entry in sys.path if entry]

    class OwnPackages:
        @staticmethod
        def find_spec(name, path=None, target=None):
            if name in OWN:
                return PathFinder.find_spec(name, installed_path, target)
            return None

    sys.meta_path.insert(0, OwnPackages)


if is_ours():
    install()
