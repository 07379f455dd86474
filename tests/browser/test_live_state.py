"""What a phone says of the houses: open or closed, and until when."""

import json
import re
from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Browser, Page, expect

from portal.languages.french import FRENCH
from portal.model.fields import MONTHS
from portal.outputs.live_hours import live_hours
from tests.unit.samples import calendar

OpenPage = Callable[[Page, str], None]

NO_BREAK, NARROW = "\u00a0", "\u202f"
RANGE = {"from": "2026-11-23", "until": "2027-12-28", "confirmedUntil": "2027-12-28"}
DAY = [["09:00", "12:30"], ["13:30", "17:00"]]
AROUND_THE_CLOCK = [["00:00", "24:00"]]


def different(kind: str, reason: str = "", *slots: list[str], early: bool = False) -> dict[str, Any]:
    return {"slots": list(slots), "kind": kind, "reason": reason, "early": early}


HOUSES: dict[str, dict[str, Any]] = {
    "atrium": {
        **RANGE,
        "week": [[["13:30", "17:00"]], DAY, DAY, DAY, DAY, [], []],
        "dates": {
            "2026-12-09": different("closure"),
            "2026-12-10": different("holiday"),
            "2026-12-15": different("closure", "Fuite d’eau"),
            "2026-12-16": different("exception", "Nocturne", ["09:00", "19:00"]),
            "2026-12-17": different("exception", "Réunion", ["14:00", "17:00"]),
            "2026-12-24": different("exception", "Veille de Noël", ["09:00", "12:00"], early=True),
            "2026-12-25": different("holiday", "Noël"),
            "2027-01-01": different("holiday", "Jour de l’An"),
            "2027-05-17": different("holiday", "Lundi de Pentecôte", ["13:30", "16:00"]),
            "2027-06-01": different("special", "Horaires d’été", ["09:05", "12:00"], early=True),
            "2027-07-05": different("special", "Horaires d’été", early=True),
            "2027-07-06": different("special", "Horaires d’été", ["09:00", "12:00"], early=True),
        },
    },
    "market": {**RANGE, "week": [[], [], [], [], [], [["09:00", "12:00"]], [["09:00", "12:00"]]], "dates": {}},
    "night": {
        **RANGE,
        "week": [[], [], [], [], [["18:00", "24:00"]], [["00:00", "02:00"], ["18:00", "24:00"]], []],
        "dates": {},
    },
    "always": {**RANGE, "week": [AROUND_THE_CLOCK] * 7, "dates": {}},
    "almost always": {
        **RANGE,
        "week": [AROUND_THE_CLOCK] * 7,
        "dates": {"2026-12-25": different("holiday", "Noël")},
    },
    "opened": {
        **RANGE,
        "week": [[["13:30", "17:00"]], DAY, DAY, DAY, DAY, [], []],
        "dates": {
            # Ascension Day, a Sunday, an afternoon of summer, a strike, the 14th of July within a closure.
            "2027-05-06": different("exception", "Ouverture exceptionnelle", ["09:00", "12:00"]),
            "2027-05-09": different("exception", "Fête du quartier", ["10:00", "12:00"]),
            "2027-07-07": different("exception", "Portes ouvertes", ["09:00", "16:00"]),
            "2027-07-08": different("exception", "Grève", early=True),
            "2027-07-14": different("closure", "Travaux"),
        },
    },
    "once confirmed": {**RANGE, "confirmedUntil": "2026-11-24", "week": [DAY] * 7, "dates": {}},
    "never confirmed": {**RANGE, "confirmedUntil": "", "week": [DAY] * 7, "dates": {}},
    "perhaps always": {**RANGE, "confirmedUntil": "", "week": [AROUND_THE_CLOCK] * 7, "dates": {}},
    "never": {**RANGE, "week": [[]] * 7, "dates": {"2026-12-15": different("closure", "Travaux")}},
}

