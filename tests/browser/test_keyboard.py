"""By keyboard alone on a phone's screen: every stop is seen, is large enough, and leads to what residents come for."""

import re
from typing import Any, Literal

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

#: One page of each kind.
KINDS = (
    *("", "maisons/", "maisons/atrium/", "partenaires/", "partenaires/caf/", "semaine/", "carte/", "a-z/", "ailleurs/"),
    *("demarches/", "demarches/rsa/", "demarches/violences/", "depliants/", "accessibilite/", "404.html"),
)
#: A page has fewer stops; a trap would have no end.
MOST_STOPS = 400
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
#: What is folded is opened.
OPEN = "document.querySelectorAll('details').forEach(part => { part.open = true; })"

#: What is wrong with a stop of the keyboard, once it has the focus. Its line is drawn outside of it, or inside where the
#: offset is below zero: there it must differ from the background three times (WCAG 2.2, 1.4.11 and 2.4.7).
WATCH = """
const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
const pixel = colours => {
  canvas.clearRect(0, 0, 1, 1);
  colours.forEach(colour => { canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1); });
  return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
};
const light = rgb => rgb.map(part => part / 255)
  .map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
  .reduce((sum, part, index) => sum + part * [0.2126, 0.7152, 0.0722][index], 0);
const report = (stop, found) => Object.keys(found).filter(name => found[name])
  .map(name => `${stop.outerHTML.slice(0, 100)} ${name}`);
window.lineless = stop => {
  const style = getComputedStyle(stop);
  const behind = [];
  const start = parseFloat(style.outlineOffset) < 0 ? stop : stop.parentElement;
  for (let one = start; one; one = one.parentElement) behind.unshift(getComputedStyle(one).backgroundColor);
  const [low, high] = [pixel([...behind, style.outlineColor]), pixel(behind)].map(light).sort((a, b) => a - b);
  return report(stop, {
    'has no line around it': style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2,
    'has a line that is hardly seen': (high + 0.05) / (low + 0.05) < 3,
  });
};
window.unseen = stop => {
  const box = stop.getBoundingClientRect();
  const shown = stop.labels?.[0] || stop;
  const middle = document.elementFromPoint(box.left + box.width / 2, box.top + Math.min(box.height / 2, 20));
  return report(stop, {
    'is not seen': !stop.checkVisibility({ opacityProperty: true, visibilityProperty: true }) || box.width < 2
      || box.height < 2,
    'is out of the screen': box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth,
    'is covered': middle && !shown.contains(middle) && !middle.contains(stop),
  });
};"""
LINELESS = """() => [...document.querySelectorAll('a[href], button, input, select, summary')]
  .filter(stop => stop.tabIndex >= 0 && !stop.closest('[inert]') && stop.checkVisibility({ visibilityProperty: true }))
  .flatMap(stop => { stop.focus(); return lineless(stop); })"""
UNSEEN = "document.activeElement === document.body ? null : unseen(document.activeElement)"
#: Every control that is smaller than a finger needs: 24 px (WCAG 2.2, 2.5.8, which leaves out links within a sentence).
#: A box to tick is as large as its label.
SMALL = """least => [...document.querySelectorAll('a[href], button, input, select, summary')]
  .map(control => [control, control.labels?.length ? control.labels[0] : control])
  .filter(([control, target]) => control.checkVisibility({ visibilityProperty: true }) && !control.closest('[inert]')
    && !(control.matches('a') && getComputedStyle(control).display === 'inline'))
  .map(([, target]) => [target.outerHTML.slice(0, 100), target.getBoundingClientRect()])
  .filter(([, box]) => box.width > 1 && box.right > 0 && Math.min(box.width, box.height) < least - 0.5)
  .map(([html, box]) => `${html}: ${box.width} × ${box.height}`)"""
#: The controls by which residents do what they came for.
MAIN = """[...document.querySelectorAll('.button, .sections a, .search-open, .quick-exit, .checklist label, .filter input')]
  .filter(control => control.checkVisibility({ visibilityProperty: true }))
  .map(control => [control.outerHTML.slice(0, 100), control.getBoundingClientRect()])
  .filter(([, box]) => box.width > 1 && Math.min(box.width, box.height) < 43.5)
  .map(([html, box]) => `${html}: ${box.width} × ${box.height}`)"""


def phone(browser: Browser, **options: Any) -> BrowserContext:
    """A phone's screen, with a keyboard."""
    return browser.new_context(viewport={"width": 360, "height": 740}, **options)


def tab_to(page: Page, target: Locator) -> None:
    """Press Tab until something has the focus."""
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        if target.first.evaluate("one => one === document.activeElement"):
            return
    pytest.fail(f"no Tab reaches {target}")


def test_what_has_the_focus_has_a_line_around_it_that_is_seen(browser: Browser, served_site: str) -> None:
    context = phone(browser, reduced_motion="reduce")
    context.add_init_script(WATCH)
    page = context.new_page()
    wrong = set()
    for address in KINDS:
        page.goto(served_site + address)
        page.evaluate(OPEN)
        for scheme in SCHEMES:
            page.emulate_media(color_scheme=scheme)
            wrong |= {f"{address} in the {scheme}: {what}" for what in page.evaluate(LINELESS)}
    context.close()
    assert "\n".join(sorted(wrong)) == ""


