"""A case in the kommun's words: what was moved, how it was put, how it was voted."""

import re
from dataclasses import dataclass

from nlp.evaluation.generator.cases import Case, Motion, Option, Round
from nlp.evaluation.generator.marks import raised, tag
from nlp.evaluation.generator.rolls import Rolls
from nlp.evaluation.generator.scene import Scene

_SIDE = re.compile(r"\{(a|b)\.(noun|wish|verb|clause)\}")
_FOUND = re.compile(r"((?:fann|innebar|konstaterade)\b(?:<[^>]*>|[^.<])*?\b)(bifalls|antas|avslås)\b")
_PERFECT = {"bifalls": "bifallits", "antas": "antagits", "avslås": "avslagits"}
_NUMBERS = ["noll", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv"]


@dataclass(frozen=True, slots=True)
class Told:
    """One section on the way: its label, its text."""

    label: str
    text: str


class Teller:
    """Tells the case of one §."""

    def __init__(self, scene: Scene, case: Case, nr: str) -> None:
        self.scene, self.case, self.nr = scene, case, nr
        self.rolls = Rolls(scene)
        self.votes = 0

    # Motions

    def motions(self) -> str:
        """Everything that was moved, one paragraph or line for each motion."""
        told = [self._motion(motion) for motion in self.case.motions]
        return str(self.scene.house["yrk_mellan"]).join(told)

    def _motion(self, motion: Motion) -> str:
        scene = self.scene
        people, by = scene.names(motion.by)
        joined, with_ = "", ""
        inside = bool(motion.joined) and scene.chance.random() < 0.4
        if motion.joined:
            joined, with_ = scene.names(motion.joined)
        subject = scene.say("instämmer_inne", by=people, med=joined) if inside else people
        about = {f"t{at}": self._target(part.about) for at, part in enumerate(motion.parts, 1)}
        own = " " + scene.say("skäl", skäl=motion.reason) if motion.reason else ""
        text = scene.say(f"yrka_{motion.form}", by=subject, skäl=own, ändring=motion.reason, **about)
        if not text.endswith("."):
            text += "."
        if motion.joined and not inside:
            text += " " + scene.say("instämmer", med=joined, bys=scene.owner(motion.by[0]))
        text = raised(text)
        if motion.withdrawn:
            gone = text.replace("<target>", "").replace("</target>", "")
            return f"{gone} " + raised(scene.say("återtar", by=scene.who(motion.by[0])[0]))
        kinds = "+".join(part.kind for part in motion.parts)
        fates = "+".join(part.fate for part in motion.parts)
        target = "" if "<target>" in text else "ÄRENDET"
        return tag("yrk", text, id=motion.id, by=by, with_=with_, kind=kinds, out=fates, target=target)

    @staticmethod
    def _target(about: str) -> str:
        return tag("target", about)

    # Questions

    def questions(self) -> list[Told]:
        """How the chair put them, in sections; a vote opens one of its own where the kommun does so."""
        told: list[Told] = []
        counted = any(each.poll for each in self.case.rounds)
        own = self.scene.house["omrostning"] == "egen"
        joint = not own and bool(self.scene.house["rubrik"].get("gang"))  # one heading over all of it
        for at, each in enumerate(self.case.rounds):
            asked = self._asked(each, first=at == 0)
            if each.poll is None:
                told.append(Told("votering" if counted and joint else "beslutsgång", asked))
            elif own:
                told += [Told("beslutsgång", asked), Told("votering", self._voted(each))]
            else:
                told.append(Told("votering", f"{asked}\n{self._voted(each)}"))
        return _merged(told)

    def _asked(self, each: Round, *, first: bool) -> str:
        scene = self.scene
        sides = {chr(97 + at): option for at, option in enumerate(each.options)}
        kind = each.kind
        if kind == "fråga":
            kind = "fråga_nej" if len(each.options) > 1 and each.options[0].noun == "avslag" else "fråga_ja"
        if kind == "idag" and each.found == 1:
            kind = "idag_nej"
        phrase = scene.chance.choice(scene.house.phrases[f"prop_{kind}"])
        if kind.startswith("fråga") and each.options[0].noun == "avslag":
            sides = {"a": each.options[1]}
        text = scene.write(_sided(phrase, sides), w=each.options[each.found].noun)
        text = self._past(raised(text) if first else raised(self._then(text)))
        if each.poll is None:
            return self._proven(text, each.settles)
        text = text.replace("«", "").replace("»", "")
        called = raised(scene.say("begärd"))
        return f"{text} {called}"

    def _past(self, text: str) -> str:
        """What was found, as past tense has it: *fann att förslaget antagits*."""
        if self.scene.house["tempus"] != "pret":
            return text
        return _FOUND.sub(lambda match: match[1] + _PERFECT[match[2]], text)

    def _then(self, text: str) -> str:
        """The next question, joined on by *därefter* where the words allow it."""
        match = re.match(r"(?:O|o)rdföranden (\w+)", text)
        if match and self.scene.chance.random() < 0.5:
            return f"{self.scene.say('därefter')} {match[1]} ordföranden{text[match.end() :]}"
        return text

    def _proven(self, text: str, settles: list[str]) -> str:
        if not settles:
            return text.replace("«", "").replace("»", "")
        start, _, rest = text.partition("«")
        inner, _, after = rest.partition("»")
        return f"{start}{tag('proof', inner, for_=' '.join(settles))}{after}"

    # Votes

    def _voted(self, each: Round) -> str:
        scene, poll = self.scene, each.poll
        assert poll is not None  # noqa: S101 - the caller has looked
        self.votes += 1
        id_ = f"{self.nr}{'abcdef'[self.votes - 1] if sum(1 for r in self.case.rounds if r.poll) > 1 else ''}"
        order = scene.chance.choice(scene.house.phrases["ordning"])
        a, b = each.options
        forms = {match[1]: match[2] for match in _SIDE.finditer(order)}
        means = {"ja": getattr(a, forms.get("a", "wish")), "nej": getattr(b, forms.get("b", "wish"))}
        told = raised(scene.write(_sided(order, {"a": a, "b": b})))
        counts = {"yes": str(len(poll.yes)), "no": str(len(poll.no)), "abstain": str(len(poll.abstain) or "")}
        result = self._result(poll, id_)
        vote = re.sub(
            r"⟨(.*?)⟩", lambda m: tag("vote", m[1], id=id_, **counts, **means), result, flags=re.DOTALL
        )
        after = self._past(self._after(each))
        settles = " ".join(each.settles)
        if after:
            ending = re.sub(
                r"«(.*?)»", lambda m: tag("proof", m[1], for_=settles) if settles else m[1], after
            )
            return f"{told}\n{vote}{'' if vote.endswith(chr(10)) else ' '}{ending}".replace("\n ", "\n")
        return f"{told}\n{tag('proof', vote.rstrip(), for_=settles)}"

    def _result(self, poll, id_: str) -> str:  # type: ignore[no-untyped-def]
        scene = self.scene
        words = scene.house["rost_ord"] and max(len(poll.yes), len(poll.no), len(poll.abstain)) < len(
            _NUMBERS
        )
        number = (lambda n: _NUMBERS[n]) if words else str
        shy = ""
        if poll.abstain:
            one = len(poll.abstain) == 1
            shy = scene.say(
                "avstår", avn=number(len(poll.abstain)), ledamöter="ledamot" if one else "ledamöter"
            )
        return self.rolls.with_names(
            scene.say("resultat", jan=number(len(poll.yes)), nejn=number(len(poll.no)), avst=shy), poll, id_
        )

    def _after(self, each: Round) -> str:
        scene, poll = self.scene, each.poll
        won = each.options[each.won]
        if each.minority:
            scene.made["uppskov"] = each.options[1].wish
            return raised(scene.say("minoritet", wish=each.options[1].wish))
        if poll is not None and poll.casting:
            return raised(scene.say("utslag", w=won.noun, wc=won.clause, wv=won.verb))
        if each.kind == "motförslag":
            return raised(scene.say("efter_motförslag", w=won.noun))
        if each.kind in ("mot", "huvud", "fråga") and scene.chance.random() < 0.2 and scene.body == "fullm":
            return ""
        kind = (
            "efter"
            if won.noun not in ("avslag", "avslagsyrkandet")
            and not won.noun.startswith(("att ", "yrkandet om"))
            else "efter_sats"
        )
        return raised(scene.say(kind, w=won.noun, wc=won.clause))


def _sided(phrase: str, sides: dict[str, Option]) -> str:
    for name, option in sides.items():
        for form in ("noun", "wish", "verb", "clause"):
            phrase = phrase.replace(f"{{{name}.{form}}}", getattr(option, form))
            phrase = phrase.replace(f"{{{name.upper()}.{form}}}", raised(getattr(option, form)))
    return phrase


def _merged(told: list[Told]) -> list[Told]:
    """Sections of the same label that follow each other are one."""
    out: list[Told] = []
    for each in told:
        if out and out[-1].label == each.label:
            out[-1] = Told(each.label, f"{out[-1].text}\n{each.text}")
        else:
            out.append(each)
    return out
