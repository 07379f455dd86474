"""The list of bugs on purpose stays true: each can still be put where it says."""

from pathlib import Path

import pytest

from tests.mutants.__main__ import is_seen
from tests.mutants.mutants import ROOT, Mutant, mutants


@pytest.mark.parametrize("mutant", mutants(), ids=lambda mutant: mutant.name)
def test_each_bug_can_be_put_into_its_file_and_has_a_suite(mutant: Mutant) -> None:
    assert mutant.seeded((ROOT / mutant.file).read_text(encoding="utf-8")) != ""
    assert all((ROOT / suite.split("::")[0]).exists() for suite in mutant.suite.split() if not suite.startswith("-"))


def test_a_bug_is_seen_when_a_test_fails_and_only_then(tmp_path: Path) -> None:
    (tmp_path / "sum.py").write_text("total = 1 + 1\n")
    (tmp_path / "test_sum.py").write_text("from sum import total\ndef test_it(): assert total == 2\n")
    bug = Mutant("sum", "sum.py", "1 + 1", "1 + 2", "test_sum.py")
    harmless = Mutant("same", "sum.py", "1 + 1", "2 * 1", "test_sum.py")
    assert is_seen(bug, tmp_path)
    assert not is_seen(harmless, tmp_path)
    assert (tmp_path / "sum.py").read_text() == "total = 1 + 1\n"
