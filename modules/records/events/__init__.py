"""Every kind of event the ledger has ever held, by kind and version."""

from modules.records.events import audit, certification, learning, roster
from modules.records.events.base import Event, Part

MODELS: tuple[type[Event], ...] = (
    learning.ScreenReached,
    learning.LessonCompleted,
    learning.Started,
    learning.Answered,
    learning.AttemptClosed,
    learning.ScenarioCompleted,
    learning.QuizCompleted,
    learning.UnitCompleted,
    learning.TrackCompleted,
    certification.Assigned,
    certification.Unassigned,
    certification.Acknowledged,
    certification.Declined,
    certification.Certified,
    certification.Revoked,
    certification.Superseded,
    certification.Waived,
    certification.Credited,
    certification.Extended,
    certification.Undone,
    certification.Reminded,
    certification.RuleMade,
    certification.RuleEnded,
    roster.PersonAdded,
    roster.PersonChanged,
    roster.PersonLeft,
    roster.PersonRejoined,
    roster.RoleChanged,
    roster.RosterImported,
    roster.Invited,
    roster.InvitationRevoked,
    audit.SignedIn,
    audit.SignedOut,
    audit.Viewed,
    audit.Exported,
    audit.Refused,
    audit.Published,
)

EVENTS: dict[tuple[str, int], type[Event]] = {
    (model.KIND, int(model.model_fields["v"].default)): model for model in MODELS
}
"""Kind and version give the model. An event stored years ago is read by the model of its version."""

__all__ = ["EVENTS", "MODELS", "Event", "Part", "audit", "certification", "learning", "roster"]
