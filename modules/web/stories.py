"""Evaluation only: stepping into the shoes of somebody in the made-up company."""

from collections.abc import Iterable

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from modules.learning.signing_in import found_people, person_called, story_people
from modules.learning.workspace import current
from modules.people import Person
from modules.texts import say
from modules.web.deeplinks import SIGN_IN, safe_next, sign_in_address
from modules.web.forms import hidden_token, is_ours, posted, too_old
from modules.web.html import (
    button,
    error_summary,
    field,
    form,
    heading,
    items,
    page,
    paragraph,
    person_button,
)
from modules.web.sessions import begin

STEP_IN = "/auth/as"
MOST_FOUND = 20


async def stories_page(request: Request) -> Response:
    """The people with a story, one click each; everybody else behind a search."""
    work = current()
    wanted = safe_next(request.query_params.get("next"))
    words = request.query_params.get("q", "").strip()[:100]
    people = await run_in_threadpool(story_people, work)
    found = await run_in_threadpool(found_people, work, words, MOST_FOUND + 1) if words else ()
    hidden = {**hidden_token(request), "next": wanted}
    return page(
        say("signin.stories.title"),
        paragraph(say("signin.stories.intro")),
        _choice(people, hidden),
        heading(say("signin.others")),
        _search(words, wanted, none_found=bool(words) and not found),
        _choice(found[:MOST_FOUND], hidden) if found else "",
        paragraph(say("signin.search.more")) if len(found) > MOST_FOUND else "",
        banner=say("frame.evaluation"),
        tab=say("signin.title"),
    )


async def step_in(request: Request) -> Response:
    """Signs in as the person chosen."""
    fields = await posted(request)
    wanted = safe_next(fields.get("next"))
    if not is_ours(request, fields):
        return too_old(sign_in_address(wanted))
    person = await run_in_threadpool(person_called, current(), fields.get("person", ""))
    if person is None:
        return page(
            say("signin.stories.title"),
            error_summary(say("signin.search.none")),
            banner=say("frame.evaluation"),
            status=404,
        )
    return await begin(request, person, "evaluation", wanted)


def _choice(people: Iterable[Person], hidden: dict[str, str]) -> str:
    rows = [
        person_button(person.id, person.name or person.id, _where_they_stand(person)) for person in people
    ]
    return form(STEP_IN, items(rows), hidden=hidden)


def _where_they_stand(person: Person) -> str:
    role = say(f"role.{person.role.value}")
    return person.story or say("signin.search.row", role=role, department=person.department or person.country)


def _search(words: str, wanted: str, *, none_found: bool) -> str:
    sentence = say("signin.search.none") if none_found else ""
    return form(
        SIGN_IN,
        error_summary(sentence, "q") if sentence else "",
        field("q", say("signin.search.label"), words, error=sentence, kind="search"),
        button(say("signin.search.button")),
        hidden={"next": wanted},
        method="get",
    )


ROUTES = (Route(SIGN_IN, stories_page), Route(STEP_IN, step_in, methods=["POST"]))
