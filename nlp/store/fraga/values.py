"""The values of fields: what a person may write after the colon, and what is wrong with what they wrote."""

import re
import tomllib
from calendar import monthrange
from collections.abc import Callable, Iterable
from decimal import Decimal
from difflib import get_close_matches
from pathlib import Path

from nlp.errors import QueryError
from nlp.rules.dnr import dnr_key
from nlp.rules.partinamn import party_code
from nlp.store import ytor
from nlp.store.fraga.parts import Avsnitt, Belopp, Dnr, Falt, Namn, Nummer, Parti, Tid, Typ, Utfall
from nlp.terms import HandlingKind, Outcome, SectionLabel

TYPES = tuple(map(str, ytor.Typ))
"""What may be in a paragraf, for `typ:`."""

_DATA = tomllib.loads(Path(__file__).with_name("falt.toml").read_text(encoding="utf-8"))
FIELDS: dict[str, str] = _DATA["falt"]
"""What a person may write before the colon, and the field it is."""

UNITS = {unit: Decimal(worth) for unit, worth in _DATA["enheter"].items()}
"""What a sum may be counted in, and how many kronor that is."""

_YEAR = re.compile(r"(?P<first>\d{4})?(?P<to>\s?(?:-|–|\.\.)\s?)?(?P<last>\d{4})?")
_DECADE = re.compile(r"(?P<century>\d\d)?(?P<decade>\d)0-?tal(?:et)?")
_DAY = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")
_SUM = re.compile(r"(?P<number>\d[\d .\u00a0]*(?:,\d+)?|\d+\.\d{1,2})\s?(?P<unit>[a-zåäö]*)")
_BOUND = re.compile(r"\s?(?:-|–|\.\.)\s?")
_NUMBER = re.compile(r"\d[\w:/.-]{0,15}(?: [a-z])?")


def field(name: str, value: str) -> Falt:
    """The field `name` with a value as typed; a `QueryError` where either is none."""
    known = FIELDS.get(name.lower())
    if known is None:
        raise _wrong(name, value, f"fältet finns inte{_nearest(name, FIELDS)}")
    if not value.strip():
        raise _wrong(name, "", "fältet saknar värde. Skriv det direkt efter kolon.")
    return _READERS[known](value.strip(), name)


def _wrong(name: str, value: str, advice: str) -> QueryError:
    """What to say of a field with a value as typed."""
    return QueryError(f"{name}:{value}", f"{name}: {advice}")


def _nearest(typed: str, known: Iterable[str], also: Iterable[str] = ()) -> str:
    """Advice: the likeliest word that was meant, which may be `also` allowed, else all there are."""
    known = sorted(set(known))
    close = get_close_matches(typed.lower(), {*known, *also}, n=1, cutoff=0.6)
    advice = f". Menade du {close[0]}?" if close else f". Välj bland: {', '.join(known)}."
    return f"{advice} Sök ordet som det står med citattecken runt."


def _one_of(section: str, values: Iterable[str], typed: str, name: str) -> str:
    folded = typed.lower()
    values = tuple(values)
    spelled = _DATA.get(section, {}).get(folded, folded)
    if spelled in values:
        return str(spelled)
    advice = _nearest(folded, values, _DATA.get(section, {}))
    raise _wrong(name, typed, f"kan inte vara {typed}{advice}")


def _section(value: str, name: str) -> Falt:
    return Avsnitt(SectionLabel(_one_of("i", SectionLabel, value, name)))


def _outcome(value: str, name: str) -> Falt:
    return Utfall(Outcome(_one_of("utfall", Outcome, value, name)))


def _type(value: str, name: str) -> Falt:
    typed = _one_of("typ", (*TYPES, *HandlingKind), value, name)
    return Typ(typed if typed in TYPES else HandlingKind(typed))


def _named(value: str, name: str) -> Falt:
    if not any(char.isalnum() for char in value):
        raise _wrong(name, value, f"behöver ett namn, till exempel {name}:Ek.")
    known = FIELDS[name.lower()]
    return Namn(known, _DATA["organ"].get(value.lower(), value) if known == "organ" else value)


def _party(value: str, name: str) -> Falt:
    if not any(char.isalpha() for char in value):
        raise _wrong(name, value, f"behöver ett parti, till exempel {name}:S.")
    return Parti(party_code(value.strip("()")))


def _case(value: str, name: str) -> Falt:
    if not any(char.isdigit() for char in value):
        raise _wrong(name, value, f"behöver ett diarienummer, till exempel {name}:KS2025/4.")
    return Dnr(value, dnr_key(value.upper()))


