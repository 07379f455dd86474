"""The rules that the data must follow, besides the form of each value: one rule a module, all of them listed here.

To add a rule, add a module with a function from the draft to its problems, one line below, its messages to the words
of French (``messages.toml``), and to the tests a file of wrong or doubtful data with the report expected of it.
"""

from collections.abc import Iterator
from dataclasses import replace

from portal.source.problems import Problem, Severity
from portal.source.rules.crowded_houses import crowded_houses
from portal.source.rules.days_given_twice import days_given_twice
from portal.source.rules.dead_links import dead_links
from portal.source.rules.doubtful_examples import doubtful_examples
from portal.source.rules.future_checks import future_checks
from portal.source.rules.guide_headings import guide_headings
from portal.source.rules.guide_markup import guide_markup
from portal.source.rules.guide_sections import guide_sections
from portal.source.rules.guide_titles import guide_titles_given_twice
from portal.source.rules.invented import invented
from portal.source.rules.long_sentences import long_sentences
from portal.source.rules.misleading_links import misleading_links
from portal.source.rules.names_given_twice import names_given_twice
from portal.source.rules.no_coming_date import no_coming_date
from portal.source.rules.old_guides import old_guides
from portal.source.rules.outside_house_hours import outside_house_hours
from portal.source.rules.over import over
from portal.source.rules.page_markup import page_markup
from portal.source.rules.permanence_clashes import permanence_clashes
from portal.source.rules.rule import Draft, Rule
from portal.source.rules.unchecked import unchecked
from portal.source.rules.unexplained_acronyms import unexplained_acronyms
from portal.source.rules.unknown_holidays import unknown_holidays
from portal.source.rules.unknown_offices import unknown_offices
from portal.source.rules.unknown_pictograms import unknown_pictograms
from portal.source.rules.unknown_references import unknown_references
from portal.source.rules.unprintable_lines import unprintable_lines
from portal.source.rules.vain_cancellations import vain_cancellations

_ERROR, _WARNING = Severity.ERROR, Severity.WARNING

RULES: tuple[Rule, ...] = (
    Rule(names_given_twice, _ERROR, "an identifier, a word, a landmark is given once"),
    Rule(unknown_references, _ERROR, "what an entry refers to is defined"),
    Rule(unknown_pictograms, _ERROR, "a pictogram is one that Material carries"),
    Rule(unknown_holidays, _ERROR, "a house opens on public holidays that exist where it stands"),
    Rule(days_given_twice, _ERROR, "a house gives one exception, one special timetable a day"),
    Rule(outside_house_hours, _ERROR, "a permanence is held while its house is open"),
    Rule(unknown_offices, _ERROR, "a permanence is held in an office that its house has"),
    Rule(permanence_clashes, _ERROR, "a permanence is given once, and alone in its office"),
    Rule(future_checks, _ERROR, "what was checked was checked in the past"),
    Rule(doubtful_examples, _ERROR, "what is invented says so, and was never checked"),
    Rule(guide_titles_given_twice, _ERROR, "a title belongs to one guide"),
    Rule(guide_headings, _ERROR, "a guide has the six headings, in order"),
    Rule(guide_sections, _ERROR, "every part of a guide is written, and its steps are numbered"),
    Rule(long_sentences, _ERROR, "a guide is written in short sentences"),
    Rule(unexplained_acronyms, _ERROR, "a guide says an acronym in words no later than it uses it"),
    Rule(guide_markup, _ERROR, "a guide holds no HTML, no picture, and links that are safe"),
    Rule(unprintable_lines, _ERROR, "a guide can be printed to the last letter"),
    Rule(page_markup, _ERROR, "a page of docs/ holds HTML that is safe"),
    Rule(dead_links, _ERROR, "a link of docs/ leads to a file or a page"),
    Rule(misleading_links, _ERROR, "a link leads where it seems to"),
    Rule(invented, _WARNING, "what is published is not invented", about_doubt=True),
    Rule(
        unchecked, _WARNING, "houses, permanences and what is elsewhere are checked every six months", about_doubt=True
    ),
    Rule(over, _WARNING, "what is over is taken out"),
    Rule(no_coming_date, _WARNING, "a permanence has a date within 60 days"),
    Rule(vain_cancellations, _WARNING, "a cancellation cancels something"),
    Rule(crowded_houses, _WARNING, "a house has an office for each of its visitors"),
    Rule(old_guides, _WARNING, "the official page of a guide is read again every year", about_doubt=True),
)


def broken(severity: Severity, draft: Draft) -> Iterator[Problem]:
    """Yield all that breaks the rules of one severity."""
    for rule in RULES:
        if rule.severity_in(draft) is severity:
            yield from (replace(found, severity=severity) for found in rule.find(draft))
