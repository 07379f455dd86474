"""What the theme's frame tells around every page: the day of the build, and whom to call."""

from collections.abc import Mapping

from portal.languages.french.dates import say_date
from portal.outputs.search.houses_to_call import houses_to_call
from portal.portal import Portal


def frame(portal: Portal) -> Mapping[str, object]:
    """Return the variables that the templates of ``theme/`` use."""
    return {"built_on": say_date(portal.today), "houses_to_call": houses_to_call(portal)}