def _paragraf(value: str, name: str) -> Falt:
    number = value.lstrip("§ ")
    if not _NUMBER.fullmatch(number):
        raise _wrong(name, value, f"behöver ett nummer, till exempel {name}:94.")
    return Nummer(number)


def _years(value: str, name: str) -> Falt:
    decade = _DECADE.fullmatch(value)
    if decade:
        first = f"{decade['century'] or ('20' if decade['decade'] in '012' else '19')}{decade['decade']}"
        return Tid(f"{first}0", f"{first}9")
    compared = _compared(value)
    years = _YEAR.fullmatch(compared)
    if (
        not years
        or not (years["first"] or years["last"])
        or (years["first"] and years["last"] and not years["to"])
    ):
        raise _wrong(name, value, f"ska vara ett årtal eller två, till exempel {name}:2015-2020.")
    first, last = years["first"] or "", years["last"] or ""
    if not years["to"]:
        first = last = first or last
    return _ordered(first, last, value, name)


def _compared(value: str) -> str:
    """`>2015` and its kin as a range."""
    sign = re.match(r"[<>]=?", value)
    number = value[sign.end() :].strip() if sign else ""
    if not sign or not re.fullmatch(r"\d{4}", number):
        return value
    step = 0 if sign[0].endswith("=") else 1
    return f"{int(number) + step}-" if sign[0][0] == ">" else f"-{int(number) - step}"


def _dates(value: str, name: str) -> Falt:
    first, two, last = value.partition("..")
    first, last = first.strip(), last.strip() if two else first.strip()
    if not (first or last) or not all(_is_day(day) for day in (first, last) if day):
        example = f"{name}:2024-05-21, {name}:2024-05 eller {name}:2024-05-01..2024-06-30"
        raise _wrong(name, value, f"ska vara ett datum som finns, till exempel {example}.")
    return _ordered(first, last, value, name)


def _is_day(text: str) -> bool:
    if not _DAY.fullmatch(text):
        return False
    year, month, day = (*map(int, text.split("-")), 1, 1)[:3]
    return year >= 1 and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]


def _ordered(first: str, last: str, value: str, name: str) -> Tid:
    if first and last and first[: len(last)] > last[: len(first)]:
        raise _wrong(name, value, "slutar innan det börjar. Skriv det tidigare först.")
    return Tid(first, last)


def _amount(value: str, name: str) -> Falt:
    sign = re.match(r"[<>]=?|=", value)
    rest = value[sign.end() :].strip() if sign else value
    bounds = [rest] if sign else _BOUND.split(rest)
    if len(bounds) > 2:
        raise _no_amount(value, name)
    unit = _SUM.fullmatch(bounds[-1].lower())
    sums = [_kronor(bound, unit["unit"] if unit else "", value, name) for bound in bounds]
    if sign and sums[0] is None:
        raise _no_amount(value, name)
    if sign and sign[0] != "=":
        strict = not sign[0].endswith("=")
        least, most = (sums[0], None) if sign[0][0] == ">" else (None, sums[0])
        return Belopp(least, most, strict)
    if None in sums[:1] and None in sums[-1:]:
        raise _no_amount(value, name)
    return Belopp(sums[0], sums[-1])


def _kronor(bound: str, unit: str, value: str, name: str) -> Decimal | None:
    """A bound in kronor; one without a unit takes that of the other (`1-2 mnkr`); "" is open."""
    if not bound:
        return None
    found = _SUM.fullmatch(bound.lower().strip())
    worth = UNITS.get(found["unit"] or unit or "kr") if found else None
    if not found or worth is None:
        raise _no_amount(value, name)
    digits = re.sub(r"[ \u00a0]|\.(?=\d{3}(?:\D|$))", "", found["number"])
    return Decimal(digits.replace(",", ".")) * worth


def _no_amount(value: str, name: str) -> QueryError:
    examples = f"{name}:>1mnkr, {name}:500000 eller {name}:1-2mnkr"
    return _wrong(name, value, f"ska vara ett belopp, till exempel {examples}.")


_READERS: dict[str, Callable[[str, str], Falt]] = {
    "i": _section,
    "organ": _named,
    "kommun": _named,
    "parti": _party,
    "person": _named,
    "yrkat": _named,
    "dnr": _case,
    "paragraf": _paragraf,
    "år": _years,
    "datum": _dates,
    "belopp": _amount,
    "typ": _type,
    "utfall": _outcome,
}
