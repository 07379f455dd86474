"""How dates, spans, hours, weeks, lists and sentences are said, and how French text is set."""

import random
from collections.abc import Iterator, Sequence
from datetime import date

import pytest

from portal.folding import fold, initial, slug
from portal.languages.french import FRENCH
from portal.languages.french.dates import say_date, say_span
from portal.languages.french.hours import say_days, say_slots, say_time
from portal.languages.french.lists import join_words
from portal.languages.french.typography import typeset, typeset_html
from portal.model.hours import parse_hours
from portal.prose import count_words, first_use, prose, sentences


def shown(text: str) -> str:
    """Make no-break spaces readable: ~ is the wide one, ° the narrow one."""
    return text.replace("\u00a0", "~").replace("\u202f", "°")


@pytest.mark.parametrize(
    ("day", "weekday", "year", "said"),
    [
        (date(2026, 12, 28), True, True, "lundi 28~décembre 2026"),
        (date(2026, 12, 28), False, True, "28~décembre 2026"),
        (date(2026, 12, 28), True, False, "lundi 28~décembre"),
        (date(2026, 12, 28), False, False, "28~décembre"),
        (date(2027, 8, 1), True, True, "dimanche 1er~août 2027"),
        (date(2027, 2, 21), False, True, "21~février 2027"),
    ],
)
def test_a_date_is_said_in_words(day: date, weekday: bool, year: bool, said: str) -> None:
    assert shown(say_date(day, weekday=weekday, year=year)) == said


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        (date(2026, 12, 25), date(2026, 12, 25), "le vendredi 25~décembre 2026"),
        (date(2026, 12, 25), date(2027, 1, 2), "du 25~décembre 2026 au 2~janvier 2027"),
        (date(2027, 7, 5), date(2027, 8, 27), "du 5~juillet au 27~août 2027"),
        (date(2027, 8, 1), date(2027, 8, 15), "du 1er au 15~août 2027"),
        (date(2026, 12, 7), date(2026, 12, 11), "du 7 au 11~décembre 2026"),
        (date(2026, 11, 28), date(2026, 12, 2), "du 28~novembre au 2~décembre 2026"),
        (date(2026, 12, 1), date(2027, 12, 1), "du 1er~décembre 2026 au 1er~décembre 2027"),
    ],
)
def test_a_span_says_the_year_once_when_there_is_one(first: date, last: date, said: str) -> None:
    assert shown(say_span(first, last)) == said


@pytest.mark.parametrize(
    ("minutes", "said"),
    [(0, "0~h"), (480, "8~h"), (510, "8~h~30"), (545, "9~h~05"), (720, "12~h"), (1439, "23~h~59"), (1440, "minuit")],
)
def test_a_time_is_said_as_the_french_write_it(minutes: int, said: str) -> None:
    assert shown(say_time(minutes)) == said


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("fermé", "fermé"),
        ("8h30-12h", "8~h~30~–~12~h"),
        ("8h30-12h, 13h30-17h", "8~h~30~–~12~h, 13~h~30~–~17~h"),
        ("20h-24h", "20~h~–~minuit"),
    ],
)
def test_hours_are_said_in_one_form(typed: str, said: str) -> None:
    assert shown(say_slots(parse_hours(typed))) == said


def said_week(*typed: str) -> Iterator[tuple[str, str]]:
    monday, tuesday, wednesday, thursday, friday, saturday, sunday = map(parse_hours, typed)
    week = (monday, tuesday, wednesday, thursday, friday, saturday, sunday)
    return ((FRENCH.capital(days), FRENCH.hours(slots)) for days, slots in FRENCH.week(week))


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (
            ("13h30-17h", *["9h-17h"] * 4, "fermé", "fermé"),
            ["Lundi : 13~h~30~–~17~h", "Du mardi au vendredi : 9~h~–~17~h", "Samedi et dimanche : fermé"],
        ),
        (
            ("9h-12h", "9h-17h", "9h-12h", "9h-17h", "9h-12h", "fermé", "fermé"),
            ["Lundi, mercredi et vendredi : 9~h~–~12~h", "Mardi et jeudi : 9~h~–~17~h", "Samedi et dimanche : fermé"],
        ),
        (("9h-12h",) * 7, ["Tous les jours : 9~h~–~12~h"]),
        (("fermé",) * 7, ["Tous les jours : fermé"]),
        (
            ("fermé", "9h-12h", "fermé", "fermé", "fermé", "fermé", "fermé"),
            ["Mardi : 9~h~–~12~h", "Lundi, mercredi, jeudi, vendredi, samedi et dimanche : fermé"],
        ),
    ],
)
def test_a_week_is_said_in_few_sentences_open_days_first(typed: Sequence[str], said: list[str]) -> None:
    assert [shown(f"{days} : {hours}") for days, hours in said_week(*typed)] == said


