"""The guide to the codes, made from their table."""

from modules.content.codes.code import Code


def guide(sections: dict[str, dict[str, Code]]) -> str:
    """Return the guide as Markdown: a heading for each code with what it means and what to do."""
    parts = [_HEAD]
    for title, codes in sections.items():
        parts.append(f"## {title}\n")
        parts.extend(_entry(code, row) for code, row in codes.items())
    return "\n".join(parts)


def _entry(code: str, row: Code) -> str:
    return f"### {code}\n\n**{row.title}** ({row.severity}). {row.explanation} {row.remedy}\n"


_HEAD = """\
# Problems in content

`python -m modules check` names each problem with its file, line and column and one of the codes below. Errors stop
publishing, warnings do not. This page is made by `python -m modules codes --write`.
"""
