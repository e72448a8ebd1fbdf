import re

from starlette.testclient import TestClient

from modules.web.headers import streamlit_static


def test_the_fonts_of_the_style_sheet_are_those_that_streamlit_brings(client: TestClient) -> None:
    """Their names carry a hash that changes with the version."""
    style = client.get("/assets/style.css").text
    fonts = re.findall(r'url\("/static/([^"]+)"\)', style)

    assert 2 == len(fonts)
    assert all((streamlit_static() / "static" / font).is_file() for font in fonts)


def test_only_files_of_the_look_are_given_out(client: TestClient) -> None:
    assert [404, 404] == [
        client.get(f"/assets/{name}").status_code for name in ("gate.py", "..%2f__init__.py")
    ]


def test_nothing_is_loaded_from_elsewhere(client: TestClient) -> None:
    assert "http" not in client.get("/assets/style.css").text
