"""English: my record."""

TABLE = {
    "record.title": "My record",
    "record.intro": "Everything that is held about you, and who looked at it when.",
    "record.certificates": "Certificates",
    "record.certificates.none": "No certificate yet.",
    "record.certificate.issued": "Issued on {date}, {state}.",
    "record.none": "Nothing here.",
}
