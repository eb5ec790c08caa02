"""A user of its own, and what is left of root's power."""

import os
from pathlib import Path

import pytest

from kerasdojo import confine
from kerasdojo.confine import Policy, capabilities, uid

UID = frozenset({"no_new_privs", "uid"})
only_root = pytest.mark.parametrize("ground", ["root"], indirect=True)


def held() -> list[int]:
    """Return all five capability sets."""
    lines = Path("/proc/self/status").read_text().splitlines()
    return [int(line.split()[1], 16) for line in lines if line.startswith("Cap")]


@only_root
def test_each_worker_is_another_user_without_power(ground):
    look = lambda: [os.getresuid(), os.getresgid(), os.getgroups(), held()]  # noqa: E731
    first, second = (ground.run(look, UID, readable=()).value for _ in range(2))
    assert len({*first[0], *first[1]}) == 1
    assert first[0] != second[0]
    assert first[0][0] >= uid.of_process(2)
    assert first[2:] == [[], [0] * 5]


@only_root
def test_python_under_a_closed_folder_costs_one_capability(ground):
    closed = ground.folder / "closed"
    package = closed / "package"
    package.mkdir(parents=True)
    (package / "module.py").write_text("x = 1")
    closed.chmod(0o700)
    policy = {"readable": (package,)}

    def look():
        assert (package / "module.py").read_text() == "x = 1"
        return held()

    kept = [0, *[capabilities.DAC_READ_SEARCH] * 2, 0, 0]
    assert ground.run(look, **policy).value == kept
    closed.chmod(0o755)
    assert ground.run(look, **policy).value == [0] * 5


@only_root
def test_that_capability_opens_nothing_outside(ground):
    hidden = ground.file("hidden")
    closed = ground.folder / "closed"
    closed.mkdir(mode=0o700)
    policy = {"readable": (closed,)}
    assert ground.run(lambda: hidden.read_text(), **policy).error == "EACCES"
    assert ground.run(lambda: list(Path("/root").iterdir()), **policy).error == "EACCES"


@only_root
def test_it_is_not_kept_without_landlock_and_seccomp(ground):
    closed = ground.folder / "closed"
    closed.mkdir(mode=0o700)
    for missing in ("landlock", "seccomp"):
        layers = confine.LAYERS - {missing}
        run = ground.run(lambda: None, layers, readable=(closed,))
        assert "cannot read Python's folders" in run.error


@only_root
def test_files_of_an_earlier_worker_are_taken_over(ground):
    def leave():
        Path("folder").mkdir()
        Path("folder/note").write_text("from before")

    def add():
        with Path("folder/note").open("a") as file:
            file.write("!")
        return Path("folder/note").read_text()

    assert ground.run(leave).error is None
    assert ground.run(add).value == "from before!"
    (ground.scratch / "folder/note").unlink()
    (ground.scratch / "folder").rmdir()


@only_root
def test_a_user_can_be_shared_but_not_somebody_s(ground):
    shared = uid.of_process(4242)
    assert ground.run(os.getuid, user=shared).value == shared
    for somebody in (1, 1000, 65534, uid.of_process(0), uid.of_process(1 << 23)):
        assert "no user id of a worker" in ground.run(os.getuid, user=somebody).error


@only_root
def test_ownership_is_not_given_through_links(ground):
    kept = ground.file("kept")
    (ground.scratch / "soft").symlink_to(kept)
    os.link(kept, ground.scratch / "hard")
    assert ground.run(lambda: None).error is None
    assert kept.stat().st_uid == 0


@only_root
def test_root_keeps_no_capability_without_that_layer(ground):
    run = ground.run(lambda: [os.getuid(), held()], confine.LAYERS - {"uid"})
    assert run.value == [0, [0] * 5]


@pytest.mark.parametrize("readable", [".", "inside"])
def test_scratch_that_holds_the_library_is_refused(tmp_path, readable):
    (tmp_path / "inside").mkdir()
    with pytest.raises(confine.ConfinementError, match="must stay read-only"):
        Policy(tmp_path, readable=(tmp_path / readable,)).check()


def test_scratch_that_is_a_link_or_missing_is_refused(tmp_path):
    (tmp_path / "link").symlink_to(tmp_path)
    for path in (tmp_path / "link", tmp_path / "absent", Path("relative")):
        with pytest.raises(confine.ConfinementError, match="absolute path"):
            Policy(path, readable=()).check()
