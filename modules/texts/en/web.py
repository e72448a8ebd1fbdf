"""English: signing in, the public check of a certificate, and what plain pages say."""

TABLE = {
    "web.local_only": (
        "This is an evaluation: it answers only people at this computer, at http://localhost or http://127.0.0.1, "
        "without a proxy. For everybody else set SOCIABLE_MODE=production."
    ),
    "web.closed": "This address is closed.",
    "web.foreign": "This request comes from another site, so it was turned away.",
    "web.sign_in_first": "Sign in first.",
    "web.error.title": "That did not work, and it is our fault",
    "web.error.text": (
        "Everything you had saved is safe. Try again; if it happens again, tell the person who runs the training "
        "this number: {id}"
    ),
    "web.missing.title": "There is nothing at this address",
    "web.missing.text": "The link may be old, or a sign got lost on the way.",
    "web.unusable.title": "This address does not work that way",
    "web.unusable.text": "Go back and try again from the page you came from.",
    "web.refused.title": "This is not for you to open",
    "web.refused.text": "It belongs to somebody else, or to another role. That you asked is on record, as for everybody.",
    "web.too_many.title": "Too many tries",
    "web.too_many.text": "Wait a minute, then try again.",
    "web.expired_form.title": "This page has grown old",
    "web.expired_form.text": "It was open for too long, or came from somewhere else. Nothing was changed.",
    "web.expired_form.link": "Start again",
    "signin.title": "Sign in",
    "signin.stories.title": "Step into a story",
    "signin.stories.intro": (
        "Each of them is in the middle of something. One click, and you are signed in as that person; "
        "sign out to come back here."
    ),
    "signin.others": "Anybody else",
    "signin.search.label": "Name or e-mail address",
    "signin.search.button": "Search",
    "signin.search.none": "Nobody here is called that.",
    "signin.search.more": "There are more; write a little more of the name.",
    "signin.search.row": "{role}, {department}",
    "signin.oidc.text": "You sign in with your work account. There is no password to remember here.",
    "signin.oidc.button": "Sign in with your work account",
    "signin.link.title": "You got a personal link?",
    "signin.link.text": "Open it in the browser you want to learn with. It works in that browser only.",
    "signin.none.text": (
        "Nobody can sign in with a work account yet: the person who runs this server sets SOCIABLE_OIDC_ISSUER. "
        "Personal links work."
    ),
    "signin.empty.title": "Nobody is on the roster yet",
    "signin.empty.text": "Whoever runs this server adds the first administrator there, and gets a link to sign in with:",
    "signin.empty.command": (
        "python -m modules people add EMAIL --role administrator\npython -m modules invite EMAIL"
    ),
    "signin.failed.title": "Signing in did not work",
    "signin.failed.retry": "Try again",
    "signin.failed.provider": "The sign-in service did not confirm who you are. Nothing was changed.",
    "signin.failed.unreachable": "The sign-in service cannot be reached right now. Try again in a few minutes.",
    "signin.failed.unknown": (
        "You are signed in at work, but your account is not on the training roster. Ask the person who runs the training."
    ),
    "signin.failed.unverified": (
        "The sign-in service has not confirmed your e-mail address, so it cannot be used to find you on the roster. "
        "Ask the person who runs the training."
    ),
    "signin.failed.claim": (
        "The sign-in service did not say enough about you to find you on the roster. "
        "Ask the person who runs the training."
    ),
    "signin.failed.left": "This account has been closed. Ask the person who runs the training if that is wrong.",
    "signin.failed.other": (
        "Another work account is already tied to your place on the roster. Ask the person who runs the training."
    ),
    "signout.title": "Sign out?",
    "signout.text": "Every tab of this browser is signed out. Everything you answered is saved.",
    "signout.button": "Sign out",
    "signout.done.title": "You are signed out",
    "signout.done.text": "Everything you answered is saved.",
    "invitation.title": "Your personal link",
    "invitation.text": "It signs you in for the training, in this browser only. Nobody else should use it.",
    "invitation.button": "Sign in and start",
    "invitation.failed.title": "This link does not open",
    "invitation.failed.unknown": "It is incomplete, or was replaced by a newer one. Look for the latest message.",
    "invitation.failed.expired": "It was good for {days} days, and those are over. Ask for a new one.",
    "invitation.failed.revoked": "It was withdrawn. Ask for a new one if that is wrong.",
    "invitation.failed.elsewhere": "It was opened in another browser first, and works there only.",
    "verify.title": "Check a certificate",
    "verify.intro": "Type the code that is printed on the certificate.",
    "verify.label": "Code",
    "verify.hint": "Capital or small letters, with or without dashes.",
    "verify.button": "Check",
    "verify.again": "Check another one",
    "verify.unknown.title": "No certificate has this code",
    "verify.unknown.text": "Compare it sign by sign with the certificate. We issued no certificate with the code {code}.",
    "verify.valid.title": "This certificate is valid",
    "verify.valid.text": "Issued to the person named below, and valid today.",
    "verify.expired.title": "This certificate has expired",
    "verify.expired.text": "It was genuine, and ended on {day}.",
    "verify.revoked.title": "This certificate was revoked",
    "verify.revoked.text": "It was issued, and withdrawn later. It proves nothing any more.",
    "verify.ended.title": "This certificate is no longer current",
    "verify.ended.text": "It was genuine. Whom it was issued to is not told any more.",
    "verify.superseded.title": "This certificate was replaced",
    "verify.superseded.text": "It was genuine. A newer certificate has taken its place.",
    "verify.name": "Name",
    "verify.course": "Course",
    "verify.organisation": "Issued by",
    "verify.issued": "Issued on",
    "verify.expires": "Valid until",
    "verify.code": "Code",
    "verify.erased": "No longer kept",
    "verify.forever": "No end date",
}
