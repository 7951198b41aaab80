"""Prove what gold says was done: who moved, how it was put, how each voted, how it ended."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import combinations

from nlp.evaluation.markup import Json, squeeze

_EVENTS = ("beslut", "yrkanden", "voteringar", "reservationer", "jäv")
_VOTES = {"ja": "yes", "nej": "no", "avstår": "abstain", "frånvarande": "absent"}
_POSTPONING = frozenset({"återremiss", "bordläggning"})
_MATERIAL = frozenset({"bifall", "ändring", "tillägg"})
_NEAR = 40  # characters between a name and its party in a list with columns


def relation_faults(gold: Json) -> Iterator[str]:
    """What is wrong with the events of one document."""
    for item in gold["paragrafer"]:
        for prove in _PROOFS:
            yield from (f"§ {item['number']}: {fault}" for fault in prove(item, gold))


def _home(item: Json, _: Json) -> Iterator[str]:
    """Events lie in a section of their §, points of decision in one labelled beslut."""
    for key in _EVENTS:
        for event in item[key]:
            allowed = {"beslut"} if key == "beslut" else None
            homes = [s for s in item["sections"] if allowed is None or s["label"] in allowed]
            if not any(s["start"] <= event["start"] and event["end"] <= s["end"] for s in homes):
                yield f"{key} at {event['start']} lies in no {'beslut' if allowed else 'section'}"


def _printed(item: Json, gold: Json) -> Iterator[str]:
    """Who is named is printed, as a PERSON, and with that party somewhere."""
    text = squeeze(gold["text"][item["start"] : item["end"]])
    parties = {e["text"] for e in gold["entities"] if e["label"] == "PARTY"}
    parties |= {e["value"] for e in gold["entities"] if e["label"] == "PARTY"}
    names = {squeeze(e["text"]) for e in gold["entities"] if e["label"] == "PERSON"}
    for key in ("yrkanden", "reservationer", "jäv"):
        for who in (w for event in item[key] for w in _people(event)):
            if who["name"] and who["name"] not in names:
                yield f"{key}: {who['name']!r} is no PERSON of the text"
            elif who["name"] and who["name"].split()[-1].removesuffix("s") not in text:
                yield f"{key}: {who['name']!r} is not named in the §"
            if who["party"] and who["party"] not in parties:
                yield f"{key}: the party {who['party']!r} is not printed"
            if not who["name"] and not who["party"]:
                yield f"{key}: neither name nor party"


def _parties(item: Json, gold: Json) -> Iterator[str]:
    """A name with a party in brackets after it has that party in the event."""
    for key in ("yrkanden", "reservationer", "jäv"):
        for event in item[key]:
            clause = squeeze(gold["text"][event["start"] : event["end"]])
            for who in _people(event):
                beside = (
                    re.search(rf"{re.escape(who['name'])} ?\((\w[^()\s]{{0,5}})\)", clause)
                    if who["name"]
                    else None
                )
                if beside and beside[1] != who["party"]:
                    yield f"{key}: {who['name']} is ({beside[1]}) in the text, ({who['party']}) in gold"
                if who["name"] and who["party"] and not _ever(who, gold["text"]):
                    yield f"{key}: {who['name']} ({who['party']}) stand nowhere together"


def _ever(who: Json, text: str) -> bool:
    """Whether name and party stand near each other on a line or across one line end."""
    name = r"\s+".join(re.escape(word) for word in who["name"].split())
    party = rf"(?<!\w){re.escape(who['party'])}(?!\w)"
    return bool(re.search(rf"{name}.{{0,{_NEAR}}}?{party}|{party}\W{{1,4}}{name}", text, re.DOTALL))


def _targets(item: Json, gold: Json) -> Iterator[str]:
    """A target is in the text's words; a motion whose fate is known has its proof, and no other."""
    text = squeeze(gold["text"][item["start"] : item["end"]])
    for yrkande in item["yrkanden"]:
        if yrkande["target"] not in text:
            yield f"target {yrkande['target']!r} is not printed"
        if ("proof" in yrkande) is (yrkande["outcome"] == "okänt"):
            yield f"{yrkande['kind']} at {yrkande['start']}: {yrkande['outcome']} and proof do not match"
        proof = yrkande.get("proof")
        if proof and not item["start"] <= proof["start"] < proof["end"] <= item["end"]:
            yield f"the proof of {yrkande['kind']} at {yrkande['start']} lies outside the §"


def _fates(item: Json, _: Json) -> Iterator[str]:
    """Nothing of substance is carried in a § that was sent back; one thing is not both carried and lost."""
    carried = [y for y in item["yrkanden"] if y["outcome"] == "bifall"]
    if any(y["kind"] in _POSTPONING for y in carried):
        for yrkande in carried:
            if yrkande["kind"] in _MATERIAL and "återremiss" not in yrkande["target"]:
                yield f"{yrkande['kind']} carried although the matter was postponed"
    for one, other in combinations(carried, 2):
        same = one["target"] and one["target"] == other["target"]
        if same and {one["kind"], other["kind"]} == {"bifall", "avslag"}:
            yield f"bifall and avslag to {one['target']!r} both carried"
    for one, other in combinations(item["yrkanden"], 2):
        same = one["target"] and (one["kind"], one["target"]) == (other["kind"], other["target"])
        if same and one["kind"] in {"bifall", "avslag"} and one["outcome"] != other["outcome"]:
            yield f"{one['kind']} to {one['target']!r} has two fates"


def _tallies(item: Json, _: Json) -> Iterator[str]:
    """A side whose voters are listed has as many as the tally says, nobody twice, nobody with jäv."""
    away = {who["name"] for event in item["jäv"] for who in event["by"]}
    for vote in item["voteringar"]:
        listed = Counter(ballot["vote"] for ballot in vote["ballots"])
        for side, count in listed.items():
            if vote[_VOTES[side]] is not None and vote[_VOTES[side]] != count:
                yield f"{count} voters of {side} listed, {vote[_VOTES[side]]} counted"
        names = Counter(ballot["name"] for ballot in vote["ballots"])
        yield from (f"{name!r} votes twice" for name, times in names.items() if times > 1)
        yield from (f"{name!r} has jäv and votes" for name in away & names.keys())


def _people(event: Json) -> list[Json]:
    return [who for key in ("proposers", "supporters", "by") for who in event.get(key, ())]


_PROOFS: tuple[Callable[[Json, Json], Iterator[str]], ...] = (
    _home,
    _printed,
    _parties,
    _targets,
    _fates,
    _tallies,
)
