"""Whatever is typed: an answer, or one of our own errors, within its time."""

import random
import sqlite3
from time import monotonic

import pytest

from nlp.errors import ProtokollError, QueryError, SlowQueryError
from nlp.store import SearchOptions, Sortering, Store
from nlp.store.fraga import FIELDS
from nlp.store.search.clock import limited

SECONDS = 3.0
LISTED = [
    "", " ", '"', '""', '"""', "'", "''", "\\", "*", "**", "* *", "-", "--", "- -", "-*", "§", "§§", "§ §", "§*", "()",
    "(", ")", ")(", "((((((((((", "AND", "OR", "NOT", "ELLER", "ELLER ELLER", "NEAR", "NEAR(", "NEAR(a b, 2)", "NEAR/5",
    "nära:5", "nära:", "nära:-1", "nära:999999999999 a", "a nära:999999999 b", "nära:5 nära:5", "a nära:0 b", "^skola",
    "skola^", "text:skola", "title:skola", "number:1", "dnr:", "dnr:*", "rowid:1", "textdel_fts:skola", "{text}:skola",
    "{text title}: skola", "-text:skola", "+skola", "skola +skola", "skola + skola", "skola AND", "AND skola", "NOT skola",
    "skola NOT", "skola OR", "OR skola", "skola ELLER", "ELLER skola", "a ELLER -b", "-a ELLER b", "- skola", "-skola",
    "--skola", "-\"skola\"", "-skola -skolan -skolor", "-§1", "-KS/2024:118", "-i:beslut", "-organ:kommunstyrelsen",
    "-år:2024", "-(skola)", "'; DROP TABLE textdel; --", '"; DROP TABLE textdel; --', "1=1", "' OR '1'='1", "%", "_", "%%",
    "?", "??", "?1", ":a", "@a", "$a", "#", "skola;", "skola\x00", "\x00", "\x00\x01\x02", "\ufdd0\ufdd1", "\ufeffskola",
    "\u202eskola", "\ud800", "skola\udfff", "\U0001f600", "👨‍👩‍👧", "\ue000", "ﬁ", "ß", "ẞ", "İ", "ı", "Å", "A\u030a",
    "e\u0301", "\u0301", "\u0301\u0301", "１４４", "४४", "²", "½", "Ⅷ", "ª", "a\u00adb", "a\u200bb", "\u00a0", "\u2028",
    "i:", "i:*", 'i:""', "i:beslut", "i:beslut i:yrkanden i:jäv", "i:finnsinte", "i:beslut ELLER i:yrkanden skola",
    "i:beslut ELLER skola", "organ:", 'organ:"', 'organ:""', 'organ:"***"', "organ:*", "organ:a*", "organ:%", "kommun:'",
    'kommun:"a" ELLER kommun:"b"', "parti:", "parti:1", "parti:*", "parti:ABCDEFGHIJKLMNOP", "parti:()", "person:*",
    "person:a", 'person:"a b c d e f g h"', "person:%", "yrkat:*", "dnr:KS", "dnr:1", "dnr:////1", "dnr:0", "§0", "§00",
    "§ 99999999999999999999", "§1a", "§1-§9", "paragraf:x", "år:", "år:0", "år:0000", "år:0000-9999", "år:9999-0000",
    "år:2024-", "år:-2024", "år:-", "år:>9999", "år:<0000", "år:>=0000", "år:10-tal", "år:00-talet", "datum:2024-02-30",
    "datum:0001-01-01", "datum:9999-12-31", "datum:..", "datum:2024..", "datum:..2024", "datum:2024-13", "datum:0000-00-00",
    "belopp:", "belopp:>", "belopp:<", "belopp:=", "belopp:>>1", "belopp:1e308", "belopp:9" + "9" * 400, "belopp:-1",
    "belopp:1-", "belopp:-", "belopp:0", "belopp:1mnkr-2", "belopp:1 000 000 kr", "belopp:>1,5 mdkr", "belopp:nan",
    "belopp:inf", "belopp:1.000.000", "belopp:..", "typ:", "typ:x", "typ:*", "utfall:", "utfall:x", "utfall:okänt",
    "finnsinte:skola", "http://exempel.se/skola", "SD:s", "a:b:c", "::", ":", ":::a", "a::b", "15:30", "3:12", "2:14-1",
    "KS/2024:118 KS/2024:118 KS/2024:118", "KS//2024::118", "2024-13-45", "1" * 1000, "a" * 1000, "å" * 1000, "a " * 500,
    "skola " * 200, '"skola" ' * 100, "skol* " * 100, "a* b* c* d* e* f* g*", "s*", "e*", "1*", "å*", '"a b"*', '"*"', '"* *"',
    "mark- och", "- och exploatering", "mark- och exploatering- och bygg", "a- och b", "mark-  och  exploatering",
    "mark- eller exploatering", "mark-och exploatering", "-mark- och exploatering", "skol-", "-skol-", "skol--bygge", "e-tjänst",
    "e-", "a-b-c-d-e-f-g-h-i-j", "och", "i", "att och i en det", "och -och", "skola -skola", "skola ELLER -skola",
    "i:beslut -skola", "organ:kommunstyrelsen ELLER skola", "skola ELLER organ:kommunstyrelsen ELLER år:2024",
    "-skola ELLER bibliotek", "1 2 3 4 5 6 7 8 9", "94 ELLER 95 ELLER 96", "2024/1 ELLER 2024/2", "-94", "-2024/118",
    "nära:3 skola", "skola nära:3", "skola nära:3 -granbo", "skola nära:3 §94", "skola nära:3 94", '"a b" nära:3 "c d"',
    "s* nära:3 a*", "skola nära:3 kommun nära:3 taxa", "KS/2024:118 nära:2 skola",
]  # fmt: skip
PIECES = [
    *"abcåäöé 0123456789 \"'*-+()[]{}<>=:;,.!?§%_/\\|^~&#@\x00\x1f\u00a0\u0301\ud800\U0001f600",
    *(f"{field}:" for field in FIELDS),
    *["AND", "OR", "NOT", "NEAR", "ELLER", "nära:3", "och", "skola", "skolan", "kommunstyrelsen", "KS/2024:118", "§", "94", "2024", ">1mnkr", "2015-2020"],
    ' "', '" ', " -", "* ", " ELLER ", " nära:2 ",
]  # fmt: skip


