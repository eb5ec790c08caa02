"""What confining a worker costs: `python benchmarks/confine.py [--tensorflow] [N]`.

Forks N times (40) for each set of layers, interleaved so that a busy moment of the
machine hits all of them, and prints the milliseconds that `confine` took in the child
and those from fork to exit. Without `--tensorflow` the process that forks is small.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from pathlib import Path

from kerasdojo import confine

FEWEST = frozenset({"no_new_privs"})
SETS: dict[str, frozenset[str]] = {
    "nothing (session, descriptors, signals)": frozenset(),
    "rlimits": frozenset({"rlimits"}),
    "Landlock": FEWEST | {"landlock"},
    "seccomp": FEWEST | {"seccomp"},
    "namespaces": frozenset({"namespaces"}),
    "rlimits, Landlock, seccomp": FEWEST | {"rlimits", "landlock", "seccomp"},
    "all but the own user": confine.LAYERS - {"uid"},
    "all": confine.LAYERS,
    "all, full namespaces": confine.LAYERS,
}


def main() -> None:
    """Measure and print one line for each set of layers."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--tensorflow", action="store_true", help="import it first")
    parser.add_argument("--json", action="store_true", help="print medians as JSON")
    parser.add_argument("forks", nargs="?", type=int, default=40)
    options = parser.parse_args()
    if options.json:
        print(json.dumps(medians(measure(options.forks))))
        return
    if options.tensorflow:
        os.environ |= {"TF_CPP_MIN_LOG_LEVEL": "3", "CUDA_VISIBLE_DEVICES": "-1"}
        import keras  # noqa: F401  the fork copies what it brings
    start = time.perf_counter()
    found = confine.probe()
    milliseconds = 1000 * (time.perf_counter() - start)
    print(
        f"probe {milliseconds:.0f} ms: level {found.level}, {', '.join(found.layers)}"
    )
    for name, times in measure(options.forks).items():
        inside, whole = zip(*times, strict=True)
        print(f"{name:42}{spread(inside)}   to exit{spread(whole)}")


def summary(forks: int = 40) -> dict[str, float]:
    """Return the median milliseconds to confine, by set of layers, in a new process."""
    command = [sys.executable, "-m", "benchmarks.confine", "--json", str(forks)]
    done = subprocess.run(command, capture_output=True, check=True, text=True)
    return dict(json.loads(done.stdout))


def medians(times: dict[str, list[tuple[float, float]]]) -> dict[str, float]:
    """Return the median milliseconds inside the child, by set of layers."""
    return {
        name: statistics.median(inside for inside, _ in found)
        for name, found in times.items()
    }


def measure(forks: int) -> dict[str, list[tuple[float, float]]]:
    """Return the milliseconds of each fork, by set of layers."""
    times = defaultdict(list)
    for _ in range(forks):
        for name, layers in SETS.items():
            if "full" in name and "full_namespaces" not in confine.probe().layers:
                continue
            times[name].append(one_fork(layers, full="full" in name))
    return times


def one_fork(layers: frozenset[str], *, full: bool) -> tuple[float, float]:
    """Return how long confining took in a child, and how long the child lived."""
    with tempfile.TemporaryDirectory() as folder:
        reading, writing = os.pipe()
        policy = confine.Policy(
            Path(folder).resolve(),
            layers=layers,
            full_namespaces=full,
            keep=(0, 1, 2, writing),
        )
        start = time.perf_counter()
        child = os.fork()
        if not child:
            begin = time.perf_counter()
            confine.confine(policy)
            os.write(writing, str(time.perf_counter() - begin).encode())
            os._exit(0)
        os.close(writing)
        with os.fdopen(reading) as stream:
            inside = float(stream.read())
        os.waitpid(child, 0)
        return 1000 * inside, 1000 * (time.perf_counter() - start)


def spread(values: tuple[float, ...]) -> str:
    """Return the median and the middle four fifths."""
    tenths = statistics.quantiles(values, n=10)
    return f"{statistics.median(values):7.2f} ms ({tenths[0]:.2f}-{tenths[-1]:.2f})"


if __name__ == "__main__":
    main()