# House, moment (in Paris, unless Z says UTC), state, sentence.
MOMENTS = [
    # The first Monday and the Tuesday after it.
    ("atrium", "2026-11-23 08:00", "closed", "Fermé, ouvre à 13 h 30"),
    ("atrium", "2026-11-23 20:00", "closed", "Fermé, ouvre demain à 9 h"),
    ("atrium", "2026-11-24 00:00", "closed", "Fermé, ouvre à 9 h"),
    ("atrium", "2026-11-24 08:59:59", "closed", "Fermé, ouvre à 9 h"),
    ("atrium", "2026-11-24 09:00", "open", "Ouvert, ferme à 12 h 30"),
    ("atrium", "2026-11-24 12:15", "closing-soon", "Ouvert, ferme à 12 h 30 (dans 15 minutes)"),
    ("atrium", "2026-11-24 12:30", "closed", "Fermé, ouvre à 13 h 30"),
    ("atrium", "2026-11-24 13:30", "open", "Ouvert, ferme à 17 h"),
    ("atrium", "2026-11-24 16:29", "open", "Ouvert, ferme à 17 h"),
    ("atrium", "2026-11-24 16:29:59", "open", "Ouvert, ferme à 17 h"),
    ("atrium", "2026-11-24 16:30", "closing-soon", "Ouvert, ferme à 17 h (dans 30 minutes)"),
    ("atrium", "2026-11-24 16:40", "closing-soon", "Ouvert, ferme à 17 h (dans 20 minutes)"),
    ("atrium", "2026-11-24 16:58:00", "closing-soon", "Ouvert, ferme à 17 h (dans 2 minutes)"),
    ("atrium", "2026-11-24 16:58:30", "closing-soon", "Ouvert, ferme à 17 h (dans 1 minute)"),
    ("atrium", "2026-11-24 16:59:00", "closing-soon", "Ouvert, ferme à 17 h (dans 1 minute)"),
    ("atrium", "2026-11-24 16:59:01", "closing-soon", "Ouvert, ferme à 17 h (dans moins d’une minute)"),
    ("atrium", "2026-11-24 17:00", "closed", "Fermé, ouvre demain à 9 h"),
    ("atrium", "2026-11-24 23:59:59", "closed", "Fermé, ouvre demain à 9 h"),
    # The end of the week.
    ("atrium", "2026-11-27 20:00", "closed", "Fermé, ouvre lundi 30 novembre à 13 h 30"),
    ("atrium", "2026-11-28 10:00", "closed", "Fermé, ouvre lundi 30 novembre à 13 h 30"),
    ("atrium", "2026-11-29 10:00", "closed", "Fermé, ouvre demain à 13 h 30"),
    ("atrium", "2026-12-18 18:00", "closed", "Fermé, ouvre lundi 21 décembre à 13 h 30"),
    ("atrium", "2027-01-29 18:00", "closed", "Fermé, ouvre lundi 1er février à 13 h 30"),
    # Exceptional days.
    ("atrium", "2026-12-08 18:00", "closed", "Fermé, ouvre vendredi 11 décembre à 9 h"),
    ("atrium", "2026-12-09 10:00", "closed", "Fermé exceptionnellement, ouvre vendredi 11 décembre à 9 h"),
    ("atrium", "2026-12-10 10:00", "closed", "Fermé, jour férié, ouvre demain à 9 h"),
    ("atrium", "2026-12-15 10:00", "closed", "Fermé exceptionnellement (Fuite d’eau), ouvre demain à 9 h"),
    ("atrium", "2026-12-16 18:00", "open", "Ouvert, ferme à 19 h"),
    ("atrium", "2026-12-16 19:00", "closed", "Fermé, ouvre demain à 14 h"),
    ("atrium", "2026-12-17 10:00", "closed", "Fermé, ouvre à 14 h"),
    ("atrium", "2026-12-17 17:00", "closed", "Fermé, ouvre demain à 9 h"),
    ("atrium", "2027-05-17 16:00", "closed", "Fermé, ouvre demain à 9 h"),
    ("atrium", "2027-06-01 08:00", "closed", "Fermé, ouvre à 9 h 05"),
    ("atrium", "2027-07-05 10:00", "closed", "Fermé, ouvre demain à 9 h"),
    ("atrium", "2027-07-06 14:00", "closed", "Fermé, ouvre demain à 9 h"),
    # A reason to open, or to open longer, explains no closed door.
    ("opened", "2027-05-06 08:00", "closed", "Fermé, ouvre à 9 h"),
    ("opened", "2027-05-06 10:00", "open", "Ouvert, ferme à 12 h"),
    ("opened", "2027-05-06 14:00", "closed", "Fermé, ouvre demain à 9 h"),
    ("opened", "2027-05-09 14:00", "closed", "Fermé, ouvre demain à 13 h 30"),
    ("opened", "2027-07-07 18:00", "closed", "Fermé, ouvre vendredi 9 juillet à 9 h"),
    ("opened", "2027-07-08 10:00", "closed", "Fermé exceptionnellement (Grève), ouvre demain à 9 h"),
    ("opened", "2027-07-14 10:00", "closed", "Fermé exceptionnellement (Travaux), ouvre demain à 9 h"),
    # Christmas and the new year.
    ("atrium", "2026-12-23 18:00", "closed", "Fermé, ouvre demain à 9 h"),
    ("atrium", "2026-12-24 08:00", "closed", "Fermé, ouvre à 9 h"),
    ("atrium", "2026-12-24 10:00", "open", "Ouvert, ferme à 12 h"),
    (
        "atrium",
        "2026-12-24 14:00",
        "closed",
        "Fermé exceptionnellement (Veille de Noël), ouvre lundi 28 décembre à 13 h 30",
    ),
    ("atrium", "2026-12-25 10:00", "closed", "Fermé, jour férié (Noël), ouvre lundi 28 décembre à 13 h 30"),
    ("atrium", "2026-12-30 23:59", "closed", "Fermé, ouvre demain à 9 h"),
    ("atrium", "2026-12-31 18:00", "closed", "Fermé, ouvre lundi 4 janvier 2027 à 13 h 30"),
    ("atrium", "2027-01-01 00:00", "closed", "Fermé, jour férié (Jour de l’An), ouvre lundi 4 janvier à 13 h 30"),
    ("almost always", "2026-12-31 23:59", "open", "Ouvert"),
    # Clocks go forward on 28 March 2027 at 01:00 UTC, back on 31 October at 01:00 UTC.
    ("market", "2027-03-27T08:00Z", "open", "Ouvert, ferme à 12 h"),
    ("market", "2027-03-27 23:30", "closed", "Fermé, ouvre demain à 9 h"),
    ("market", "2027-03-28T00:59Z", "closed", "Fermé, ouvre à 9 h"),
    ("market", "2027-03-28T01:00Z", "closed", "Fermé, ouvre à 9 h"),
    ("market", "2027-03-28T06:59Z", "closed", "Fermé, ouvre à 9 h"),
    ("market", "2027-03-28T07:00Z", "open", "Ouvert, ferme à 12 h"),
    ("market", "2027-03-28T10:00Z", "closed", "Fermé, ouvre samedi 3 avril à 9 h"),
    ("market", "2027-10-30T07:00Z", "open", "Ouvert, ferme à 12 h"),
    ("market", "2027-10-31T00:30Z", "closed", "Fermé, ouvre à 9 h"),
    ("market", "2027-10-31T01:30Z", "closed", "Fermé, ouvre à 9 h"),
    ("market", "2027-10-31T07:59Z", "closed", "Fermé, ouvre à 9 h"),
    ("market", "2027-10-31T08:00Z", "open", "Ouvert, ferme à 12 h"),
    ("atrium", "2027-10-30 23:30", "closed", "Fermé, ouvre lundi 1er novembre à 13 h 30"),
    ("atrium", "2027-10-31 00:30", "closed", "Fermé, ouvre demain à 13 h 30"),
    ("atrium", "2027-10-31 23:30", "closed", "Fermé, ouvre demain à 13 h 30"),
    # Where the timetable starts and ends.
    ("atrium", "2026-11-22 23:59:59", "unknown", "Horaires non connus à cette date : appelez avant de venir."),
    ("atrium", "2026-11-23 00:00", "closed", "Fermé, ouvre à 13 h 30"),
    ("atrium", "2027-12-28 10:00", "open", "Ouvert, ferme à 12 h 30"),
    ("atrium", "2027-12-28 18:00", "closed", "Fermé. Réouverture non connue : appelez."),
    ("atrium", "2027-12-29 00:00", "unknown", "Horaires non connus à cette date : appelez avant de venir."),
    # Midnight.
    ("night", "2026-11-27 23:45", "open", "Ouvert, ferme demain à 2 h"),
    ("night", "2026-11-28 00:00", "open", "Ouvert, ferme à 2 h"),
    ("night", "2026-11-28 01:45", "closing-soon", "Ouvert, ferme à 2 h (dans 15 minutes)"),
    ("night", "2026-11-28 02:00", "closed", "Fermé, ouvre à 18 h"),
    ("night", "2026-11-28 20:00", "open", "Ouvert, ferme à minuit"),
    ("night", "2026-11-28 23:45", "closing-soon", "Ouvert, ferme à minuit (dans 15 minutes)"),
    ("night", "2026-11-29 00:00", "closed", "Fermé, ouvre vendredi 4 décembre à 18 h"),
    ("always", "2026-11-24 00:00", "open", "Ouvert"),
    ("always", "2027-12-28 23:59", "open", "Ouvert"),
    ("almost always", "2026-12-20 10:00", "open", "Ouvert, ferme jeudi 24 décembre à minuit"),
    ("almost always", "2026-12-23 10:00", "open", "Ouvert, ferme demain à minuit"),
    ("almost always", "2026-12-24 10:00", "open", "Ouvert, ferme à minuit"),
    ("almost always", "2026-12-25 10:00", "closed", "Fermé, jour férié (Noël), ouvre demain à 0 h"),
    # Hours that nobody confirmed, or too long ago.
    ("once confirmed", "2026-11-24 16:00", "open", "Ouvert, ferme à 17 h"),
    ("once confirmed", "2026-11-25 16:00", "open", "Normalement ouvert, ferme à 17 h"),
    ("never confirmed", "2026-11-24 10:00", "open", "Normalement ouvert, ferme à 12 h 30"),
    ("never confirmed", "2026-11-24 12:15", "closing-soon", "Normalement ouvert, ferme à 12 h 30 (dans 15 minutes)"),
    ("never confirmed", "2026-11-24 12:30", "closed", "Fermé, ouvre à 13 h 30"),
    ("perhaps always", "2026-11-24 10:00", "open", "Normalement ouvert"),
    # Never open.
    ("never", "2026-11-24 10:00", "closed", "Fermé. Réouverture non connue : appelez."),
    ("never", "2026-12-15 10:00", "closed", "Fermé exceptionnellement (Travaux). Réouverture non connue : appelez."),
]

