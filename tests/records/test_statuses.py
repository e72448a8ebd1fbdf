"""What SQL says of a standing on a day is what the pure rule says, for every state and every date."""

import sqlite3
from datetime import date, timedelta

from modules.certification import State, Status, status
from modules.records.queries.statuses import CASE, CLAUSES, DAYS_IN_CASE, STATUSES, clause

ON = date(2026, 11, 23)
DAYS = [None, ON - timedelta(days=1), ON, ON + timedelta(days=1)]
CASES = [(state, due, expires) for state in State for due in DAYS[1:] for expires in DAYS]


def of(sql: str, values: list[str], state: State, due: date, expires: date | None) -> object:
    db = sqlite3.connect(":memory:")
    db.execute("create table standings (state text, due text, expires_on text)")
    db.execute(
        "insert into standings values (?, ?, ?)",
        (state.value, due.isoformat(), expires and expires.isoformat()),
    )
    found = db.execute(f"select {sql} from standings s", values).fetchone()[0]
    db.close()
    return found


def test_both_know_the_same_words() -> None:
    assert set(STATUSES) == {word.value for word in Status} == set(CLAUSES)


def test_the_case_says_what_the_rule_says() -> None:
    for state, due, expires in CASES:
        said = of(CASE, [ON.isoformat()] * DAYS_IN_CASE, state, due, expires)

        assert said == status(state, due, expires, ON).value, (state, due, expires)


def test_exactly_one_clause_holds() -> None:
    for state, due, expires in CASES:
        holding = []
        for word in STATUSES:
            sql, values = clause(word, ON.isoformat())
            if of(f"coalesce(({sql}), 0)", values, state, due, expires):
                holding.append(word)

        assert holding == [status(state, due, expires, ON).value], (state, due, expires)
