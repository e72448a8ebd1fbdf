"""What stands in for a course, charter or policy that is missing or broken, so that the rest can be previewed."""

from collections.abc import Iterable

from modules.content.models import Charter, Course, Policy, Sponsor, Unit


def empty_course(units: Iterable[Unit]) -> Course:
    """Return a course of the units there are, with no names and no tracks."""
    return Course.model_construct(
        format=1,
        kind="course",
        title="",
        language="en",
        names=(),
        units=tuple(u.id for u in units),
        tracks=(),
    )


def empty_charter() -> Charter:
    """Return a charter that promises nothing."""
    return Charter.model_construct(
        format=1,
        kind="charter",
        title="",
        opening="",
        sponsor=Sponsor.model_construct(name="", title=""),
        promises=(),
        sites=(),
        leeway="",
        ask="",
        announcement="",
    )


def empty_policy() -> Policy:
    """Return a policy without clauses."""
    return Policy.model_construct(
        format=1,
        kind="policy",
        id="",
        title="",
        version="",
        effective="1970-01-01",
        owner="",
        change="minor",
        summary="",
        attestation="",
        clauses=(),
        review="none",
    )
