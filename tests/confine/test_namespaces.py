"""Namespaces, and the root folder and process table that can come with them."""

import multiprocessing
import multiprocessing.heap
import multiprocessing.sharedctypes
import multiprocessing.synchronize  # a confined plain user may not import it here
import os
import signal
import socket
from pathlib import Path

import pytest

from kerasdojo import confine
from kerasdojo.confine import _child, _probe

FULL = "full_namespaces"
MOUNTS_ONLY = frozenset({"rlimits", "no_new_privs", "seccomp"})


def mount_points() -> list[str]:
    lines = Path("/proc/self/mountinfo").read_text().splitlines()
    return [line.split()[4] for line in lines]


def random_bytes() -> int:
    with Path("/dev/urandom").open("rb") as device:
        return len(device.read(4))


@pytest.fixture
def full(ground):
    """Run an action with all namespaces, and Landlock or not."""
    if FULL not in ground.works.layers:
        pytest.skip("full namespaces do not work here")

    def run(action, layers=confine.LAYERS, **policy):
        return ground.run(action, layers, full_namespaces=True, **policy)

    return run


def test_network_and_host_are_others(ground):
    if "namespaces" not in ground.works.layers:
        pytest.skip("namespaces do not work here")
    layers = frozenset({"no_new_privs", "namespaces"})
    kinds = ("net", "ipc", "uts")

    def look():
        return [str(Path(f"/proc/self/ns/{kind}").readlink()) for kind in kinds]

    ours = look()
    assert not set(ours) & set(ground.run(look, layers).value)
    assert ground.run(look, frozenset({"no_new_privs"})).value == ours
    names = lambda: [name for _, name in socket.if_nameindex()]  # noqa: E731
    assert ground.run(names, layers).value == ["lo"]


def test_user_stays_and_brings_no_power(ground):
    def look():
        lines = Path("/proc/self/status").read_text().splitlines()
        return [os.getuid(), [x.split()[1] for x in lines if x.startswith("CapEff")]]

    run = ground.run(look, confine.LAYERS - {"uid"})
    assert run.value == [65534 if ground.plain else os.getuid(), ["0" * 16]]


def test_only_the_named_folders_exist(full, ground):
    hidden, shown = ground.file("hidden"), ground.file("shown", "x")

    def look():
        (Path.cwd() / "file").write_text("x")
        return {
            "hidden": hidden.exists(),
            "home": [str(path) for path in Path("/root").glob("*")],
            "programs": Path("/usr/bin").exists(),
            "shown": shown.read_text(),
            "roots": [r for r in mount_points() if r == "/"],
            "processes": sorted(p.name for p in Path("/proc").glob("[0-9]*")),
        }

    layers = MOUNTS_ONLY
    expected = {
        "hidden": False,
        "programs": False,
        "shown": "x",
        "roots": ["/"],
        "processes": ["1"],
    }
    value = full(look, layers, readable=(shown,)).value
    assert value.pop("home") == []
    assert value == expected
    assert (ground.scratch / "file").read_text() == "x"


def test_all_but_scratch_is_read_only(full, ground):
    for path in (Path("/new"), Path("/usr/lib/new"), ground.folder / "new"):
        run = full(lambda path=path: path.write_text("x"), MOUNTS_ONLY)
        assert run.error in {"EROFS", "ENOENT"}
    assert full(lambda: Path("/dev/null").write_text("x")).value == 1
    assert full(random_bytes).value == 4


def test_scratch_inside_a_readable_folder_stays_writable(full, ground):
    write = lambda: Path("file").write_text("x")  # noqa: E731
    assert full(write, MOUNTS_ONLY, readable=(ground.folder,)).value == 1
    outside = lambda: (ground.folder / "file").write_text("x")  # noqa: E731
    assert full(outside, MOUNTS_ONLY, readable=(ground.folder,)).error == "EROFS"


def test_level_2_without_landlock(full, ground, monkeypatch):
    works = ground.works
    layers = tuple(layer for layer in works.layers if layer not in {"landlock", "uid"})
    ground.works = _probe.Probe(layers, works.missing, 0)
    run = ground.run(lambda: os.getpid())
    assert run.value == 1
    assert FULL in run.layers
    assert confine.Report(tuple(run.layers)).level == 2


def test_semaphores_work_in_shared_memory_of_its_own(full):
    def work():
        multiprocessing.get_context("fork").Value("i", 3)
        return os.listdir("/dev/shm")  # noqa: PTH208

    assert full(work).value == []
    assert not list(Path("/dev/shm").glob("sem.*"))


@pytest.mark.parametrize(("end", "code"), [(0, 0), (3, 3), (-9, -signal.SIGKILL)])
def test_end_of_the_worker_is_passed_on(full, end, code):
    def finish():
        if end < 0:
            import resource

            resource.setrlimit(resource.RLIMIT_CPU, (0, 0))
            while True:
                pass
        os._exit(end)

    assert full(finish).code == code


def test_full_namespaces_asked_for_must_work(ground):
    ground.works = _probe.Probe(("rlimits",), (), 0)
    run = ground.run(lambda: None, full_namespaces=True)
    assert "full namespaces do not work here" in run.error


def test_plan_prefers_the_fuller_namespaces(tmp_path, monkeypatch):
    works = _probe.Probe((FULL, "landlock", "namespaces", "rlimits"), (), 7)
    monkeypatch.setattr(_child, "probe", lambda: works)
    plain = confine.Policy(tmp_path, readable=())
    assert _child._plan(plain) == {"landlock", "namespaces", "rlimits"}
    full = confine.Policy(tmp_path, readable=(), full_namespaces=True)
    assert _child._plan(full) == {FULL, "landlock", "rlimits"}
