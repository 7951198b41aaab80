"""The rows of one file while they are gathered, and the columns they fill."""

from bisect import bisect_right
from collections import defaultdict

from nlp.model import Protokoll

Value = str | int | float | bytes | None
Row = tuple[Value, ...]

# Parents before children, so that foreign keys hold at every row.
COLUMNS = {
    "sida": "file_id number start end width height source quality reason words lines",
    "utelamnat": "sida_id reason text x0 y0 x1 y1",
    "handling": "file_id kind kommun organ date start end page kommun_key organ_key",
    "narvaro": "handling_id name party name_key party_key role replaces note start end page",
    "narvaro_paragraf": "narvaro_id first last",
    "identitet": "handling_id printed_name printed_party name party name_key party_key",
    "paragraf": "file_id handling_id number title start end page",
    "paragraf_dnr": "paragraf_id arende_id dnr",
    "avsnitt": "file_id paragraf_id label heading start end page source",
    "textdel": "file_id handling_id paragraf_id start end page number title dnr text",
    "entitet": "file_id paragraf_id label text value start end page source dnr_key",
    "beslutspunkt": "paragraf_id mode kind start end page",
    "yrkande": "paragraf_id kind outcome target start end page proof_start proof_end proof_page source",
    "yrkande_person": "yrkande_id name party name_key party_key role",
    "votering": "paragraf_id yes no abstain absent yes_means no_means start end page",
    "rost": "votering_id name party name_key party_key vote",
    "reservation": "paragraf_id against favour start end page",
    "reservation_person": "reservation_id name party name_key party_key",
    "jav": "paragraf_id start end page",
    "jav_person": "jav_id name party name_key party_key",
    "deltar_inte": "paragraf_id start end page",
    "deltar_inte_person": "deltar_inte_id name party name_key party_key",
    "yttrande": "paragraf_id start end page",
    "yttrande_person": "yttrande_id name party name_key party_key",
    "kontroll": "handling_id paragraf_id kind result message start end page",
}
"""The columns of each table that a file fills, beside `id`."""


class Batch:
    """The rows of one file; `ids` gives the highest id in use of each table, so that rows can point at each
    other before any is written.
    """

    def __init__(self, protokoll: Protokoll, file_id: int, ids: dict[str, int]) -> None:
        self.text = protokoll.document.text
        self.file_id = file_id
        self.rows: dict[str, list[Row]] = defaultdict(list)
        self._ids = dict(ids)
        self._pages = protokoll.document.pages
        self._page_starts = [page.start for page in self._pages]

    def add(self, table: str, *values: Value) -> int:
        """Note one row of `table` and return its id."""
        self._ids[table] += 1
        self.rows[table].append((self._ids[table], *values))
        return self._ids[table]

    def span(self, start: int, end: int) -> tuple[int, int, int]:
        """start, end and the number of the page it starts on (0 without pages)."""
        index = max(bisect_right(self._page_starts, start) - 1, 0)
        return start, end, self._pages[index].number if self._pages else 0
