"""Other wars for old messages: places, peoples and groups of a text exchanged for those of another country."""

from __future__ import annotations

import random
import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from importlib import resources

from train.encoder.example import Example, Point, Tagged

LANDS: Sequence[tuple[str, str, tuple[str, ...]]] = (
    ("Syria", "Syrian", ("Aleppo", "Idlib", "Raqqa", "Deir ez-Zor", "Homs", "Douma", "Daraa", "Manbij")),
    ("Iraq", "Iraqi", ("Mosul", "Baghdad", "Fallujah", "Kirkuk", "Tikrit", "Ramadi", "Basra", "al-Qaim")),
    ("Yemen", "Yemeni", ("Sanaa", "Aden", "Taiz", "Hodeidah", "Marib", "Saada", "Mukalla", "Haydan")),
    (
        "Nigeria",
        "Nigerian",
        ("Maiduguri", "Borno", "Damboa", "Kaduna", "Jos", "Kankara", "Zamfara", "Chibok"),
    ),
    (
        "Somalia",
        "Somali",
        ("Mogadishu", "Kismayo", "Baidoa", "Beledweyne", "Afgoye", "Galkayo", "Merca", "Bosaso"),
    ),
    (
        "Afghanistan",
        "Afghan",
        ("Kabul", "Kandahar", "Helmand", "Kunduz", "Ghazni", "Jalalabad", "Herat", "Paktika"),
    ),
    (
        "Pakistan",
        "Pakistani",
        ("Peshawar", "Quetta", "Karachi", "Swat", "Lahore", "Miran Shah", "Parachinar", "Bannu"),
    ),
    ("Mali", "Malian", ("Mopti", "Gao", "Timbuktu", "Kidal", "Menaka", "Segou", "Bamako", "Douentza")),
    (
        "Ukraine",
        "Ukrainian",
        ("Kharkiv", "Donetsk", "Mariupol", "Kherson", "Luhansk", "Avdiivka", "Odesa", "Bakhmut"),
    ),
    ("India", "Indian", ("Srinagar", "Pulwama", "Manipur", "Bastar", "Imphal", "Gaya", "Sukma", "Kokrajhar")),
    (
        "the Philippines",
        "Filipino",
        ("Marawi", "Jolo", "Basilan", "Cotabato", "Sulu", "Davao", "Zamboanga", "Lanao"),
    ),
    (
        "Sudan",
        "Sudanese",
        ("Khartoum", "El Fasher", "Nyala", "Darfur", "Omdurman", "Kadugli", "Geneina", "Kosti"),
    ),
    ("Congo", "Congolese", ("Goma", "Beni", "Bunia", "Bukavu", "Ituri", "Butembo", "Rutshuru", "Oicha")),
    ("Libya", "Libyan", ("Tripoli", "Benghazi", "Sirte", "Misrata", "Derna", "Sabha", "Tarhuna", "Zawiya")),
    (
        "Turkey",
        "Turkish",
        ("Diyarbakir", "Cizre", "Ankara", "Suruc", "Sirnak", "Nusaybin", "Hakkari", "Mardin"),
    ),
    (
        "Myanmar",
        "Burmese",
        ("Rakhine", "Sagaing", "Loikaw", "Mandalay", "Yangon", "Myitkyina", "Hakha", "Lashio"),
    ),
    (
        "Ethiopia",
        "Ethiopian",
        ("Mekelle", "Axum", "Gondar", "Dembi Dolo", "Humera", "Adigrat", "Lalibela", "Jijiga"),
    ),
    ("Kenya", "Kenyan", ("Garissa", "Mandera", "Lamu", "Wajir", "Nairobi", "Mombasa", "Eldoret", "Kisumu")),
)
"""Country, adjective, places: names only."""

