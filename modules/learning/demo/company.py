"""The people of the made-up company Halden & Pike: who they are, and what each has made of the course."""

from dataclasses import dataclass

from modules.learning.demo.plots import (
    NOTHING,
    Plot,
    certified,
    credited,
    declined,
    extended,
    left,
    reminded,
    renewing,
    reported,
    studied,
    waived,
)
from modules.people import Role

ZONES = {"Ireland": "Europe/Dublin", "Spain": "Europe/Madrid", "Germany": "Europe/Berlin"}
"""The countries, with the time zone of each."""

HOME = "Europe/Dublin"
"""The time zone that says which day it is at Halden & Pike."""

ROLLED_OUT = {
    "Head office": 395,
    "Shops": 33,
    "Customer care": 21,
    "Product and design": 12,
    "Logistics": 5,
}
"""The departments, each with the number of days since the course was assigned to it."""

DAYS_TO_DO = 30
"""How long people have, from the assignment or from their first day."""

FOUNDED = 400
"""Days since the roster was taken over; whoever was hired later joined on their first day."""


UNCLEAR = "Does this also hold for people who work with us through an agency?"


@dataclass(frozen=True, slots=True)
class Figure:
    """One person; `hired` counts the days since the first one, `boss` is who this person reports to, by first name.

    With a `story` the sign-in page offers to step into this person's shoes; {stands} in it says how things stand.
    """

    name: str
    department: str
    country: str
    boss: str
    hired: int
    plot: Plot = NOTHING
    role: Role = Role.LEARNER
    story: str | None = None

    @property
    def first_name(self) -> str:
        """What the others call this person."""
        return self.name.split()[0]

    @property
    def joined(self) -> int:
        """Days since this person came onto the roster."""
        return min(self.hired, FOUNDED)

    @property
    def assigned(self) -> int:
        """Days since the course was assigned to this person."""
        return min(self.joined, ROLLED_OUT[self.department])


TOLD: tuple[Figure, ...] = (
    Figure(
        "Ana Duarte",
        "Shops",
        "Ireland",
        "Oskar",
        1460,
        (*studied(0.2, 24, 20), *reminded(6)),
        story="story.ana",
    ),
    Figure(
        "Niamh Corrigan",
        "Head office",
        "Ireland",
        "Ruth",
        3100,
        certified(140),
        Role.HR,
        "story.niamh",
    ),
    Figure(
        "Marta Soler",
        "Head office",
        "Spain",
        "Niamh",
        1900,
        credited(200, "Wrote the course."),
        Role.TRAINER,
        "story.marta",
    ),
    Figure("Oskar Lindner", "Shops", "Germany", "Ruth", 2750, certified(8), Role.MANAGER, "story.oskar"),
    Figure(
        "Petra Vogel",
        "Head office",
        "Germany",
        "Ruth",
        20,
        studied(0.35, 13, 6),
        Role.ADMINISTRATOR,
        "story.petra",
    ),
)
"""Those with a story, in the order of the sign-in page."""

