"""How long the leaflets take, in one process: `python -m tests.bench.leaflets`.

Processor time is what to compare: other programs do not change it. The target is 100 leaflets within 5 seconds
and memory that stays flat from one round to the next.
"""

import resource
import sys
import time
from itertools import islice
from pathlib import Path

ROOT = Path(__file__).parents[2]
ENOUGH, TARGET = 100, 5.0
ROUNDS = 4


def main() -> int:
    """Print the cost of 100 leaflets and of all of them, round after round; return 1 when the target is missed."""
    sys.path.insert(0, str(ROOT / "hooks"))
    from portal.clock import today
    from portal.outputs.leaflets import leaflets
    from portal.portal import Publication
    from portal.source.loader import load

    publication = Publication("Maisons de Services au Public", "https://maisons.example.org/")
    portal, _ = load(ROOT, publication, today())
    start = time.process_time()
    made = sum(1 for _ in islice((path for path, _ in leaflets(portal) if path.endswith(".pdf")), ENOUGH))
    first = time.process_time() - start
    print(f"{made} leaflets with their previews: {first:.2f} s of one processor (target: {TARGET:.0f} s)")
    print("round   leaflets   clock s   processor s   MB")
    for number in range(1, ROUNDS + 1):
        clock, processor = time.perf_counter(), time.process_time()
        count = sum(path.endswith(".pdf") for path, _ in leaflets(portal))
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        spent = time.perf_counter() - clock, time.process_time() - processor
        print(f"{number:>5}{count:>11}{spent[0]:>10.2f}{spent[1]:>14.2f}{peak:>5.0f}", flush=True)
    return int(first > TARGET)


if __name__ == "__main__":
    sys.exit(main())
