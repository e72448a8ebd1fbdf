"""The printed certificate, as independent readers see it: a validator, a screen reader's text, a camera."""

# ruff: noqa: RUF001 - names in many scripts

import io

import page
import pikepdf
import pypdfium2
import pytest
import zxingcpp

from modules.certificates import BrokenDesign, Design, MissingFont, NoWording, fonts, read_design, render
from tests.certificates.conftest import FOLDER, Make

LIMITED = fonts(system=False)
NAMES = {
    "Latin": "Đorđe Müller-Nguyễn",
    "Greek": "Γιώργος Παπαδόπουλος",
    "Cyrillic": "Юлия Щербакова",
    "Hebrew": "מרים לוי",
    "Arabic": "علی‌رضا محمدی",
    "Devanagari": "अनुष्का शर्मा",
    "Thai": "กิตติศักดิ์",
    "Han": "山田太郎",
    "Hangul": "김민준",
}
BUNDLED = ("Latin", "Greek", "Cyrillic", "Hebrew", "Arabic", "Devanagari")
SPELT = (
    "#panic()",
    "*x* _y_ `z`",
    "$1/0$",
    "<a@b>",
    '"); #read("/etc/passwd")',
    "\\u{41} // gone",
    "{{org}} {course}",
)


def text_of(pdf: bytes) -> str:
    read = pypdfium2.PdfDocument(pdf)[0].get_textpage().get_text_range()
    return " ".join(read.replace("\u200b", "").split())


def assert_conforms(pdf: bytes) -> None:
    for profile in ("ua1", "2a"):
        report = page.validate_pdf_bytes(pdf, profile=profile)
        assert [] == [f"{failure.rule_id} {failure.message}" for failure in report.failures]
        assert report.is_compliant


def test_everything_that_is_attested_is_printed(values: Make, design: Design) -> None:
    printed = text_of(render(values(), design))

    for said in (
        "Alice Åkerlund",
        "Social media: trained",
        "has completed Social media at Halden & Pike and accepted the social media policy, version 1.0.",
        "Everyone",
        "3 May 2026",
        "3 May 2027",
        "3f9a2c7be1d0",
        "Ingrid Halden",
        "Chief People Officer",
        "7KPD-3WXA-9CHM-T4VE",
        "https://learn.haldenpike.example/verify/7KPD-3WXA-9CHM-T4VE",
    ):
        assert said in printed


def test_a_track_without_policy_says_nothing_of_one(values: Make, design: Design) -> None:
    assert "policy" not in text_of(render(values(policy_version=None), design))


@pytest.mark.parametrize("script", NAMES)
def test_a_name_in_any_script_is_printed_or_its_script_named(
    values: Make, design: Design, script: str
) -> None:
    missing = None
    try:
        assert_conforms(render(values(name=NAMES[script]), design))
    except MissingFont as error:
        missing = error

    assert missing is None or (script not in BUNDLED and (script,) == missing.scripts)


@pytest.mark.parametrize("script", BUNDLED)
def test_without_system_fonts_typst_s_own_are_enough_for(values: Make, design: Design, script: str) -> None:
    assert_conforms(render(values(name=NAMES[script]), design, LIMITED))


@pytest.mark.parametrize("script", [script for script in NAMES if script not in BUNDLED])
def test_without_a_font_the_script_is_named_and_nothing_is_printed(
    values: Make, design: Design, script: str
) -> None:
    with pytest.raises(MissingFont, match=f"script {script}"):
        render(values(name=NAMES[script]), design, LIMITED)


def test_letters_for_private_use_are_refused_even_where_a_font_has_them(values: Make, design: Design) -> None:
    with pytest.raises(MissingFont, match="private use"):
        render(values(name="Alice \ue000"), design)


@pytest.mark.parametrize("name", SPELT)
def test_a_name_is_data_whatever_it_spells(values: Make, design: Design, name: str) -> None:
    assert name in text_of(render(values(name=name), design))


