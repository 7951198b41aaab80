"""Amounts, dates and case numbers in the manner of one kommun."""

import random
from datetime import date, timedelta
from typing import Any

from nlp.evaluation.generator.marks import tag

MONTHS = [
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
]
DAYS = ["måndagen", "tisdagen", "onsdagen", "torsdagen", "fredagen", "lördagen", "söndagen"]
_MILLION, _THOUSAND = 1_000_000, 1_000


def amount(value: int, style: dict[str, Any], chance: random.Random) -> str:
    """`value` kronor as this kommun writes it, tagged with its value."""
    gap = style["tusental"]
    if value >= _MILLION and value % 10_000 == 0 and chance.random() < style["miljoner"]:
        text = f"{_decimal(value / _MILLION)} {chance.choice(style['enhet_m'])}"
    elif value >= _THOUSAND * 10 and value % _THOUSAND == 0 and chance.random() < style["tusen"]:
        text = f"{grouped(value // _THOUSAND, gap)} {chance.choice(style['enhet_t'])}"
    else:
        unit = chance.choice(style["enhet"])
        text = grouped(value, gap) + (unit if unit.startswith(":") else f" {unit}")
    return tag("amt", text, v=str(value))


def grouped(value: int, gap: str) -> str:
    """Digits in threes from ten thousand on, from a thousand where a dot stands between them."""
    if value < 10_000 and gap != ".":
        return str(value) if gap != " " else f"{value:,}".replace(",", gap)
    return f"{value:,}".replace(",", gap)


def _decimal(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".").replace(".", ",")


def dated(day: date, form: str) -> str:
    """A day as `iso`, `ord` (29 april 2019), `kort` (190429) or `snestreck` (29/4 2019), tagged."""
    text = {
        "iso": day.isoformat(),
        "ord": f"{day.day} {MONTHS[day.month - 1]} {day.year}",
        "kort": day.strftime("%y%m%d"),
        "snestreck": f"{day.day}/{day.month} {day.year}",
        "punkt": day.strftime("%Y.%m.%d"),
    }[form]
    return tag("date", text, v=day.isoformat())


def working_day(day: date) -> date:
    """The day itself, or the Monday after it."""
    return day + timedelta(days=max(0, 7 - day.weekday()) if day.weekday() > 4 else 0)


def case_number(form: str, diary: str, year: int, chance: random.Random) -> tuple[str, str]:
    """A dnr in the kommun's form, and the code of the diarieplan that follows it ("" where none does)."""
    number = chance.randint(3, 960)
    plans = [
        "001",
        "002",
        "003",
        "007",
        "024",
        "042",
        "101",
        "107",
        "141",
        "214",
        "253",
        "331",
        "432",
        "510",
        "605",
        "623",
        "701",
        "731",
        "805",
        "821",
    ]
    codes = ["1.1.1", "1.2.3", "1.3.1", "2.1.4", "2.4.1", "3.2.2", "3.6.1", "4.1.2", "5.3.1", "7.2.2"]
    parts = {
        "d": diary,
        "y": year,
        "yy": f"{year % 100:02d}",
        "n": number,
        "n3": f"{number:03d}",
        "n4": f"{number:04d}",
        "n5": f"{number:05d}",
        "plan": chance.choice(plans),
        "kod": chance.choice(codes),
    }
    core, _, code = form.partition("|")
    return core.format(**parts), code.format(**parts)
