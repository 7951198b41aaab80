"""Run a function in a forked child under limits, and bring back its result or its fate.

A hostile file may make a C library loop, fill the memory or die.  In a child of its own it costs that file
and no other: the child has all that the parent had loaded, and only its result comes back.  The limits stop
accidents and bombs; they are no wall against somebody who takes the child over.

Where the system cannot fork (Windows) the function runs in this process and without limits; where it does not
tell the size of a process (macOS) memory has none.
"""

import gc
import io
import math
import mmap
import os
import pickle
import selectors
import signal
import struct
import time
import traceback
import warnings
from collections.abc import Callable
from contextlib import suppress
from contextvars import ContextVar
from dataclasses import dataclass, fields, is_dataclass
from enum import StrEnum
from operator import attrgetter
from pathlib import Path
from typing import Any, BinaryIO, NoReturn, TypeVar

_Result = TypeVar("_Result")

_SECONDS = struct.Struct("d")
_HEAD = struct.Struct("=BQ")  # of an answer: what it is, and how many bytes of it follow
_DONE, _RAISED, _NO_MEMORY = range(3)
_STOPS = {signal.SIGINT, signal.SIGTERM}
_CHUNK = 1 << 20
_SIZE = Path("/proc/self/statm")  # Linux: how many pages of memory the process has mapped stands first


@dataclass(frozen=True, slots=True)
class Limits:
    """What a child may use: `seconds` of the clock and of the processor, and `memory` in bytes above what it
    has at birth.  It may `allow` itself more seconds once it knows how much there is to do.
    """

    seconds: float
    memory: int


class Fate(StrEnum):
    """Why there is no result."""

    TIMEOUT = "timeout"
    MEMORY = "memory"
    KILLED = "killed"
    RAISED = "raised"


@dataclass(frozen=True, slots=True)
class Lost:
    """A child without a result; `detail` is its traceback where it RAISED, its signal where it was KILLED."""

    fate: Fate
    detail: str = ""


def _nothing(seconds: float) -> None:
    del seconds


_allow: ContextVar[Callable[[float], None]] = ContextVar("_allow", default=_nothing)


def allow(seconds: float) -> None:
    """Give the work so many seconds more, where it runs in a child; elsewhere nothing is counted."""
    _allow.get()(seconds)


def isolated(work: Callable[[], _Result], limits: Limits) -> _Result | Lost:
    """What `work` gives in a child of its own, or what became of it; the result must be picklable.

    Whatever ends this call, Ctrl-C too, ends the child and all that it started.
    """
    if not hasattr(os, "fork"):
        return _here(work)
    reading, writing = os.pipe()
    with open(reading, "rb", buffering=0) as ear, open(writing, "wb") as mouth:  # noqa: PTH123 - descriptors
        result: _Result | Lost = _in_child(work, limits, ear, mouth)
    return result


def _here(work: Callable[[], _Result]) -> _Result | Lost:
    try:
        return work()
    except MemoryError:
        return Lost(Fate.MEMORY)
    except Exception:  # noqa: BLE001 - told, not swallowed
        return Lost(Fate.RAISED, traceback.format_exc())


def _in_child(work: Callable[[], _Result], limits: Limits, ear: BinaryIO, mouth: BinaryIO) -> Any:
    clock = mmap.mmap(-1, _SECONDS.size)  # shared with the child, which moves the end of its time by it
    _SECONDS.pack_into(clock, 0, limits.seconds)
    # Held back until the child can be ended: a Ctrl-C between would leave an orphan, or two parents.
    mask = signal.pthread_sigmask(signal.SIG_BLOCK, _STOPS)
    try:
        pid = _fork()
        if not pid:
            _be_the_child(work, limits, clock, mouth)
        try:
            signal.pthread_sigmask(signal.SIG_SETMASK, mask)
            mouth.close()
            heard = _listen(ear, clock)
        finally:
            status = _end(pid)
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, mask)
    return _understood(heard, status)


def _fork() -> int:
    with warnings.catch_warnings():
        # Python warns where there are threads: those of the number libraries, which the child does not use.
        warnings.simplefilter("ignore", DeprecationWarning)
        return os.fork()


def _be_the_child(work: Callable[[], object], limits: Limits, clock: mmap.mmap, mouth: BinaryIO) -> NoReturn:
    """Do the work and write the answer; nothing of the parent's is run or flushed on the way out."""
    try:
        os.setpgid(0, 0)  # so that what it starts ends with it, and Ctrl-C is the parent's alone
        for stop in _STOPS:
            signal.signal(stop, signal.SIG_DFL)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, _STOPS)
        kind, answer = _answer(work, limits, clock)
        mouth.write(_HEAD.pack(kind, len(answer)))
        mouth.write(answer)
        mouth.flush()
    finally:
        os._exit(0)


