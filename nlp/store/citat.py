"""How to cite a place in the minutes, so that anybody can find it: organ, date, § and page."""

from typing import Any


def citation(row: Any) -> str:
    """`Kommunstyrelsen 2025-12-01 § 94, s. 3` for a row with organ, date, number and page.

    What the minutes do not give is left out; without organ its kommun or file stands.
    """
    body = row.organ[:1].upper() + row.organ[1:] or row.kommun or row.file
    number = f"§ {row.number}" if row.number else ""
    place = " ".join(part for part in (body, row.date, number) if part)
    return f"{place}, s. {row.page}" if row.page else place
