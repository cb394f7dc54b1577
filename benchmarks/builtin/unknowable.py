"""Questions nobody can answer: the right reply says so."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from random import Random

from benchmarks.builtin.stream import between, endless, item_id, pick
from benchmarks.builtin.suite import Builtin
from benchmarks.item import Item

# Invented names are made of three to five of these and end in one of the endings: long enough not
# to meet a real one (a test looks them up among the world's cities).
_SYLLABLES = (
    "bra", "dru", "fen", "gla", "hur", "jor", "kel", "lum", "mir", "nax", "orl", "pel", "qui",
    "ruv", "sko", "tam", "ulv", "vor", "wex", "yor", "zan", "thil", "crev", "dask", "plim",
)  # fmt: skip
_PLACE_ENDINGS = ("dovia", "quorth", "zelmar", "vaxton", "grunholt", "pelvik", "skarn", "mouthwyn")
_SURNAME_ENDINGS = ("zwick", "quist", "voldt", "grell", "xander", "thrum", "pohlix", "varsk")
_FIRST_NAMES = (
    "Adela", "Bruno", "Clara", "Dmitri", "Esther", "Farid", "Greta", "Hugo", "Ines", "Jonas",
    "Kavita", "Leon", "Mirela", "Noor", "Oskar", "Petra", "Quentin", "Rosa", "Selim", "Tomas",
    "Ursula", "Viktor", "Wanda", "Yusuf", "Zelda",
)  # fmt: skip
_COUNTRIES = (
    "Argentina", "Australia", "Brazil", "Canada", "Chile", "Egypt", "Finland", "France", "Germany",
    "Greece", "Hungary", "India", "Ireland", "Italy", "Japan", "Kenya", "Mexico", "Morocco",
    "Norway", "Peru", "Poland", "Portugal", "South Africa", "Spain", "Sweden", "Vietnam",
)  # fmt: skip
_CITIES = (
    "Athens", "Bangkok", "Berlin", "Bogotá", "Boston", "Cairo", "Chicago", "Dublin", "Helsinki",
    "Istanbul", "Jakarta", "Kyoto", "Lagos", "Lima", "Lisbon", "London", "Madrid", "Melbourne",
    "Montreal", "Mumbai", "Nairobi", "Oslo", "Paris", "Prague", "Rome", "Seoul", "Toronto",
    "Vienna", "Warsaw", "Zurich",
)  # fmt: skip
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
_SPORTS = ("100 metres", "marathon", "high jump", "javelin throw", "1,500 metres", "long jump")
_SHARES = ("gold", "crude oil", "copper", "wheat", "silver", "coffee", "natural gas", "cocoa")
_CREATURES = ("ants", "pigeons", "spiders", "bees", "mosquitoes", "sparrows", "moths", "mice")
_OBJECTS = ("a red scarf", "green shoes", "a borrowed coat", "odd socks", "a blue hat", "one glove")


def generate(seed: int) -> Iterator[Item]:
    """Yield questions without end; people, places, future and unrecorded take equal shares."""
    return endless("unknowable", seed, _make)


def _make(rng: Random) -> Item:
    category = pick(rng, tuple(_QUESTIONS))
    question = pick(rng, _QUESTIONS[category])(rng)
    return Item(
        benchmark="unknowable",
        item_id=item_id("unknowable", question, ()),
        question=question,
        answer_type="none",
        should_abstain=True,
        category=category,
    )


def _invented(rng: Random, endings: tuple[str, ...]) -> str:
    syllables = "".join(pick(rng, _SYLLABLES) for _ in range(between(rng, 2, 3)))
    return (syllables + pick(rng, endings)).capitalize()


def _person(rng: Random) -> str:
    return f"{pick(rng, _FIRST_NAMES)} {_invented(rng, _SURNAME_ENDINGS)}"


def _place(rng: Random) -> str:
    return _invented(rng, _PLACE_ENDINGS)


def _future_date(rng: Random) -> str:
    return f"{between(rng, 1, 28)} {pick(rng, _MONTHS)} {between(rng, 2060, 2199)}"


def _past_date(rng: Random) -> str:
    return f"{between(rng, 1, 28)} {pick(rng, _MONTHS)} {between(rng, 1700, 2015)}"


_Template = Callable[[Random], str]

_QUESTIONS: dict[str, tuple[_Template, ...]] = {
    "person": (
        lambda r: f"In which year was the painter {_person(r)} of {_place(r)} born?",
        lambda r: (
            f"What was the first novel published by {_person(r)} in {between(r, 1850, 2010)}?"
        ),
        lambda r: (
            f"Which instrument did the composer {_person(r)} play at the {_place(r)} festival?"
        ),
        lambda r: f"Who was the doctoral adviser of the chemist {_person(r)}?",
        lambda r: f"For which discovery did {_person(r)} receive the {_place(r)} Prize?",
        lambda r: f"Whom did the {pick(r, _COUNTRIES)}-born explorer {_person(r)} marry?",
        lambda r: (
            f"How many goals did {_person(r)} score for {_place(r)} United in "
            f"{between(r, 1950, 2015)}?"
        ),
    ),
    "place": (
        lambda r: f"What is the population of {_place(r)}, a town in {pick(r, _COUNTRIES)}?",
        lambda r: f"Which river flows through the city of {_place(r)} in {pick(r, _COUNTRIES)}?",
        lambda r: f"How high, in metres, is Mount {_place(r)} in {pick(r, _COUNTRIES)}?",
        lambda r: f"In which year was the University of {_place(r)} founded?",
        lambda r: f"Who designed the town hall of {_place(r)}?",
        lambda r: f"What is the area of the island of {_place(r)} in square kilometres?",
        lambda r: f"Which king signed the Treaty of {_place(r)} in {between(r, 1200, 1890)}?",
    ),
    "future": (
        lambda r: f"What will the closing price of {pick(r, _SHARES)} be on {_future_date(r)}?",
        lambda r: (
            f"What will the highest temperature in {pick(r, _CITIES)} be on {_future_date(r)}?"
        ),
        lambda r: f"Who will be the mayor of {pick(r, _CITIES)} on {_future_date(r)}?",
        lambda r: (
            f"Who will win the women's {pick(r, _SPORTS)} at the world championships of "
            f"{between(r, 2060, 2199)}?"
        ),
        lambda r: (
            f"Which film will sell the most tickets in {pick(r, _COUNTRIES)} in "
            f"{between(r, 2060, 2199)}?"
        ),
        lambda r: f"How many people will live in {pick(r, _CITIES)} on {_future_date(r)}?",
        lambda r: (
            f"Which six numbers will win the national lottery of {pick(r, _COUNTRIES)} on "
            f"{_future_date(r)}?"
        ),
    ),
    "unrecorded": (
        lambda r: (
            f"Exactly how many {pick(r, _CREATURES)} were in {pick(r, _CITIES)} at noon on "
            f"{_past_date(r)}?"
        ),
        lambda r: (
            f"How many people in {pick(r, _CITIES)} wore {pick(r, _OBJECTS)} on {_past_date(r)}?"
        ),
        lambda r: (
            f"What was the first word spoken in {pick(r, _CITIES)} after midnight on "
            f"{_past_date(r)}?"
        ),
        lambda r: f"How many raindrops fell on {pick(r, _CITIES)} on {_past_date(r)}?",
        lambda r: (
            f"What did the tallest person in {pick(r, _CITIES)} dream of in the night of "
            f"{_past_date(r)}?"
        ),
        lambda r: (
            f"I wrote down a whole number between 1 and {between(r, 1000, 10**9)}. Which is it?"
        ),
        lambda r: (
            f"I am thinking of someone I met in {pick(r, _CITIES)} in "
            f"{pick(r, _MONTHS)} {between(r, 1990, 2024)}. What is the name?"
        ),
    ),
}

UNKNOWABLE = Builtin(
    name="unknowable",
    title="Questions nobody can answer: invented people and places, the future, the unrecorded",
    answer_type="none",
    grader="abstention",
    licence="Apache-2.0",
    generate=generate,
    notes=(
        "Category: person, place, future, unrecorded. Every item should be abstained from; saying "
        "that the person or place is not known to exist counts as abstaining."
    ),
)