ANNOUNCEMENTS = """
<aside data-announcements data-announced>
  <p data-announce-from="2026-12-18" data-announce-until="2026-12-25" data-announced>Noël</p>
  <p data-announce-from="2026-12-24" data-announce-until="2026-12-24">Travaux</p>
</aside>"""

UNREADABLE = {
    "cut short": '{"from": "2026-11-23", "until": "2027-',
    "empty": "",
    "null": "null",
    "not a timetable": "[]",
    "without a range": json.dumps({"week": [DAY] * 7, "dates": {}}),
    "without a week": json.dumps({**RANGE, "dates": {}}),
    "without dates": json.dumps({**RANGE, "week": [DAY] * 7}),
    "hours in words": json.dumps({**RANGE, "week": [[["9h", "17h"]]] * 7, "dates": {}}),
    "a slot without an end": json.dumps({**RANGE, "week": [[["09:00"]]] * 7, "dates": {}}),
}


def paris(moment: str) -> datetime:
    """Read a moment, and let Python's own time zones say which instant it is."""
    read = datetime.fromisoformat(moment)
    return read if read.tzinfo else read.replace(tzinfo=ZoneInfo("Europe/Paris"))


def typeset(sentence: str) -> str:
    """Put in the spaces that a table in a source file would hide."""
    months = "|".join(MONTHS)
    hours = re.sub(rf"(?<=\d) (?=h\b)|(?<=\bh) (?=\d\d\b)|(?<=\d|r) (?=(?:{months})\b)", NO_BREAK, sentence)
    return hours.replace(" :", f"{NARROW}:")