@pytest.mark.parametrize(
    ("numbers", "said"),
    [([0], "lundi"), ([0, 1], "lundi et mardi"), ([0, 1, 2], "du lundi au mercredi"), ([4, 6], "vendredi et dimanche")],
)
def test_days_are_said_in_words(numbers: list[int], said: str) -> None:
    assert say_days(numbers) == said


@pytest.mark.parametrize(
    ("words", "said"),
    [([], ""), (["un"], "un"), (["un", "deux"], "un et deux"), (["un", "deux", "trois"], "un, deux et trois")],
)
def test_a_list_is_said_with_and_before_the_last(words: list[str], said: str) -> None:
    assert join_words(words) == said


def test_a_list_may_be_said_with_another_conjunction() -> None:
    assert join_words(["paires", "impaires"], either=True) == "paires ou impaires"


@pytest.mark.parametrize(
    "typed", ["Fête de l'Été", "fete de l’ete", "FÊTE DE L’ÉTÉ ", "fe\u0302te de l'e\u0301te\u0301"]
)
def test_words_are_compared_without_case_accents_nor_apostrophes(typed: str) -> None:
    assert fold(typed) == "fete de l'ete"


@pytest.mark.parametrize(("typed", "folded"), [("Œuvre", "oeuvre"), ("Ex æquo", "ex aequo")])
def test_joined_letters_are_compared_as_two(typed: str, folded: str) -> None:
    assert fold(typed) == folded


@pytest.mark.parametrize(("word", "heading"), [("œuvre", "O"), ("État civil", "E"), ("3949", "0-9"), ("", "0-9")])
def test_a_word_stands_under_its_first_letter(word: str, heading: str) -> None:
    assert initial(word) == heading


@pytest.mark.parametrize(("text", "part"), [("Quotient familial", "quotient-familial"), ("L’Œuvre !", "l-oeuvre")])
def test_a_text_becomes_part_of_an_address(text: str, part: str) -> None:
    assert slug(text) == part


@pytest.mark.parametrize(
    ("text", "found"), [("la CMU-C, puis la CMU.", 18), ("CMU", 0), ("la CMU-C", None), ("un mot", None)]
)
def test_a_word_is_found_where_it_stands_by_itself(text: str, found: int | None) -> None:
    use = first_use(text, "CMU")
    assert (use.start() if use else None) == found


TYPESET = [
    ("l'école d'ici", "l’école d’ici"),
    ("aujourd'hui", "aujourd’hui"),
    ("l'« accueil »", "l’«°accueil°»"),
    ("Qui ?", "Qui°?"),
    ("Non ! Si ; ou : voilà", "Non°! Si°; ou°: voilà"),
    ("« Oui »", "«°Oui°»"),
    ("«Oui »", "«°Oui°»"),
    ("(quoi ?)", "(quoi°?)"),
    ("https://www.caf.fr : ouvert", "https://www.caf.fr°: ouvert"),
    ("https://www.caf.fr/?a=b&c=d", "https://www.caf.fr/?a=b&c=d"),
    ("de 8:30 à 12:00", "de 8:30 à 12:00"),
    ("a ? b : c", "a°? b°: c"),
    ("les 'guillemets' droits", "les 'guillemets' droits"),
    ("", ""),
]


