"""Small tools for text with tags in it: fill slots, choose among alternatives, raise the first letter."""

import html
import random
import re
from collections.abc import Callable, Iterable

_CHOICE = re.compile(r"\[([^\[\]]*\|[^\[\]]*)\]")
_SLOT = re.compile(r"\{([A-Za-zÅÄÖåäö][\wåäö.+-]*)\}")
_TAG = re.compile(r"<[^>]+>")
_FIRST = re.compile(r"\A((?:<[^>]+>|[\"”(])*)([a-zåäöé])")

Slots = Callable[[str], str]


def spin(text: str, chance: random.Random) -> str:
    """One of the alternatives wherever the text says `[one|other]`; the innermost are drawn first."""
    while match := _CHOICE.search(text):
        text = text[: match.start()] + chance.choice(match[1].split("|")) + text[match.end() :]
    return text


def fill(text: str, slots: Slots) -> str:
    """The text with every `{slot}` filled; `{Slot}` is the slot with its first letter raised."""

    def one(match: re.Match[str]) -> str:
        key = match[1]
        return raised(slots(key[0].lower() + key[1:])) if key[0].isupper() else slots(key)

    return _SLOT.sub(one, text)


def raised(marked: str) -> str:
    """With the first visible letter as a capital."""
    return _FIRST.sub(lambda match: match[1] + match[2].upper(), marked, count=1) if marked else marked


def plain(marked: str) -> str:
    """What is printed, on one line."""
    return " ".join(html.unescape(_TAG.sub("", marked)).split())


def printed(marked: str) -> str:
    """What is printed, with its line ends."""
    return html.unescape(_TAG.sub("", marked))


def tag(name: str, text: str, **attributes: str) -> str:
    """`text` in a tag; an attribute without value is left out."""
    said = "".join(f' {key.rstrip("_")}="{quoted(value)}"' for key, value in attributes.items() if value)
    return f"<{name}{said}>{text}</{name}>"


def quoted(value: str) -> str:
    """As the value of an attribute, without tags."""
    return html.escape(plain(value), quote=True)


def listed(parts: Iterable[str], last: str = " och ") -> str:
    """`a, b och c`."""
    every = list(parts)
    return last.join([", ".join(every[:-1]), every[-1]] if len(every) > 1 else every)


def genitive(name: str) -> str:
    """The ending of a name in the genitive: none after s, x and z."""
    return "" if name[-1:].lower() in "sxz" else "s"
