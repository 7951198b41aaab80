"""What holds for every outline, whatever the text."""

from itertools import pairwise

from documents import document
from hypothesis import given
from hypothesis import strategies as st

from nlp.structure import outline

LINES = st.sampled_from([
    "§ 12 Ny taxa", "§ 13", "KS/2023:77", "Dnr KS 2023-77", "Beslut", "Yrkanden", "Beslutsgång", "Omröstning", "", "\f",
    "Anna Ek (S) yrkar bifall.", "Nämnden beslutar att anta taxan.", "Plats och tid Kommunhuset", "Beslutande", "Bilaga 1",
    "ANSLAG/BEVIS", "Protokollsutdrag", "7. Årsredovisning", "8. Taxa", "Innehåll", "§ 3 Taxan ..... 4", "Lindviks kommun",
    "Mot beslutet reserverar sig Karl Berg (M).", "Paragrafen är justerad", "_____", "att anta taxan,",
])  # fmt: skip


@given(st.lists(LINES, max_size=40))
def test_paragrafer_are_disjoint_in_order_and_hold_their_sections(lines: list[str]) -> None:
    text = "\n".join(lines)
    found = outline(document(text))
    for before, after in pairwise(found.paragrafer):
        assert before.end <= after.start
    for paragraf in found.paragrafer:
        assert 0 <= paragraf.start < paragraf.end <= len(text)
        assert found.handlingar[paragraf.handling].start <= paragraf.start
        for section in paragraf.sections:
            assert paragraf.start <= section.start < section.end <= paragraf.end
        for one, other in pairwise(paragraf.sections):
            assert one.end <= other.start
    for handling in found.handlingar:
        assert 0 <= handling.start < handling.end <= len(text)


@given(st.text(alphabet="§ABabåäö12.:-/\n\f ()", max_size=300))
def test_no_text_is_an_error(text: str) -> None:
    outline(document(text))
