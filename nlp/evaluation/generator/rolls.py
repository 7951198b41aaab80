"""Who voted what: in sentences, in lists, in columns with crosses, by party, or in an appendix."""

from collections import Counter

from nlp.evaluation.generator.cases import Poll
from nlp.evaluation.generator.marks import listed, tag
from nlp.evaluation.generator.names import Person
from nlp.evaluation.generator.scene import Scene

_WORDS = {"ja": "Ja", "nej": "Nej", "avstår": "Avstår", "frånvarande": "Frånv."}


class Rolls:
    """The lists of one scene; `appendix` gathers those that are printed at the end."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene

    def with_names(self, result: str, poll: Poll, id_: str) -> str:
        """The sentence of the result, and the names in the kommun's manner."""
        form = self.scene.house["rostlista"].get(self.scene.body, self.scene.house["rostlista"]["annars"])
        if form == "ingen":
            return result
        if form == "bilaga":
            number = len(self.scene.appendix) + 1
            self.scene.appendix.append(self._appendix(poll, id_, number))
            return result.replace("⟩", f"⟩ ({self.scene.write('[se |]')}bilaga {number})", 1)
        made = {
            "namn": self._sentences,
            "lista": self._lines,
            "kryss": self._crosses,
            "parti": self._parties,
        }[form](poll, id_)
        return f"{result}\n{made}\n"

    def _ballots(self, people: list[Person], vote: str, id_: str) -> list[str]:
        return [self._ballot(person, vote, id_) for person in people]

    def _ballot(self, person: Person, vote: str, id_: str) -> str:
        form = self.scene.house["parti_lista"]
        party = self.scene.party(person) if form and person.party else ""
        name = tag("ballot", tag("p", person.name), v=vote, for_=id_, party=party)
        return name + (form.replace("{}", tag("party", party)) if party else "")

    def _sentences(self, poll: Poll, id_: str) -> str:
        scene, out = self.scene, []
        for vote, people in (("ja", poll.yes), ("nej", poll.no), ("avstår", poll.abstain)):
            if people:
                names = listed(self._ballots(people, vote, id_))
                out.append(scene.say(f"röstar_{vote}", namn=names, antal=str(len(people))))
        return "\n".join(out)

    def _rows(self, poll: Poll) -> list[tuple[Person, str]]:
        votes = {
            p: v
            for v, people in (("ja", poll.yes), ("nej", poll.no), ("avstår", poll.abstain))
            for p in people
        }
        order = [p for p in self.scene.meeting.voters if p in votes]
        return [(p, votes[p]) for p in order]

    def _lines(self, poll: Poll, id_: str) -> str:
        rows = [f"{self._cell(p, v, id_)}\t{_WORDS[v]}" for p, v in self._rows(poll)]
        return "\n".join([self.scene.house["rosthuvud_lista"], *rows])

    def _crosses(self, poll: Poll, id_: str) -> str:
        at = {"ja": "\t", "nej": "\t\t", "avstår": "\t\t\t"}
        rows = [f"{self._cell(p, v, id_)}{at[v]}{self.scene.house['kryss']}" for p, v in self._rows(poll)]
        total = f"{self.scene.house['summa']}\t\t{len(poll.yes)}\t{len(poll.no)}\t{len(poll.abstain)}"
        return "\n".join([self.scene.house["rosthuvud_kryss"], *rows, total])

    def _cell(self, person: Person, vote: str, id_: str) -> str:
        party = self.scene.party(person)
        name = tag("ballot", tag("p", person.name), v=vote, for_=id_, party=party)
        form = str(self.scene.house["rostrad"])
        return form.replace("{namn}", name).replace("{parti}", tag("party", party))

    def _parties(self, poll: Poll, id_: str) -> str:
        del id_
        columns = [Counter(p.party for p in people) for people in (poll.yes, poll.no, poll.abstain)]
        parties = [p for p in self.scene.house["mandat"] if any(c[p] for c in columns)]
        rows = [
            "\t".join([tag("party", self.scene.printed_party(p)), *(str(c[p]) for c in columns)])
            for p in parties
        ]
        return "\n".join(
            ["Parti\tJa\tNej\tAvstår", *rows, f"Summa\t{len(poll.yes)}\t{len(poll.no)}\t{len(poll.abstain)}"]
        )

    def _appendix(self, poll: Poll, id_: str, number: int) -> str:
        head = self.scene.write(
            self.scene.house["bilaga_huvud"], nummer=str(number), paragraf=id_.rstrip("abcdef")
        )
        body = (
            self._crosses(poll, id_) if self.scene.house["bilaga_form"] == "kryss" else self._lines(poll, id_)
        )
        return f"{head}\n{body}"
