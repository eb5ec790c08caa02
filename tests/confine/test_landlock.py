"""Landlock by version: older kernels are imitated by a lower one."""

import errno
import os
from pathlib import Path

import pytest

from kerasdojo import confine
from kerasdojo.confine import _linux, landlock, no_new_privs

VERSIONS = range(1, landlock.abi() + 1)
LANDLOCK = frozenset({"no_new_privs", "landlock"})
pytestmark = pytest.mark.skipif(not VERSIONS, reason="this kernel has no Landlock")


@pytest.mark.parametrize("version", VERSIONS)
def test_every_version_hides_files_and_leaves_the_scratch_folder(ground, version):
    hidden = ground.file("hidden")
    allowed = ground.file("allowed", "open")

    def work():
        Path("folder").mkdir()
        Path("folder/a").write_text("x")
        Path("folder/a").rename("folder/b")
        Path("folder/b").unlink()
        Path("folder").rmdir()
        assert allowed.read_text() == "open"
        with pytest.raises(PermissionError):
            allowed.write_text("changed")
        with pytest.raises(PermissionError):
            os.listdir(ground.folder)  # noqa: PTH208
        hidden.read_text()

    run = ground.run(work, landlock_abi=version, readable=(allowed,))
    assert run.error == "EACCES"
    assert allowed.read_text() == "open"


@pytest.mark.parametrize(("version", "error"), [(1, "EXDEV"), (2, None)])
def test_renaming_across_folders_needs_version_2(ground, version, error):
    def work():
        Path("a").mkdir(exist_ok=True)
        Path("b").mkdir(exist_ok=True)
        Path("a/file").touch()
        Path("a/file").rename("b/file")

    assert ground.run(work, LANDLOCK, landlock_abi=version).error == error


@pytest.mark.parametrize("version", [1, 2, 3])
def test_readable_files_cannot_be_cut(ground, version):
    kept = ground.file("kept")

    def cut():
        os.open(kept, os.O_RDONLY | os.O_TRUNC)

    control = ground.run(cut, LANDLOCK, landlock_abi=version, readable=(kept,))
    assert control.refused == (version >= 3)
    kept.write_text("secret")
    for action in (cut, lambda: os.truncate(kept, 0)):
        run = ground.run(action, landlock_abi=version, readable=(kept,))
        assert run.error in {"EACCES", "EPERM"}
    assert kept.read_text() == "secret"


def test_hard_links_cannot_be_made_of_files_outside(ground):
    kept = ground.file("kept")
    link = lambda: os.link(kept, "link")  # noqa: E731
    assert ground.run(link, frozenset()).error is None
    ground.clear()
    assert ground.run(link, LANDLOCK, readable=(kept,)).refused


def test_own_process_is_readable_and_others_are_not(ground):
    own = lambda: len(Path("/proc/self/maps").read_text()) > 0  # noqa: E731
    parent = lambda: Path(f"/proc/{os.getppid()}/status").read_text()  # noqa: E731
    assert ground.run(own, LANDLOCK).value is True
    assert ground.run(parent, LANDLOCK).error == "EACCES"
    assert ground.run(parent, frozenset()).error is None


def test_null_device_takes_output(ground):
    assert ground.run(lambda: Path("/dev/null").write_text("x")).value == 1


def test_a_path_that_cannot_be_opened_is_an_error(ground):
    run = ground.run(lambda: None, readable=(ground.folder / "absent",))
    assert run.error.startswith("ConfinementError: cannot confine this process")
    assert "absent" in run.error


def test_no_landlock_without_the_system_call(monkeypatch):
    def missing(*arguments):
        raise OSError(errno.ENOSYS, "no such call")

    monkeypatch.setattr(_linux, "syscall", missing)
    assert landlock.abi() == 0
    monkeypatch.setattr(_linux, "machine", lambda: None)
    assert landlock.abi() == 0


def test_without_landlock_the_level_says_so(ground):
    with_all = confine.Report(tuple(confine.LAYERS))
    without = confine.Report(tuple(confine.LAYERS - {"landlock"}))
    assert (with_all.level, without.level) == (4, 0)


def test_versions_ask_for_no_right_they_do_not_know(ground):
    def apply_each(version):
        no_new_privs.apply()
        landlock.apply(version, [ground.scratch], [])
        return True

    for version in VERSIONS:
        assert ground.run(lambda v=version: apply_each(v), frozenset()).value is True
