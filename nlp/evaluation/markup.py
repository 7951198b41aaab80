"""Marked-up minutes to gold: the text, and everything in it as stand-off JSON.

`corpus/guidelines.md` says what each tag means.  The JSON has the shape of an analysis, so that the two can
be laid beside each other; `corpus/schema.json` describes it.  A file that is not well formed raises
`MarkupError` with its line; whether the labels hold together is proved by `nlp.evaluation.check`.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from nlp.evaluation.tokens import MarkupError, Start, Words, tokens

SCHEMA = 1
ENTITIES = {"p": "PERSON", "amt": "AMOUNT"} | {
    tag: tag.upper() for tag in ("party", "dnr", "date", "organ", "law", "property", "org", "place")
}
PAGE_BREAK = "\f"
RUNNING = "sidhuvuden"  # the key of the running heads and feet, where the markup tells them
UNLABELLED = "omärkta"  # the key of the entities that nobody has labelled in a document

Json = dict[str, Any]

_PERSON = re.compile(r"(?P<name>[^()]*?)\s*(?:\((?P<party>[^()]+)\))?")


@dataclass(slots=True)
class _Open:
    """A tag that waits for its end: where it began, its attributes, and what was found inside it."""

    tag: Start
    start: int
    found: list[str] = field(default_factory=list)
    present: list[Json] = field(default_factory=list)


@dataclass(slots=True)
class _Item:
    """A § on the way: its record, its yrkanden by id, and the proofs that name them."""

    record: Json
    yrkanden: dict[str, list[Json]] = field(default_factory=dict)
    proofs: list[tuple[str, Json]] = field(default_factory=list)


class _Reader:
    """Walks the tokens of one file; `gold` is the answer once all are read."""

    def __init__(self) -> None:
        self.text = ""
        self.stack: list[_Open] = []
        self.item: _Item | None = None
        self.votes: dict[str, Json] = {}
        self.ballots: list[tuple[str, Json]] = []
        self.running: list[Json] = []
        self.gold: Json = {"handlingar": [], "sections": [], "paragrafer": [], "entities": []}

    def read(self, marked: str) -> Json:
        """Everything in `marked`."""
        for token in tokens(marked):
            if isinstance(token, Words):
                self.text += token.text
            elif isinstance(token, Start):
                self._begin(token)
            else:
                self._end(token.name, token.line)
        if self.stack:
            raise MarkupError(self.stack[-1].tag.line, f"<{self.stack[-1].tag.name}> is never closed")
        for vote, ballot in self.ballots:
            if vote not in self.votes:
                raise MarkupError(0, f"a ballot for the vote {vote!r}, which is none")
            self.votes[vote]["ballots"].append(ballot)
        return {"text": self.text, **self.gold, **({RUNNING: self.running} if self.running else {})}

    def _begin(self, tag: Start) -> None:
        self.stack.append(_Open(tag, len(self.text)))
        if tag.name == "item":
            self.item = _Item(_paragraf(tag, len(self.gold["handlingar"])))
        elif tag.name == "page":
            self.text += PAGE_BREAK

    def _end(self, name: str, line: int) -> None:
        if not self.stack or self.stack[-1].tag.name != name:
            raise MarkupError(line, f"</{name}> closes nothing")
        done = self.stack.pop()
        span = {"start": done.start, "end": len(self.text)}
        try:
            _CLOSERS[name](self, done, span)
        except (KeyError, ValueError) as error:
            raise MarkupError(done.tag.line, f"<{name}>: {error!r}") from error

    def inside(self, name: str) -> _Open | None:
        """The innermost open tag of that name."""
        return next((o for o in reversed(self.stack) if o.tag.name == name), None)

    def words(self, span: Json) -> str:
        """The text of a span on one line."""
        return squeeze(self.text[span["start"] : span["end"]])

    def home(self) -> _Item:
        """The § that is open; an event outside any is an error."""
        if self.item is None:
            message = "stands outside any <item>"
            raise ValueError(message)
        return self.item


def read(marked: str, **about: object) -> Json:
    """The gold of one marked-up file; `about` (id, kommun, year) goes before the rest.

    Raises `MarkupError`.
    """
    return {"schema": SCHEMA, **about, **_Reader().read(marked)}


def squeeze(text: str) -> str:
    """On one line, without the spaces around."""
    return " ".join(text.split())


def people(value: str) -> list[Json]:
    """`Anna Ek (S); (SD); Bo Al` as persons; raises ValueError where a part is no such thing."""
    return [_person(part) for part in value.split(";") if part.strip()]


def _person(part: str) -> Json:
    match = _PERSON.fullmatch(part.strip())
    if not match:
        message = f"cannot read the person {part!r}"
        raise ValueError(message)
    return {"name": match["name"], "party": match["party"] or ""}


def _paragraf(tag: Start, handling: int) -> Json:
    dnr = [part.strip() for part in tag.attributes.get("dnr", "").split(";") if part.strip()]
    return {
        "number": tag.attributes["nr"],
        "title": "",
        "dnr": dnr,
        "start": 0,
        "end": 0,
        "handling": handling,
        "sections": [],
        "beslut": [],
        "yrkanden": [],
        "voteringar": [],
        "reservationer": [],
        "jäv": [],
    }


def _close_entity(reader: _Reader, done: _Open, span: Json) -> None:
    text = reader.text[span["start"] : span["end"]]
    label, value = ENTITIES[done.tag.name], done.tag.attributes.get("v", "")
    if label == "PARTY" and not value:
        value = text.upper()
    if label == "DNR" and not value:
        value = squeeze(text)
    reader.gold["entities"].append({"label": label, **span, "text": text, "value": value})


def _close_handling(reader: _Reader, done: _Open, span: Json) -> None:
    about = {key: done.tag.attributes.get(key, "") for key in ("kommun", "organ", "date")}
    kind = done.tag.attributes["kind"]
    reader.gold["handlingar"].append({"kind": kind, **span, **about, "närvaro": done.present})


def _close_narv(reader: _Reader, done: _Open, span: Json) -> None:
    outer = reader.inside("handling")
    if outer is None:
        message = "stands outside any <handling>"
        raise ValueError(message)
    a = done.tag.attributes
    about = {key: a.get(key, "") for key in ("party", "role", "replaces", "note")}
    outer.present.append({"name": a.get("name") or reader.words(span), **about})


def _close_item(reader: _Reader, _: _Open, span: Json) -> None:
    item = reader.home()
    item.record.update(span)
    for names, proof in item.proofs:
        for name in names.split():
            for yrkande in item.yrkanden[name]:
                yrkande["proof"] = proof
    for yrkande in item.record["yrkanden"]:
        if yrkande["proof"] is None:
            del yrkande["proof"]
    reader.gold["paragrafer"].append(item.record)
    reader.item = None


def _close_title(reader: _Reader, _: _Open, span: Json) -> None:
    reader.home().record["title"] = reader.words(span)


def _close_sec(reader: _Reader, done: _Open, span: Json) -> None:
    heading = done.found[0] if done.found else ""
    section = {"label": done.tag.attributes["l"], "heading": heading, **span}
    (reader.item.record if reader.item else reader.gold)["sections"].append(section)


def _close_head(reader: _Reader, _: _Open, span: Json) -> None:
    outer = reader.inside("sec")
    if outer is not None:
        outer.found.append(reader.words(span))


def _close_dec(reader: _Reader, done: _Open, span: Json) -> None:
    a = done.tag.attributes
    reader.home().record["beslut"].append({"mode": a["mode"], "kind": a["kind"], **span})


def _close_yrk(reader: _Reader, done: _Open, span: Json) -> None:
    a, item = done.tag.attributes, reader.home()
    kinds, outs = a["kind"].split("+"), a["out"].split("+")
    targets = done.found or [a.get("target", "")]
    made = [
        {
            "kind": kind,
            "outcome": outs[min(at, len(outs) - 1)],
            "proposers": people(a.get("by", "")),
            "supporters": people(a.get("with", "")),
            "target": targets[min(at, len(targets) - 1)],
            "proof": None,
            **span,
        }
        for at, kind in enumerate(kinds)
    ]
    item.record["yrkanden"] += made
    if "id" in a:
        item.yrkanden[a["id"]] = made
        item.yrkanden.update({f"{a['id']}.{at}": [one] for at, one in enumerate(made, 1)})


def _close_target(reader: _Reader, _: _Open, span: Json) -> None:
    outer = reader.inside("yrk")
    if outer is not None:
        outer.found.append(reader.words(span))


def _close_proof(reader: _Reader, done: _Open, span: Json) -> None:
    reader.home().proofs.append((done.tag.attributes["for"], dict(span)))


def _close_vote(reader: _Reader, done: _Open, span: Json) -> None:
    a = done.tag.attributes
    counts = {key: int(a[key]) if a.get(key) else None for key in ("yes", "no", "abstain", "absent")}
    meant = {"yes_means": a.get("ja", ""), "no_means": a.get("nej", "")}
    vote = {**counts, **meant, "ballots": [], **span}
    reader.home().record["voteringar"].append(vote)
    if a["id"] in reader.votes:
        message = f"the id {a['id']!r} is taken"
        raise ValueError(message)
    reader.votes[a["id"]] = vote


def _close_ballot(reader: _Reader, done: _Open, span: Json) -> None:
    a, outer = done.tag.attributes, reader.inside("vote")
    vote = a.get("for") or (outer.tag.attributes["id"] if outer else "")
    ballot = {"name": a.get("name") or reader.words(span), "party": a.get("party", ""), "vote": a["v"]}
    reader.ballots.append((vote, ballot))


def _close_res(reader: _Reader, done: _Open, span: Json) -> None:
    reader.home().record["reservationer"].append({"by": people(done.tag.attributes["by"]), **span})


def _close_jav(reader: _Reader, done: _Open, span: Json) -> None:
    reader.home().record["jäv"].append({"by": people(done.tag.attributes["by"]), **span})


def _close_run(reader: _Reader, _: _Open, span: Json) -> None:
    reader.running.append(span)


def _close_nothing(reader: _Reader, done: _Open, span: Json) -> None:
    del reader, done, span


_CLOSERS: dict[str, Callable[[_Reader, _Open, Json], None]] = {
    **dict.fromkeys(ENTITIES, _close_entity),
    "handling": _close_handling,
    "narv": _close_narv,
    "item": _close_item,
    "title": _close_title,
    "sec": _close_sec,
    "head": _close_head,
    "dec": _close_dec,
    "yrk": _close_yrk,
    "target": _close_target,
    "proof": _close_proof,
    "vote": _close_vote,
    "ballot": _close_ballot,
    "res": _close_res,
    "jav": _close_jav,
    "run": _close_run,
    "page": _close_nothing,
}
