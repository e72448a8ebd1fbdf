"""The table of downloads and the files of the room belong together."""

from pathlib import Path

from modules import exchange

ROOM = Path(exchange.__file__).parent


def test_every_format_that_goes_out_is_in_the_table() -> None:
    files = {path.stem.removesuffix("_csv").replace("_", "-") for path in ROOM.glob("*_csv.py")}

    assert files - {"roster"} == {name.removesuffix(".csv") for name in exchange.DOWNLOADS}
