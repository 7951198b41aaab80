"""How fast a search answers, in generated archives of two sizes.

    bench_search.py [--sizes 100000,1000000] [--folder build] [--rounds 40] [DATABASE…]

Makes the archives that are not there (`scripts/archive.py`), or takes those that are named, and puts each
kind of question some forty times with other words each time, warm, in one thread: p50 and p95 in
milliseconds of the whole answer (twenty hits with passages, total, coverage), what the goal is, and how
many times longer that is than plain FTS5 takes for the same words (twenty hits with snippet, no other
forms, no total). A second archive gives the growth. `cpu` is the p95 of processor time, which other work on
the machine does not lengthen.
"""

import argparse
import random
import sqlite3
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from statistics import median

from archive import generate

from nlp.errors import ProtokollError
from nlp.store import SearchOptions, Sortering, Store, open_store

PLAIN_BEST = """
    SELECT rowid, snippet(textdel_fts, 0, '[', ']', '…', 20) FROM textdel_fts
    WHERE textdel_fts MATCH ? ORDER BY rank LIMIT 20"""
PLAIN_NEWEST = PLAIN_BEST.replace("ORDER BY rank", "ORDER BY rowid DESC")
BEST = SearchOptions()
NEWEST = SearchOptions(sort=Sortering.DATUM)


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of question: what it is called, the goal in ms (None: none), the options, and its questions.

    A question is what a person types, and the same for plain FTS5 ("" where that cannot ask it).
    """

    name: str
    goal: int | None
    options: SearchOptions
    questions: list[tuple[str, str]]
    plain: str = PLAIN_BEST


@dataclass(frozen=True, slots=True)
class Times:
    """What a kind of question took, in ms."""

    p50: float
    p95: float
    cpu: float
    plain: float | None


class Words:
    """Words of an archive by how common they are."""

    def __init__(self, connection: sqlite3.Connection, rounds: int) -> None:
        self._connection = connection
        self._random = random.Random(6)  # noqa: S311 - the same questions each time
        self._rounds = rounds
        self.size: int = connection.execute("SELECT count(*) FROM textdel").fetchone()[0]

    def between(self, low: float, high: float) -> list[str]:
        """Words that stand in such a share of the pieces of text."""
        sql = "SELECT term FROM term WHERE antal BETWEEN ? AND ? AND length(term) > 4 ORDER BY term"
        bounds = (low * self.size, high * self.size)
        found = [row[0] for row in self._connection.execute(sql, bounds)]
        return self._random.choices(found, k=self._rounds)

    def column(self, sql: str) -> list[str]:
        """Values of a query, drawn at random."""
        found = [str(row[0]) for row in self._connection.execute(sql)]
        return self._random.choices(found, k=self._rounds)

    def phrases(self) -> list[str]:
        """Two words that follow each other somewhere."""
        found = []
        for text in self.column(
            "SELECT text FROM textdel WHERE id % 97 = 0 AND paragraf_id IS NOT NULL LIMIT 2000"
        ):
            words = [word for word in text.split() if word.isalpha()]
            at = self._random.randrange(max(len(words) - 1, 1))
            found.append(" ".join(words[at : at + 2]))
        return found


def kinds(words: Words) -> Iterator[Kind]:
    """Every kind of question."""
    common, usual, rare = words.between(0.5, 1), words.between(0.01, 0.1), words.between(0.0005, 0.01)
    numbers = words.column("SELECT DISTINCT number FROM traffyta WHERE number <> '' LIMIT 300")
    pairs = [(f"{a} {b}", f"{a} AND {b}") for a, b in zip(usual, rare, strict=True)]
    facets = replace(BEST, facets=True)
    yield Kind("dnr", 5, BEST, alone(words.column("SELECT dnr FROM arende ORDER BY id LIMIT 5000")))
    yield Kind("§", 5, BEST, alone(f"§ {each}" for each in numbers))
    yield Kind("two words", 50, BEST, pairs)
    yield Kind("phrase", 80, BEST, [(f'"{each}"', f'"{each}"') for each in words.phrases()])
    yield Kind("common word, newest", 50, NEWEST, [(each, each) for each in common], PLAIN_NEWEST)
    yield Kind("common word, ranked", 250, BEST, [(each, each) for each in common])
    yield Kind("common word, all facets", 300, facets, [(each, each) for each in common])
    yield Kind("two words, all facets", 300, facets, pairs)
    yield Kind("prefix", None, BEST, [(f"{each[:5]}*", f"{each[:5]}*") for each in usual])
    yield Kind("misspelled", None, BEST, [(misspelled(each), misspelled(each)) for each in usual])
    yield Kind("amount", None, BEST, alone(f"belopp:>{number}mnkr" for number in numbers))
    yield from combined(words, usual, common, numbers)


def combined(words: Words, usual: list[str], common: list[str], numbers: list[str]) -> Iterator[Kind]:
    """Words and numbers together with fields."""
    organ = words.column("SELECT DISTINCT organ FROM handling WHERE organ <> '' LIMIT 50")
    kommun = words.column("SELECT DISTINCT kommun FROM handling WHERE kommun <> '' LIMIT 100")
    person = words.column("SELECT name FROM person WHERE id % 7 = 0 LIMIT 2000")
    years = words.column("SELECT DISTINCT substr(date, 1, 4) FROM handling WHERE date <> ''")
    placed = zip(numbers, organ, years, strict=True)
    yield Kind("§ + organ + år", 5, BEST, alone(f'§ {n} organ:"{o}" år:{y}' for n, o, y in placed))
    for name, field, values in (
        ("word + organ", 'organ:"{}"', organ),
        ("word + kommun", 'kommun:"{}"', kommun),
        ("word + year", "år:{}", years),
        ("word in decisions", "i:{}", ["beslut"] * len(usual)),
        ("word + outcome", "utfall:{}", ["avslag"] * len(usual)),
        ("word + party", "parti:{}", ["S"] * len(usual)),
    ):
        asked = (f"{word} {field.format(value)}" for word, value in zip(usual, values, strict=True))
        yield Kind(name, None, BEST, alone(asked))
    asked = (f'{word} kommun:"{value}"' for word, value in zip(common, kommun, strict=True))
    yield Kind("common word + kommun", None, BEST, alone(asked))
    yield Kind("person", None, BEST, alone(f'person:"{name}"' for name in person))


def alone(questions: Iterable[str]) -> list[tuple[str, str]]:
    """Questions that plain FTS5 cannot be asked."""
    return [(question, "") for question in questions]


def misspelled(word: str) -> str:
    """The word with two letters in the middle changed about."""
    at = len(word) // 2
    return f"{word[: at - 1]}{word[at]}{word[at - 1]}{word[at + 1 :]}"


def measure(store: Store, connection: sqlite3.Connection, kind: Kind) -> Times:
    """Each question once cold and once for the clock; plain FTS5 likewise."""
    asked = [clocked(partial(store.search, typed, kind.options)) for typed, _ in kind.questions]
    walls, cpus = zip(*asked, strict=True)
    plain = [clocked(partial(plainly, connection, kind.plain, own))[0] for _, own in kind.questions if own]
    return Times(median(walls), percentile(walls), percentile(cpus), median(plain) if plain else None)


def plainly(connection: sqlite3.Connection, sql: str, words: str) -> list[tuple[int, str]]:
    """What FTS5 finds by itself."""
    return connection.execute(sql, (words,)).fetchall()


def clocked(ask: Callable[[], object]) -> tuple[float, float]:
    """Wall and processor time of the second of two runs, in ms."""
    times = (0.0, 0.0)
    for _ in range(2):
        began, cpu = time.perf_counter(), time.process_time()
        try:
            ask()
        except ProtokollError as error:
            print(f"  {error}", file=sys.stderr)
        times = (time.perf_counter() - began) * 1000, (time.process_time() - cpu) * 1000
    return times


def percentile(values: tuple[float, ...]) -> float:
    """The 95th percentile."""
    return sorted(values)[min(int(len(values) * 0.95), len(values) - 1)]


def report(path: Path, rounds: int, before: dict[str, Times]) -> dict[str, Times]:
    """Measure one archive and print its table."""
    found: dict[str, Times] = {}
    plain = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    with open_store(path) as store:
        words = Words(plain, rounds)
        print(f"\n{path.name}: {words.size:,} pieces of text, {path.stat().st_size / 1e6:,.0f} MB; ms")
        print(f"{'':26}{'p50':>8}{'p95':>8}{'cpu':>8}{'goal':>6}{'/plain':>8}{'growth':>8}")
        for kind in kinds(words):
            found[kind.name] = own = measure(store, plain, kind)
            ratio = f"{own.p50 / own.plain:.1f}" if own.plain else ""
            growth = f"{own.p50 / before[kind.name].p50:.1f}" if kind.name in before else ""
            missed = " *" if kind.goal and own.p95 > kind.goal else ""
            times = f"{own.p50:8.1f}{own.p95:8.1f}{own.cpu:8.1f}"
            print(f"{kind.name:26}{times}{kind.goal or '':>6}{ratio:>8}{growth:>8}{missed}")
    plain.close()
    return found


def main() -> None:
    """Make what is missing, and measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("databases", nargs="*", type=Path)
    parser.add_argument("--sizes", default="100000,1000000")
    parser.add_argument("--folder", type=Path, default=Path("build"))
    parser.add_argument("--rounds", type=int, default=40)
    asked = parser.parse_args()
    found: dict[str, Times] = {}
    for path in asked.databases or made(asked.folder, [int(size) for size in asked.sizes.split(",")]):
        found = report(path, asked.rounds, found)


def made(folder: Path, sizes: list[int]) -> Iterator[Path]:
    """The archives of these sizes, made where they are missing."""
    folder.mkdir(parents=True, exist_ok=True)
    for size in sizes:
        path = folder / f"arkiv-{size}.db"
        if not path.exists():
            generate(path, size)
        yield path


if __name__ == "__main__":
    main()
