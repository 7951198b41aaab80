"""How good a text is: garbage is known, and what only looks odd is let be."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.reading.quality import THRESHOLD, judged
from nlp.terms import PageReason

PROSE = (
    "Kommunstyrelsen beslutar att avslå medborgarförslaget. Anna Ek (S) yrkar bifall till förvaltningens förslag, "
    "och ordföranden finner att styrelsen beslutar enligt det."
)
SHIFTED = (
    "(IWHU IUnJD Sn JUXQGI|UVODJHW ILQQHU RUGI|UDQGH DWW QlPQGHQ ELIDOOHU GHWWD RFK DWW PHGHO DYVlWWV I|U GHW"
)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (PROSE, "prose"),
        (PROSE.upper(), "in capitals"),
        (
            "Åkesdotter, Marie\nBylund, Peter\nSöderlund, Lilian\nÖberg, Märta\nWikström, Zvonko\nHjärpe, Örjan",
            "names",
        ),
        ("37 910 36 399 1 511 96,0 % 43 510 200 -176 2024 2025 12 044 8 112 944 0 15,5", "figures"),
        ("Budget 37 910\nUtfall 36 399\nAvvikelse 1 511\nProgn. 43 510\nHelår 200\nTkr 15", "a table"),
        ("KS/2024:118 BUN/2024:63 SLK-2024-00310 KSAU 35 TN 1 HSN 4 MYN 19", "case numbers"),
        ("Anna Aberg Ja\nBnna Bberg Ja\nCnna Cberg Ja\n" * 9, "few words, over and over"),
        ("XXXX XXXX, XXX", "too little to tell"),
        ("S M C V SD KD L MP ÅF Ja Nej Ja Ja Nej Avst", "a voting list"),
        (
            "The committee decided to reject the proposal and to refer the matter back to the office.",
            "English",
        ),
        (
            "Kunnanhallitus päätti hylätä aloitteen ja palauttaa asian valmisteltavaksi toimialalle.",
            "Finnish",
        ),
    ],
)
def test_text(text: str, why: str) -> None:
    verdict = judged(text)
    assert verdict.reason is None, why
    assert verdict.quality > 0.9, why


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (SHIFTED, PageReason.UNLIKELY),
        ("\ufffd" * 40 + " beslut", PageReason.UNKNOWN),
        ("\ue001\ue002\ue003", PageReason.UNKNOWN),
        (
            PROSE.translate({ord(a): b for a, b in zip("aeinrst", "qzxjwvp", strict=True)}),
            PageReason.UNLIKELY,
        ),
    ],
)
def test_garbage(text: str, reason: PageReason) -> None:
    verdict = judged(text)
    assert verdict.reason is reason
    assert verdict.quality < THRESHOLD


def test_a_few_unknown_characters_do_no_harm() -> None:
    verdict = judged(PROSE + " \ufffd\ufffd\ufffd")
    assert verdict.reason is None
    assert 0.9 < verdict.quality < 1


@given(st.text())
def test_a_verdict_is_a_share_with_a_reason_where_it_is_low(text: str) -> None:
    quality, reason = judged(text)
    assert 0 <= quality <= 1
    assert (quality < THRESHOLD) == (reason is not None)
