"""Fields of a question as SQL: conditions on the row `y` (traffyta) of a piece of text."""

import sqlite3
from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass, field
from json import dumps

from nlp.store.dag import ids_between
from nlp.store.fold import key as name_key
from nlp.store.fold import wanted
from nlp.store.fraga import Avsnitt, Belopp, Dnr, Falt, Namn, Nummer, Parti, Tid, Typ, Utfall
from nlp.store.search import names, people
from nlp.store.ytor import AVSNITT, TYP, UTFALL
from nlp.terms import HandlingKind

Values = list[str | int | float]

_HELD = "EXISTS (SELECT 1 FROM handling AS h WHERE h.id = y.handling_id AND {})"
_NAMES = (
    "h.kommun_key IN (SELECT value FROM json_each(?))",
    "h.organ_key IN (SELECT value FROM json_each(?))",
)
_BY_HANDLING = "SELECT o.id FROM handling AS h JOIN textdel AS o ON o.handling_id = h.id WHERE {}"
_BY_PARAGRAF = "SELECT o.id FROM ({}) AS u CROSS JOIN textdel AS o ON o.paragraf_id = u.paragraf_id"


@dataclass(frozen=True, slots=True)
class Condition:
    """`test` is true of the rows wanted; `ids`, where there is one, selects their ids by an index.

    `unknown` is a name that the database does not have.
    """

    test: str
    values: Values = field(default_factory=list)
    ids: str = ""
    ids_values: Values = field(default_factory=list)
    unknown: str = ""

    @property
    def column(self) -> str:
        """What the one column of `ids` is called."""
        return self.ids.split()[1].rpartition(".")[2]


def condition(connection: sqlite3.Connection, asked: Falt) -> Condition:
    """What one field asks of a row."""
    if isinstance(asked, Parti):
        return _party(connection, asked.code)
    if isinstance(asked, Namn):
        return _place(connection, asked) if asked.field in ("kommun", "organ") else _person(connection, asked)
    return _of_row(asked)


def _of_row(asked: Falt) -> Condition:
    """What can be told without asking the database for names."""
    own = Condition("0")
    match asked:
        case Dnr(_, key):
            own = _case(key)
        case Nummer(number):
            own = _number(number)
        case Avsnitt(label):
            own = _bit("avsnitt", AVSNITT[label])
        case Utfall(outcome):
            own = _bit("utfall", UTFALL[outcome])
        case Typ(value):
            own = _kind(value) if isinstance(value, HandlingKind) else _bit("typ", TYP[value])
        case Tid(first, last):
            own = Condition("(y.id >= ? AND y.id < ?)", list(ids_of(first, last)))
        case Belopp():
            own = _amount(asked)
    return own


def ids_of(first: str, last: str) -> tuple[int, int]:
    """The half-open range of ids of a time; each end perhaps only a year or month, or "" for open."""
    return ids_between(_first_day(first) if first else None, _last_day(last) if last else None)


def _first_day(partial: str) -> str:
    """`2024` → `2024-01-01`."""
    return f"{partial}-01-01"[: len("2024-01-01")] if len(partial) == len("2024") else f"{partial}-01"[:10]


def _last_day(partial: str) -> str:
    """`2024-02` → `2024-02-29`."""
    if len(partial) == len("2024"):
        return f"{partial}-12-31"
    if len(partial) == len("2024-02"):
        year, month = map(int, partial.split("-"))
        return f"{partial}-{monthrange(year, month)[1]:02}"
    return partial


def _bit(column: str, bit: int) -> Condition:
    return Condition(f"y.{column} & {bit} <> 0")


def _case(own: str) -> Condition:
    exact = "SELECT textdel_id FROM textdel_dnr WHERE dnr_key = ?"
    if own[:1].isalpha():
        test = "EXISTS (SELECT 1 FROM textdel_dnr AS d WHERE d.textdel_id = y.id AND d.dnr_key = ?)"
        return Condition(test, [own], exact, [own])
    end = f" {own}"
    test = (
        "EXISTS (SELECT 1 FROM textdel_dnr AS d WHERE d.textdel_id = y.id "
        "AND (d.dnr_key = ? OR substr(d.dnr_key, ?) = ?))"
    )
    ids = "SELECT rowid FROM textdel_fts WHERE textdel_fts MATCH ?"
    return Condition(test, [own, -len(end), end], ids, [f'dnr : "{own}"'])


def _number(number: str) -> Condition:
    spelled = list(dict.fromkeys((number, number.lower(), number.upper(), number.replace(" ", ""))))
    if len(spelled) == 1:
        return Condition("(y.number = ? AND y.number <> '')", [number])
    fits = f"number IN ({', '.join('?' * len(spelled))})"
    return Condition(f"(y.{fits} AND y.number <> '')", [*spelled])


def _kind(kind: HandlingKind) -> Condition:
    return Condition(_HELD.format("h.kind = ?"), [kind.value])


def _amount(asked: Belopp) -> Condition:
    parts: list[str] = []
    values: Values = []
    for sign, bound in ((">", asked.least), ("<", asked.most)):
        if bound is not None:
            parts.append(f"b.kronor {sign}{'' if asked.strict else '='} ?")
            values.append(float(bound))
    fits = " AND ".join(parts) or "1"
    test = f"EXISTS (SELECT 1 FROM textdel_belopp AS b WHERE b.textdel_id = y.id AND {fits})"  # noqa: S608
    return Condition(test, values, f"SELECT b.textdel_id FROM textdel_belopp AS b WHERE {fits}", [*values])  # noqa: S608


def _party(connection: sqlite3.Connection, code: str) -> Condition:
    keys = names.party_keys(connection, code, [table for table, _ in people.STANDS])
    test, values = people.names_party(keys)
    ids, given = people.paragrafer_of_party(keys)
    return Condition(test, values, _BY_PARAGRAF.format(ids), given, "" if keys else code)


def _person(connection: sqlite3.Connection, asked: Namn) -> Condition:
    own = name_key(asked.text)
    full = len(own.split()) > 1 and "*" not in asked.text
    known = full and people.is_known(connection, own)
    ids, values = people.paragrafer_of_person(
        connection, wanted(asked.text), own if known else "", moved=asked.field == "yrkat"
    )
    return Condition(f"y.paragraf_id IN ({ids})", values, _BY_PARAGRAF.format(ids), [*values])


def _place(connection: sqlite3.Connection, asked: Namn) -> Condition:
    column = f"{asked.field}_key"
    fit = names.places(connection, column, asked.text)
    test = _NAMES[asked.field == "organ"]
    return Condition(
        _HELD.format(test), [_json(fit)], _BY_HANDLING.format(test), [_json(fit)], "" if fit else asked.text
    )


def _json(values: Iterable[object]) -> str:
    return dumps(sorted(values, key=str), ensure_ascii=False)
