"""A class graded on a Dask cluster: same marks, and machines may die or be refused."""

import contextlib
import os
import shutil
import signal
from pathlib import Path

import psutil
import pytest
from nbgrader_helpers import hand_in, released_class

from kerasdojo.cli import main
from kerasdojo.cluster import LOCAL, ClusterPool
from kerasdojo.cluster.packed import pack, unpack
from kerasdojo.course import Refusal
from kerasdojo.nbgrader.bulk import Bulk
from kerasdojo.nbgrader.classroom import Classroom
from kerasdojo.report.gradebook import gradebook_url, read_scores

# nbgrader converts in this process, and warns about its own libraries.
pytestmark = [
    pytest.mark.tensorflow,
    pytest.mark.timeout(180),
    pytest.mark.filterwarnings("ignore"),
]

CONCEPT = "01_numbers"
MEAN = "def running_mean(values):\n    return sum(values) / len(values)"
ANSWERS = {
    "right": "def double(x):\n    return x + x",
    "wrong": "def double(x):\n    return x",
    "hidden": "def double(x):\n    return abs(2 * x)",
    "exits": "import os\nos._exit(0)",
}


@pytest.fixture(scope="module")
def root(tmp_path_factory) -> Path:
    """A course folder with eight submissions."""
    base = tmp_path_factory.mktemp("cluster")
    root = released_class(base, CONCEPT)
    for number in range(2):
        for name, source in ANSWERS.items():
            student = f"{name}{number}"
            hand_in(root, CONCEPT, student, double=source, running_mean=MEAN)
    return root


@pytest.fixture(scope="module")
def cluster():
    """Two workers on this machine, started again by Dask when they die."""
    distributed = pytest.importorskip("distributed")
    with distributed.LocalCluster(
        n_workers=2,
        threads_per_worker=1,
        memory_limit=0,
        dashboard_address=None,
        scheduler_kwargs={"allowed_failures": 1},
    ) as cluster:
        yield cluster


@pytest.fixture
def client(cluster):
    with cluster.get_client() as client:
        yield client


def scores(root: Path) -> dict[str, float]:
    found = read_scores(gradebook_url(root))[CONCEPT]
    return {name: sum(e.score for e in row.values()) for name, row in found.items()}


def kill_after_the_first_verdict(monkeypatch, client) -> list[int]:
    """Arrange that a busy worker dies then; the list says which one did."""
    pids = client.run(os.getpid)
    submit = ClusterPool.submit
    killed: list[int] = []

    def kill(_) -> None:
        busy = [address for address, tasks in client.processing().items() if tasks]
        if not killed:
            killed.append(pids[busy[0]])
            os.kill(killed[0], signal.SIGKILL)

    def submitted(self, submission):
        verdict = submit(self, submission)
        verdict.add_done_callback(kill)
        return verdict

    monkeypatch.setattr(ClusterPool, "submit", submitted)
    return killed


def test_a_worker_that_dies_in_the_middle_changes_no_mark(
    root, client, is_clean, tmp_path, monkeypatch
) -> None:
    alone = tmp_path / "alone"
    shutil.copytree(root, alone)
    assert main(["autograde", CONCEPT, "--course", str(alone)]) == 0

    with (root / "nbgrader_config.py").open("a") as file:
        file.write(f"c.JudgeExecute.dask = {client.scheduler.address!r}\n")
    killed = kill_after_the_first_verdict(monkeypatch, client)
    run = Bulk(Classroom.at(root), CONCEPT).run()
    assert [entry.state for entry in run] == ["graded"] * 8
    assert len(killed) == 1
    assert scores(root) == scores(alone)
    assert is_clean()


def ours() -> set[psutil.Process]:
    """Return the processes of ours that are alive."""
    found = set()
    for process in psutil.Process().children(recursive=True):
        with contextlib.suppress(psutil.NoSuchProcess, psutil.ZombieProcess):
            if "kerasdojo.processes" in " ".join(process.cmdline()):
                found.add(process)
    return found


@pytest.fixture
def is_clean(client):
    """Whether no new process and no course of ours is left on any machine."""
    before = ours()

    def check() -> bool:
        _, alive = psutil.wait_procs(ours() - before, timeout=10)
        return not alive and not any(client.run(plugins_of_ours).values())

    return check


