"""Minutes with brackets: `"Anna Ek (S) [yrkar bifall|kind]"` is a text and its labelled spans.

Brackets nest; a literal bracket or bar is written with a backslash before it.
"""

import re

_TOKEN = re.compile(r"\\(?P<literal>[\[\]|])|(?P<open>\[)|\|(?P<label>[^\]\[|]*)\]")

Spans = list[tuple[int, int, str]]


def unmark(marked: str) -> tuple[str, Spans]:
    """The plain text, and the spans as (start, end, label) in order of their start."""
    text, spans, stack, last = "", [], [], 0
    for token in _TOKEN.finditer(marked):
        text += marked[last : token.start()]
        last = token.end()
        if token["literal"]:
            text += token["literal"]
        elif token["open"]:
            stack.append(len(text))
        else:
            spans.append((stack.pop(), len(text), token["label"]))
    if stack:
        message = f"unclosed bracket in {marked!r}"
        raise ValueError(message)
    return text + marked[last:], sorted(spans)


def mark(text: str, spans: Spans) -> str:
    """The text with brackets around the spans: what a failed test shows (spans may not cross)."""
    edges = [(start, 1, -end, "[") for start, end, _ in spans] + [
        (end, 0, -start, f"|{label}]") for start, end, label in spans
    ]
    out, last = "", 0
    for at, _, _, edge in sorted(edges):
        out += text[last:at] + edge
        last = at
    return out + text[last:]
