"""The rows of one file while they are gathered, and the columns they fill."""

from bisect import bisect_right
from collections import defaultdict

from nlp.errors import TooLargeError
from nlp.model import Person, Protokoll
from nlp.store.dag import day_of, room_of
from nlp.store.fold import named
from nlp.store.links import Links

Value = str | int | float | bytes | None
Row = tuple[Value, ...]

# Parents before children, so that foreign keys hold at every row.
COLUMNS = {
    "sida": "id file_id number start end width height source quality reason words lines",
    "utelamnat": "id sida_id reason text x0 y0 x1 y1",
    "handling": "id file_id kind kommun organ date start end page kommun_key organ_key sammantrade_id "
    "kalla_id",
    "narvaro": "id handling_id name party name_key party_key person_id role replaces note start end page "
    "kalla_id",
    "narvaro_paragraf": "id narvaro_id first last",
    "identitet": "id handling_id printed_name printed_party name party name_key party_key kalla_id",
    "paragraf": "id file_id handling_id number title unik_id start end page kalla_id",
    "paragraf_dnr": "id paragraf_id arende_id dnr",
    "textdel": "id file_id handling_id paragraf_id start end page number title dnr text",
    "traffyta": "id handling_id paragraf_id unik number avsnitt utfall typ",
    "textdel_dnr": "textdel_id dnr_key",
    "textdel_belopp": "textdel_id kronor",
    "avsnitt": "textdel_id nr slag_id start end",
    "entitet": "file_id start slag_id length",
    "beslutspunkt": "id paragraf_id mode kind start end page kalla_id",
    "yrkande": "id paragraf_id kind outcome target start end page proof_start proof_end proof_page kalla_id",
    "yrkande_person": "id yrkande_id name party name_key party_key person_id role",
    "votering": "id paragraf_id yes no abstain absent yes_means no_means start end page kalla_id",
    "rost": "id votering_id name party person_id vote",
    "reservation": "id paragraf_id against favour start end page kalla_id",
    "reservation_person": "id reservation_id name party name_key party_key person_id",
    "jav": "id paragraf_id start end page kalla_id",
    "jav_person": "id jav_id name party name_key party_key person_id",
    "deltar_inte": "id paragraf_id start end page kalla_id",
    "deltar_inte_person": "id deltar_inte_id name party name_key party_key person_id",
    "yttrande": "id paragraf_id start end page kalla_id",
    "yttrande_person": "id yttrande_id name party name_key party_key person_id",
    "kontroll": "id handling_id paragraf_id kind result message start end page kalla_id",
}
"""The columns of each table that a file fills, in the order of its rows."""

COUNTED = tuple(table for table, columns in COLUMNS.items() if columns.startswith("id "))
"""The tables whose rows have an id of their own."""


class Batch:
    """The rows of one file; `ids` gives the highest id in use of each table, so that rows can point at each
    other before any is written, and `links` the ids of what files share.
    """

    def __init__(self, protokoll: Protokoll, file_id: int, ids: dict[str, int], links: Links) -> None:
        self.text = protokoll.document.text
        self.file_id = file_id
        self.links = links
        self._name = protokoll.document.name
        self.rows: dict[str, list[Row]] = defaultdict(list)
        self.dnr: list[list[str]] = []  # the keys of those in each piece of text, once they are known
        self._ids = dict(ids)
        self._days = dict(links.days)
        self._pages = protokoll.document.pages
        self._page_starts = [page.start for page in self._pages]

    def add(self, table: str, *values: Value) -> int:
        """Note one row of `table` and return its id."""
        self._ids[table] = own = self._ids[table] + 1
        self.rows[table].append((own, *values))
        return own

    def put(self, table: str, *values: Value) -> None:
        """Note one row of a table without ids of its own, or with one that is known."""
        self.rows[table].append(values)

    def next_in(self, date: str) -> int:
        """The id of the next piece of text of that date; a `TooLargeError` where the day has no more."""
        day = day_of(date)
        self._days[day] += 1
        if self._days[day] >= room_of(day)[1]:
            raise TooLargeError(self._name, f": den {date} har fler textdelar än databasen rymmer för en dag")
        return self._days[day]

    def span(self, start: int, end: int) -> tuple[int, int, int]:
        """start, end and the number of the page it starts on (0 without pages)."""
        index = max(bisect_right(self._page_starts, start) - 1, 0)
        return start, end, self._pages[index].number if self._pages else 0

    def who(self, handling: int, person: Person) -> tuple[Value, ...]:
        """Name, party, their keys and the id of the person."""
        return (*named(person), self.links.persons.get((handling, person)))
