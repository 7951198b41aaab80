"""What may be asked of a search beside the question."""

from dataclasses import dataclass

from nlp.store.traffar import Sortering

WINDOW = 5_000
"""So many rows, the newest, are counted, ranked and spread on facets; beyond them the answer says "over"."""

VERIFIED = 2_000
"""So many, where the text of their sections must be read (`i:beslut`)."""


@dataclass(frozen=True, slots=True)
class SearchOptions:
    """`limit` is the most hits of a page, `after` what the page before gave as its end ("" the first page).

    `facets` and `coverage` say whether these are counted too; `seconds` is how long all may take.
    """

    sort: Sortering = Sortering.RELEVANS
    limit: int = 20
    after: str = ""
    facets: bool = False
    coverage: bool = True
    seconds: float = 10.0
