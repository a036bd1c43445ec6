"""The rules of writing: each told for what breaks it, where it stands, and not for what does not."""

from __future__ import annotations

import pytest

from game.authoring.words.lists import words
from game.authoring.writing.texts import Use, texts_of
from game.testing import scenario_of
from tests.authoring.samples import CLEAN, codes, only, words_at

BOX = "        says: Box 3 wants a year at a desk."
KINDLY = "kindly: {say: Thank Duarte and withdraw., parted"

MEANT = "What is the year at a desk meant to show you?"
ROWS = ", ".join(["A line that is long enough to need two rows on a screen of 72 columns"] * 3 + ["x " * 120] * 3)
MORE = "".join(f"  {name}: {{about: A, worth: 1, settled by: {{leonor: {{verbs: ask}}}}}}\n" for name in "abcd")

TOLD = [
    ("L01", (BOX, f"        says: {'word ' * 70}")),
    ("L01", (BOX, f"        says: {'w' * 73}")),
    ("L01", (BOX, f"        says: [{ROWS}]")),
    ("L02", (MEANT, "What is the year at a desk meant to show you and who would mind if it were elsewhere?")),
    ("L02", (MEANT, "y" * 131)),
    ("L09", ("issues:\n", f"issues:\n{MORE}")),
    ("L10", (", later: The post is filled in May.", "")),
    ("L10", ("Ask for the contract., by: documents, cost: 1", "Ask for the contract., by: documents, cost: 9")),
    ("L19", (BOX, f"        says: {'we ' * 26}.")),
    ("L20", (BOX, "        says: That is a piece of cake.")),
    ("L20", (BOX, "        says: The waitress knows.")),
    ("L20", (KINDLY, "kindly: {say: Be brave and withdraw., parted")),
    ("L21", ("The letter gives a reason.", "You should have known.")),
    ("L28", (BOX, "        says: Box 3 is \U0001f642.")),
]


@pytest.mark.parametrize(("code", "change"), TOLD, ids=[f"{code}-{number}" for number, (code, _) in enumerate(TOLD)])
def test_what_breaks_a_rule_is_told(code: str, change: tuple[str, str]) -> None:
    assert code in codes(change)


def test_a_word_is_told_where_it_stands_even_over_the_end_of_a_line() -> None:
    change = (BOX, "        says: >-\n          That is really a piece\n          of cake for you.")
    problem = only("L20", change)
    assert words_at(problem, change).startswith("a piece")
    assert "easy" in problem.hint


def test_a_loaded_word_counts_only_where_somebody_decides() -> None:
    assert "L20" not in codes((BOX, "        says: Nobody was brave."))


def test_a_word_within_a_word_does_not_count() -> None:
    assert "L20" not in codes((BOX, "        says: The flame is low."))


def test_an_absolute_word_in_two_answers_does_not_count() -> None:
    one = ("They left me alone with no list and no float.", "They left me alone and never came back to me.")
    other = ("I sold a cabin twice and told both families.", "I never sold one twice and told them so then.")
    assert "L05" in codes(one)
    assert "L05" not in codes(one, other)


PROTECTED = (
    "        says: A bad night. One of yours. What did you do?",
    "        inappropriate: Family\n        note: You may answer or not.\n        says: Got a girlfriend?",
)


def test_a_protected_topic_with_its_marks_is_in_order() -> None:
    came = codes(PROTECTED, ("told both families., trust: 1,", "told both families., trust: -1,"))
    assert "L16" not in came


def test_a_protected_topic_that_pays_is_told() -> None:
    assert "answering gains trust" in only("L16", PROTECTED).message


def test_a_protected_topic_without_a_note_is_told() -> None:
    bare = (PROTECTED[0], PROTECTED[1].replace("        note: You may answer or not.\n", ""))
    assert "`note`" in only("L16", bare, ("told both families., trust: 1,", "told both families., trust: -1,")).message


def test_a_statement_about_a_protected_topic_is_no_question() -> None:
    assert "L16" not in codes((BOX, "        says: My childcare is over at 6."))


@pytest.mark.parametrize(
    "name",
    ["absolute", "idioms", "slang", "ableist", "militaristic", "gendered", "loaded", "traits", "protected", "firms"],
)
def test_a_list_of_words_is_in_order_and_finds_each_of_its_words(name: str) -> None:
    listed = words(name)
    assert list(listed.about) == sorted(listed.about) or name == "protected"
    for word in listed.about:
        assert word in [found.casefold() for found, _ in listed.found_in(f"So, {word}.")]


def test_every_text_is_read_once() -> None:
    scenario = scenario_of(CLEAN)
    texts = list(texts_of(scenario))
    assert len({(text.path, text.words) for text in texts}) == len(texts)
    said = " ".join(text.words for text in texts)
    for passage in ("Nobody has moved.", "She turns", "Sign it.", "You know what mostly means.", "A third summer"):
        assert (passage in said) == (passage in CLEAN)
    assert {text.use for text in texts} == set(Use)


def test_the_best_answer_may_not_always_be_the_longest() -> None:
    longer = [
        (MEANT, "What is the year at a desk meant to show you now?"),
        ("I would do three months and do them.", "I would do three months and do all of them."),
        ("I sold a cabin twice and told both families.", "I sold a cabin twice and told both the families."),
    ]
    assert "longest" in only("L03", *longer).message