def _answer(work: Callable[[], object], limits: Limits, clock: mmap.mmap) -> tuple[int, bytes]:
    try:
        _confine(limits)
        _allow.set(lambda seconds: _prolong(clock, seconds))
        return _DONE, _packed(work())
    except MemoryError:
        return _NO_MEMORY, b""
    except BaseException:  # noqa: BLE001 - told, not swallowed; and a child must never return to the caller
        return _RAISED, traceback.format_exc().encode("utf-8", "backslashreplace")


def _confine(limits: Limits) -> None:
    import resource  # noqa: PLC0415 - not on Windows, where there are no children either

    _limit(resource.RLIMIT_CORE, 0)
    _limit_processor(limits.seconds)
    if _SIZE.exists():
        mapped = int(_SIZE.read_text(encoding="ascii").split()[0]) * mmap.PAGESIZE
        _limit(resource.RLIMIT_AS, mapped + limits.memory)


def _limit_processor(seconds: float) -> None:
    """The clock strikes first; this ends a child whose parent was killed or stopped."""
    import resource  # noqa: PLC0415

    _limit(resource.RLIMIT_CPU, math.ceil(seconds) + 1)


def _limit(what: int, most: int) -> None:
    """Set a limit, not above the one that the system gave us."""
    import resource  # noqa: PLC0415

    _, highest = resource.getrlimit(what)
    unlimited = highest == resource.RLIM_INFINITY
    resource.setrlimit(what, (most if unlimited else min(most, highest), highest))


def _prolong(clock: mmap.mmap, seconds: float) -> None:
    total = _SECONDS.unpack_from(clock)[0] + seconds
    _SECONDS.pack_into(clock, 0, total)
    _limit_processor(total)


def _listen(ear: BinaryIO, clock: mmap.mmap) -> bytes | None:
    """All that the child says; None where its time is up before it has said it."""
    begun = time.monotonic()
    heard = bytearray()
    with selectors.DefaultSelector() as selector:
        selector.register(ear, selectors.EVENT_READ)
        while True:
            left = begun + _SECONDS.unpack_from(clock)[0] - time.monotonic()
            if selector.select(max(left, 0.0)):  # an answer that lies there is taken, however late
                chunk = ear.read(_CHUNK)
                if not chunk:
                    return bytes(heard)
                heard += chunk
            elif left <= 0:
                return None


def _end(pid: int) -> int:
    """Kill the child with all that it started; its exit status, which stays as it is where it had ended."""
    with suppress(OSError):
        os.killpg(pid, signal.SIGKILL)
    with suppress(OSError):  # it may not have come so far as to have a group of its own
        os.kill(pid, signal.SIGKILL)
    return os.waitpid(pid, 0)[1]


def _understood(heard: bytes | None, status: int) -> Any:
    """The result in an answer, or why there is none."""
    if heard is None:
        return Lost(Fate.TIMEOUT)
    kind, length = _HEAD.unpack_from(heard) if len(heard) >= _HEAD.size else (None, 0)
    answer = heard[_HEAD.size :]
    if kind is None or len(answer) < length:
        return _killed(os.waitstatus_to_exitcode(status))
    if kind == _DONE:
        return _unpacked(answer)
    return Lost(Fate.MEMORY) if kind == _NO_MEMORY else Lost(Fate.RAISED, answer.decode())


def _killed(code: int) -> Lost:
    """The fate of a child that ended without a word, by its exit code (a signal's number below zero)."""
    if code == -signal.SIGXCPU:
        return Lost(Fate.TIMEOUT)
    known = -code in set(signal.Signals)
    return Lost(Fate.KILLED, signal.Signals(-code).name if known else f"exit {code}")


class _Ways(dict[type, Callable[[Any], tuple[Any, ...]]]):
    """How objects are packed: a dataclass as a call with its fields, twice as fast as pickle's own way."""

    def __missing__(self, kind: type) -> Callable[[Any], tuple[Any, ...]]:
        if not is_dataclass(kind) or len(fields(kind)) < 2 or not all(field.init for field in fields(kind)):
            raise KeyError(kind)
        values = attrgetter(*(field.name for field in fields(kind)))
        self[kind] = lambda thing: (kind, values(thing))
        return self[kind]


_WAYS = _Ways()


def _packed(result: object) -> bytes:
    packed = io.BytesIO()
    pickler = pickle.Pickler(packed, pickle.HIGHEST_PROTOCOL)
    pickler.dispatch_table = _WAYS
    pickler.dump(result)
    return packed.getvalue()


def _unpacked(answer: bytes) -> Any:
    """The result, made without a search for reference cycles on the way, which would take as long again."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        return pickle.loads(answer)  # noqa: S301 - our own child's
    finally:
        if enabled:
            gc.enable()
