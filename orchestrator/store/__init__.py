"""What is kept: Parquet parts, the manifest, the run folder, and DuckDB over them.

Truth lies in files, and every file appears whole or not at all (`DESIGN.md` beside this says what
a failure may and may not do). `RunFolder` knows where a run's files lie, `PartWriter` adds rows,
`missing` says what is still to be asked, `connect` opens runs as tables, and `lock_down` with
`checked_select` opens them to SQL from outside. `Cache` knows the files of `cache/`, which are
derived from the parts and may be deleted at any time.
"""

from lazy_loader import attach_stub

__getattr__, __dir__, __all__ = attach_stub(__name__, __file__)
