"""Many requests at once: the Ray driver and its workers.

`Cluster` starts Ray in the background, `Session.ask` hands out shards and returns counts. What was
asked, and what came of it, stands in the run's parts and nowhere else.
"""

from lazy_loader import attach_stub

__getattr__, __dir__, __all__ = attach_stub(__name__, __file__)