def plugins_of_ours(dask_worker) -> tuple[str, ...]:
    return tuple(name for name in dask_worker.plugins if name.startswith("kerasdojo"))


@pytest.mark.parametrize(
    ("required", "told"),
    [("strongest", "no level of isolation"), ("none", r"keras [\d.]+ \(0\.1\)")],
)
def test_machines_that_must_not_grade_are_named(
    root, client, monkeypatch, required, told
) -> None:
    if required == "none":
        from kerasdojo.fingerprint import versions

        theirs = {**versions(), "keras": "0.1"}
        monkeypatch.setattr("kerasdojo.cluster.pool.versions", lambda: theirs)
    settings = {"dask": client.scheduler.address, "required": required, "force": True}
    with pytest.raises(Refusal, match=rf"no machine .*{told}"):
        list(Bulk(Classroom.at(root), CONCEPT, **settings).run())


def test_a_machine_that_cannot_be_made_ready_is_named(
    root, client, is_clean, monkeypatch
) -> None:
    monkeypatch.setattr("kerasdojo.cluster.pool.pack", lambda course: b"no archive")
    settings = {"dask": client.scheduler.address, "required": "none", "force": True}
    with pytest.raises(Refusal, match=r"no machine .*not be made ready: BadZipFile"):
        list(Bulk(Classroom.at(root), CONCEPT, **settings).run())
    assert is_clean()


def test_a_course_lies_where_dask_clears_up_after_a_killed_worker(root, client) -> None:
    course = Classroom.at(root).course
    pool = ClusterPool(course, client.scheduler.address, 1, b"", {}, "none")
    with contextlib.closing(pool):
        assert client.run(course_in_own_folder) == dict.fromkeys(
            client.nthreads(), True
        )


def course_in_own_folder(dask_worker) -> bool:
    (name,) = plugins_of_ours(dask_worker)
    folder = Path(dask_worker.plugins[name].folder.name)
    return folder.is_relative_to(dask_worker.local_directory) and folder.is_dir()


def test_a_course_travels_without_caches(root, tmp_path) -> None:
    course = Classroom.at(root).course
    cached = course.graders_dir / CONCEPT / "__pycache__" / "grader.pyc"
    cached.parent.mkdir(exist_ok=True)
    cached.write_bytes(b"")
    for folder in ("exercises", "graders"):
        sent = files(getattr(unpack(pack(course), tmp_path), f"{folder}_dir"))
        here = files(getattr(course, f"{folder}_dir"))
        assert sent == {name: here[name] for name in here if "__pycache__" not in name}


def files(folder: Path) -> dict[str, bytes]:
    found = (path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): path.read_bytes() for path in found}


def test_nobody_else_on_this_machine_reaches_our_own_cluster(root, monkeypatch) -> None:
    # Whoever can connect has any code run with the rights of the instructor.
    distributed = pytest.importorskip("distributed")
    make, made = distributed.LocalCluster, []

    def kept(**settings):
        made.append(make(**{**settings, "processes": False}))
        return made[0]

    monkeypatch.setattr(distributed, "LocalCluster", kept)
    pool = ClusterPool(Classroom.at(root).course, LOCAL, 1, b"", {}, "none")
    address = made[0].scheduler_address
    with contextlib.closing(pool):
        for scheme in ("tls", "tcp"):
            with pytest.raises((OSError, TypeError)):
                distributed.Client(f"{scheme}{address[3:]}", timeout=1)


def test_a_scheduler_that_does_not_answer_is_named(root, monkeypatch, capsys) -> None:
    monkeypatch.setattr("kerasdojo.cluster.pool.CONNECT_SECONDS", 0.5)
    words = ["autograde", CONCEPT, "--force", "--course", str(root), "--lang", "en"]
    assert main([*words, "--dask", "tcp://127.0.0.1:9"]) == 2
    said = capsys.readouterr().err
    assert "no Dask scheduler answers at 'tcp://127.0.0.1:9'" in said


def test_an_address_that_needs_keys_says_so(root, capsys) -> None:
    words = ["autograde", CONCEPT, "--force", "--course", str(root), "--lang", "en"]
    assert main([*words, "--dask", "tls://127.0.0.1:9"]) == 2
    assert "Dask's configuration names no key" in capsys.readouterr().err
