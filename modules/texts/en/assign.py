"""English: assigning tracks."""

TABLE = {
    "assign.somebody": "somebody who is no longer on the roster",
    "assign.invalid.track": "The published course has no such track. Choose another.",
    "assign.invalid.scope": "Choose whom it is for.",
    "assign.invalid.due": "Say by when: a date, or a number of days.",
    "assign.invalid.past": "The due date {due} has passed: today is {today}. Choose a day that is still to come.",
    "assign.invalid.far": "The due date is more than {years} years away. Check the year.",
    "assign.invalid.days": "The number of days must be between 1 and {most}.",
}
