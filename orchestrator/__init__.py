"""calibrant: evaluates language models against a stated confidence target."""

__version__ = "0.1.0"