@pytest.mark.parametrize(
    "address", ["", "maisons/atrium/", "semaine/", "carte/", "demarches/rsa/", "demarches/violences/"]
)
def test_every_stop_of_the_keyboard_is_on_the_screen_and_uncovered(
    browser: Browser, served_site: str, address: str
) -> None:
    context = phone(browser, reduced_motion="reduce")
    context.add_init_script(WATCH)
    page = context.new_page()
    page.goto(served_site + address)
    wrong = []
    for stops in range(MOST_STOPS):
        page.keyboard.press("Tab")
        found = page.evaluate(UNSEEN)
        if found is None:
            break
        wrong += [f"stop {stops}: {what}" for what in found]
    else:
        wrong.append(f"more than {MOST_STOPS} stops")
    context.close()
    assert wrong == []


def test_targets_are_large_enough_for_a_finger(browser: Browser, served_site: str) -> None:
    context = phone(browser)
    page = context.new_page()
    wrong = []
    for address in KINDS:
        page.goto(served_site + address)
        page.evaluate(OPEN)
        wrong += [f"{address}: {what}" for what in page.evaluate(SMALL, 24) + page.evaluate(MAIN)]
    context.close()
    assert wrong == []


def test_from_home_a_search_leads_to_a_guide(browser: Browser, served_site: str) -> None:
    context = phone(browser)
    page = context.new_page()
    page.goto(served_site)
    tab_to(page, page.get_by_role("button", name=re.compile("^Chercher$")))
    page.keyboard.press("Enter")
    expect(page.get_by_role("textbox", name="Mot à chercher")).to_be_focused()
    page.keyboard.type("rsa")
    found = page.get_by_role("search").locator("a[href$='demarches/rsa/']")
    expect(found).to_be_visible()
    tab_to(page, found)
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("demarches/rsa/"))
    context.close()


def test_a_search_that_is_given_up_gives_the_focus_back(browser: Browser, served_site: str) -> None:
    context = phone(browser)
    page = context.new_page()
    page.goto(served_site)
    tab_to(page, page.get_by_role("button", name=re.compile("^Chercher$")))
    page.keyboard.press("Enter")
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Chercher", exact=True)).to_be_focused()
    context.close()


def test_a_house_is_called_and_asked_about_a_day(browser: Browser, served_site: str) -> None:
    context = phone(browser)
    page = context.new_page()
    page.goto(served_site)
    tab_to(page, page.get_by_role("link", name=re.compile("^Atrium$")))
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("maisons/atrium/"))
    tab_to(page, page.get_by_role("link", name=re.compile("Appeler")))
    assert page.evaluate("document.activeElement.href") == "tel:+33322661028"
    page.get_by_label("Ouvert tel jour ?").focus()
    page.keyboard.type("12252026" if page.evaluate("navigator.language") == "en-US" else "25122026")
    expect(page.locator("#jour-reponse")).to_contain_text(re.compile(r"Vendredi 25\sdécembre 2026"))
    context.close()


def test_a_guide_is_ticked_then_printed(browser: Browser, served_site: str) -> None:
    context = phone(browser)
    page = context.new_page()
    page.goto(served_site + "demarches/rsa/")
    tab_to(page, page.get_by_role("link", name=re.compile("PDF")))
    assert page.evaluate("document.activeElement.href").endswith(".pdf")
    tab_to(page, page.get_by_role("checkbox", name=re.compile("Une pièce d’identité")))
    page.keyboard.press("Space")
    expect(page.get_by_role("checkbox", name="Une pièce d’identité")).to_be_checked()
    context.close()


def test_the_map_opens_takes_the_focus_and_leads_to_a_house(browser: Browser, served_site: str) -> None:
    context = phone(browser)
    page = context.new_page()
    page.goto(served_site + "carte/")
    tab_to(page, page.get_by_role("button", name=re.compile("Afficher la carte")))
    page.keyboard.press("Enter")
    expect(page.get_by_role("region", name=re.compile("Carte des maisons"))).to_be_focused()
    tab_to(page, page.get_by_role("button", name=re.compile("^Atrium$")))
    page.keyboard.press("Enter")
    tab_to(page, page.get_by_role("link", name=re.compile("Voir la maison")))
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("maisons/atrium/"))
    context.close()


def test_the_week_leads_to_whoever_comes(browser: Browser, served_site: str) -> None:
    context = phone(browser)
    page = context.new_page()
    page.goto(served_site + "semaine/")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#contenu")).to_be_focused()
    tab_to(page, page.get_by_role("link", name=re.compile("^CAF$")))
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("partenaires/caf/"))
    context.close()


@pytest.mark.parametrize("address", ["", "semaine/", "demarches/rsa/"])
def test_nothing_moves_for_who_asked_for_it(browser: Browser, served_site: str, address: str) -> None:
    context = phone(browser, reduced_motion="reduce")
    page = context.new_page()
    page.goto(served_site + address)
    moving = page.evaluate(
        """() => [...document.querySelectorAll('*')].filter(one => {
          const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(one);
          return transitionDuration.split(', ').some(time => parseFloat(time) > 0.01) || animationName !== 'none'
            || scrollBehavior === 'smooth';
        }).map(one => one.outerHTML.slice(0, 80))"""
    )
    context.close()
    assert moving == []
