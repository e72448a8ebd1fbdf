"""Clauses, the charter and facts as Markdown, wherever they are quoted."""

from modules.content import Clause, Fact, Release
from modules.texts import say
from modules.ui.words import line, markdown


def clause_text(release: Release, found: Clause) -> str:
    """Return a clause as Markdown under its id and title, with whom to ask about it."""
    title = f"**{found.id} · {line(release, found.title)}**"
    return f"{title}\n\n{markdown(release, found.text)}\n\n{contact_text(release, found)}"


def contact_text(release: Release, clause: Clause) -> str:
    """Return whom to ask about a clause as Markdown."""
    name = release.name(clause.contact)
    text = line(release, name.text)
    return say("policy.contact", contact=f"[{text}]({name.address})" if name.address else text)


def charter_text(release: Release) -> str:
    """Return the whole charter as Markdown: opening, promises, sites, leeway and who stands behind it."""
    told = release.charter
    sponsor = say(
        "block.sponsor", name=line(release, told.sponsor.name), title=line(release, told.sponsor.title)
    )
    parts = [
        f"**{line(release, told.opening)}**",
        "\n".join(f"1. {line(release, promise.text)}" for promise in told.promises),
        f"**{say('block.sites')}**",
        "\n".join(f"- **{line(release, site.platform)}**: {line(release, site.note)}" for site in told.sites),
        f"**{say('block.leeway')}**",
        markdown(release, told.leeway),
        f"*{sponsor}*",
    ]
    return "\n\n".join(parts)


def fact_text(release: Release, fact: Fact) -> str:
    """Return a fact as Markdown: the statement, where it is from, when it was read and how far to trust it."""
    source = f"[{line(release, fact.source)}]({fact.address})" if fact.address else line(release, fact.source)
    remarks = [say(f"fact.confidence.{fact.confidence}"), say("fact.checked", date=fact.checked)]
    remarks += [say(f"fact.flag.{flag}") for flag in fact.flags]
    if fact.region:
        remarks.append(say("fact.region", region=line(release, fact.region)))
    return f"{line(release, fact.statement)} — {source}, {fact.date} ({'; '.join(remarks)})"
