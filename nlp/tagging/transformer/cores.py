"""How many cores torch may use here.

A process that was forked from one where torch had threads waits for ever when it wants its own.  So nobody
gets threads before the first sum, and a child of somebody who has computed computes on one core.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager

_computed: set[int] = set()  # the processes, this one and those it was forked from, that had threads


@contextmanager
def all_cores() -> Iterator[int]:
    """Torch with all the cores it may have here, and how many they are; with one only after that."""
    import torch  # noqa: PLC0415

    cores = 1 if _computed - {os.getpid()} else _cores()
    _computed.add(os.getpid())
    torch.set_num_threads(cores)
    try:
        yield cores
    finally:
        torch.set_num_threads(1)


def _cores() -> int:
    """How many cores this process may use; OMP_NUM_THREADS says it otherwise."""
    told = os.environ.get("OMP_NUM_THREADS", "")
    if told.isdigit() and int(told):
        return int(told)
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
