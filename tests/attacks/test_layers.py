"""No single layer carries everything, and forging needs none of them to fail."""

import pytest
from attacks import pooled
from attacks.attack import read_attacks
from attacks.scene import Decoys

from kerasdojo.confine import LAYERS

CELLS = [attack for attack in read_attacks().values() if attack.kind == "cell"]
FORGING = [
    attack
    for attack in CELLS
    if attack.gains in {"score", "junk", "none"} and not attack.name.endswith("_file")
]
# What a layer closes alone: everything else stays shut without it.
ALONE = {
    "landlock": "results_file gradebook_write read_files walk_up hard_link "
    "startup_files shared_places removes_files",
    "seccomp": "orphan fork_bomb namespace",
    "rlimits": "thread_bomb shared_memory disk",
}

pytestmark = [pytest.mark.tensorflow, pytest.mark.timeout(300)]


def run(target, folder, attacks, layers):
    decoys = Decoys(folder)
    try:
        return pooled.grade(
            target.course,
            attacks,
            lambda name: target.scene(decoys, name),
            target.answer,
            layers,
        )
    finally:
        decoys.close()


def test_forging_gains_nothing_without_any_layer(target, tmp_path):
    reads = {"run_solution", "run_classmate"}
    forging = [a for a in FORGING if a.name.partition("_")[2] not in reads]
    outcomes = run(target, tmp_path / "decoys", forging, ())
    assert {o.isolation for o in outcomes.values()} == {"NOT ISOLATED"}
    for attack in forging:
        assert (attack.name, outcomes[attack.name].score) == (
            attack.name,
            attack.deserves,
        )


def test_without_its_precondition_no_worker_starts(target, tmp_path):
    # Landlock and seccomp cannot be applied without it; student code must not run.
    attacks = [a for a in CELLS if a.name.endswith("_tcp")]
    outcomes = run(target, tmp_path / "decoys", attacks, LAYERS - {"no_new_privs"})
    assert [(o.isolation, o.reached) for o in outcomes.values()] == [("error", False)]


@pytest.mark.parametrize("layer", sorted(LAYERS - {"no_new_privs"}))
def test_without_one_layer_only_what_it_alone_closes_opens(target, tmp_path, layer):
    reaching = [a for a in CELLS if a.gains == "evidence"]
    # A user of its own comes with capabilities that these two take away again.
    without = {layer, "uid"} if layer in {"landlock", "seccomp"} else {layer}
    outcomes = run(target, tmp_path / "decoys", reaching, LAYERS - without)
    assert "error" not in {outcome.isolation for outcome in outcomes.values()}
    opened = {name for name, outcome in outcomes.items() if outcome.reached}
    short = {name.partition("_")[2] for name in opened}
    assert short <= set(ALONE.get(layer, "").split())
