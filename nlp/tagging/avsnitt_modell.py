"""The section classifier as stored: numbers and words, no pickled objects.

It was trained with scikit-learn (`TfidfVectorizer` over words and over pieces of words, `LogisticRegression`,
a temperature).  Applying it is one product of a short vector with a table, done with numpy here, since
importing scikit-learn would take longer than loading all the rest; a test holds the two against each other.
"""

import math
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import BadZipFile

import numpy as np

from nlp.tagging.avsnitt_drag import blanked, piece_grams, word_grams
from nlp.terms import SectionLabel

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.floating]


@dataclass(frozen=True, slots=True)
class SectionModel:
    """A trained classifier over `labels`.

    `words` and `pieces` give the row of each term in `idf` and `coef` (terms × labels); the probabilities are
    softmax((x·coef + intercept) / temperature), where x is tf-idf with 1 + ln tf, words and pieces each of
    length 1.  `threshold` is the probability from which a guess is worth a label.
    """

    labels: tuple[SectionLabel, ...]
    words: Mapping[str, int]
    pieces: Mapping[str, int]
    idf: "Floats"
    coef: "Floats"
    intercept: "Floats"
    temperature: float
    threshold: float

    def probabilities(self, text: str) -> dict[SectionLabel, float]:
        """How probable each label is for the text of one section, without its heading."""
        seen = blanked(text)
        logits = self.intercept.astype(float)
        for rows, grams in ((self.words, word_grams(seen)), (self.pieces, piece_grams(seen))):
            logits += self._part(Counter(row for gram in grams if (row := rows.get(gram)) is not None))
        odds = np.exp((logits - logits.max()) / self.temperature)
        return dict(zip(self.labels, (odds / odds.sum()).tolist(), strict=True))

    def _part(self, counts: Mapping[int, int]) -> "Floats":
        """What the words, or the pieces, add to the logits."""
        if not counts:
            return np.zeros(len(self.labels))
        rows = list(counts)
        tf = np.array([1 + math.log(count) for count in counts.values()])
        values = tf * self.idf[rows]
        part: Floats = (values / np.linalg.norm(values)) @ self.coef[rows].astype(float)
        return part

    def to_bytes(self) -> bytes:
        """The model as a compressed `.npz`, in half precision; the same model gives the same bytes."""
        buffer = BytesIO()
        np.savez_compressed(
            buffer,
            labels=np.array([label.value for label in self.labels]),
            words=_packed(self.words),
            pieces=_packed(self.pieces),
            idf=self.idf.astype(np.float32),
            coef=self.coef.astype(np.float16),
            intercept=self.intercept.astype(np.float32),
            scales=np.array([self.temperature, self.threshold]),
        )
        return buffer.getvalue()


def load_model(data: bytes) -> SectionModel:
    """The model of which `to_bytes` made the data; raises `ValueError` where it is none."""
    try:
        return _read(BytesIO(data))
    except (KeyError, EOFError, BadZipFile) as error:
        message = f"{error} (avsnittsmodellen)"
        raise ValueError(message) from error


def _read(file: BytesIO) -> SectionModel:
    with np.load(file, allow_pickle=False) as stored:
        words, pieces = _unpacked(stored["words"]), _unpacked(stored["pieces"])
        temperature, threshold = stored["scales"].tolist()
        return SectionModel(
            tuple(map(SectionLabel, stored["labels"].tolist())),
            {word: row for row, word in enumerate(words)},
            {piece: row for row, piece in enumerate(pieces, len(words))},
            stored["idf"],
            stored["coef"],
            stored["intercept"],
            temperature,
            threshold,
        )


def _packed(rows: Mapping[str, int]) -> "NDArray[np.uint8]":
    """Terms in the order of their rows, a line each."""
    return np.frombuffer("\n".join(sorted(rows, key=rows.__getitem__)).encode(), np.uint8)


def _unpacked(lines: "NDArray[np.uint8]") -> list[str]:
    return lines.tobytes().decode().split("\n")
