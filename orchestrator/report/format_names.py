"""The formats of a result, by name; imports nothing, so that the command line can list them."""

from __future__ import annotations

from typing import Literal

Format = Literal["table", "json", "csv", "md", "parquet"]
FileFormat = Literal["json", "csv", "md", "parquet"]
