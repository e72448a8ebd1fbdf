"""What is in the database of the made-up company, in numbers."""

from dataclasses import dataclass

from modules.learning.demo.stories import told
from modules.learning.workspace import Workspace
from modules.records import queries


@dataclass(frozen=True, slots=True)
class Summary:
    """How many people there are, where they stand today, and whose shoes one can step into."""

    database: str
    people: int
    departments: int
    countries: int
    statuses: dict[str, int]
    stories: tuple[str, ...]


def summarise(work: Workspace) -> Summary:
    """Count the company as it stands today; statuses that nobody has are left out."""
    track = work.library.published().course.tracks[0].id
    filters = queries.completion.Filters(track=track, on=work.clock.today(work.settings.timezone))
    with work.store.read() as db:
        counts = queries.completion.headline(db, filters)
        people = queries.people.count(db, queries.people.Wanted(status=""))
        departments, countries = (len(queries.labels.of(db, kind)) for kind in ("department", "country"))
        stories = queries.people.stories(db)
    return Summary(
        str(work.store.path),
        people,
        departments,
        countries,
        {status: number for status, number in counts.items() if number},
        tuple(f"{person.name}: {person.story}" for person in told(work, stories)),
    )