def test_the_same_values_give_the_same_bytes(values: Make, design: Design) -> None:
    assert render(values(), design) == render(values(), design)


def test_another_value_gives_other_bytes(values: Make, design: Design) -> None:
    assert render(values(), design) != render(values(name="Bob"), design)


def test_title_language_and_date_are_set(values: Make, design: Design) -> None:
    with pikepdf.open(io.BytesIO(render(values(), design))) as pdf, pdf.open_metadata() as metadata:
        assert "Social media: trained – Alice Åkerlund" == metadata["dc:title"]
        assert "2026-05-03" == metadata["xmp:CreateDate"][:10]
        assert "en" == str(pdf.Root.Lang)
        assert pdf.Root.MarkInfo.Marked
        assert pdf.Root.ViewerPreferences.DisplayDocTitle


def test_a_camera_reads_the_address_from_the_page(values: Make, design: Design) -> None:
    picture = pypdfium2.PdfDocument(render(values(), design))[0].render(scale=150 / 72).to_pil()

    assert [values().verify_url] == [found.text for found in zxingcpp.read_barcodes(picture)]


def test_the_qr_code_is_described(values: Make, design: Design) -> None:
    with pikepdf.open(io.BytesIO(render(values(), design))) as pdf:
        alts = [
            str(thing.Alt)
            for thing in pdf.objects
            if isinstance(thing, pikepdf.Dictionary) and "/Alt" in thing
        ]

    assert [f"QR code that opens {values().verify_url}"] == alts


@pytest.mark.parametrize("name", ["Maximilian " * 25, "W" * 200])
def test_the_longest_name_stays_on_one_page(values: Make, design: Design, name: str) -> None:
    pdf = render(values(name=name), design)

    assert 1 == len(pypdfium2.PdfDocument(pdf))
    assert "".join(name.split()) in text_of(pdf).replace(" ", "")


def test_long_texts_everywhere_are_printed_smaller(values: Make, design: Design) -> None:
    long = "Responsible and confident conduct " * 5
    pdf = render(
        values(**dict.fromkeys(("name", "title", "course", "track", "company", "issuer"), long)), design
    )

    assert 1 == len(pypdfium2.PdfDocument(pdf))
    assert_conforms(pdf)


def test_texts_that_fit_on_no_page_are_refused(values: Make) -> None:
    full = b'#set document(title: "x")\n#assert(false, message: "the texts do not fit on one page")'

    with pytest.raises(BrokenDesign, match="do not fit on one page of standard"):
        render(values(), read_design((FOLDER / "standard.yaml").read_bytes(), full))


def test_a_language_without_words_is_refused(values: Make, design: Design) -> None:
    with pytest.raises(NoWording, match="ja"):
        render(values(language="ja"), design)


@pytest.mark.parametrize(
    ("template", "said"),
    [
        (b"#nonsense", "cannot be printed: unknown variable"),
        (b'#set document(title: "x")\n#read("/etc/hostname")', "cannot be printed: failed to load file"),
        (b'#set document(title: "x")\n#par(block[lost])', "is not clean: .*ignored"),
        (b"= No title", "cannot be printed: PDF/UA-1 error"),
    ],
)
def test_a_broken_template_is_named(values: Make, template: bytes, said: str) -> None:
    broken = read_design((FOLDER / "standard.yaml").read_bytes(), template)

    with pytest.raises(BrokenDesign, match=said):
        render(values(), broken)


def test_fonts_that_are_not_installed_are_replaced(values: Make) -> None:
    settings = (FOLDER / "standard.yaml").read_text(encoding="utf-8")
    for family in ("Libertinus Serif", "Noto Serif", "Noto Sans", "DejaVu Sans Mono"):
        settings = settings.replace(family, "Never Heard Of")
    bare = read_design(settings.encode(), (FOLDER / "standard.typ").read_bytes())

    assert_conforms(render(values(), bare, LIMITED))
