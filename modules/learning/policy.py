"""The policy: reading it, accepting it in one's own name, declining it, and the copy people keep."""

from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from modules.content import Clause, Release
from modules.learning.access import require, viewed
from modules.learning.completing import complete_tracks
from modules.learning.errors import Invalid, NotFound
from modules.learning.pinning import keep_release
from modules.learning.settling import settle
from modules.learning.standing import learner
from modules.learning.training import policy_standing
from modules.learning.values import Acknowledged, PolicyState
from modules.learning.workspace import Workspace
from modules.people import Actor, Permission
from modules.records import Connection, append, moment, queries, seal
from modules.records.events.certification import Acknowledged as AcknowledgedEvent
from modules.records.events.certification import Declined
from modules.texts.dates import long_date

LONGEST_NAME = 200
LONGEST_REASON = 2000


@dataclass(frozen=True, slots=True)
class Copy:
    """What the person signed, as plain text for keeping."""

    filename: str
    text: str


def policy_text(release: Release) -> str:
    """Return the exact text that people accept: title, version, every clause, and the sentence they sign."""
    policy = release.policy
    lines = [
        policy.title,
        f"Version {policy.version}, in force from {policy.effective}",
        "",
        policy.summary,
        "",
    ]
    for clause in policy.clauses:
        lines += [f"{clause.id} {clause.title}", clause.text, ""]
    lines.append(policy.attestation)
    return release.fill("\n".join(lines)) + "\n"


def text_hash(release: Release) -> str:
    """Return the SHA-256 of the exact text that people accept."""
    return sha256(policy_text(release).encode()).hexdigest()


def attested(release: Release) -> tuple[Clause, ...]:
    """Return the clauses that are confirmed one by one."""
    return tuple(clause for clause in release.policy.clauses if clause.attest)


def policy_for(work: Workspace, me: Actor) -> PolicyState:
    """Return the policy with this person's last answer to it."""
    require(work, me, Permission.ACKNOWLEDGE_POLICY, about=me.person)
    release = work.library.published()
    with work.store.read() as db:
        who = learner(db, me.person, release.policy.id)
    stands = next(iter(who.standings), None)
    last = who.policy
    accepted = last is not None and last.answer == "accepted"
    return PolicyState(
        release,
        release.policy,
        policy_standing(release, who, stands),
        text_hash(release),
        moment(last.at) if last and accepted else None,
        last.event if last and accepted else None,
    )


def acknowledge(
    work: Workspace, me: Actor, version: str, clauses: tuple[str, ...], typed_name: str, language: str = "en"
) -> Acknowledged:
    """Record that this person accepts the policy as shown, with every clause that asks for it and the typed name.

    Raises:
        Invalid: the policy changed meanwhile, a clause is not confirmed, or the name is missing; nothing is saved.
    """
    require(work, me, Permission.ACKNOWLEDGE_POLICY, about=me.person)
    release = work.library.published()
    name = " ".join(typed_name.split())
    _check(release, version, clauses, name)
    with work.store.write() as db:
        who = learner(db, me.person, release.policy.id)
        signed = policy_standing(release, who, next(iter(who.standings), None)) == "done"
        if signed and who.policy is not None:
            event_id = who.policy.event
        else:
            event_id = _accept(work, db, me, release, name, language)
            complete_tracks(work, db, learner(db, me.person, release.policy.id), release)
    return Acknowledged(event_id, settle(work, me.person, release))


def decline(work: Workspace, me: Actor, version: str, reason: str = "") -> None:
    """Record that this person declines the policy; why is up to them and goes to HR.

    Raises:
        Invalid: the policy changed meanwhile, or the reason is too long.
    """
    require(work, me, Permission.ACKNOWLEDGE_POLICY, about=me.person)
    release = work.library.published()
    _same_version(release, version)
    words = reason.strip()
    if len(words) > LONGEST_REASON:
        raise Invalid("reason", f"Please keep the reason under {LONGEST_REASON} characters.")
    sealed = [seal(words)] if words else []
    with work.store.write() as db:
        who = learner(db, me.person, release.policy.id)
        event = Declined(
            policy=release.policy.id,
            version=release.policy.version,
            effective=date.fromisoformat(release.policy.effective),
            text=queries.releases.keep_blob(db, policy_text(release).encode()),
            reason=sealed[0].digest if sealed else None,
            on=work.clock.today(who.person.timezone),
        )
        keep_release(db, release)
        append(
            db,
            event,
            person=me.person,
            at=work.clock.now(),
            actor=me.person,
            release=release.id,
            texts=sealed,
        )


def acknowledgement_copy(work: Workspace, me: Actor, acknowledgement: str) -> Copy:
    """Return the copy of an acknowledgement: the exact text accepted, its hash, who signed it and when.

    Raises:
        NotFound: there is no such acknowledgement.
        Refused: it is somebody else's.
    """
    with work.store.read() as db:
        row = queries.policy.find(db, acknowledgement)
        if row is None:
            raise NotFound("acknowledgement")
    require(work, me, Permission.SEE_OWN_RECORD, about=row.person)
    viewed(work, me, row.person, "acknowledgement")
    with work.store.read() as db:
        text = (queries.releases.blob(db, row.text) or b"").decode()
        field = "name" if row.answer == "accepted" else "reason"
        words = queries.private_texts.get(db, row.event, field) or ""
    signed = [
        "",
        f"{'Accepted' if row.answer == 'accepted' else 'Declined'} on {long_date(row.done_on)} ({row.at}).",
        f"{'Signed' if row.answer == 'accepted' else 'Reason given'}: {words or 'none'}",
    ]
    if row.clauses:
        signed.append(f"Confirmed one by one: {', '.join(row.clauses)}")
    signed += [f"Way of signing in: {row.method or 'session'}", f"SHA-256 of the text above: {row.text}", ""]
    return Copy(f"policy-{row.version}-{row.done_on}.txt", text + "\n".join(signed))


def _accept(work: Workspace, db: Connection, me: Actor, release: Release, name: str, language: str) -> str:
    """Append the acknowledgement with everything that makes it proof, and return its id."""
    sealed, zone = seal(name), learner(db, me.person, release.policy.id).person.timezone
    event = AcknowledgedEvent(
        policy=release.policy.id,
        version=release.policy.version,
        effective=date.fromisoformat(release.policy.effective),
        text=queries.releases.keep_blob(db, policy_text(release).encode()),
        clauses=tuple(clause.id for clause in attested(release)),
        name=sealed.digest,
        language=language,
        method=me.method or "session",
        on=work.clock.today(zone),
    )
    keep_release(db, release)
    at = work.clock.now()
    recorded = append(db, event, person=me.person, at=at, actor=me.person, release=release.id, texts=[sealed])
    return recorded.id


def _check(release: Release, version: str, clauses: tuple[str, ...], name: str) -> None:
    _same_version(release, version)
    for clause in attested(release):
        if clause.id not in clauses:
            raise Invalid(clause.id, f"Please confirm “{clause.title}”, or ask about it first.")
    if not name:
        raise Invalid("name", "Please type your full name.")
    if len(name) > LONGEST_NAME:
        raise Invalid("name", f"Please keep the name under {LONGEST_NAME} characters.")


def _same_version(release: Release, version: str) -> None:
    if version != release.policy.version:
        raise Invalid(
            "version", "The policy changed while you were reading. Please read the new version first."
        )
