from pathlib import Path

import pytest
from store.made import made

from nlp.errors import NeedsOcrError, NotFoundError
from nlp.model import Person
from nlp.store import OrganSpann, Reading, Store, Utfall
from nlp.terms import FileOutcome

MINUTES = """Blad
[§ 94 [Skolskjuts|title] [KS 2025-4|dnr]
[Beslut
[att avslå|beslut]
|avsnitt beslut]\f[Yrkanden
[Anna Ek (S) yrkar bifall|yrkande bifall avslag: Anna Ek (S)]
|avsnitt yrkanden][5 ja, 6 nej|votering 5-6: Anna Ek (S) ja]
[Anna Ek reserverar sig|reservation Anna Ek (S)]
[Bo Ask anmäler jäv|jäv Bo Ask (M)]
|paragraf 94]Slut"""


def test_a_personnummer_in_the_name_of_a_file_is_not_told(store: Store) -> None:
    place = Path("/x/ärende 850714-2399.pdf")
    store.save(made(MINUTES), place)
    store.record_failure(place.with_suffix(".txt"), NeedsOcrError(place.name))
    (failed,) = store.info().failures
    assert (store.show(1).path, failed.path) == ("/x/ärende 850714-****.pdf", "/x/ärende 850714-****.txt")


def test_in_a_file_whose_personnummer_are_kept_its_name_is_too(store: Store) -> None:
    store.save(made(MINUTES), Path("/x/ärende 850714-2399.pdf"), Reading(keep_pii=True))
    assert store.show(1).path == "/x/ärende 850714-2399.pdf"


def test_a_paragraf_with_everything_in_it(store: Store) -> None:
    saved = made(MINUTES)
    store.save(saved, Path("/x/ks.pdf"))
    (shown,) = [store.show(1)]
    assert (shown.number, shown.title, shown.dnr, shown.page) == ("94", "Skolskjuts", ("KS 2025-4",), 1)
    assert (shown.kommun, shown.organ, shown.file, shown.path) == (
        "Åkersund",
        "Kommunstyrelsen",
        "ks.pdf",
        "/x/ks.pdf",
    )
    assert shown.text.startswith("§ 94 Skolskjuts")
    assert [(s.label, s.page, s.text) for s in shown.sections] == [
        ("beslut", 1, "Beslut\natt avslå\n"),
        ("yrkanden", 2, "Yrkanden\nAnna Ek (S) yrkar bifall\n"),
    ]
    assert [(b.mode, b.page, b.text) for b in shown.beslut] == [("beslutar", 1, "att avslå")]
    assert [y.text for y in shown.yrkanden] == ["Anna Ek (S) yrkar bifall"]
    assert [(v.yes, v.no, v.ballots, v.page) for v in shown.voteringar] == [(5, 6, 1, 2)]
    assert [(r.by, r.text) for r in shown.reservationer] == [
        ((Person("Anna Ek", "S"),), "Anna Ek reserverar sig")
    ]
    assert [(j.by, j.page) for j in shown.jav] == [((Person("Bo Ask", "M"),), 2)]
    assert shown.source == saved.paragrafer[0]


@pytest.mark.parametrize("paragraf", [0, -1, 7, 10**30])
def test_no_such_paragraf(store: Store, paragraf: int) -> None:
    with pytest.raises(NotFoundError, match="ingen paragraf har det numret"):
        store.show(paragraf)


def test_info_of_an_empty_database(store: Store) -> None:
    info = store.info()
    assert (info.files, info.pages, info.paragrafer, info.outcomes, info.organ) == (0, 0, 0, (), ())
    assert info.size == store.path.stat().st_size


def test_info_counts(store: Store) -> None:
    for day in ("2025-01-02", "2025-12-01"):
        store.save(made(MINUTES, place=f"Åkersund/Kommunstyrelsen/{day}"), Path(f"/x/{day}.pdf"))
    store.save(made("Odaterat", place="//"), Path("/x/odaterat.pdf"))
    store.save(made("Odaterat", place="//"), Path("/x/kopia.pdf"))
    store.record_failure(Path("/x/skannad.pdf"), NeedsOcrError("skannad.pdf"))
    info = store.info()
    assert (info.files, info.pages, info.paragrafer, info.yrkanden, info.voteringar) == (3, 5, 2, 2, 2)
    assert info.outcomes == (Utfall(FileOutcome.OK, 4), Utfall(FileOutcome.NEEDS_OCR, 1))
    assert [failure.path for failure in info.failures] == ["/x/skannad.pdf"]
    assert info.organ == (
        OrganSpann("", "", 1, "", ""),
        OrganSpann("Åkersund", "Kommunstyrelsen", 2, "2025-01-02", "2025-12-01"),
    )