@pytest.mark.parametrize(("typed", "printed"), TYPESET)
def test_text_is_set_as_in_french_print(typed: str, printed: str) -> None:
    assert shown(typeset(typed)) == printed


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("<p>l'école ?</p>", "<p>l’école°?</p>"),
        ("<p>l'<em>école</em> ?</p>", "<p>l’<em>école</em>°?</p>"),
        ("<p>jusqu'<b>ici</b></p>", "<p>jusqu’<b>ici</b></p>"),
        ("<p>l&#39;école, l&#x27;été</p>", "<p>l’école, l’été</p>"),
        ("<a title=\"l'été : oui ?\" href='a ? b'>l'été</a>", "<a title=\"l'été : oui ?\" href='a ? b'>l’été</a>"),
        ("<a title=\"a > l'été ?\">d'ici</a>", '<a title="a > l\'été ?">d’ici</a>'),
        ("<script>if (a ? 'l'b' : c) {}</script>l'été", "<script>if (a ? 'l'b' : c) {}</script>l’été"),
        ("<style>a ::after { content: 'l'a ?' }</style>", "<style>a ::after { content: 'l'a ?' }</style>"),
        ("<code>l'a ?</code> <pre>b : c</pre>", "<code>l'a ?</code> <pre>b : c</pre>"),
        ("<textarea>l'a ?</textarea>", "<textarea>l'a ?</textarea>"),
        ("<!-- l'été ? --> l'été ?", "<!-- l'été ? --> l’été°?"),
        ("<SCRIPT type='a'>l'a</SCRIPT>", "<SCRIPT type='a'>l'a</SCRIPT>"),
        ("<p>&amp; <b>« Oui »</b> &lt; 3</p>", "<p>&amp; <b>«°Oui°»</b> &lt; 3</p>"),
        ("<codex>l'été</codex>", "<codex>l’été</codex>"),
    ],
)
def test_html_is_set_in_its_prose_only(typed: str, printed: str) -> None:
    assert shown(typeset_html(typed)) == printed


def test_setting_twice_changes_nothing_more() -> None:
    dice = random.Random(4)
    pieces = [
        "l'",
        "école",
        " ?",
        " :",
        "« ",
        " »",
        "«",
        " ",
        "<b>",
        "</b>",
        '<a title="l\'a ?">',
        "</a>",
        "8:30",
        "&#39;a",
        "\n",
    ]
    for _ in range(500):
        text = "".join(dice.choices(pieces, k=12))
        assert typeset(typeset(text)) == typeset(text)
        assert typeset_html(typeset_html(text)) == typeset_html(text)


def test_html_keeps_its_markup_whatever_it_is() -> None:
    dice = random.Random(5)
    pieces = ["<p>", "</p>", "<script>", "</script>", "<", ">", "'", '"', "l'été ?", "<!--", "-->", " : ", "<a b='"]
    for _ in range(500):
        text = "".join(dice.choices(pieces, k=10))
        plain = shown(typeset_html(text)).replace("°", " ").replace("’", "'")
        assert plain.replace(" ", "") == text.replace(" ", "")


@pytest.mark.parametrize(
    ("markdown", "read"),
    [
        ("**Gras** et *penché*, `code`", "Gras et penché, code"),
        ("[caf.fr](https://www.caf.fr) ici", "caf.fr ici"),
        ("![Une carte](carte.png)", "Une carte"),
        ("1. Premier", "Premier"),
        ("- Premier", "Premier"),
        ("<br>Ici", "Ici"),
    ],
)
def test_markdown_is_read_as_its_words(markdown: str, read: str) -> None:
    assert prose(markdown) == read


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Un. Deux ! Trois ? Quatre… Cinq", 5),
        ("Un, deux : trois ; quatre.", 1),
        ("Sur caf.fr. Puis ameli.fr.", 2),
        ("Qui ? « Moi. »", 2),
        ("Un\nDeux\n\nTrois", 3),
        ("", 0),
    ],
)
def test_prose_is_cut_into_sentences(text: str, count: int) -> None:
    assert len(sentences(text)) == count


@pytest.mark.parametrize(
    ("text", "count"), [("Un deux trois.", 3), ("L’école d'ici", 4), ("16 ans : oui !", 3), ("", 0)]
)
def test_words_are_counted_as_readers_do(text: str, count: int) -> None:
    assert count_words(text) == count
