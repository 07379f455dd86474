"""Things put together by what they have in common, in the order in which they come."""

from collections.abc import Callable, Hashable, Iterable, Iterator
from datetime import date
from itertools import groupby
from typing import TypeVar

K = TypeVar("K", bound=Hashable)
T = TypeVar("T")


def grouped(items: Iterable[T], key: Callable[[T], K]) -> dict[K, tuple[T, ...]]:
    """Return the items by key; unlike ``itertools.groupby``, the items of a key need not stand side by side."""
    groups: dict[K, list[T]] = {}
    for item in items:
        groups.setdefault(key(item), []).append(item)
    return {name: tuple(group) for name, group in groups.items()}


def in_a_row(days: Iterable[date]) -> Iterator[tuple[date, date]]:
    """Yield the first and the last of each run of consecutive dates, which come in order."""
    for _, run in groupby(enumerate(days), key=lambda numbered: numbered[1].toordinal() - numbered[0]):
        (_, first), *more = run
        yield first, more[-1][1] if more else first
