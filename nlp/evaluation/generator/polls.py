"""Votes that add up: every voter follows a line, and the lines follow the motions."""

import random
from collections.abc import Iterable

from nlp.evaluation.generator.cases import Poll
from nlp.evaluation.generator.cast import LEFT
from nlp.evaluation.generator.names import Person

_TRIES = 80


class Room:
    """Those who vote on one matter."""

    def __init__(self, voters: list[Person], absent: list[Person], chance: random.Random) -> None:
        self.voters, self.absent, self.chance = voters, absent, chance

    def poll(self, ayes: Iterable[Person], noes: Iterable[Person], want: str) -> tuple[Poll, bool]:
        """A vote between the movers of two sides, and whether the ayes have it.

        `want` is `ja`, `nej`, `lika` or `tredjedel` (at least a third, but no majority, says no); if the
        room cannot give it, another outcome comes about.
        """
        ayes, noes = list(ayes), list(noes)
        for _ in range(_TRIES):
            made = self._cast(ayes, noes)
            if self._is(made, want):
                break
        if len(made.yes) == len(made.no):
            made.casting = True
            return made, self.voters[0] in made.yes
        return made, len(made.yes) > len(made.no)

    def _is(self, made: Poll, want: str) -> bool:
        yes, no = len(made.yes), len(made.no)
        present = yes + no + len(made.abstain)
        third = 3 * no >= present
        chair = self.voters[0] not in made.abstain
        outcomes = {
            "ja": yes > no and not third,
            "nej": no > yes,
            "lika": yes == no and chair,
            "tredjedel": yes > no and third,
        }
        outcomes["knappt"] = yes > no
        return min(yes, no) > 0 and outcomes[want]

    def _cast(self, ayes: list[Person], noes: list[Person]) -> Poll:
        lines = {p: self._line(p, ayes, noes) for p in sorted({v.party for v in self.voters})}
        lines |= {person.party: "ja" for person in ayes} | {person.party: "nej" for person in noes}
        votes: dict[str, list[Person]] = {"ja": [], "nej": [], "avstår": []}
        for voter in self.voters:
            line = lines[voter.party]
            if self.chance.random() < 0.03:
                line = self.chance.choice(["ja", "nej", "avstår"])
            line = "ja" if voter in ayes else "nej" if voter in noes else line
            votes[line].append(voter)
        return Poll(votes["ja"], votes["nej"], votes["avstår"], self.absent)

    def _line(self, party: str, ayes: list[Person], noes: list[Person]) -> str:
        left = party in LEFT
        for_it = sum(1 for p in ayes if (p.party in LEFT) is left) - sum(
            1 for p in noes if (p.party in LEFT) is left
        )
        weight = 0.5 + 0.3 * max(-1, min(1, for_it))
        if self.chance.random() < 0.04:
            return "avstår"
        return "ja" if self.chance.random() < weight else "nej"
