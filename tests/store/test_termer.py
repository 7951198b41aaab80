"""The words of an archive: forms, compounds and suggestions from its own text."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from store.made import made

from nlp.store import Store, open_store, termer

TEXT = """skola skolan skolskjuts skolskjutsen skolskjutsreglemente reglemente reglementet mark exploatering
markexploatering upphandling handling handlingar kommunstyrelsen kommunstyrelsens tjänsteman tjänstemän
idé ide håll hall hallen centralskola psykiatrin 2024 KS xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"""


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with open_store(tmp_path_factory.mktemp("termer") / "t.db", create=True) as store:
        store.save(made(f"[§ 1 {TEXT}\n|paragraf 1]"), Path("/x/a.pdf"))
        store.finish()
        yield store


@pytest.mark.parametrize(
    ("typed", "exact", "inflected", "compound", "reason"),
    [
        (
            "skola",
            {"skola"},
            {"skolan"},
            {"skolskjuts", "skolskjutsen", "skolskjutsreglemente", "centralskola"},
            "all three, a compound also in its own forms",
        ),
        (
            "skolan",
            {"skolan"},
            {"skola"},
            {"skolskjuts", "skolskjutsen", "skolskjutsreglemente", "centralskola"},
            "from another form",
        ),
        ("reglementet", {"reglementet"}, {"reglemente"}, {"skolskjutsreglemente"}, "a last part"),
        (
            "skolskjuts",
            {"skolskjuts"},
            {"skolskjutsen"},
            {"skolskjutsreglemente"},
            "a compound in a compound",
        ),
        ("mark", {"mark"}, set(), {"markexploatering"}, "a first part"),
        ("handling", {"handling"}, {"handlingar"}, set(), "upphandling is none"),
        ("idé", {"idé", "ide"}, set(), set(), "é is e"),
        ("hall", {"hall"}, {"hallen"}, set(), "håll is another word"),
        ("tjänsteman", {"tjänsteman"}, {"tjänstemän"}, set(), "irregular"),
        (
            "psykiatri",
            {"psykiatri"},
            {"psykiatrin"},
            set(),
            "the word typed stands nowhere, a form of it does",
        ),
        ("2024", {"2024"}, set(), set(), "digits are themselves"),
        ("finnsinte", {"finnsinte"}, set(), set(), "unknown"),
    ],
)
def test_a_word_is_searched_in_its_forms(
    filled: Store, typed: str, exact: set[str], inflected: set[str], compound: set[str], reason: str
) -> None:
    forms = termer.expand(filled._connection, typed)
    assert (set(forms.exact), set(forms.inflected), set(forms.compound)) == (exact, inflected, compound), (
        reason
    )
    assert forms.left_out == 0


@pytest.mark.parametrize(
    ("typed", "first", "reason"),
    [
        ("komunstyrelsen", "kommunstyrelsen", "a letter left out"),
        ("kommunstyrlesen", "kommunstyrelsen", "two letters changed about"),
        ("reglemnete", "reglemente", "the same"),
        ("skoal", "skola", "a short word"),
        ("ide", None, "too short to tell"),
        ("helt annat ord", None, "nothing like it"),
    ],
)
def test_a_misspelled_word_has_suggestions(filled: Store, typed: str, first: str | None, reason: str) -> None:
    found = termer.suggest(filled._connection, typed)
    assert found[:1] == ((first,) if first else ()), reason


def test_rarer_compounds_than_many_are_counted(filled: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(termer, "MOST_FORMS", 1)
    forms = termer.expand(filled._connection, "skola")
    assert (len(forms.compound), forms.left_out) == (1, 3)


def test_tables_follow_the_text(tmp_path: Path) -> None:
    with open_store(tmp_path / "t.db", create=True) as store:
        store.save(made("[§ 1 skola\n|paragraf 1]"), Path("/x/a.pdf"))
        store.finish()
        store.save(made("[§ 1 taxa\n|paragraf 1]"), Path("/x/a.pdf"))
        store.finish()
        words = {row[0] for row in store._connection.execute("SELECT term FROM term")}
    assert "taxa" in words
    assert "skola" not in words
