"""The date of an evaluation in the menu: for HR and administrators, and for nobody else."""

from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from modules.learning.evaluation import FURTHEST, dragged, move_clock
from modules.people import Actor, Role
from modules.texts import say
from tests.ui.company import Company


def menu(app: AppTest) -> str:
    """What the menu says."""
    return "\n".join(str(each.value) for each in (*app.sidebar.markdown, *app.sidebar.warning))


def test_hr_drags_the_date_forward(company: Company) -> None:
    app = company.page(company.hire("Hana", Role.HR))
    assert "true date, 23 November 2026" in menu(app)

    app.slider(key="clock_0").set_value(100)
    app.button(key="FormSubmitter:clock_0_form-" + say("clock.button")).click().run()

    assert (100, date(2027, 3, 3)) == (dragged(company.work).days, dragged(company.work).today)
    assert "Everybody here sees 3 March 2027, 100 days after the true date." in menu(app)
    assert 100 == app.slider(key="clock_100").min
    assert not app.exception


@pytest.mark.parametrize("role", [Role.LEARNER, Role.MANAGER, Role.TRAINER])
def test_nobody_else_sees_it(company: Company, role: Role) -> None:
    assert not company.page(company.hire("Alice", role)).slider


def test_a_second_tab_that_is_behind_is_told(company: Company) -> None:
    sid = company.hire("Hana", Role.HR)
    app = company.page(sid)
    move_clock(company.work, Actor(company.people["Hana"], Role.HR), 50)
    app.slider(key="clock_0").set_value(20)
    app.button(key="FormSubmitter:clock_0_form-" + say("clock.button")).click().run()

    assert say("clock.range", least=50, most=FURTHEST) in menu(app)
    assert 50 == dragged(company.work).days


def test_at_its_end_the_date_stays(company: Company) -> None:
    sid = company.hire("Hana", Role.HR)
    move_clock(company.work, Actor(company.people["Hana"], Role.HR), FURTHEST)
    app = company.page(sid)

    assert say("clock.end") in menu(app)
    assert not app.slider
