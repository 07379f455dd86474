"""What the unit tests share: a fixed « now », and golden files that ``--update-golden`` writes anew."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import NOW, epoch

CompareWithGolden = Callable[[Path, str], None]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write the expected results from the present ones")


@pytest.fixture(autouse=True)
def _now(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch(NOW))


@pytest.fixture
def compare_with_golden(request: pytest.FixtureRequest) -> CompareWithGolden:
    """Compare a text with the file that holds the expected one."""
    update = request.config.getoption("--update-golden", default=False)

    def compare(path: Path, text: str) -> None:
        if update:
            path.write_text(text, encoding="utf-8")
        assert text == path.read_text(encoding="utf-8")

    return compare
