import pytest

from nlp.store.trad.skillnad import changed, skillnad


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (["1. att godkänna budgeten"], ["Godkänna budgeten."], "Godkänna budgeten."),  # form, no change
        (["att köpa 10 bussar"], ["att köpa 12 bussar"], "köpa [-10-] {+12+} bussar"),
        (["att köpa"], ["att köpa", "att sälja"], "köpa {+sälja+}"),  # a point more
        (["– köpa", "– sälja"], ["• sälja"], "[-köpa-] sälja"),  # a point less
        (["att a) köpa"], ["att bygga"], "[-a) köpa-] {+bygga+}"),
        ([], ["köpa"], "{+köpa+}"),
        (["köpa"], [], "[-köpa-]"),
        ([], [], ""),
        # `för` between two long changes is a chance likeness
        (
            ["överlåta frågan till tekniska nämnden för beslut"],
            ["bifalla den och anvisa medel inom ramen för 2026"],
            (
                "[-överlåta frågan till tekniska nämnden för beslut-] "
                "{+bifalla den och anvisa medel inom ramen för 2026+}"
            ),
        ),
    ],
)
def test_the_words_that_differ(before: list[str], after: list[str], expected: str) -> None:
    bits = skillnad(before, after)
    assert " ".join(map(str, bits)) == expected
    assert changed(bits) == ("[-" in expected or "{+" in expected)


def test_a_very_long_passage_takes_no_time() -> None:
    before, after = " ".join(map(str, range(9_000))), " ".join(map(str, range(4_500, 13_500)))
    assert [bit.change for bit in skillnad([before], [after])] == ["bort", "ny"]
