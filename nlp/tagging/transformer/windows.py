"""A long text in overlapping windows: which sub-words a model reads at a time, and whose labels count."""

from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Window:
    """Sub-words [start, end) are read together; of these [low, high) are labelled by this window."""

    start: int
    end: int
    low: int
    high: int


def windows(length: int, size: int, overlap: int) -> list[Window]:
    """Windows over `length` sub-words that read `size` of them each, and the next at least `overlap` again.

    Every sub-word is labelled by exactly one: by the window where it stands furthest from an edge.  The last
    window is moved back so that it is as long as the others.  Raises ValueError unless 0 <= overlap < size.
    """
    if not 0 <= overlap < size:
        message = f"an overlap of {overlap} in windows of {size}"
        raise ValueError(message)
    if length <= 0:
        return []
    last = max(length - size, 0)
    starts = [*range(0, last, size - overlap), last]
    # between two windows the middle of what both read is equally far from both edges
    middles = [(after + min(before + size, length)) // 2 for before, after in pairwise(starts)]
    lows, highs = [0, *middles], [*middles, length]
    return [
        Window(start, min(start + size, length), low, high)
        for start, low, high in zip(starts, lows, highs, strict=True)
    ]
