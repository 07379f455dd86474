"""What is shipped can be published today: the data in data/ load, and the site builds without a warning of MkDocs.

The one place where the tests ask the clock: whoever writes « vérifié ce matin » in data/ writes it after the tests.
"""

from datetime import UTC, datetime
from pathlib import Path

from portal.clock import today
from portal.portal import Publication
from portal.source.loader import load
from tests.conftest import ROOT, build, epoch
from tests.site.built import local_file, pages


def test_the_shipped_data_have_no_error() -> None:
    portal, _ = load(ROOT, Publication("Essai", "https://msap.example.org/"), today())
    assert portal.houses


def test_the_shipped_site_builds_without_a_warning_and_without_a_dead_link(tmp_path: Path) -> None:
    now = epoch(datetime.now(UTC))
    result = build(ROOT, tmp_path / "site", LEAFLETS="false", SOURCE_DATE_EPOCH=now)
    assert (result.returncode, result.stderr) == (0, "")
    dead = [
        (page.address, target)
        for page in pages(tmp_path / "site").values()
        for target in page.targets()
        if (file := local_file(tmp_path / "site", target)) and not file.is_file()
    ]
    assert dead == []