OTHERS: tuple[Figure, ...] = (
    Figure("Jonas Brandt", "Customer care", "Germany", "Deirdre", 820, studied(0.5, 15, 4)),
    Figure("Carmen Iglesias", "Head office", "Spain", "Ruth", 2300, certified(325)),
    Figure("Ruth Halden", "Head office", "Ireland", "", 5200, (*certified(340), *renewing(3)), Role.MANAGER),
    Figure(
        "Jonas Weidner",
        "Head office",
        "Germany",
        "Ruth",
        1700,
        (*certified(377), *renewing(40), *extended(10, until=18, reason="Agreed after parental leave.")),
    ),
    Figure("Declan Moore", "Head office", "Ireland", "Ruth", 2480, waived(180, "On leave until spring.")),
    Figure("Sofie Krüger", "Head office", "Germany", "Ruth", 9),
    Figure("Lucía Romero", "Shops", "Spain", "Oskar", 640, certified(14)),
    Figure("Kevin Brannigan", "Shops", "Ireland", "Oskar", 1210, reminded(6)),
    Figure("Aoife Kinsella", "Shops", "Ireland", "Oskar", 410, certified(5)),
    Figure("Mehmet Aydoğan", "Shops", "Germany", "Oskar", 980, (*studied(0.6, 19, 9), *reminded(6))),
    Figure(
        "Pilar Navarro",
        "Shops",
        "Spain",
        "Oskar",
        1530,
        (*studied(0.3, 16, 7), *extended(6, until=11, reason="Back from sick leave.")),
    ),
    Figure("Tomasz Zieliński", "Shops", "Ireland", "Oskar", 720, (*studied(0.4, 25, 17), *left(10))),
    Figure(
        "Greta Hoffmann",
        "Shops",
        "Germany",
        "Oskar",
        1120,
        declined(21, 6, "I would like to talk to the works council first."),
    ),
    Figure("Iker Etxeberria", "Shops", "Spain", "Oskar", 560, certified(20)),
    Figure("Saoirse Byrne", "Shops", "Ireland", "Oskar", 4),
    Figure("Leonie Fuchs", "Shops", "Germany", "Oskar", 350, certified(3)),
    Figure("Deirdre Fallon", "Customer care", "Ireland", "Ruth", 2900, certified(10), Role.MANAGER),
    Figure("Nerea Campos", "Customer care", "Spain", "Deirdre", 470, studied(0.3, 12, 5)),
    Figure("Patrick Okafor", "Customer care", "Ireland", "Deirdre", 1340, studied(0.85, 14, 2)),
    Figure("Hannah Schreiber", "Customer care", "Germany", "Deirdre", 690),
    Figure("Rubén Vidal", "Customer care", "Spain", "Deirdre", 230, certified(4)),
    Figure(
        "Ciara Dunne", "Customer care", "Ireland", "Deirdre", 155, (*studied(0.5, 9, 3), *reported(3, ""))
    ),
    Figure("Yusuf Demir", "Customer care", "Germany", "Deirdre", 88),
    Figure("Elena Prats", "Product and design", "Spain", "Ruth", 1980, studied(0.7, 8, 2), Role.MANAGER),
    Figure(
        "Finn Albers",
        "Product and design",
        "Germany",
        "Elena",
        540,
        (*studied(0.5, 7, 3), *reported(3, UNCLEAR)),
    ),
    Figure("Maja Nowak", "Product and design", "Germany", "Elena", 1015, certified(2)),
    Figure("Rory Quinlan", "Product and design", "Ireland", "Elena", 760),
    Figure("Inés Cabrera", "Product and design", "Spain", "Elena", 300),
    Figure("Amara Osei", "Product and design", "Ireland", "Elena", 125, studied(0.2, 5, 3)),
    Figure("Dieter Kranz", "Logistics", "Germany", "Ruth", 2210, role=Role.MANAGER),
    Figure("Brendan Shea", "Logistics", "Ireland", "Dieter", 1450),
    Figure("Alba Reyes", "Logistics", "Spain", "Dieter", 610, studied(0.15, 3, 2)),
    Figure("Viktor Petrov", "Logistics", "Germany", "Dieter", 890),
    Figure("Noor Haddad", "Logistics", "Germany", "Dieter", 270),
    Figure("Conor Tierney", "Logistics", "Ireland", "Dieter", 38),
)
"""Everybody else, found by the search."""

FIGURES = TOLD + OTHERS
"""The whole company."""


def person_id(number: int) -> str:
    """The id of the person with this number, from 1; numbers beyond the figures are the crowd's."""
    return f"hp{number:06d}"


def ids() -> dict[str, str]:
    """The ids of those whom others report to, by first name; the first of two with one name."""
    found: dict[str, str] = {}
    for number, figure in enumerate(FIGURES, 1):
        found.setdefault(figure.first_name, person_id(number))
    return found
