"""Whether the words stand in such a section as was asked for (`i:beslut`), by the text of each."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable
from json import dumps

from nlp.store.search.matcher import Matcher
from nlp.store.search.plan import Plan
from nlp.terms import SectionLabel

_SECTIONS = """
    SELECT t.id, s.label, substr(t.text, a.start - t.start + 1, a.end - a.start)
    FROM json_each(?) AS j CROSS JOIN textdel AS t ON t.id = j.value
    CROSS JOIN avsnitt AS a ON a.textdel_id = t.id CROSS JOIN avsnitt_slag AS s ON s.id = a.slag_id
    WHERE {0} AND a.nr >= 0"""


class Scopes:
    """The words of a plan, looked for in sections."""

    def __init__(self, connection: sqlite3.Connection, plan: Plan) -> None:
        self._connection = connection
        self._plan = plan
        self._matcher = Matcher(plan.wanted)

    def fitting(self, ids: Iterable[int]) -> set[int]:
        """Those of the rows in which the words stand as the plan wants it."""
        labels = {label for scope in self._plan.scopes for label in scope.labels}
        found = self.terms(ids, labels)
        return {own for own, by_label in found.items() if self._in_scopes(by_label)}

    def labels(self, ids: Iterable[int]) -> dict[int, set[SectionLabel]]:
        """The sections of each row in which all the words stand."""
        found = self.terms(ids, set(SectionLabel))
        return {
            own: {label for label, terms in by.items() if self._matcher.all_in(terms)}
            for own, by in found.items()
        }

    def terms(self, ids: Iterable[int], labels: set[SectionLabel]) -> dict[int, dict[SectionLabel, set[int]]]:
        """For each row and label the indexes of the terms that stand there."""
        asked = f"s.label IN ({', '.join('?' * len(labels))})"
        values = [dumps(list(ids)), *labels]
        found: dict[int, dict[SectionLabel, set[int]]] = defaultdict(dict)
        for own, label, text in self._connection.execute(_SECTIONS.format(asked), values):
            found[own].setdefault(SectionLabel(label), set()).update(self._matcher.terms_in(text))
        return found

    def _in_scopes(self, found: dict[SectionLabel, set[int]]) -> bool:
        inside = (
            {term for label in scope.labels for term in found.get(label, ())} for scope in self._plan.scopes
        )
        return all(map(self._matcher.all_in, inside))
