"""Local parties: no list has them, but minutes that print their letters after a person's name tell them."""

import re
from collections.abc import Collection, Iterator

from nlp.rules.namnform import LOWER, UPPER

_WORDS = re.compile(
    rf"(?<![\w-])[{UPPER}][\w-]{{2,30}}(?:[ ](?:(?:i|för|på|och|av)[ ])?[{UPPER}{LOWER}][\w-]{{1,30}}){{0,4}}"
    r"[ \n]\Z"
)
_DISTINCT = 3  # letters that are as many, or of both cases, are no other word
_CASE = re.compile(rf"[{LOWER}]")


def letters_alone(text: str, letters: Collection[str]) -> Iterator[tuple[int, int]]:
    """The letters in running text: `LiP reserverar sig`, `LiP-gruppen`, `från LiP`."""
    sure = [each for each in letters if len(each) >= _DISTINCT or (len(each) > 1 and _CASE.search(each))]
    if sure:
        printed = "|".join(sorted(map(re.escape, sure), key=len, reverse=True))
        for match in re.finditer(rf"(?:{printed})(?![\w§/]|[ ]?[\d§]|-\d)", text):
            if not re.match(r"[\w§.:/(-]", text[match.start() - 1 : match.start()]):
                yield match.span()


def names_spelled_out(text: str, letters: Collection[str]) -> Iterator[tuple[int, int, str]]:
    """The names that stand before the letters in parentheses, wherever they stand: `Framtid i Lindvik (FiL)`.

    The words must begin as the letters say.
    """
    names: dict[str, str] = {}
    for code in letters:
        for at in _places(text, f"({code})"):
            words = _WORDS.search(text, max(0, at - 90), at)
            name = words and _spelled(words.group().split(), code)
            if name:
                names[name] = code
    for name, code in names.items():
        for at in _places(text, name):
            if not text[at - 1 : at].isalnum():
                yield at, at + len(name), code.upper()


def _spelled(words: list[str], code: str) -> str:
    """The last words that together begin as the letters do, "" for none."""
    for count in range(1, len(words) + 1):
        tail = words[-count:]
        if count > 1 and _in_order("".join(word[0] for word in tail), code):
            return " ".join(tail)
        # one word may give several letters: Lindvikscentern (LiC), Kommunpartiet (KP)
        if (
            count == 1
            and len(tail[0]) > len("partiet") + 1
            and tail[0].endswith(_KINDS)
            and _in_order(tail[0], code)
        ):
            return tail[0]
    return ""


_KINDS = (
    "partiet",
    "centern",
    "listan",
    "demokraterna",
    "alternativet",
    "framtid",
    "viljan",
    "kraften",
    "rörelsen",
)


def _in_order(word: str, code: str) -> bool:
    """Whether a word begins with the first of the letters and holds the others in their order."""
    rest = iter(word.casefold())
    return word[:1].casefold() == code[:1].casefold() and all(letter in rest for letter in code.casefold())


def _places(text: str, words: str) -> Iterator[int]:
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + 1)