OLD = (
    ("El Salvador", "Salvadoran"),
    ("Colombia", "Colombian"),
    ("Peru", "Peruvian"),
    ("Guatemala", "Guatemalan"),
    ("Chile", "Chilean"),
    ("Honduras", "Honduran"),
    ("Nicaragua", "Nicaraguan"),
    ("Panama", "Panamanian"),
    ("Ecuador", "Ecuadorean"),
    ("Bolivia", "Bolivian"),
    ("Argentina", "Argentine"),
    ("Venezuela", "Venezuelan"),
)
TOWNS = (
    *(
        "San Salvador",
        "Bogota",
        "Lima",
        "Medellin",
        "Santiago",
        "Tegucigalpa",
        "Managua",
        "Guatemala City",
        "Ayacucho",
    ),
    *(
        "San Miguel",
        "Chalatenango",
        "Usulutan",
        "Morazan",
        "Antioquia",
        "Cali",
        "Barranquilla",
        "Santander",
        "Arauca",
    ),
    *(
        "San Vicente",
        "Soyapango",
        "Zacatecoluca",
        "Santa Ana",
        "Huancayo",
        "Cuzco",
        "Trujillo",
        "Quito",
        "La Paz",
    ),
    *(
        "Caqueta",
        "Huila",
        "Bolivar",
        "Norte De Santander",
        "Barrancabermeja",
        "Guazapa",
        "La Libertad",
        "Mejicanos",
    ),
)


@cache
def _groups() -> tuple[str, ...]:
    """Names of armed groups of the actor table, and their other names."""
    text = (resources.files("dateline.codebook") / "data" / "actors.toml").read_text("utf-8")
    rows = tomllib.loads(text)["actor"]
    names = {n for row in rows for n in (row["name"], *row.get("aliases", ()), *row.get("abbreviations", ()))}
    return tuple(sorted(name for name in names if not set(name) & set("{}()")))


def swap_names(example: Example, draw: random.Random) -> Example:
    """The example with one land for another, other towns and other groups, each name the same throughout."""
    lands = draw.sample(LANDS, len(LANDS))
    names: dict[str, str] = {}
    for (country, adjective), (new, people, _) in zip(OLD, lands, strict=False):
        names |= {country: new, f"{adjective}s": f"{people}s", adjective: people}
    pool = [town for _, _, towns in lands[:3] for town in towns]
    names |= {town: draw.choice(pool) for town in TOWNS}
    groups = {
        example.text[tag.start : tag.end]
        for tag in example.tags.get("role", ())
        if tag.label == "perpetrator_organisation"
    }
    names |= {group: draw.choice(_groups()) for group in sorted(groups)}
    return rewrite(example, names)


def rewrite(example: Example, names: Mapping[str, str]) -> Example:
    """The example with every name exchanged, in any case, and all stretches moved with the text."""
    wanted = {" ".join(name.upper().split()): new for name, new in names.items()}
    pattern = "|".join(
        r"\s+".join(map(re.escape, n.split())) for n in sorted(wanted, key=lambda n: (-len(n), n))
    )
    pieces: list[str] = []
    moves: list[tuple[int, int, int, int]] = []
    at = length = 0
    for match in re.finditer(rf"(?<!\w)(?:{pattern})(?!\w)", example.text, re.IGNORECASE):
        new = wanted[" ".join(match.group().upper().split())]
        pieces += [example.text[at : match.start()], new]
        length += match.start() - at
        moves.append((match.start(), match.end(), length, length + len(new)))
        length += len(new)
        at = match.end()
    pieces.append(example.text[at:])

    def move(place: int, *, end: bool) -> int:
        shift = 0
        for old_start, old_end, start, stop in moves:
            if place <= old_start:
                break
            if place < old_end:
                return stop if end else start
            shift = stop - old_end
        return place + shift

    def tagged(spans: Sequence[Tagged]) -> tuple[Tagged, ...]:
        return tuple(Tagged(move(t.start, end=False), move(t.end, end=True), t.label) for t in spans)

    return replace(
        example,
        text="".join(pieces),
        tags={head: tagged(spans) for head, spans in example.tags.items()},
        points={
            head: tuple(Point(move(p.start, end=False), move(p.end, end=True), p.value) for p in points)
            for head, points in example.points.items()
        },
        topics=None if example.topics is None else tagged(example.topics),
    )