def timetable(site: str, hours: str) -> str:
    return f'<script type="application/json" data-hours="{site}">{hours}</script>'


def place(site: str) -> str:
    return f'<p data-site="{site}" data-state="unknown">Voir les horaires</p>'


def shown(page: Page, site: str) -> tuple[str, str]:
    state, sentence = page.locator(f'[data-site="{site}"]').evaluate("e => [e.dataset.state, e.textContent]")
    return state, sentence


def atrium() -> str:
    return timetable("atrium", json.dumps(HOUSES["atrium"])) + place("atrium")


def look_again(page: Page, moment: str) -> None:
    page.clock.set_fixed_time(paris(moment))
    page.evaluate("window.dispatchEvent(new Event('pageshow'))")


@pytest.fixture(scope="module", params=["Europe/Paris", "America/Montreal", "Pacific/Auckland"])
def phone(browser: Browser, open_page: OpenPage, request: pytest.FixtureRequest) -> Iterator[Page]:
    houses = "".join(timetable(house, json.dumps(hours)) + place(house) for house, hours in HOUSES.items())
    rows = "".join(f'<tr data-weekday="{day}"><th>{day}</th></tr>' for day in range(1, 8))
    context = browser.new_context(timezone_id=request.param)
    page = context.new_page()
    open_page(page, f'{houses}<table data-week-of="atrium">{rows}</table>{ANNOUNCEMENTS}')
    yield page
    context.close()


