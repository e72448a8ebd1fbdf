"""Settling what follows from what was done: completed tracks get their certificate, once, frozen as printed."""

import logging
import secrets

from modules.certificates import (
    BrokenDesign,
    CertificateValues,
    Design,
    MissingFont,
    NoWording,
    new_code,
    read_design,
    render,
)
from modules.certification import expires_on
from modules.content import Release, Track
from modules.learning.completing import complete_tracks
from modules.learning.pinning import keep_release
from modules.learning.progress import track_done
from modules.learning.renewals import open_renewals_of
from modules.learning.standing import Learner, learner
from modules.learning.workspace import Workspace
from modules.records import Connection, append, queries, seal
from modules.records.events.certification import Certified, Superseded

CHANCE = 16
LOG = logging.getLogger("sociable.certificates")
DESIGN = "standard"


def settle(work: Workspace, person: str, release: Release) -> str | None:
    """Complete, certify and renew what is ready, and return the code of a certificate issued just now.

    Doing it again changes nothing, so it runs wherever somebody looks: after a crash nothing stays half done.
    """
    with work.store.read() as db:
        who = learner(db, person, release.policy.id)
    if not who.person.is_active:
        return None
    if _could_complete(who, release):
        with work.store.write() as db:
            complete_tracks(work, db, learner(db, person, release.policy.id), release)
        with work.store.read() as db:
            who = learner(db, person, release.policy.id)
    code = None
    for stands in who.standings:
        track = next((track for track in release.course.tracks if track.id == stands.track), None)
        if track is not None and stands.state == "complete":
            code = _certified(work, who, release, track, stands) or code
    open_renewals_of(work, who, release)
    return code


def _could_complete(who: Learner, release: Release) -> bool:
    """Whether what is done says that a track may be complete; the write asks again."""
    return any(
        track_done(release, track, who.done(stands), accepted=who.accepted(release, stands))
        for stands in who.standings
        for track in release.course.tracks
        if track.id == stands.track and stands.state in ("assigned", "in_progress") and stands.done_on is None
    )


def _certified(
    work: Workspace, who: Learner, release: Release, track: Track, stands: queries.training.Standing
) -> str | None:
    """Certify; where the certificate cannot be printed the track stays complete and the log says what is missing.

    The next look tries again, so that installing a font or mending a design is enough.
    """
    try:
        return _certify(work, who, release, track, stands)
    except (MissingFont, BrokenDesign, NoWording) as problem:
        missing = ", ".join(problem.scripts) if isinstance(problem, MissingFont) else str(problem)
        LOG.warning("certificate of track %s for person %s not printed: %s", track.id, who.person.id, missing)
        return None


def _certify(
    work: Workspace, who: Learner, release: Release, track: Track, stands: queries.training.Standing
) -> str | None:
    """Print the certificate first, then record it; of two processes that do so at once one wins."""
    if stands.done_on is None:
        return None
    values = _values(work, who, release, track, stands)
    pdf = render(values, _design(release))
    with work.store.write() as db:
        now = queries.training.standing(db, who.person.id, track.id)
        if now is None or now.state != "complete" or now.cycle != stands.cycle:
            return None
        _issue(work, db, who, release, track, values, pdf)
    return values.code


def _issue(
    work: Workspace,
    db: Connection,
    who: Learner,
    release: Release,
    track: Track,
    values: CertificateValues,
    pdf: bytes,
) -> None:
    me = who.person.id
    printed = seal(values.model_dump_json())
    earlier = [
        row
        for row in queries.certificates.of_person(db, me)
        if row.track == track.id and row.state == "issued"
    ]
    event = Certified(
        code=values.code,
        track=track.id,
        cycle=values.cycle,
        issued_on=values.issued_on,
        expires_on=values.expires_on,
        pdf=queries.releases.keep_blob(db, pdf),
        printed=printed.digest,
    )
    keep_release(db, release)
    append(db, event, person=me, at=work.clock.now(), actor=me, release=release.id, texts=[printed])
    for old in earlier:
        gone = Superseded(code=old.code, by=values.code)
        append(db, gone, person=me, at=work.clock.now(), actor=me, release=release.id)


def _design(release: Release) -> Design:
    folder = "content/certificates"
    return read_design(*(release.file(f"{folder}/{DESIGN}.{ending}").data for ending in ("yaml", "typ")))


def _values(
    work: Workspace, who: Learner, release: Release, track: Track, stands: queries.training.Standing
) -> CertificateValues:
    """What is printed: the names as they are on this day, the dates from the day the track was done."""
    done_on = stands.done_on or work.clock.today(who.person.timezone)
    code = new_code(secrets.token_bytes(CHANCE))
    sponsor = release.charter.sponsor
    return CertificateValues(
        name=who.person.name or who.person.email or "",
        title=track.certificate.title,
        course=release.course.title,
        track=track.title,
        company=work.settings.organisation or release.fill("{{org}}"),
        issuer=sponsor.name,
        issuer_title=release.fill(sponsor.title),
        release=release.id[:12],
        policy_version=release.policy.version if track.policy else None,
        issued_on=done_on,
        expires_on=expires_on(done_on, track.certificate.valid_for),
        cycle=stands.cycle,
        code=code,
        verify_url=f"{work.settings.base_url}/verify/{code}",
        language=release.course.language,
    )
