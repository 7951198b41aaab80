import pytest

from nlp.store.results import Bit
from nlp.store.snippet import CLOSE, OPEN, best_mark, snippet, unmark


def _shown(marked: str) -> str:
    """The snippet of a text in which <angles> mark words, written the same way."""
    text, marks = unmark(marked.replace("<", OPEN).replace(">", CLOSE))
    return "".join(
        f"<{bit.text}>" if bit.marked else bit.text for bit in snippet(text, marks, best_mark(text, marks))
    )


FILL = "fyllnad " * 60


@pytest.mark.parametrize(
    ("marked", "shown", "reason"),
    [
        ("en <skola> här", "en <skola> här", "short text whole"),
        ("en\n<skola>\n\nhär\n", "en <skola> här ", "lines and gaps become blanks"),
        ("", "", "no text"),
        ("<a><b>", "<a><b>", "marks beside each other"),
    ],
)
def test_short_texts_are_shown_whole(marked: str, shown: str, reason: str) -> None:
    assert _shown(marked) == shown, reason


def test_a_long_text_is_cut_at_blanks_around_the_marks() -> None:
    shown = _shown(FILL + "här är <skolan> och " + FILL)
    assert "här är <skolan> och" in shown
    assert shown.startswith("… fyllnad")
    assert shown.endswith("fyllnad …")
    assert len(shown) < 300


def test_the_passage_with_most_different_words_is_shown() -> None:
    assert "<skola> i <norr>" in _shown(f"<skola> <skola> {FILL} <skola> i <norr> {FILL}")


def test_without_marks_the_text_begins_at_its_beginning() -> None:
    assert _shown("början " + FILL).startswith("början fyllnad")


def test_a_word_longer_than_a_snippet_is_cut() -> None:
    assert snippet("x" * 1000, [(0, 1000)], 0) == (Bit("x" * 240, marked=True), Bit(" …", marked=False))