@pytest.mark.parametrize(("house", "moment", "state", "sentence"), MOMENTS)
def test_a_phone_in_any_time_zone_says_what_is_true_in_paris(
    phone: Page, house: str, moment: str, state: str, sentence: str
) -> None:
    look_again(phone, moment)
    assert shown(phone, house) == (state, typeset(sentence))


#: What is typed of a house open on weekdays from 9h to 17h; on which date, at what time; whether the reason is told.
REASONS = [
    ("exceptions: [{le: 2026-12-24, horaires: 9h-12h, motif: M}]", "2026-12-24 14:00", True),
    ("exceptions: [{le: 2026-12-24, motif: M}]", "2026-12-24 14:00", True),
    ("exceptions: [{le: 2026-12-24, horaires: 10h-16h59, motif: M}]", "2026-12-24 20:00", True),
    ("exceptions: [{le: 2026-12-24, horaires: 14h-17h, motif: M}]", "2026-12-24 20:00", False),
    ("exceptions: [{le: 2026-12-24, horaires: 9h-19h, motif: M}]", "2026-12-24 20:00", False),
    # On a public holiday (and in a period of shorter hours), what the exception gives is more than usual.
    ("exceptions: [{le: 2026-12-25, horaires: 9h-12h, motif: M}]", "2026-12-25 14:00", False),
    ("exceptions: [{le: 2026-12-25, motif: M}]", "2026-12-25 14:00", True),
    (
        "exceptions: [{le: 2026-12-25, horaires: 9h-12h, motif: M}]\njours_feries_ouverts: [Noël]",
        "2026-12-25 14:00",
        True,
    ),
    ("exceptions: [{le: 2026-12-27, horaires: 9h-12h, motif: M}]", "2026-12-27 14:00", False),
    (
        "horaires_particuliers: [{du: 2026-12-21, au: 2026-12-31, horaires: {mardi: 9h-12h}}]\n"
        "exceptions: [{le: 2026-12-22, horaires: 9h-16h, motif: M}]",
        "2026-12-22 18:00",
        False,
    ),
    (
        "exceptions: [{du: 2026-12-21, au: 2026-12-31, motif: Travaux}, {le: 2026-12-22, horaires: 9h-12h, motif: M}]",
        "2026-12-22 14:00",
        False,
    ),
]


