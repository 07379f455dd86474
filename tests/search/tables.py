"""Tables of what people type, beside the tests: a text and what is expected of it, a tab between them."""

from pathlib import Path


def rows(name: str) -> list[tuple[str, ...]]:
    """Return the rows of a table; a line that begins with « # » is a note."""
    table = Path(__file__).with_name(name).read_text(encoding="utf-8")
    return [tuple(line.split("\t")) for line in table.splitlines() if line and not line.startswith("#")]
