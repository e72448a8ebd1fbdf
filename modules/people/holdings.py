"""What is held about people: every table with a personal field, why, who sees it and how long it stays."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Holding:
    """One table, or some of its columns, that say something about a person.

    `columns` is empty when every column of the table belongs to the same row of this register.
    """

    table: str
    columns: tuple[str, ...]
    holds: str
    purpose: str
    seen_by: str
    kept: str


EMPLOYED = "while the person works here; afterwards as long as the evidence has to stand"
EVIDENCE = "as long as the evidence has to stand: the ledger is never rewritten"

HOLDINGS: tuple[Holding, ...] = (
    Holding(
        "people",
        (
            "id",
            "department",
            "country",
            "manager",
            "role",
            "hired",
            "left_on",
            "timezone",
            "language",
            "status",
        ),
        "A made-up id, and codes for department, country, manager, role, dates of employment, zone, language",
        "To know who must do what by when, and on which day that day ends",
        "The person, HR, the person's manager, administrators",
        EMPLOYED,
    ),
    Holding(
        "people",
        ("name", "sort_name", "email", "employee_number"),
        "Name, e-mail address and employee number, as on the roster",
        "To find people, to sign them in, to write to them and to print their certificate",
        "The person, HR, the person's manager, administrators",
        EMPLOYED,
    ),
    Holding(
        "people",
        ("oidc_issuer", "oidc_subject"),
        "The identity provider's name for the person",
        "So that a sign-in is always the same person's, whatever happens to the address",
        "Nobody; the program compares it",
        "while the person works here",
    ),
    Holding(
        "people",
        ("story",),
        "A sentence about a fictional person, in evaluation only",
        "To step into a story with one click",
        "Whoever evaluates the course on this computer",
        "as long as the evaluation database",
    ),
    Holding(
        "search_words",
        (),
        "Words of name, address and number",
        "To search the roster",
        "Nobody; the program looks them up",
        EMPLOYED,
    ),
    Holding(
        "sessions",
        (),
        "When and how somebody signed in, the last sign of life, and when the session ended",
        "To keep people signed in, and to end a session everywhere",
        "The person",
        "until the session is over",
    ),
    Holding(
        "invitations",
        (),
        "Who holds a personal sign-in link, until when, and a digest of the browser that opened it",
        "To let invited people sign in without an identity provider",
        "Administrators",
        EMPLOYED,
    ),
    Holding(
        "events",
        (),
        "The ledger: what happened to which id, when and by whose hand; never a name, an address or free text",
        "Proof that holds years later",
        "Each kind of event as the tables below say",
        EVIDENCE,
    ),
    Holding(
        "private_text",
        (),
        "What people typed or are called: the name under a policy, a reason, the values printed on a certificate",
        "So that the ledger can be proved without holding such texts",
        "The person; HR for reasons; whoever checks a code for the printed name and dates",
        "as long as the purpose lasts; it can be emptied without breaking the ledger",
    ),
    Holding("places", (), "Where somebody is in a lesson", "To go on where one was", "The person", EMPLOYED),
    Holding(
        "attempts",
        (),
        "Attempts at quizzes, checks and scenarios, with what was drawn and the result",
        "To go on where one was, and to complete a unit",
        "The person alone; trainers see groups of the minimum size",
        EVIDENCE,
    ),
    Holding(
        "steps",
        (),
        "Every answer and what it was worth",
        "To show feedback, and to count what was right",
        "The person alone; trainers see groups of the minimum size",
        EVIDENCE,
    ),
    Holding(
        "completions",
        (),
        "Which lessons, scenarios and quizzes are done",
        "To know how far somebody is",
        "The person; HR and the person's manager as days",
        EVIDENCE,
    ),
    Holding(
        "unit_completions",
        (),
        "Which units are done",
        "To know how far somebody is",
        "The person; HR and the person's manager as days",
        EVIDENCE,
    ),
    Holding(
        "acknowledgements",
        (),
        "Who accepted or declined which text of the policy, and when",
        "Proof that the policy was accepted",
        "The person; HR",
        EVIDENCE,
    ),
    Holding(
        "assignments",
        (),
        "What is to be done by when, and whose rule said so",
        "To know who must do what by when",
        "The person; HR and the person's manager",
        EVIDENCE,
    ),
    Holding(
        "corrections",
        (),
        "Waivers, credits and extensions, and who made them",
        "To explain why a record is as it is",
        "The person; HR",
        EVIDENCE,
    ),
    Holding(
        "certificates",
        (),
        "Which certificate was issued when, until when, and its state",
        "Proof of training",
        "The person; HR; whoever has the code sees the printed name and dates",
        EVIDENCE,
    ),
    Holding(
        "standings",
        (),
        "Where somebody stands in a track, for every moment there ever was",
        "To answer who was overdue on a day in the past",
        "The person; HR and the person's manager as days",
        EVIDENCE,
    ),
    Holding(
        "reminders",
        (),
        "Who was reminded of what, when and by whom",
        "To show that people were told",
        "The person; HR and the person's manager",
        EVIDENCE,
    ),
    Holding(
        "audits",
        (),
        "Who looked at, exported, changed or was refused what",
        "So that nobody looks unseen",
        "The person about looks at their own record; administrators",
        EVIDENCE,
    ),
    Holding(
        "feedback",
        (),
        "What somebody reported as wrong; a name only if they gave it",
        "To mend the course",
        "Trainers and administrators",
        "until the report has served its purpose",
    ),
)
"""A new table or column about people needs a row here, or a test fails."""

IMPERSONAL: frozenset[str] = frozenset(
    {
        "meta",
        "blobs",
        "release_files",
        "releases",
        "labels",
        "assignment_rules",
        "standing_counts",
        "_sqlite_migrations",
    }
)
"""Tables that hold nothing about a learner: releases, names of departments, rules, counts, the program's own notes."""