@pytest.mark.parametrize(("typed", "moment", "told"), REASONS)
def test_a_reason_explains_a_closed_door_only_where_it_closes_it(
    page: Page, open_page: OpenPage, typed: str, moment: str, told: bool
) -> None:
    page.clock.set_fixed_time(paris(moment))
    open_page(page, timetable("typed", json.dumps(live_hours(calendar(typed), FRENCH))) + place("typed"))
    state, sentence = shown(page, "typed")
    assert state == "closed"
    assert ("(M)" in sentence, "exceptionnellement" in sentence) == (told, told)


def test_hours_and_colons_keep_their_spaces_at_the_end_of_a_line(page: Page, open_page: OpenPage) -> None:
    page.clock.set_fixed_time(paris("2026-11-24 12:45"))
    open_page(page, atrium() + place("elsewhere"))
    assert shown(page, "atrium")[1] == "Fermé, ouvre à 13\u00a0h\u00a030"
    assert shown(page, "elsewhere")[1] == "Horaires non connus à cette date\u202f: appelez avant de venir."


@pytest.mark.parametrize("hours", UNREADABLE.values(), ids=UNREADABLE.keys())
def test_an_unreadable_house_is_unknown_and_does_not_stop_the_others(
    page: Page, open_page: OpenPage, hours: str
) -> None:
    page.clock.set_fixed_time(paris("2026-11-24 10:00"))
    open_page(page, timetable("broken", hours) + place("broken") + place("missing") + atrium())
    assert shown(page, "broken")[0] == "unknown"
    assert shown(page, "missing")[0] == "unknown"
    assert shown(page, "atrium") == ("open", typeset("Ouvert, ferme à 12 h 30"))


@pytest.mark.parametrize(
    ("checked", "said"),
    [
        ("", "Normalement ouvert, ferme à 17 h"),
        ("verifie_le: 2024-08-01", "Normalement ouvert, ferme à 17 h"),
        ("verifie_le: 2026-11-20", "Ouvert, ferme à 17 h"),
    ],
    ids=["never", "long ago", "last week"],
)
def test_a_house_is_said_to_be_open_only_where_its_hours_are_confirmed(
    page: Page, open_page: OpenPage, checked: str, said: str
) -> None:
    page.clock.set_fixed_time(paris("2026-11-24 10:00"))
    open_page(page, timetable("typed", json.dumps(live_hours(calendar(checked), FRENCH))) + place("typed"))
    assert shown(page, "typed") == ("open", typeset(said))


def test_every_place_that_shows_a_house_says_the_same(page: Page, open_page: OpenPage) -> None:
    page.clock.set_fixed_time(paris("2026-11-24 10:00"))
    open_page(page, atrium() + place("atrium"))
    expect(page.locator("[data-state=open]")).to_have_text(["Ouvert, ferme à 12 h 30"] * 2)


def test_a_reason_is_shown_as_text_whatever_it_holds(page: Page, open_page: OpenPage) -> None:
    page.clock.set_fixed_time(paris("2026-12-15 10:00"))
    odd = {**HOUSES["never"], "dates": {"2026-12-15": different("closure", "<b>Travaux</b> & co")}}
    open_page(page, timetable("odd", json.dumps(odd)) + place("odd"))
    assert shown(page, "odd")[1].startswith("Fermé exceptionnellement (<b>Travaux</b> & co).")


