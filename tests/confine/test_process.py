"""What a worker keeps of the process that forked it: nothing but what is named."""

import os
import resource
import signal
import tempfile
import threading
from pathlib import Path

import pytest

from kerasdojo import confine
from kerasdojo.confine import Limits, _linux, _process

NOTHING = frozenset()


def test_open_files_are_closed_but_those_to_keep(ground):
    secret = ground.file("secret")
    dropped, kept = os.open(secret, os.O_RDONLY), os.open(secret, os.O_RDONLY)
    os.set_inheritable(dropped, True)
    try:
        read = lambda: os.read(dropped, 9)  # noqa: E731
        assert ground.run(read, NOTHING).error == "EBADF"
        same = lambda: os.read(kept, 9).decode()  # noqa: E731
        assert ground.run(same, NOTHING, keep=(kept,)).value == "secret"
    finally:
        os.close(dropped)
        os.close(kept)


@pytest.mark.parametrize("kept", [{0}, {1, 2}, {0, 2}, set()])
def test_closing_keeps_exactly_the_named(kept):
    answer, writing = os.pipe()
    child = os.fork()
    if not child:
        _process.close_all_but({*kept, writing})
        listed = {int(name) for name in os.listdir("/proc/self/fd")}  # noqa: PTH208
        # The listing itself took the lowest free number.
        os.write(writing, bytes(listed - {min({0, 1, 2, 3} - kept)}))
        os._exit(0)
    os.close(writing)
    assert set(os.read(answer, 99)) == {*kept, writing}
    os.close(answer)
    os.waitpid(child, 0)


def test_session_mask_and_folders_are_its_own(ground):
    def look():
        return {
            "leads": os.getsid(0) == os.getpid(),
            "mask": os.umask(0),
            "folders": {
                str(Path.cwd()),
                os.environ["HOME"],
                os.environ["TMPDIR"],
                tempfile.gettempdir(),
            }
            == {str(ground.scratch)},
            "file": tempfile.TemporaryFile().close(),
        }

    expected = {"leads": True, "mask": 0o077, "folders": True, "file": None}
    assert ground.run(look, NOTHING).value == expected
    assert ground.run(look).value == expected


def test_signal_handlers_are_python_s_own(ground):
    def look():
        return [
            signal.getsignal(signal.SIGUSR1) == signal.SIG_DFL,
            signal.getsignal(signal.SIGALRM) == signal.SIG_DFL,
            signal.getsignal(signal.SIGPIPE) == signal.SIG_IGN,
            signal.getsignal(signal.SIGINT) == signal.default_int_handler,
            not signal.pthread_sigmask(signal.SIG_BLOCK, []),
        ]

    old = signal.signal(signal.SIGUSR1, lambda *_: None)
    signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGUSR2])
    try:
        assert ground.run(look, NOTHING).value == [True] * 5
    finally:
        signal.signal(signal.SIGUSR1, old)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, [signal.SIGUSR2])


def test_threads_before_confinement_are_an_error(ground):
    def confine_again():
        stop = threading.Event()
        threading.Thread(target=stop.wait, daemon=True).start()
        try:
            confine.confine(confine.Policy(ground.scratch, readable=()))
        finally:
            stop.set()

    run = ground.run(confine_again, NOTHING)
    assert run.error.startswith("ConfinementError: 2 threads run")


@pytest.mark.parametrize("full", [False, True])
def test_worker_dies_with_its_parent(ground, full):
    if full and "full_namespaces" not in ground.works.layers:
        pytest.skip("full namespaces do not work here")
    alive, workers_end = os.pipe()
    told, telling = os.pipe()

    def parent():
        def wait():
            os.write(telling, b"confined")
            signal.pause()

        ground.run(wait, keep=(workers_end, telling), full_namespaces=full)

    child = os.fork()
    if not child:
        os.close(alive)
        try:
            parent()
        finally:
            os._exit(0)
    os.close(workers_end)
    assert os.read(told, 8) == b"confined"
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    # The worker held the other end: this returns when it is gone.
    assert os.read(alive, 1) == b""
    for descriptor in (alive, told, telling):
        os.close(descriptor)


def test_process_hides_from_its_own_user(ground):
    get_dumpable = 3
    assert ground.run(lambda: _linux.prctl(get_dumpable)).value == 0


def test_limits_are_set_soft_and_hard(ground):
    limits = Limits(cpu_seconds=7, open_files=99, file_mib=3)

    def look():
        names = ("CPU", "NOFILE", "FSIZE", "CORE", "MSGQUEUE")
        return {n: resource.getrlimit(getattr(resource, f"RLIMIT_{n}")) for n in names}

    assert ground.run(look, limits=limits).value == {
        "CPU": [7, 8],
        "NOFILE": [99, 99],
        "FSIZE": [3 << 20, 3 << 20],
        "CORE": [0, 0],
        "MSGQUEUE": [0, 0],
    }


def test_limits_cannot_be_raised_again(ground):
    def raise_one():
        resource.setrlimit(resource.RLIMIT_NOFILE, (500, 500))

    assert ground.run(raise_one, NOTHING).error is None
    assert "ValueError" in ground.run(raise_one, limits=Limits(open_files=99)).error


def test_threads_are_counted_where_the_user_is_the_worker_s_own(ground):
    if not {"uid", "namespaces"} & set(ground.works.layers):
        pytest.skip("needs a user, or a user namespace, of its own")

    def start_many():
        stop = threading.Event()
        started = 0
        try:
            for _ in range(40):
                threading.Thread(target=stop.wait, daemon=True).start()
                started += 1
        except RuntimeError:
            pass
        stop.set()
        return started

    assert ground.run(start_many, limits=Limits(processes=20)).value in (18, 19)
    assert ground.run(start_many).value == 40


@pytest.mark.parametrize("ground", ["plain"], indirect=True)
def test_processor_time_ends_an_endless_loop(ground):
    def loop():
        signal.signal(signal.SIGXCPU, signal.SIG_IGN)
        while True:
            pass

    run = ground.run(loop, frozenset({"rlimits"}), limits=Limits(cpu_seconds=0))
    assert run.code in (-signal.SIGKILL, -signal.SIGXCPU)


def test_memory_runs_out_inside_python(ground):
    run = ground.run(lambda: len(bytearray(1 << 30)), limits=Limits(memory_mib=256))
    assert run.error == "MemoryError"
