"""What the theme's frame tells around every page: the day of the build, and whom to call."""

from collections.abc import Mapping

from portal.french.dates import say_date
from portal.outputs.search.houses_to_call import houses_to_call
from portal.portal import Portal


def frame(portal: Portal) -> Mapping[str, object]:
    """Return what the templates of ``theme/`` find in ``config.extra``: plain data, as in ``mkdocs.yml``."""
    houses = [house._asdict() for house in houses_to_call(portal)]
    return {"built_on": say_date(portal.today), "houses_to_call": houses}
