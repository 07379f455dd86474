"""`make bench`: build time with 3 to 3,000 houses, and the shipped site beside plain Material.

Processor time is what to compare: other programs do not change it.
"""

import argparse
import tempfile
from pathlib import Path

from tests.bench.building import ROOT, Cost, copy_project, median_cost
from tests.bench.plain_material import write_plain_site
from tests.bench.town import write_town

#: The official list of 2,800 houses, where it is at hand.
OFFICIAL_LIST = ROOT.parent / "shared" / "data" / "liste-france-services-2024-08-01.csv"
#: Beyond this many houses one run is enough: a build is long enough to be steady.
SEVERAL_RUNS_UP_TO = 1000


def main() -> None:
    """Measure and print both tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sizes", nargs="*", type=int, default=[3, 30, 300, 3000], help="numbers of houses")
    parser.add_argument("--runs", type=int, default=3, help="builds of which the median is taken")
    parser.add_argument("--leaflets", action="store_true", help="make the leaflets of the towns too (minutes)")
    options = parser.parse_args()
    _towns(sorted(options.sizes), options.runs, leaflets=options.leaflets)
    _beside_plain_material(options.runs)


def _towns(sizes: list[int], runs: int, *, leaflets: bool) -> None:
    source = "the official list" if OFFICIAL_LIST.exists() else "made-up houses"
    print(f"Towns from {source}, 3 permanences a house, {'with' if leaflets else 'without'} leaflets")
    print("houses   clock s   processor s   ms a house   ms a further house   peak MB")
    before: tuple[int, Cost] | None = None
    each: dict[int, float] = {}
    for size in sizes:
        cost = _town_cost(size, runs if size <= SEVERAL_RUNS_UP_TO else 1, leaflets=leaflets)
        each[size] = 1000 * cost.processor / size
        further = f"{1000 * (cost.processor - before[1].processor) / (size - before[0]):.1f}" if before else "–"
        figures = f"{cost.wall:>9.2f}{cost.processor:>14.2f}{each[size]:>13.1f}{further:>21}{cost.peak:>10.0f}"
        print(f"{size:>6}{figures}", flush=True)
        before = size, cost
    if {30, 3000} <= each.keys():
        print(f"Time a house from 30 to 3,000 houses: {each[3000] / each[30] - 1:+.0%} (target: at most +25%)")


def _town_cost(size: int, runs: int, *, leaflets: bool) -> Cost:
    with tempfile.TemporaryDirectory() as folder:
        project = copy_project(Path(folder))
        write_town(project / "data", size, OFFICIAL_LIST)
        return median_cost(project, runs, leaflets=leaflets)


def _beside_plain_material(runs: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        shipped = copy_project(Path(folder))
        costs = {
            "shipped, without leaflets": median_cost(shipped, runs),
            "shipped, with leaflets": median_cost(shipped, runs, leaflets=True),
        }
        pages = sum(1 for page in (shipped / "site").rglob("*.html") if page.name != "404.html")
        print(f"\nThe shipped site beside plain Material, {pages} pages each")
    with tempfile.TemporaryDirectory() as folder:
        plain = median_cost(write_plain_site(Path(folder), pages), runs)
    print("                             clock s   processor s   times plain   peak MB")
    for name, cost in {"plain Material": plain, **costs}.items():
        times = cost.processor / plain.processor
        print(f"{name:<27}{cost.wall:>9.2f}{cost.processor:>14.2f}{times:>14.2f}{cost.peak:>10.0f}")


if __name__ == "__main__":
    main()
