"""Between spaCy's `Doc` and our tags: exact offsets, no spaCy import."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from nlp.model import Tag
from nlp.terms import EntityLabel

if TYPE_CHECKING:
    from spacy.tokens import Doc

TAGS = "protokoll_tags"
"""The key in `doc.user_data` under which components leave (start, end, label, value, source)."""

NAMES = "protokoll_names"
"""The key under which a caller may leave names certain from elsewhere in the same minutes."""

LETTERS = "protokoll_letters"
"""The key under which a caller may leave the letters of local parties certain from elsewhere."""

_TEXT = "protokoll_text"


def give(doc: "Doc", text: str, names: Iterable[str], letters: Iterable[str]) -> None:
    """Leave with a doc, before any component runs, its text and what is certain from elsewhere."""
    doc.user_data.update({_TEXT: text, NAMES: names, LETTERS: letters})


def text_of(doc: "Doc") -> str:
    """The text of a doc, joined from its tokens once: `doc.text` joins them anew each time it is asked."""
    text: str = doc.user_data.get(_TEXT) or doc.user_data.setdefault(_TEXT, doc.text)
    return text


def put(doc: "Doc", found: Iterable[Tag]) -> None:
    """Note findings with their exact offsets, beside those noted before."""
    noted = doc.user_data.setdefault(TAGS, [])
    noted.extend((tag.start, tag.end, str(tag.label), tag.value, tag.source) for tag in found)


def tags(doc: "Doc", offset: int = 0, only: EntityLabel | None = None) -> tuple[Tag, ...]:
    """What the components found in a doc, as tags, of one label where `only` names it; `offset` is where the
    doc begins in the document.
    """
    found = doc.user_data.get(TAGS, ())
    return tuple(
        Tag(start + offset, end + offset, EntityLabel(label), value, source)
        for start, end, label, value, source in found
        if only is None or label == only
    )
