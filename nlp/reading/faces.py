"""How the lines of a page are set, from what MuPDF writes of them as HTML.

MuPDF's words have no fonts, and its spans cost as much as the words again; HTML it writes in a third of that
time.  There a line is a paragraph, with a `<span>` for each font and `<b>` around what is bold.
"""

import re
from collections import Counter
from functools import lru_cache

from nlp.reading.sheets import UNKNOWN, Face

# A stretch in one font: whether it is bold, its style, and what it says.
_SPAN = re.compile(r'(<b>)?(?:<i>)?<span style="([^"]{1,400})">([^<]*)</span>')
_SIZE = re.compile(r"font-size:(\d{1,5}(?:\.\d{1,4})?)pt")

# A line: the span of one that has a single font, which is nearly every line, else all that stands in it.
_LINE = re.compile(
    r'<p style="[^"]*">'
    r'(?:(<b>)?(?:<i>)?<span style="([^"]{1,400})">\w[^<]*</span>(?:</i>)?(?:</b>)?</p>|(.*))'
)

# What MuPDF takes for a blank when it cuts words.
_BLANK = re.compile(r"(?:[\0-\x20]|&#xa0;|&#x1?[0-9a-f];|&#x20;)*")

# A lone stop or dash in another weight than its line's does not count.
_SIGNS = re.compile(r"(?:[^\w&]|&#x20[0-9a-f]{2};|&#xa0;|&(?:amp|lt|gt|quot);)*")


def faces_of(html: str) -> list[Face]:
    """The face of every line of a page that has a visible sign, in the order of the file."""
    faces = [_face(style, bold) if style else _face_of(line) for bold, style, line in _LINE.findall(html)]
    return [face for face in faces if face]


def _face_of(line: str) -> Face | None:
    """The face of a line that may have several fonts; None where nothing of it is visible."""
    spans = [span for span in _SPAN.findall(line) if not _BLANK.fullmatch(span[2])]
    return combined([(_face(style, bold), text) for bold, style, text in spans]) if spans else None


@lru_cache(maxsize=256)
def _face(style: str, bold: str) -> Face:
    size = _SIZE.search(style)
    return Face(float(size[1]) if size else 0.0, bool(bold))


def combined(spans: list[tuple[Face, str]]) -> Face:
    """The face of a line of several: the size of most of its signs, and bold where every word of it is."""
    if len(spans) == 1:
        return spans[0][0]
    sizes: Counter[float] = Counter()
    for face, text in spans:
        sizes[face.size] += len(text)
    bold = [face.bold for face, text in spans if not _SIGNS.fullmatch(text)]
    return Face(max(sizes, key=lambda size: sizes[size]), bool(bold) and all(bold)) if sizes else UNKNOWN
