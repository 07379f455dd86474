"""Every kind of warning as the webmaster reads it: one file of doubtful data, and the report expected of it.

What exactly is doubtful and what is not any more stands in ``test_freshness.py`` and ``test_plausibility.py``.
"""

from pathlib import Path

import pytest

from .conftest import CompareWithGolden
from .samples import HERE, project, warnings

DOUBTFUL = sorted((HERE / "doubtful_data").glob("*/*.yml"))


@pytest.mark.parametrize("case", DOUBTFUL, ids=lambda case: f"{case.parent.name}-{case.stem}")
def test_doubtful_data_is_warned_of_with_the_expected_report(
    case: Path, tmp_path: Path, compare_with_golden: CompareWithGolden
) -> None:
    lines = warnings(project(tmp_path, **{case.parent.name: case.read_text(encoding="utf-8")}))
    assert lines
    compare_with_golden(case.with_suffix(".expected.txt"), "\n".join(lines) + "\n")
