"""The same attacks where nbgrader runs as an ordinary user, and with a layer missing.

A sample in an ordinary run; `KERASDOJO_ATTACKS=all` runs every attack, with all layers
and with each of them switched off in turn.
"""

import os
import pwd
import shutil
import tempfile
from pathlib import Path

import pytest
from attacks.attack import HONEST, POINTS, read_attacks
from attacks.conftest import Attacked
from attacks.scene import Decoys
from attacks.test_layers import ALONE

from kerasdojo.confine import LAYERS, probe

EVERYTHING = os.environ.get("KERASDOJO_ATTACKS") == "all"
# What a user of one's own helps against, and one of each other kind.
SAMPLE = "results_file gradebook_write run_solution read_files walk_up hard_link "
SAMPLE += "memory_of_the_grader tcp abstract_socket kill_the_grader trace_the_grader "
SAMPLE += "removes_files shared_places always_equal forged_answers orphan link_as_file "
SAMPLE += "many_files disk_in_parts deep_folders"
SWITCHED_OFF = ["nothing", *sorted(LAYERS - {"uid", "no_new_privs"}) * EVERYTHING]

pytestmark = [
    pytest.mark.tensorflow,
    pytest.mark.timeout(900),
    pytest.mark.skipif(os.geteuid() != 0, reason="is an ordinary user already"),
    pytest.mark.skipif(
        "uid" not in probe().layers and "CI" not in os.environ,
        reason="other users cannot read this Python",
    ),
]


def chosen():
    attacks = read_attacks()
    if EVERYTHING:
        return attacks
    names = SAMPLE.split()
    return {n: a for n, a in attacks.items() if n.partition("_")[2] in names}


@pytest.fixture(scope="module", params=SWITCHED_OFF)
def attacked(request):
    """A class of attackers, graded by an ordinary user, perhaps with a layer off."""
    user = pwd.getpwnam("nobody").pw_uid
    folder = Path(tempfile.mkdtemp(prefix="kerasdojo-ordinary-"))
    folder.chmod(0o711)
    decoys = Decoys(folder / "decoys", user)
    layers = None if request.param == "nothing" else sorted(LAYERS - {request.param})
    try:
        attacked = Attacked(folder / "own", decoys, chosen(), layers)
        attacked.off = request.param
        yield attacked
    finally:
        decoys.close()
        shutil.rmtree(folder)


def closed(attacked):
    """Names of the attacks that must fail whether or not the layer is there."""
    opened = ALONE.get(attacked.off, "").split()
    if attacked.off == "landlock":
        # The layer that carries code can touch its file, and so computes what is right.
        opened += ["run_solution", "run_classmate", "lambda_layer"]
    return [n for n in attacked.attacks if n.partition("_")[2] not in opened]


def test_every_attacker_scores_what_the_honest_part_deserves(attacked):
    names = closed(attacked)
    scores = {name: attacked.result(name).score for name in names}
    assert scores == {name: attacked.attacks[name].deserves for name in names}
    for student in HONEST:
        result = attacked.result(student)
        assert {e.exercise: e.score for e in result.exercises} == POINTS


def test_nothing_leaks_and_nothing_is_hit(attacked):
    for name in closed(attacked):
        shown = attacked.shown(name)
        forbidden = attacked.forbidden(attacked.attacks[name])
        assert [text for text in forbidden if text in shown] == []
    if closed(attacked) == [*attacked.attacks]:
        assert attacked.decoys.harmed() == []
        assert set(attacked.after) <= set(attacked.before)
        assert attacked.remains == []


def test_no_user_of_its_own_was_needed(attacked):
    found = {attacked.result(student).isolation for student in HONEST}
    loss = {"landlock", "seccomp", "rlimits"}
    assert found == {"NOT ISOLATED" if attacked.off in loss else "full"}
