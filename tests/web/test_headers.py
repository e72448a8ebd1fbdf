from html.parser import HTMLParser

from modules.web.headers import app_policy, inline_script_hashes, security_headers, streamlit_static


class Scripts(HTMLParser):
    """Counts the scripts of a page that have no address."""

    inline = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.inline += tag == "script" and not dict(attrs).get("src")


def test_every_inline_script_of_the_installed_page_is_allowed_by_its_hash() -> None:
    page = Scripts()
    page.feed((streamlit_static() / "index.html").read_text(encoding="utf-8"))

    assert page.inline == len(inline_script_hashes()) > 0
    assert all(source in app_policy() for source in inline_script_hashes())


def test_no_script_is_allowed_without_a_name_or_a_hash() -> None:
    scripts = next(part for part in app_policy().split("; ") if part.startswith("script-src"))

    assert "'unsafe-inline'" not in scripts
    assert "'unsafe-eval'" not in scripts
    assert "http" not in app_policy()


def test_https_is_insisted_on_only_where_there_is_some() -> None:
    assert "strict-transport-security" in dict(security_headers(tls=True))
    assert "strict-transport-security" not in dict(security_headers(tls=False))
