"""In any small archive: facets count what choosing them gives, and pages hold each § once."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from store.made import made

from nlp.model import Protokoll
from nlp.store import SearchOptions, Sortering, Store, open_store
from nlp.terms import HandlingKind

WORDS = st.lists(
    st.sampled_from(["skola", "skolan", "skolor", "skolskjuts", "taxa", "taxan", "bussen", "och"]),
    min_size=1,
    max_size=5,
)
MOVED = st.sampled_from(
    [
        "",
        "[yrkar|yrkande bifall avslag: Anna Ek (S)]",
        "[yrkar|yrkande avslag bifall: Bo Ask (M) + Anna Ek (S)]",
    ]
)
VOTED = st.sampled_from(
    ["", "[ja|votering 2-1: Anna Ek (S) ja, Bo Ask (M) nej]", "[emot|reservation Carl Al (SD)]"]
)
SECTION = st.sampled_from(["beslut", "yrkanden", "ärende"])
PLACE = st.sampled_from(
    [
        "Lindvik/Kommunstyrelsen/2024-05-02",
        "Lindvik/Kommunstyrelsen/2023-01-10",
        "Lindvik/Kommunfullmäktige/2024-05-02",
        "Norrsele/Kommunstyrelsen/2024-05-02",
        "Norra Lindvik/Kommunstyrelsen/",
    ]
)
KIND = st.sampled_from([HandlingKind.PROTOKOLL, HandlingKind.PROTOKOLLSUTDRAG, HandlingKind.TJANSTESKRIVELSE])
QUERIES = st.sampled_from(
    [
        "skola",
        "taxa -skolan",
        "skola ELLER bussen",
        "i:beslut skola",
        '"och skola"',
        "§ 1",
        "1",
        "organ:kommunstyrelsen",
        "år:2024",
        "parti:S skola",
        "utfall:avslag",
        "skola nära:2 taxa",
        "-bussen",
        "typ:votering",
    ]
)


@st.composite
def paragrafer(draw: st.DrawFn) -> str:
    """A § with two sections, as `made` reads it."""
    number = draw(st.integers(1, 3))
    first, second = (f"[{' '.join(draw(WORDS))}|avsnitt {draw(SECTION)}]" for _ in range(2))
    return f"[§ {number} [{' '.join(draw(WORDS))}|title]\n{first}\n{second}\n{draw(MOVED)} {draw(VOTED)}\n|paragraf {number}]"


@st.composite
def files(draw: st.DrawFn) -> Protokoll:
    """A file with some §."""
    text = "Framsida och skola\n" + "".join(draw(st.lists(paragrafer(), min_size=1, max_size=3)))
    return made(text, place=draw(PLACE), kind=draw(KIND), name=f"{draw(st.integers(0, 10**6))}.pdf")


@contextmanager
def archive(found: list[Protokoll]) -> Iterator[Store]:
    with tempfile.TemporaryDirectory() as folder, open_store(Path(folder) / "a.db", create=True) as store:
        for at, protokoll in enumerate(found):
            store.save(protokoll, Path(f"/x/{at}.pdf"))
        store.finish()
        yield store


small = settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))


@small
@given(st.lists(files(), min_size=1, max_size=5), QUERIES)
def test_a_facet_counts_what_choosing_it_gives(found: list[Protokoll], typed: str) -> None:
    with archive(found) as store:
        answer = store.search(typed, SearchOptions(facets=True))
        assert not answer.over
        for facet in answer.facets:
            for value in facet.values:
                chosen = store.search(f"{typed} {value.query}", SearchOptions(limit=100))
                assert (facet.name, value.value, chosen.total) == (facet.name, value.value, value.count)
                assert len(chosen.hits) == value.count


@small
@given(st.lists(files(), min_size=1, max_size=5), QUERIES, st.sampled_from(Sortering), st.integers(1, 3))
def test_pages_hold_each_paragraf_once_and_none_is_lost(
    found: list[Protokoll], typed: str, sort: Sortering, limit: int
) -> None:
    with archive(found) as store:
        whole = store.search(typed, SearchOptions(sort, 100))
        paged: list[str] = []
        after = ""
        for _ in range(100):
            page = store.search(typed, SearchOptions(sort, limit, after))
            assert page.total == whole.total == len(whole.hits)
            paged += [hit.nyckel for hit in page.hits]
            after = page.after
            if not after:
                break
        assert paged == [hit.nyckel for hit in whole.hits]
        assert len(set(paged)) == len(paged)
        every = store.each_hit(typed, sort=sort)
        assert [hit.nyckel for hit in every] == paged


@small
@given(st.lists(files(), min_size=2, max_size=5), st.sampled_from(Sortering), st.integers(1, 3))
def test_beyond_what_is_ranked_the_older_follow(found: list[Protokoll], sort: Sortering, limit: int) -> None:
    with archive(found) as store, pytest.MonkeyPatch.context() as patch:
        every = {hit.nyckel for hit in store.each_hit("skola")}
        patch.setattr("nlp.store.search.WINDOW", 2)
        answer = store.search("skola", SearchOptions(sort, limit))
        assert answer.total < len(every) if answer.over else answer.total == len(every)
        paged = [hit.nyckel for hit in answer.hits]
        while answer.after:
            answer = store.search("skola", SearchOptions(sort, limit, answer.after))
            paged += [hit.nyckel for hit in answer.hits]
        assert len(paged) == len(every)
        assert set(paged) == every
