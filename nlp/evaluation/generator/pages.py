"""Lines on paper: wrapped at the kommun's width, with words broken, cut into pages."""

import re
from dataclasses import dataclass

from nlp.evaluation.generator.marks import printed, tag
from nlp.evaluation.generator.scene import Scene

_PIECE = re.compile(r"<[^>]+>|[^<\s]+|\s+")
_OPEN = re.compile(r"<(/?)([a-z]+)[^>]*?(/?)>")
_ENDING = re.compile(r"((?:</(?:sec|item)>)+)$")
_PARTS = re.compile(r"((?:<page/>|\s)*)(.*?)(\s*)")
_FREE = frozenset({"handling", "item", "sec", "vote"})
_SOFT = re.compile(
    r"(?:(?<=kommun)|(?<=samhälls)|(?<=utbildnings)|(?<=förvaltnings)|(?<=besluts)|(?<=verksamhets)|(?<=bostads)|(?<=närings)"
    r"|(?<=ekonomi)|(?<=planerings)|(?<=investerings)|(?<=över)|(?<=under)|(?<=fastighets)|(?<=arbets)|(?<=skol)|(?<=[a-zåäö][aeiouyåäö][bdfglmnprstvk])"
    r"(?=[bdfgklmnprstv][aeiouyåäö]))(?=[a-zåäö]{3,})"
)


def wrapped(text: str, width: int, scene: Scene) -> str:
    """Every line without a tab wrapped at `width` visible characters; 0 leaves it as it is."""
    if not width:
        return text
    return "\n".join(line if "\t" in line else _wrap(line, width, scene) for line in text.split("\n"))


def _words(line: str) -> list[str]:
    """The words of a line, each with the tags that touch it."""
    words, now = [], ""
    for piece in _PIECE.findall(line):
        if piece.isspace():
            if printed(now):
                words.append(now)
                now = ""
        else:
            now += piece
    return [*words, now] if now else words


def _wrap(line: str, width: int, scene: Scene) -> str:
    lead = re.match(r"(?:<[^>]+>)*([ ]*)", line)
    out, length = "", 0
    depth = 0
    for word in _words(line):
        size = len(printed(word))
        if length and length + 1 + size > width:
            broken = _broken(word, width - length - 2, scene) if not depth else None
            if broken:
                out += f" {broken[0]}-\n{broken[1]}"
                length = len(broken[1])
                continue
            out += f"\n{word}"
            length = size
        else:
            out += f"{' ' if length else ''}{word}"
            length += size + bool(length)
        depth += sum(
            1 if not m[1] else -1
            for m in _OPEN.finditer(word)
            if m[2]
            in (
                "title",
                "target",
                "p",
                "organ",
                "org",
                "place",
                "law",
                "head",
                "date",
                "amt",
                "dnr",
                "property",
            )
        )
    return (lead[1] if lead and not out.startswith(" ") else "") + out if lead else out


def _broken(word: str, room: int, scene: Scene) -> tuple[str, str] | None:
    """A long word in two parts, where the kommun breaks words and the first part has room."""
    if len(word) < 10 or not word.rstrip(".,").isalpha() or not word.rstrip(".,").islower():
        return None
    if scene.chance.random() > scene.house["avstavning"]:
        return None
    places = [m.start() for m in _SOFT.finditer(word) if 3 <= m.start() <= room]
    return (word[: places[-1]], word[places[-1] :]) if places else None


def _follow(open_tags: list[str], line: str) -> None:
    """Bring the stack of open tags to the end of the line."""
    for match in _OPEN.finditer(line):
        if match[1]:
            open_tags.pop()
        elif not match[3]:
            open_tags.append(match[2])


@dataclass(slots=True)
class Pages:
    """Cuts a document into pages; the head of a page stands before its first line."""

    scene: Scene
    length: int
    number: int = 1

    def cut(self, text: str) -> str:
        """The text with heads and feet inside what they interrupt."""
        out: list[str] = []
        open_tags: list[str] = []
        count, jitter = 0, 0
        lines = text.split("\n")
        for line, following in zip(lines, [*lines[1:], None], strict=True):
            count += 1
            _follow(open_tags, line)
            full = count >= self.length + jitter and following is not None
            if full and self._may(open_tags, line, following or ""):
                out.append(self._ended(line))
                count, jitter = 0, self.scene.chance.randint(-3, 6)
            else:
                out.append(line)
        return "\n".join(out)

    def _may(self, open_tags: list[str], line: str, following: str) -> bool:
        if "<head>" in line or "<title>" in line or "<item" in line or not line.strip():
            return False
        if _ENDING.search(line):
            return True
        return set(open_tags) <= _FREE and "sec" in open_tags and bool(following.strip())

    def _ended(self, line: str) -> str:
        self.number += 1
        ending = _ENDING.search(line)
        bare = line[: ending.start()] if ending else line
        return f"{bare}\n{self.furniture()}{ending[1] if ending else ''}"

    def furniture(self) -> str:
        """The foot of one page and the head of the next."""
        scene = self.scene
        slots = {
            "sida": str(self.number),
            "sidaf": str(self.number - 1),
            "datum": scene.date(scene.day, "datum_sida"),
        }
        return running(scene.write(scene.house["sidbyte"], **slots).rstrip("\n"))


def running(text: str) -> str:
    """Every line of a head or foot tagged as such."""
    return "\n".join(_run(line) for line in text.split("\n"))


def _run(line: str) -> str:
    lead, said, rest = _PARTS.fullmatch(line).groups()  # type: ignore[union-attr]
    return lead + (tag("run", said) if said else "") + rest


def opened(front: str, head: str) -> str:
    """The front page, what of its top is the running head of every page tagged as such."""
    known = {_bare(line) for line in head.split("\n")} - {""}
    lines = front.split("\n")
    for at, line in enumerate(lines):
        if "<sec" in line:
            break
        if _bare(line) in known:
            lines[at] = _run(line)
    return "\n".join(lines)


def _bare(line: str) -> str:
    """What of a head is the same on every page."""
    return re.sub(r"[\d\s]", "", printed(line)).casefold()
