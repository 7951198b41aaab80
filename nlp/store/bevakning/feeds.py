"""News as a feed (Atom, RFC 4287; JSON Feed 1.1) and as a digest in Markdown."""

import json
from collections.abc import Iterable, Sequence
from itertools import groupby
from uuid import NAMESPACE_URL, uuid5
from xml.etree import ElementTree as ET

from nlp.store.bevakning.watches import Bevakning, Nyhet

Told = Sequence[tuple[Bevakning, Sequence[Nyhet]]]
"""Each named search with what it has told, the newest first."""

_TITLE = "Bevakade protokoll"
_ATOM = "http://www.w3.org/2005/Atom"


def atom(told: Told, name: str) -> str:
    """An Atom feed of what all the searches of the database `name` have told."""
    ET.register_namespace("", _ATOM)
    feed = ET.Element(f"{{{_ATOM}}}feed")
    _add(feed, "title", _TITLE)
    _add(feed, "id", _urn(name))
    _add(feed, "updated", _updated(told))
    author = ET.SubElement(feed, f"{{{_ATOM}}}author")
    _add(author, "name", "protokoll")
    for watch, news in told:
        for one in news:
            entry = ET.SubElement(feed, f"{{{_ATOM}}}entry")
            _add(entry, "title", _heading(one))
            _add(entry, "id", _urn(f"{name}|{watch.name}|{one.nyckel}"))
            _add(entry, "updated", one.seen_at)
            ET.SubElement(entry, f"{{{_ATOM}}}category", term=watch.name)
            _add(entry, "summary", one.text)
            _add(entry, "content", _body(one))
    return ET.tostring(feed, encoding="unicode", xml_declaration=True) + "\n"


def json_feed(told: Told, name: str) -> str:
    """The same as a JSON Feed (jsonfeed.org, version 1.1)."""
    items = [
        {
            "id": _urn(f"{name}|{watch.name}|{one.nyckel}"),
            "title": _heading(one),
            "content_text": _body(one),
            "summary": one.text,
            "date_published": one.seen_at,
            "tags": [watch.name],
        }
        for watch, news in told
        for one in news
    ]
    feed = {"version": "https://jsonfeed.org/version/1.1", "title": _TITLE, "language": "sv", "items": items}
    return json.dumps(feed, ensure_ascii=False, indent=2) + "\n"


def markdown(fresh: Told) -> str:
    """A digest of the news, search by search and meeting by meeting; "" where there is none."""
    return "\n".join(_digest(watch, news) for watch, news in fresh if news)


def _digest(watch: Bevakning, news: Sequence[Nyhet]) -> str:
    lines = [f"## {watch.name}", "", f"Sökning: `{watch.query}`. Nytt: {len(news)}.", ""]
    ordered = sorted(news, key=lambda one: (one.date, one.kommun, one.organ), reverse=True)
    for (date, kommun, organ), own in groupby(ordered, key=lambda one: (one.date, one.kommun, one.organ)):
        lines += [f"### {' · '.join(filter(None, (kommun, organ, date))) or 'Utan uppgift om möte'}", ""]
        lines += _points(own)
    return "\n".join(lines)


def _points(news: Iterable[Nyhet]) -> list[str]:
    points = []
    for one in news:
        points.append(f"- **{_escaped(one.title or one.hanvisning)}** ({_escaped(one.hanvisning)})")
        points.append(f"  {_escaped(one.text)}")
        points.append(f"  `{one.permalink}`")
    return [*points, ""]


def _escaped(text: str) -> str:
    """Text of the minutes in which nothing is taken for Markdown."""
    return "".join(f"\\{char}" if char in "\\`*_[]<>#" else char for char in " ".join(text.split()))


def _heading(one: Nyhet) -> str:
    return ": ".join(filter(None, (one.hanvisning, one.title)))


def _body(one: Nyhet) -> str:
    place = " · ".join(filter(None, (one.kommun, one.hanvisning, one.dnr, one.file)))
    return f"{place}\n\n{one.text}\n\n{one.permalink}"


def _updated(told: Told) -> str:
    """When anything last changed: the latest news, else when the first search was begun."""
    times = [one.seen_at for _, news in told for one in news] or [watch.created_at for watch, _ in told]
    return max(times, default="1970-01-01T00:00:00+00:00")


def _urn(text: str) -> str:
    return uuid5(NAMESPACE_URL, text).urn


def _add(parent: ET.Element, name: str, text: str) -> None:
    ET.SubElement(parent, f"{{{_ATOM}}}{name}").text = _printable(text)


def _printable(text: str) -> str:
    """The text without what XML 1.0 cannot hold."""
    return "".join(char if char in "\t\n" or char.isprintable() or char == "\u00ad" else " " for char in text)
