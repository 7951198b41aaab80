"""A child of its own: what comes back, what does not, and that nothing is left behind."""

import os
import resource
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import NoReturn

import pytest

from nlp.isolate import Fate, Limits, Lost, allow, isolated

MEMORY = 200_000_000
ROOMY = Limits(seconds=20.0, memory=MEMORY)
SHORT = Limits(seconds=0.1, memory=MEMORY)


@dataclass(frozen=True, slots=True)
class Point:
    """Frozen with slots, as all that travels between the floors."""

    x: float
    names: tuple[str, ...] = ()


def loop() -> NoReturn:
    while True:
        pass


def sleep_for(seconds: float, *, granted: float = 0.0) -> str:
    allow(granted)
    time.sleep(seconds)
    return "awake"


def allocate() -> int:
    return len(bytearray(2 << 30))


def allocate_in_small_pieces() -> int:
    return len([bytes(1000) for _ in range(3_000_000)])


def kill_itself(with_signal: int) -> None:
    os.kill(os.getpid(), with_signal)
    time.sleep(5)


def fail() -> NoReturn:
    message = "sådant händer"
    raise ZeroDivisionError(message)


def unpicklable() -> Callable[[], None]:
    return lambda: None


@pytest.mark.parametrize(
    "result",
    [
        None,
        "text",
        Point(0.1, ("å", "ä")),
        (Point(1.0), Fate.TIMEOUT),
        ["x" * 5_000_000],  # more than a pipe holds
    ],
    ids=["nothing", "text", "dataclass", "enum", "large"],
)
def test_the_result_comes_back(result: object) -> None:
    assert isolated(lambda: result, ROOMY) == result


@pytest.mark.parametrize(
    ("work", "limits", "fate", "detail"),
    [
        (loop, SHORT, Fate.TIMEOUT, ""),
        (partial(time.sleep, 5), SHORT, Fate.TIMEOUT, ""),  # waiting takes time too
        (allocate, ROOMY, Fate.MEMORY, ""),
        (allocate_in_small_pieces, ROOMY, Fate.MEMORY, ""),
        (partial(kill_itself, signal.SIGSEGV), ROOMY, Fate.KILLED, "SIGSEGV"),
        (partial(kill_itself, signal.SIGKILL), ROOMY, Fate.KILLED, "SIGKILL"),
        (partial(kill_itself, signal.SIGXCPU), ROOMY, Fate.TIMEOUT, ""),  # what the processor's limit sends
        (partial(os._exit, 3), ROOMY, Fate.KILLED, "exit 3"),  # a C library that ends the program
    ],
    ids=["loop", "wait", "memory", "small pieces", "SIGSEGV", "SIGKILL", "SIGXCPU", "exit"],
)
def test_what_becomes_of_it(work: Callable[[], object], limits: Limits, fate: Fate, detail: str) -> None:
    begun = time.monotonic()
    assert isolated(work, limits) == Lost(fate, detail)
    assert time.monotonic() - begun < 4


@pytest.mark.parametrize(
    ("work", "last"),
    [(fail, "ZeroDivisionError: sådant händer"), (unpicklable, "unpicklable.<locals>.<lambda>")],
)
def test_an_exception_comes_back_as_its_traceback(work: Callable[[], object], last: str) -> None:
    lost = isolated(work, ROOMY)
    assert isinstance(lost, Lost)
    assert lost.fate is Fate.RAISED
    assert last in lost.detail.splitlines()[-1]
    assert "Traceback" in lost.detail


def test_more_time_can_be_had() -> None:
    work = partial(sleep_for, 0.3, granted=5.0)
    assert isolated(work, SHORT) == "awake"
    assert isolated(partial(sleep_for, 0.3), SHORT) == Lost(Fate.TIMEOUT)


def test_outside_a_child_time_is_not_counted() -> None:
    assert sleep_for(0.0, granted=-5.0) == "awake"


def limits_within() -> tuple[int, int, int]:
    allow(7.5)
    return (
        resource.getrlimit(resource.RLIMIT_CPU)[0],
        resource.getrlimit(resource.RLIMIT_CORE)[0],
        resource.getrlimit(resource.RLIMIT_AS)[0],
    )


