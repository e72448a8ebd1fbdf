"""What a use case can answer instead of doing what was asked; every message is a sentence for people."""

from modules.learning.values import AttemptState, ScenarioState


class LearningError(Exception):
    """What was asked cannot be done; the message says why, in the reader's words."""


class Refused(LearningError):
    """The person may not do this; it has been recorded."""

    def __init__(self, permission: str) -> None:
        super().__init__("You may not do this. If you think you should, ask your administrator.")
        self.permission = permission


class NotFound(LearningError):
    """There is no such thing, or it is not the reader's."""

    def __init__(self, what: str) -> None:
        super().__init__(
            f"There is no such {what}. It may have moved; go back to My training and start from there."
        )
        self.what = what


class NothingPublished(LearningError):
    """No release has been published yet."""

    def __init__(self) -> None:
        super().__init__("No course has been published yet. A trainer publishes it from the Content page.")


class Invalid(LearningError):
    """Something in a form has to be put right; nothing was saved."""

    def __init__(self, field: str, sentence: str) -> None:
        super().__init__(sentence)
        self.field = field


class NotReady(LearningError):
    """The draft has errors, so it was not published."""

    def __init__(self, errors: int) -> None:
        things = "1 error" if errors == 1 else f"{errors} errors"
        super().__init__(
            f"The draft has {things}, so learners keep what they have. Mend it and publish again."
        )
        self.errors = errors


class Stale(LearningError):
    """Another tab was faster; the page shows how things stand instead."""

    def __init__(self) -> None:
        super().__init__("You answered this in another tab or window. Here is where you are now.")


class StaleAnswer(Stale):
    """An answer came from a page that is out of date; `state` is how things stand."""

    def __init__(self, state: AttemptState) -> None:
        super().__init__()
        self.state = state


class StaleChoice(Stale):
    """A choice came from a page that is out of date; `state` is how things stand."""

    def __init__(self, state: ScenarioState) -> None:
        super().__init__()
        self.state = state
