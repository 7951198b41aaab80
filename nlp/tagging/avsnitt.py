"""The section classifier as a component: `doc.cats` of a text that is one section."""

from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from nlp.tagging.avsnitt_modell import SectionModel, load_model
from nlp.tagging.bridge import text_of
from nlp.terms import SectionLabel

FILE = "avsnitt.npz"
_LONGEST = 20_000  # characters: a longer text is minutes, of which the labels of one section mean nothing


class SectionComponent:
    """Sets `doc.cats` to how probable each section label is, the text taken for one section without heading.

    Without a trained model it leaves the doc as it is.  `source` is what a label given by it says of its
    origin.
    """

    def __init__(self, source: str) -> None:
        self.source = source
        self.model: SectionModel | None = None

    def __call__(self, doc: Doc) -> Doc:
        """The doc with a probability for each label; together they are 1. None for a text too long for a
        section.
        """
        if self.model is not None and len(text_of(doc)) <= _LONGEST:
            doc.cats = {str(label): value for label, value in self.model.probabilities(text_of(doc)).items()}
        return doc

    def guess(self, text: str) -> SectionLabel | None:
        """The label that the model holds certain enough for the text of a section; None where none is."""
        if self.model is None:
            return None
        said = self.model.probabilities(text)
        best = max(said, key=said.__getitem__)
        return best if said[best] >= self.model.threshold else None

    def to_disk(self, path: Path, *, exclude: tuple[str, ...] = ()) -> None:  # noqa: ARG002  # spaCy's signature
        """Write the model into the folder `path`; nothing where there is none."""
        if self.model is not None:
            Path(path).mkdir(parents=True, exist_ok=True)
            (Path(path) / FILE).write_bytes(self.model.to_bytes())

    def from_disk(self, path: Path, *, exclude: tuple[str, ...] = ()) -> "SectionComponent":  # noqa: ARG002
        """Take the model in the folder `path`, if there is one."""
        file = Path(path) / FILE
        self.model = load_model(file.read_bytes()) if file.is_file() else None
        return self

    def to_bytes(self, *, exclude: tuple[str, ...] = ()) -> bytes:  # noqa: ARG002
        """The model as bytes, for another process."""
        return self.model.to_bytes() if self.model is not None else b""

    def from_bytes(self, data: bytes, *, exclude: tuple[str, ...] = ()) -> "SectionComponent":  # noqa: ARG002
        """Take the model that `to_bytes` gave."""
        self.model = load_model(data) if data else None
        return self


@Language.factory("protokoll_avsnitt", default_config={"source": "sv_protokoll:avsnitt"})
def make_sections(nlp: Language, name: str, source: str) -> SectionComponent:  # noqa: ARG001  # spaCy's signature
    """What a section without heading is (`doc.cats`)."""
    return SectionComponent(source)