def test_the_limits_are_set_in_the_child_only() -> None:
    before = limits_within()
    within = isolated(limits_within, ROOMY)
    assert isinstance(within, tuple)
    processor, core, memory = within
    assert processor == 20 + 8 + 1, "rounded up, and after the clock"
    assert core == 0
    mapped = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0]) * resource.getpagesize()
    assert MEMORY < memory < mapped + 2 * MEMORY, "what is mapped already, and the limit"
    assert limits_within() == before


def child_pid(pids: Path) -> NoReturn:
    """Say who one is, start a child of one's own, and hang."""
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as started:
        pids.with_suffix(".new").write_text(f"{os.getpid()} {started.pid}", encoding="ascii")
        pids.with_suffix(".new").rename(pids)
        loop()


def is_running(pid: int) -> bool:
    """Whether the process runs: one that waits for its parent to notice its end does not."""
    try:
        state = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rsplit(")", 1)[1].split()[0]
    except FileNotFoundError:
        return False
    return state not in "ZX"


def gone(pids: Path) -> bool:
    deadline = time.monotonic() + 5
    while time.monotonic() < deadline:
        if not any(is_running(int(pid)) for pid in pids.read_text(encoding="ascii").split()):
            return True
        time.sleep(0.01)
    return False


def test_what_the_child_started_ends_with_it(tmp_path: Path) -> None:
    pids = tmp_path / "pids"
    assert isolated(partial(child_pid, pids), Limits(0.5, MEMORY)) == Lost(Fate.TIMEOUT)
    assert gone(pids)


def interrupt_when(there: Path) -> None:
    while not there.exists():
        time.sleep(0.01)
    signal.pthread_kill(threading.main_thread().ident or 0, signal.SIGINT)


def test_ctrl_c_ends_the_child(tmp_path: Path) -> None:
    pids = tmp_path / "pids"
    threading.Thread(target=interrupt_when, args=(pids,), daemon=True).start()
    with pytest.raises(KeyboardInterrupt):
        isolated(partial(child_pid, pids), ROOMY)
    assert gone(pids)


ORPHAN = """
import os, signal, sys
from nlp.isolate import Limits, isolated
def work():
    print(os.getpid(), flush=True)
    while True: pass
isolated(work, Limits(1.0, 1 << 30))
"""


def test_a_child_whose_parent_was_killed_ends_at_the_limit_of_the_processor() -> None:
    with subprocess.Popen([sys.executable, "-c", ORPHAN], stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout
        pid = int(parent.stdout.readline())
        parent.kill()
    deadline = time.monotonic() + 20
    while is_running(pid) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not is_running(pid)


def test_nothing_of_the_parent_is_said_twice() -> None:
    """What waits in a buffer when the child is born is the parent's to write."""
    program = (
        "import atexit; from nlp.isolate import *; atexit.register(print, 'end'); print('begun', end=' ');"
        "print(isolated(lambda: 'done', Limits(20.0, 1 << 30)))"
    )
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert ran.stdout == "begun done\nend\n"
    assert ran.stderr == ""


def test_no_descriptor_is_left_open() -> None:
    descriptors = len(list(Path("/proc/self/fd").iterdir()))
    for work in (os.getpid, fail, partial(kill_itself, signal.SIGKILL)):
        isolated(work, ROOMY)
    assert len(list(Path("/proc/self/fd").iterdir())) == descriptors


@pytest.mark.parametrize(
    ("work", "expected"),
    [(os.getpid, os.getpid()), (fail, Fate.RAISED), (partial(bytearray, 1 << 62), Fate.MEMORY)],
    ids=["result", "exception", "memory"],
)
def test_without_fork_the_work_is_done_here(
    monkeypatch: pytest.MonkeyPatch, work: Callable[[], object], expected: object
) -> None:
    """As on Windows."""
    monkeypatch.delattr(os, "fork")
    found = isolated(work, ROOMY)
    assert (found.fate if isinstance(found, Lost) else found) == expected
