"""docs/fate.md shows what it says: each example is run through the program, and ends as the text under it tells."""

import re
from pathlib import Path

import pytest

from nlp.flow import analyse
from nlp.model import Yrkande
from nlp.tagging import Tagger, load_tagger
from nlp.terms import Outcome

FATE = (Path(__file__).parents[1] / "docs/fate.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(
    r"```protokoll(?: organ=(?P<organ>\S+))?\n(?P<text>.*?)```\s+Utfall: (?P<fates>[^\n]+)\.\n",
    FATE,
    re.DOTALL,
)
TITLES = [fates for _, _, fates in EXAMPLES]


@pytest.fixture(scope="module")
def tagger() -> Tagger:
    return load_tagger()


def _told(yrkande: Yrkande) -> str:
    return f"{yrkande.proposers[0].name} {yrkande.outcome}"


@pytest.mark.parametrize(("organ", "text", "fates"), EXAMPLES, ids=TITLES)
def test_an_example_ends_as_the_text_under_it_tells(
    organ: str, text: str, fates: str, tmp_path: Path, tagger: Tagger
) -> None:
    file = tmp_path / "lindvik.txt"
    head = f"Lindviks kommun\n{organ or 'Kommunstyrelsen'}\nSammanträdesprotokoll 2024-05-21\n\n"
    file.write_text(f"{head}§ 12 Nytt badhus i Lindvik\n\n{text}", encoding="utf-8")
    (paragraf,) = analyse(file, tagger).paragrafer
    assert "; ".join(map(_told, paragraf.yrkanden)) == fates
    for yrkande in paragraf.yrkanden:
        assert (yrkande.proof is None) == (yrkande.outcome is Outcome.OKANT)


def test_every_example_is_run() -> None:
    assert len(EXAMPLES) == FATE.count("```protokoll") > 15


def test_every_outcome_has_an_example() -> None:
    assert all(str(outcome) in " ".join(TITLES) for outcome in Outcome)
