import pytest

from dateline.language.inflect import noun_forms, past_participles, verb_forms
from dateline.language.phrases import PhraseTrie, expand_phrase
from dateline.language.token import split_words


@pytest.mark.parametrize(
    ("lemma", "forms"),
    [
        ("bomb", ("bomb", "bombs", "bombed", "bombing")),
        ("stab", ("stab", "stabs", "stabbed", "stabbing")),
        ("shoot", ("shoot", "shoots", "shot", "shooting")),
        ("seize", ("seize", "seizes", "seized", "seizing")),
        ("die", ("die", "dies", "died", "dying")),
        ("carry", ("carry", "carries", "carried", "carrying")),
        ("flee", ("flee", "flees", "fled", "fleeing")),
    ],
)
def test_verb_forms(lemma: str, forms: tuple[str, ...]) -> None:
    assert verb_forms(lemma) == forms


@pytest.mark.parametrize(
    ("lemma", "plural"), [("gunman", "gunmen"), ("clash", "clashes"), ("body", "bodies")]
)
def test_plurals(lemma: str, plural: str) -> None:
    assert noun_forms(lemma) == (lemma, plural)


def test_participle_is_the_last_past_form() -> None:
    assert past_participles("blow") == ("blown",)


def test_alternatives_and_optional_words_expand() -> None:
    assert expand_phrase("fire [heavy] (shell~n|mortar)") == [
        ("fire", "shell"),
        ("fire", "shells"),
        ("fire", "mortar"),
        ("fire", "heavy", "shell"),
        ("fire", "heavy", "shells"),
        ("fire", "heavy", "mortar"),
    ]


def test_a_phrase_that_matches_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="can match nothing"):
        expand_phrase("[maybe]")


def test_the_longest_match_wins_and_matches_do_not_overlap() -> None:
    trie: PhraseTrie[str] = PhraseTrie()
    trie.add("car", "vehicle")
    trie.add("car bomb~n", "bomb")
    trie.add("bomb~n", "explosive")
    found = trie.find(split_words("Two car bombs and a bomb in a car"))
    assert [(m.first, m.stop, m.value) for m in found] == [
        (1, 3, "bomb"),
        (5, 6, "explosive"),
        (8, 9, "vehicle"),
    ]


def test_a_star_stands_for_any_one_word() -> None:
    trie: PhraseTrie[int] = PhraseTrie()
    trie.add("set * ablaze", 1)
    assert trie.find(split_words("set houses ablaze")) and not trie.find(split_words("set two houses ablaze"))


def test_case_does_not_matter() -> None:
    trie: PhraseTrie[int] = PhraseTrie()
    trie.add("IED~n", 1)
    assert trie.find(split_words("two ieds")) and trie.find(split_words("An IED"))
