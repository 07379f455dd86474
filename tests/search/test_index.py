"""The index that the phone loads, and the worker that reads it."""

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from portal import addresses
from tests.site.built import pages

KIB = 1024


@pytest.fixture(scope="module")
def index(built_site: Path) -> Path:
    return built_site / "search" / "search_index.json"


@pytest.fixture(scope="module")
def docs(index: Path) -> list[dict[str, Any]]:
    entries: list[dict[str, Any]] = json.loads(index.read_text(encoding="utf-8"))["docs"]
    return entries


def test_every_page_of_the_site_can_be_found(built_site: Path, docs: list[dict[str, Any]]) -> None:
    pages = {f"{page.parent.relative_to(built_site).as_posix()}/" for page in built_site.glob("**/index.html")}
    known = {doc["location"].partition("#")[0] for doc in docs}
    assert pages - known == {"./", "hors-ligne/"}, "all but the home page, and the one for what is not there"


def test_every_entry_leads_somewhere(built_site: Path, docs: list[dict[str, Any]]) -> None:
    known = pages(built_site)
    for doc in docs:
        address, _, anchor = doc["location"].partition("#")
        assert address in known
        assert not anchor or known[address].has_anchor(anchor), doc["location"]


def test_what_is_shown_is_a_title_and_a_sentence(docs: list[dict[str, Any]]) -> None:
    for doc in docs:
        assert doc["title"]
        assert 0 < len(doc["text"]) <= 240, doc["location"]


def test_the_index_and_the_worker_are_light(built_site: Path, index: Path) -> None:
    worker = built_site / addresses.SEARCH_WORKER
    assert len(gzip.compress(index.read_bytes())) <= 18 * KIB
    assert len(gzip.compress(worker.read_bytes())) <= 9 * KIB