def test_the_state_changes_while_the_page_stays_open(page: Page, open_page: OpenPage) -> None:
    page.clock.install(time=paris("2026-11-24 16:29:50"))
    open_page(page, atrium())
    assert shown(page, "atrium")[0] == "open"
    page.clock.run_for(15_000)
    assert shown(page, "atrium")[0] == "closing-soon"
    page.clock.run_for(30 * 60_000)
    assert shown(page, "atrium") == ("closed", typeset("Fermé, ouvre demain à 9 h"))


@pytest.mark.parametrize(("target", "event"), [("document", "visibilitychange"), ("window", "pageshow")])
def test_the_state_is_right_at_once_when_the_phone_comes_back(
    page: Page, open_page: OpenPage, target: str, event: str
) -> None:
    page.clock.set_fixed_time(paris("2026-11-24 10:00"))
    open_page(page, atrium())
    assert shown(page, "atrium")[0] == "open"
    page.clock.set_fixed_time(paris("2026-11-25 18:00"))
    page.evaluate(f"{target}.dispatchEvent(new Event('{event}'))")
    assert shown(page, "atrium") == ("closed", typeset("Fermé, ouvre demain à 9 h"))


def test_a_sentence_that_stays_true_is_not_written_again(page: Page, open_page: OpenPage) -> None:
    page.clock.install(time=paris("2026-11-24 10:00"))
    open_page(page, atrium())
    page.evaluate(
        """() => {
            window.writings = 0;
            const count = changes => { window.writings += changes.length; };
            new MutationObserver(count).observe(document.querySelector('[data-site]'), { childList: true });
        }"""
    )
    page.clock.run_for(60_000)
    assert page.evaluate("window.writings") == 0


@pytest.mark.parametrize(
    ("moment", "weekday"),
    [("2026-11-29 23:59:59", "7"), ("2026-11-30 00:00", "1"), ("2026-12-01 00:00", "2"), ("2027-03-28T22:00Z", "1")],
)
def test_the_row_of_the_day_is_marked_and_the_mark_moves_at_midnight_in_paris(
    phone: Page, moment: str, weekday: str
) -> None:
    look_again(phone, moment)
    expect(phone.locator("[aria-current=date]")).to_have_text([weekday])


@pytest.mark.parametrize(
    ("moment", "today"),
    [
        ("2026-11-24 08:00", ["Mardi~usuel"]),
        ("2026-12-24 08:00", ["Jeudi~9\u00a0h\u00a0–\u00a012\u00a0h (Veille de Noël)"]),
        ("2026-12-25 08:00", ["Vendredi~Fermé (Noël)"]),
        ("2029-01-02 08:00", []),
    ],
)
def test_the_row_of_the_day_tells_the_hours_of_that_very_day(
    page: Page, open_page: OpenPage, moment: str, today: list[str]
) -> None:
    names = ["Lundi", "Mardi", "Mercredi", "Jeudi", "Vendredi", "Samedi", "Dimanche"]
    rows = "".join(
        f'<tr data-weekday="{number}"><th>{name}~</th><td>usuel</td></tr>' for number, name in enumerate(names, 1)
    )
    page.clock.set_fixed_time(paris("2026-12-24 07:00"))
    open_page(page, f'{atrium()}<table data-week-of="atrium">{rows}</table>')
    look_again(page, moment)
    assert page.locator("[aria-current=date]").all_text_contents() == today
    assert page.get_by_text("usuel", exact=True).count() == 7 - sum("usuel" not in row for row in today)


@pytest.mark.parametrize(
    ("moment", "announced"),
    [
        ("2026-12-17 23:59:59", []),
        ("2026-12-18 00:00", ["Noël"]),
        ("2026-12-24 12:00", ["Noël", "Travaux"]),
        ("2026-12-25 23:59:59", ["Noël"]),
        ("2026-12-26 00:00", []),
    ],
)
def test_an_announcement_shows_from_its_first_day_to_its_last(phone: Page, moment: str, announced: list[str]) -> None:
    look_again(phone, moment)
    expect(phone.locator("p[data-announced]")).to_have_text(announced)
    expect(phone.locator("aside[data-announced]")).to_have_count(1 if announced else 0)
