"""What holds of any text: every span inside its paragraf, no exception, the same answer twice, no slow pattern."""

from dataclasses import replace
from time import perf_counter

from hypothesis import given, settings
from hypothesis import strategies as st
from relations.build import NAMES, protokoll

from nlp.model import Paragraf, Protokoll, Section
from nlp.relations import relate
from nlp.terms import Outcome, SectionLabel

PIECES = st.sampled_from(
    [
        *(f"{name} (S)" for name in NAMES[:6]),
        *(f"{name}s (M)" for name in NAMES[:3]),
        "yrkar", "bifall till", "avslag på", "återremiss", "förslaget", "motionen", "kommunstyrelsens förslag", "och", ",", ".", ":", "\n", "\n\n", "att",
        "Ordföranden", "ställer proposition på", "finner att", "bifalls", "avslås", "Omröstning begärs.", "43 Ja mot 38 Nej", "Ja-röst för", "Nej-röst för", "röstar Ja (7)",
        "vi reserverar oss", "Ja röstar", "följande röstar nej:", "röstar för A:", "bordläggs", "ärendet utgår", "utser", "vägrar proposition", "med slutna sedlar", "12 röster", "barn- och",
        "reserverar sig", "jäv", "anmäler", "1.", "-", "”", "dels", "i andra hand", "instämmer i", "tilläggsyrkandet", "Ledamöterna från SD", "m.fl.", "beslutar", "föreslår", "(", ")", "§ 12", "sju", "å",
    ]
)  # fmt: skip
CONTENT = st.lists(PIECES, max_size=40).map(" ".join)
ROW = st.lists(st.tuples(st.sampled_from([label.value for label in SectionLabel]), CONTENT), max_size=6).map(
    lambda rows: "".join(f"== {label}\n{text}\n" for label, text in rows)
)


def spans(paragraf: Paragraf) -> list[tuple[int, int]]:
    found = [(each.start, each.end) for each in paragraf.beslut]
    found += [(each.start, each.end) for each in paragraf.yrkanden]
    found += [(each.proof.start, each.proof.end) for each in paragraf.yrkanden if each.proof]
    found += [(each.start, each.end) for each in paragraf.voteringar]
    found += [(each.start, each.end) for each in paragraf.reservationer]
    found += [(each.start, each.end) for each in paragraf.deltar_inte]
    found += [(each.start, each.end) for each in paragraf.yttranden]
    return found + [(each.start, each.end) for each in paragraf.jav]


@settings(max_examples=300, deadline=None)
@given(ROW)
def test_every_span_lies_inside_its_paragraf(row: str) -> None:
    """What stands elsewhere keeps its place: appended reservations, jäv in the list of those present."""
    paragraf = relate(protokoll(row)).paragrafer[0]
    assert all(paragraf.start <= start < end <= paragraf.end for start, end in spans(paragraf))


@settings(max_examples=100, deadline=None)
@given(ROW)
def test_the_same_answer_twice_and_proof_only_where_known(row: str) -> None:
    found = relate(protokoll(row))
    assert relate(protokoll(row)) == found
    for yrkande in found.paragrafer[0].yrkanden:
        assert (yrkande.outcome == Outcome.OKANT) == (yrkande.proof is None)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=300), st.sampled_from(list(SectionLabel)))
def test_any_text_is_read_without_error(text: str, label: SectionLabel) -> None:
    empty = protokoll("")
    section = Section(label, "", 0, len(text), "test")
    paragraf = replace(empty.paragrafer[0], start=0, end=len(text), sections=(section,))
    document = replace(empty.document, text=text)
    found = relate(Protokoll(document, empty.handlingar, (), (paragraf,), ()))
    assert all(0 <= start < end <= len(text) for start, end in spans(found.paragrafer[0]))


def test_long_appendices_take_linear_time() -> None:
    bare = protokoll("== votering\nMed 2 ja-röster mot 1 nej-röst antas planen.")
    for piece in (
        "Ada Berg\n",
        "Antal Ja: 2\nAntal Nej: 1\n",
        "Bilaga 1\nAda Berg S Ja Ja\n",
        "Ja ",
        "Namn § 1\nA B C D\n",
    ):
        text = bare.document.text + "\nBilaga 1\nAntal Ja: 2\nAntal Nej: 1\n" + piece * 5000
        started = perf_counter()
        relate(replace(bare, document=replace(bare.document, text=text)))
        assert perf_counter() - started < 2, piece


def test_a_paragraf_without_sections_has_nothing() -> None:
    paragraf = relate(protokoll("")).paragrafer[0]
    assert spans(paragraf) == []


def test_long_texts_take_linear_time() -> None:
    pieces = [
        "Anna Ek (S), " * 1000,
        "yrkar " * 2000,
        "ja nej 12 " * 1000,
        "ställer förslaget " * 1000,
        "\n \n" * 2000,
        "att bifalla " * 1500,
        "Den som vill " * 1500,
        "Nämnden beslutar\n" * 1500,
        "sju åtta nio 12 röster " * 1000,
        "Anna Ek (S) röstar för A " * 500,
        "Ledamot  Ja  Nej\nAnna Ek  X\n" * 500,
        "vägrar inte " * 1500,
        "barn- och " * 2000,
    ]
    for piece in pieces:
        for label in ("yrkanden", "beslutsgång", "votering", "beslut", "reservation"):
            started = perf_counter()
            relate(protokoll(f"== {label}\nA{piece}"))
            assert perf_counter() - started < 2, (label, piece[:20])
