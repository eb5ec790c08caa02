"""Control groups, on a tree of files that stands for the kernel's."""

import os
from pathlib import Path

import pytest

from kerasdojo import confine
from kerasdojo.confine import Limits, cgroup


@pytest.fixture
def tree(tmp_path) -> Path:
    """A mount with one delegated group, `/user/grader`."""
    for group, controllers in (("user", "cpu"), ("user/grader", "cpu memory pids")):
        folder = tmp_path / group
        folder.mkdir()
        (folder / "cgroup.subtree_control").write_text(controllers)
        (folder / "cgroup.procs").touch()
    return tmp_path


@pytest.mark.parametrize(
    ("membership", "found"),
    [
        ("0::/user/grader\n", "user/grader"),
        ("1:cpu:/other\n0::/user/grader/judge\n", "user/grader"),
        ("0::/user\n", None),
        ("0::/\n", None),
        ("0::/gone/group\n", None),
        ("4:memory:/user/grader\n", None),
        ("", None),
    ],
)
def test_delegated_group_is_the_own_one_or_its_parent(tree, membership, found):
    expected = None if found is None else tree / found
    assert cgroup.delegated(tree, membership) == expected


@pytest.mark.parametrize("ground", ["plain"], indirect=True)
def test_group_of_another_user_is_not_taken(ground, tree):
    (tree / "user/grader/cgroup.procs").chmod(0o400)
    look = lambda: str(cgroup.delegated(tree, "0::/user/grader"))  # noqa: E731
    assert ground.run(look, frozenset()).value == "None"


def test_worker_is_bounded_before_it_is_moved(tree, monkeypatch):
    written = []
    write = cgroup._write
    monkeypatch.setattr(
        cgroup,
        "_write",
        lambda file, value: (written.append(file.name), write(file, value)),
    )
    cgroup.apply(Limits(memory_mib=100, processes=7), tree / "user/grader")
    group = tree / f"user/grader/kerasdojo-{os.getpid()}"
    values = {file.name: int(file.read_text()) for file in group.iterdir()}
    assert values == {
        "memory.max": 100 << 20,
        "memory.swap.max": 0,
        "pids.max": 7,
        "cgroup.procs": os.getpid(),
    }
    assert written[-1] == "cgroup.procs"


def test_groups_left_empty_are_swept(tree):
    base = tree / "user/grader"
    ended, busy, other = (base / name for name in ("kerasdojo-1", "kerasdojo-2", "x"))
    for folder in (ended, busy, other):
        folder.mkdir()
    (busy / "process").touch()
    cgroup.sweep(base)
    assert [folder.exists() for folder in (ended, busy, other)] == [False, True, True]


def test_without_a_delegated_group_it_is_an_error(monkeypatch):
    monkeypatch.setattr(cgroup, "delegated", lambda: None)
    with pytest.raises(confine.ConfinementError, match="was delegated"):
        cgroup.apply(Limits())


def test_real_group_bounds_threads(ground):
    if "cgroup" not in ground.works.layers:
        pytest.skip("no control group with memory and pids is delegated here")
    layers = frozenset({"cgroup", "no_new_privs"})
    assert ground.run(os.fork, layers, limits=Limits(processes=1)).error == "EAGAIN"
