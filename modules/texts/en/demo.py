"""English: the made-up company with its stories, and the clock of an evaluation."""

TABLE = {
    "story.ana": "Shop lead, {{stands}}",
    "story.niamh": "HR officer: who is late, and who will be?",
    "story.marta": "Trainer: what is in the course, and what do people report?",
    "story.oskar": "Manager of the shops: how far is my team?",
    "story.petra": "Administrator: who may do what here?",
    "stands.assigned": "not begun, due {when}",
    "stands.begun": "just begun, due {when}",
    "stands.halfway": "halfway through, due {when}",
    "stands.nearly": "nearly done, due {when}",
    "stands.overdue": "{days} overdue",
    "stands.certified": "certified, renewal opens {when}",
    "stands.soon": "certified, renewal opens soon: {when}",
    "stands.renewing": "certified, time to renew: the certificate ends {when}",
    "stands.lapsed": "the certificate has lapsed",
    "stands.done": "done",
    "stands.today": "today",
    "stands.in": "in {days}",
    "stands.days.one": "one day",
    "stands.days.other": "{n} days",
    "number.2": "two",
    "number.3": "three",
    "number.4": "four",
    "number.5": "five",
    "number.6": "six",
    "number.7": "seven",
    "number.8": "eight",
    "number.9": "nine",
    "number.10": "ten",
    "number.11": "eleven",
    "number.12": "twelve",
    "demo.why": "{department} takes the course now; there are thirty days for it.",
    "demo.credited": "Took the company's former course.",
    "demo.waived": "On long leave.",
    "demo.extended": "Agreed with the manager.",
    "demo.taken": (
        "{path} has people in it that this command did not make, so the made-up company would mix with them. "
        "Name another file, or one that does not exist yet, with --database."
    ),
    "demo.real": (
        "{path} is for real people, so no made-up company comes into it. "
        "Name another file, or one that does not exist yet, with --database."
    ),
    "demo.course": (
        "The course cannot be taken yet, so nobody can have taken it: it has {errors} errors. "
        "See them with: python -m modules check"
    ),
    "clock.title": "Drag the date",
    "clock.text": "Everybody here sees {today}, {days} after the true date. What falls due, lapses and opens for renewal follows.",
    "clock.true": "Everybody here sees the true date, {today}. Drag it forward, and see what falls due, lapses and is to be renewed.",
    "clock.label": "Days after the true date",
    "clock.help": "It goes forward only: what has come to pass does not unhappen. To start afresh, delete the database file.",
    "clock.button": "Move the date",
    "clock.days.one": "one day",
    "clock.days.other": "{n} days",
    "clock.range": "Choose a number of days from {least} to {most}: the date goes forward only.",
    "clock.end": "The date cannot go further.",
}
