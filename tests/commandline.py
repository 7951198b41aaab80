"""What a run of the command leaves behind."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Ran:
    """The exit code, and what was written to the two outputs."""

    code: int
    out: str
    err: str


Run = Callable[..., Ran]
