"""Where a costly pattern is worth trying: around the words without which it cannot match."""

import re
from collections.abc import Iterator


def windows(text: str, hint: re.Pattern[str], before: int, after: int) -> Iterator[tuple[int, int]]:
    """Disjoint stretches in order, from `before` characters before a hint to `after` behind it."""
    low = high = -1
    for match in hint.finditer(text):
        if high >= 0 and match.start() - before > high:
            yield low, high
            low = -1
        low = max(0, match.start() - before) if low < 0 else low
        high = max(high, min(len(text), match.end() + after))
    if high >= 0:
        yield low, high