def typed_at_random(count: int) -> list[str]:
    """Questions put together of what is likeliest to do harm; the same each time."""
    chance = random.Random(6)  # noqa: S311 - the same each time
    return ["".join(chance.choices(PIECES, k=chance.randint(1, 25))) for _ in range(count)]


def asked(store: Store, typed: str) -> None:
    began = monotonic()
    for options in (
        SearchOptions(limit=3, facets=True, seconds=SECONDS),
        SearchOptions(Sortering.DATUM, limit=2, seconds=SECONDS),
    ):
        try:
            store.search(typed, options)
        except (QueryError, SlowQueryError) as error:
            said = str(error)
            assert not {"fts5", "syntax error", "no such", "sqlite", "SQL logic"} & {*said.split(), said}
            assert said.endswith((".", "?"))
    assert monotonic() - began < 4 * SECONDS


@pytest.mark.parametrize("typed", LISTED, ids=lambda typed: ascii(typed)[:40])
def test_listed(searched: Store, typed: str) -> None:
    asked(searched, typed)


@pytest.mark.parametrize("typed", typed_at_random(500 - 200), ids=lambda typed: ascii(typed)[:40])
def test_at_random(searched: Store, typed: str) -> None:
    asked(searched, typed)


def test_there_are_five_hundred() -> None:
    assert len(set(LISTED)) + 300 >= 500


def test_a_search_cannot_write(searched: Store) -> None:
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        searched._connection.execute("DELETE FROM textdel")


def test_a_search_that_takes_too_long_is_stopped(searched: Store) -> None:
    with pytest.raises(SlowQueryError, match=r"skola.*mer än 0 sekunder.*Lägg till ett ord"):
        searched.search("skola", SearchOptions(seconds=0.0))
    endless = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"
    with pytest.raises(SlowQueryError), limited(searched._connection, "x", 0.05):
        searched._connection.execute(endless).fetchall()
    assert searched.search("skola").total, "the limit is gone again"


@pytest.mark.parametrize(
    "after", ["x", "åäö", "AAAA", "A" * 500, "=", "-", "\x00", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"]
)
def test_a_page_that_is_none_is_an_error(searched: Store, after: str) -> None:
    with pytest.raises(QueryError, match="det är ingen sida"):
        searched.search("skola", SearchOptions(after=after))


def test_a_page_of_another_question_is_an_error(searched: Store) -> None:
    page = searched.search("skola", SearchOptions(limit=1)).after
    with pytest.raises(QueryError, match="annan sökning"):
        searched.search("taxa", SearchOptions(limit=1, after=page))
    with pytest.raises(QueryError, match="annan sökning"):
        searched.search("skola", SearchOptions(Sortering.DATUM, 1, page))


def test_errors_are_ours(searched: Store) -> None:
    with pytest.raises(ProtokollError, match="Menade du organ"):
        searched.search("orgn:kommunstyrelsen")
