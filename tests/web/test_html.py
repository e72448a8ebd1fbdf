from modules.web.html import field, form, items, link, page, person_button


def test_what_comes_from_outside_is_text() -> None:
    nasty = '"><script>alert(1)</script>'
    parts = (
        link(nasty, nasty),
        field("q", nasty, nasty, hint=nasty, error=nasty),
        person_button(nasty, nasty, nasty),
    )
    body = page(nasty, *parts, form("/x", hidden={"next": nasty}), banner=nasty).body.decode()

    assert "<script" not in body
    assert nasty not in body


def test_a_field_is_tied_to_its_label_its_hint_and_its_error() -> None:
    drawn = field("code", "Code", "x", hint="As printed", error="Unknown")

    assert '<label for="code">' in drawn
    assert 'aria-describedby="code-hint code-error"' in drawn
    assert 'aria-invalid="true"' in drawn


def test_a_page_allows_no_script_and_is_not_kept() -> None:
    response = page("Title", items(["<b>x</b>"]))

    assert "default-src 'none'" in response.headers["content-security-policy"]
    assert "script" not in response.headers["content-security-policy"]
    assert "no-store" == response.headers["cache-control"]
    assert response.body.decode().count("<h1>") == 1
