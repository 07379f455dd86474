"""What is written for colleagues alone stays with them."""

from pathlib import Path

from tests.conftest import TOWN
from tests.leaflets.reading import Leaflet

#: A word of the note of a house of the tests' town.
SECRET = "Zanzibar"


def test_a_note_for_colleagues_is_in_no_page_no_index_and_on_no_sheet(built_site: Path) -> None:
    assert SECRET in (TOWN / "sites.yml").read_text(encoding="utf-8")
    files = [file for file in built_site.rglob("*") if file.is_file()]
    assert {".html", ".js", ".json", ".pdf"} <= {file.suffix for file in files}
    assert [file.name for file in files if SECRET.encode() in file.read_bytes()] == []
    sheets = [Leaflet(file.name, file.read_bytes()) for file in files if file.suffix == ".pdf"]
    assert [sheet for sheet in sheets if SECRET in sheet.text] == []
