"""Fuzzes one reader, guided by coverage: `python tools/fuzz/run.py frames 300`.

Runs for 300 seconds. What was found stays in the corpus when it is new; a find is
written to `crash-...` in the current folder. Further arguments go to libFuzzer.
"""

import os
import random
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
os.environ.update(CUDA_VISIBLE_DEVICES="-1", TF_CPP_MIN_LOG_LEVEL="3")

import atheris

INSTRUMENTED = ["kerasdojo", "targets", "json", "mistune", "nbconvert.filters"]
INSTRUMENTED += ["keras.src.saving", "keras.src.models", "keras.src.layers"]
with atheris.instrument_imports(include=INSTRUMENTED):
    import targets

    targets.preload(sys.argv[1])
from watch import watched  # noqa: E402

UNREAD = 0.2


def main():
    """Fuzz the target that the first argument names."""
    name, seconds = sys.argv[1:3]
    target = targets.TARGETS[name]
    corpus = Path(os.environ.get("FUZZ_CORPUS", targets.CORPUS / name))
    arguments = [str(corpus), f"-max_total_time={seconds}", "-timeout=20"]
    arguments += ["-rss_limit_mb=3000", f"-max_len={targets.MAX_INPUT}"]
    arguments += ["-print_final_stats=1"]
    atheris.Setup(
        [sys.argv[0], *sys.argv[3:], *arguments],
        watched(target) if name == "models" else target,
        custom_mutator=mutator(name),
    )
    atheris.Fuzz()


def mutator(name):
    """Return what changes an input: its tree four times of five, else its bytes."""

    def change(data, max_size, seed):
        rng = random.Random(seed)
        if rng.random() < UNREAD:
            return atheris.Mutate(data, max_size)
        changed = targets.mutant(name, data, rng.choice(targets.inputs(name)), rng)
        return changed or atheris.Mutate(data, max_size)

    return change


if __name__ == "__main__":
    main()
