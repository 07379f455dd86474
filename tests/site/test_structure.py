"""The built site holds together: links lead somewhere, pages have one title, nothing comes from elsewhere."""

import gzip
import re
from collections import Counter
from itertools import pairwise
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest
from bs4 import Tag

from tests.site.built import ORIGIN, BuiltPage, local_file, pages


@pytest.fixture(scope="session")
def site_pages(built_site: Path) -> dict[str, BuiltPage]:
    return pages(built_site)


def test_every_address_of_the_contract_exists(site_pages: dict[str, BuiltPage]) -> None:
    expected = {
        *("", "maisons/", "maisons/atrium/", "maisons/coursives/", "maisons/rollin/"),
        *("partenaires/", "partenaires/caf/", "semaine/", "demarches/", "demarches/rsa/", "carte/", "a-z/"),
        *("a-propos/", "accessibilite/", "mentions-legales/", "qualite/", "404.html"),
    }
    assert expected <= site_pages.keys()


def test_every_link_and_anchor_leads_somewhere(built_site: Path, site_pages: dict[str, BuiltPage]) -> None:
    dead = []
    for page in site_pages.values():
        for target in page.targets():
            file = local_file(built_site, target)
            anchor = urlsplit(target).fragment
            if file and not file.is_file():
                dead.append(f"{page.address}: {target}")
            elif file and anchor and file.suffix == ".html":
                address = file.relative_to(built_site).as_posix().removesuffix("index.html")
                if not site_pages[address].has_anchor(anchor):
                    dead.append(f"{page.address}: {target} (no such anchor)")
    assert not dead


def test_every_page_leads_to_the_numbers_to_call_in_danger(site_pages: dict[str, BuiltPage]) -> None:
    for page in site_pages.values():
        links = page.soup.select("footer.portal-footer a")
        addresses = [urljoin(ORIGIN + page.address, str(link["href"])) for link in links]
        assert f"{ORIGIN}ailleurs/" in addresses, page.address


def test_what_only_developers_read_is_not_published(built_site: Path) -> None:
    assert {file.suffix for file in (built_site / "assets" / "scripts").iterdir()} == {".js"}


def test_no_page_loads_anything_from_elsewhere(site_pages: dict[str, BuiltPage]) -> None:
    loading = {"script": "src", "img": "src", "link": "href", "iframe": "src"}
    for page in site_pages.values():
        for name, attribute in loading.items():
            for element in page.soup.select(f"{name}[{attribute}]"):
                address = str(element[attribute])
                assert not address.startswith(("http", "//")) or address.startswith(ORIGIN), (page.address, address)


def test_titles_and_descriptions_are_unique(site_pages: dict[str, BuiltPage]) -> None:
    titles = Counter(page.soup.title.string for page in site_pages.values() if page.soup.title)
    assert [title for title, times in titles.items() if times > 1] == []
    descriptions = Counter(
        str(tag["content"])
        for page in site_pages.values()
        if isinstance(tag := page.soup.find("meta", attrs={"name": "description"}), Tag) and page.address != "404.html"
    )
    assert [text for text, times in descriptions.items() if times > 1] == []


def test_each_page_has_one_main_heading_and_skips_no_level(site_pages: dict[str, BuiltPage]) -> None:
    for page in site_pages.values():
        levels = [int(heading.name[1]) for heading in page.soup.select("h1, h2, h3, h4, h5, h6")]
        assert levels.count(1) == 1, page.address
        assert levels[0] == 1, page.address
        assert all(after - before <= 1 for before, after in pairwise(levels)), page.address


def test_identifiers_are_unique_in_each_page(site_pages: dict[str, BuiltPage]) -> None:
    for page in site_pages.values():
        ids = Counter(str(element["id"]) for element in page.soup.select("[id]"))
        assert [name for name, times in ids.items() if times > 1] == [], page.address


def test_french_typography_reaches_every_page(site_pages: dict[str, BuiltPage]) -> None:
    for page in site_pages.values():
        wrong = re.findall(r".{0,20}(?:\w'\w| [?!;:»]|« ).{0,20}", page.text())
        assert wrong == [], page.address


def test_a_house_page_says_everything_in_the_order_that_residents_need(site_pages: dict[str, BuiltPage]) -> None:
    page = site_pages["maisons/atrium/"]
    html = str(page.soup.find("article"))
    order = (
        *('data-state="unknown"', "tel:+33322661028", "39 avenue de la Paix", "arrêt", "data-weekday"),
        *("Qui vient", "Ce que vous pouvez y faire", "data-map", "Dernière vérification", "Signaler une erreur"),
    )
    places = [html.find(piece) for piece in order]
    assert -1 not in places, dict(zip(order, places, strict=True))
    assert places == sorted(places)


def test_every_page_of_a_site_with_examples_says_that_it_is_a_demonstration(site_pages: dict[str, BuiltPage]) -> None:
    for address, page in site_pages.items():
        said = [banner.get_text(strip=True) for banner in page.soup.select(".md-banner")]
        assert said == ["Démonstration\u202f: les permanences sont inventées"], address
        assert page.soup.select(".md-banner button") == []


def test_unchecked_permanences_are_said_to_be_so_wherever_they_stand(site_pages: dict[str, BuiltPage]) -> None:
    for address in ("", "maisons/atrium/", "partenaires/caf/", "semaine/", "demarches/rsa/"):
        assert "confirmer" in site_pages[address].text(), address


def test_the_foot_of_every_page_says_what_the_statement_on_accessibility_concludes(
    site_pages: dict[str, BuiltPage],
) -> None:
    concluded = site_pages["accessibilite/"].soup.select_one("article strong")
    assert concluded
    for page in site_pages.values():
        feet = [link.get_text() for link in page.soup.select(".portal-footer a")]
        assert any(foot.endswith(concluded.get_text()) for foot in feet), page.address


def test_the_size_of_all_guides_that_is_told_is_what_phones_load(
    built_site: Path, site_pages: dict[str, BuiltPage]
) -> None:
    links = site_pages["demarches/"].soup.select("a[data-keepable]")
    guides = [built_site / "demarches" / str(link["href"]) / "index.html" for link in links]
    size = sum(len(gzip.compress(guide.read_bytes())) for guide in guides) / 1000
    told = re.search(r"environ\s(\d+)\sKo", site_pages["demarches/"].text())
    assert told
    assert size * 0.9 < int(told[1]) < size * 1.15
