"""Who may do what: one table that the use cases ask and the privacy guide prints."""

from enum import StrEnum

from modules.people.person import Role


class Permission(StrEnum):
    """One thing that somebody may be allowed to do; `MEANINGS` says it in a sentence."""

    LEARN = "learn"
    SEE_OWN_RECORD = "see-own-record"
    SEE_OWN_ANSWERS = "see-own-answers"
    ACKNOWLEDGE_POLICY = "acknowledge-policy"
    REPORT_PROBLEM = "report-problem"
    SEE_CERTIFICATE = "see-certificate"
    SEE_COMPLETION = "see-completion"
    SEE_PERSON = "see-person"
    EXPORT_COMPLETION = "export-completion"
    REMIND = "remind"
    CORRECT_RECORD = "correct-record"
    ASSIGN = "assign"
    SEE_ROSTER = "see-roster"
    IMPORT_ROSTER = "import-roster"
    INVITE = "invite"
    CHANGE_ROLE = "change-role"
    REVOKE_CERTIFICATE = "revoke-certificate"
    SEE_CONTENT = "see-content"
    PUBLISH = "publish"
    SEE_GROUP_ANSWERS = "see-group-answers"
    SEE_AUDIT = "see-audit"
    MOVE_CLOCK = "move-clock"


class Reach(StrEnum):
    """Whose records a permission reaches."""

    SELF = "self"
    REPORTS = "reports"
    GROUPS = "groups"
    EVERYBODY = "everybody"


MEANINGS: dict[Permission, str] = {
    Permission.LEARN: "Take the lessons, scenarios and quizzes that are assigned.",
    Permission.SEE_OWN_RECORD: "See everything that is held about oneself, and who looked at it when.",
    Permission.SEE_OWN_ANSWERS: "See one's own answers, tries and results; nobody else sees them.",
    Permission.ACKNOWLEDGE_POLICY: "Accept or decline the policy in one's own name.",
    Permission.REPORT_PROBLEM: "Say that something in the course is wrong, without a name unless one gives it.",
    Permission.SEE_CERTIFICATE: "Open a certificate as it was issued.",
    Permission.SEE_COMPLETION: "See who was assigned, has done, has passed and is due, as days only.",
    Permission.SEE_PERSON: "Open one person's training history, as days only; each look is recorded.",
    Permission.EXPORT_COMPLETION: "Download the completion table; each export is recorded.",
    Permission.REMIND: "Write to people about what is due; each reminder is recorded.",
    Permission.CORRECT_RECORD: "Waive, credit, extend and undo, with a reason.",
    Permission.ASSIGN: "Assign a track to people by department, by country or to everybody.",
    Permission.SEE_ROSTER: "See the roster of employees.",
    Permission.IMPORT_ROSTER: "Add, change and deactivate people from a roster file.",
    Permission.INVITE: "Invite people by a personal link, and revoke it.",
    Permission.CHANGE_ROLE: "Change what somebody may do.",
    Permission.REVOKE_CERTIFICATE: "Revoke a certificate, with a reason.",
    Permission.SEE_CONTENT: "See drafts, problems, previews and the reports of learners.",
    Permission.PUBLISH: "Publish a draft to learners.",
    Permission.SEE_GROUP_ANSWERS: "See answers in groups of at least the minimum size, never a person's.",
    Permission.SEE_AUDIT: "See sign-ins, exports, refusals and changes of role.",
    Permission.MOVE_CLOCK: "Move the clock forward, in evaluation only.",
}

_OWN: dict[Permission, Reach] = {
    Permission.LEARN: Reach.SELF,
    Permission.SEE_OWN_RECORD: Reach.SELF,
    Permission.SEE_OWN_ANSWERS: Reach.SELF,
    Permission.ACKNOWLEDGE_POLICY: Reach.SELF,
    Permission.REPORT_PROBLEM: Reach.SELF,
    Permission.SEE_CERTIFICATE: Reach.SELF,
}

_OFFICE: dict[Permission, Reach] = {
    Permission.SEE_CERTIFICATE: Reach.EVERYBODY,
    Permission.SEE_COMPLETION: Reach.EVERYBODY,
    Permission.SEE_PERSON: Reach.EVERYBODY,
    Permission.EXPORT_COMPLETION: Reach.EVERYBODY,
    Permission.REMIND: Reach.EVERYBODY,
    Permission.CORRECT_RECORD: Reach.EVERYBODY,
    Permission.ASSIGN: Reach.EVERYBODY,
    Permission.SEE_ROSTER: Reach.EVERYBODY,
    Permission.IMPORT_ROSTER: Reach.EVERYBODY,
    Permission.REVOKE_CERTIFICATE: Reach.EVERYBODY,
    Permission.MOVE_CLOCK: Reach.EVERYBODY,
}

PERMISSIONS: dict[Role, dict[Permission, Reach]] = {
    Role.LEARNER: _OWN,
    Role.MANAGER: _OWN
    | {
        Permission.SEE_COMPLETION: Reach.REPORTS,
        Permission.SEE_PERSON: Reach.REPORTS,
        Permission.EXPORT_COMPLETION: Reach.REPORTS,
        Permission.REMIND: Reach.REPORTS,
    },
    Role.HR: _OWN | _OFFICE,
    Role.TRAINER: _OWN
    | {
        Permission.SEE_CONTENT: Reach.EVERYBODY,
        Permission.PUBLISH: Reach.EVERYBODY,
        Permission.SEE_GROUP_ANSWERS: Reach.GROUPS,
    },
    Role.ADMINISTRATOR: _OWN
    | {
        Permission.SEE_ROSTER: Reach.EVERYBODY,
        Permission.IMPORT_ROSTER: Reach.EVERYBODY,
        Permission.INVITE: Reach.EVERYBODY,
        Permission.CHANGE_ROLE: Reach.EVERYBODY,
        Permission.SEE_CONTENT: Reach.EVERYBODY,
        Permission.PUBLISH: Reach.EVERYBODY,
        Permission.SEE_AUDIT: Reach.EVERYBODY,
        Permission.MOVE_CLOCK: Reach.EVERYBODY,
    },
}


def reach(role: Role, permission: Permission) -> Reach | None:
    """Whose records a role reaches with a permission; none when it lacks the permission."""
    return PERMISSIONS[role].get(permission)


def allows(role: Role, permission: Permission) -> bool:
    """Whether a role has a permission at all, whomever it then reaches."""
    return permission in PERMISSIONS[role]


def may_reach(role: Role, permission: Permission, *, me: str, about: str, manager: str | None) -> bool:
    """Whether a permission reaches the person `about`, whose manager is `manager`.

    A group permission reaches nobody in particular, not even oneself.
    """
    match reach(role, permission):
        case Reach.EVERYBODY:
            return True
        case Reach.REPORTS:
            return manager == me
        case Reach.SELF:
            return about == me
        case _:
            return False
