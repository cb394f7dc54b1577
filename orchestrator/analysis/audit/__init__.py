"""The behavioural-calibration audit: whether a model acts on the stated confidence target.

`answers` reads what the checks stand on, one module a check says what is required, `estimates` and
`family` hold the statistics, `verdicts` puts them together, and `tables` says it in rows and words.
AUDIT.md gives each formula, its source and what simulations show of it.
"""

from __future__ import annotations

from orchestrator.analysis.audit.reading import Audit, Paragraph, audit

__all__ = ["Audit", "Paragraph", "audit"]
