"""What can go wrong on a machine, one function for each.

A hazard is a context manager. `around` ones prepare a course folder and its process,
and undo it; `inside` ones change the process that runs the command, and end with it.
"""

import contextlib
import ctypes
import errno
import os
import resource
import shutil
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil

from kerasdojo.confine import _bpf, no_new_privs, seccomp

CLONE_NEWNS, CLONE_THREAD = 0x20000, 0x10000
SCRATCH = "kerasdojo-????????"
ZYGOTE = "kerasdojo.processes.zygote"
NO_ROOM = "/proc/self/fd"  # nothing can be made here, whoever asks


def nothing() -> None:
    """Leave the process as it is."""


def own_mounts() -> None:
    """Give this process a view of the file system of its own."""
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.unshare(CLONE_NEWNS):
        raise PermissionError(ctypes.get_errno(), "no mounts of one's own")
    mount("--make-rprivate", "/")


def mount(*words: str | Path) -> None:
    subprocess.run(["mount", *map(str, words)], check=True, capture_output=True)


def unmount(folder: Path) -> None:
    subprocess.run(["umount", "--lazy", str(folder)], check=True, capture_output=True)


@contextlib.contextmanager
def full_disk(root: Path) -> Iterator[None]:
    """The course folder lies on a disk that has no room left."""
    own_mounts()
    kept = root.with_name("kept")
    root.rename(kept)
    root.mkdir()
    mount("-t", "tmpfs", "-o", "size=4m", "tmpfs", root)
    subprocess.run(["cp", "-a", f"{kept}/.", root], check=True)
    filler = root / "filler"
    with contextlib.suppress(OSError), filler.open("wb", buffering=0) as file:
        while True:
            file.write(bytes(4096))
    yield
    filler.unlink()


@contextlib.contextmanager
def read_only(root: Path) -> Iterator[None]:
    """Nothing in the course folder can be changed."""
    own_mounts()
    mount("--bind", root, root)
    mount("-o", "remount,ro,bind", root)
    yield
    unmount(root)


@contextlib.contextmanager
def locked_gradebook(root: Path) -> Iterator[None]:
    """Another program is writing to the gradebook and does not stop."""
    path = root / "gradebook.db"
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        yield
        other.rollback()


@contextlib.contextmanager
def broken_gradebook(root: Path) -> Iterator[None]:
    """The gradebook is something else."""
    path = root / "gradebook.db"
    kept = path.read_bytes()
    path.write_bytes(b"no database" * 500)
    yield
    path.write_bytes(kept)


@contextlib.contextmanager
def removed_gradebook(root: Path) -> Iterator[None]:
    """Somebody removed the gradebook, and later put it back."""
    path = root / "gradebook.db"
    kept = path.rename(path.with_suffix(".away"))
    yield
    kept.replace(path)


@contextlib.contextmanager
def no_shared_memory(root: Path) -> Iterator[None]:
    """There is no /dev/shm."""
    own_mounts()
    mount("-t", "tmpfs", "-o", "ro", "tmpfs", "/dev/shm")
    yield
    unmount(Path("/dev/shm"))


@contextlib.contextmanager
def no_temporary_folder(root: Path) -> Iterator[None]:
    """The folder for temporary files is not there; another one is taken."""
    os.environ["TMPDIR"] = str(root / "no-such-folder")
    yield
    del os.environ["TMPDIR"]


@contextlib.contextmanager
def removed_scratch(root: Path) -> Iterator[None]:
    """Somebody cleans up temporary files while a submission is graded."""
    folder = root.with_name("temporary")
    folder.mkdir()
    os.environ["TMPDIR"] = str(folder)
    with meanwhile(lambda: any(folder.glob(SCRATCH)), shutil.rmtree, folder):
        yield
    del os.environ["TMPDIR"]


@contextlib.contextmanager
def killed_judge(root: Path) -> Iterator[None]:
    """The machine, short of memory, kills the judge."""
    with meanwhile(judges, lambda: judges()[0].kill()):
        yield


@contextlib.contextmanager
def killed_zygote(root: Path) -> Iterator[None]:
    """The machine, short of memory, kills what judges and workers are forked from."""
    with meanwhile(judges, lambda: judges()[0].parent().kill()):
        yield


@contextlib.contextmanager
def meanwhile(
    seen: Callable[[], object], act: Callable[..., object], *arguments: object
) -> Iterator[None]:
    """Act once, as soon as something is seen."""
    over = threading.Event()

    def watch() -> None:
        while not over.wait(0.01):
            if seen():
                act(*arguments)
                return

    thread = threading.Thread(target=watch)
    thread.start()
    yield
    over.set()
    thread.join()


def judges() -> list[psutil.Process]:
    """Return the judges that a zygote below this process has forked."""
    with contextlib.suppress(psutil.NoSuchProcess, ProcessLookupError):
        return [
            child
            for process in psutil.Process().children(recursive=True)
            if process.cmdline()[-2:-1] == [ZYGOTE]
            for child in process.children()
            if os.getsid(child.pid) == child.pid
        ]
    return []


@contextlib.contextmanager
def undisturbed(root: Path) -> Iterator[None]:
    """Nothing is wrong around the process."""
    yield


def small_files() -> None:
    """No file may grow beyond some kilobytes."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (60_000, 60_000))


def few_files() -> None:
    """Few files may be open at once."""
    resource.setrlimit(resource.RLIMIT_NOFILE, (64, 64))


def very_few_files() -> None:
    """Hardly any file may be open."""
    resource.setrlimit(resource.RLIMIT_NOFILE, (8, 8))


def little_memory() -> None:
    """The command itself may not take more memory than it has."""
    pages = int(Path("/proc/self/statm").read_text().split()[0])
    most = pages * os.sysconf("SC_PAGE_SIZE") + (1 << 20)
    resource.setrlimit(resource.RLIMIT_AS, (most, most))


def no_fork() -> None:
    """No further process can be started; threads can."""
    again = _bpf.Rule(errno.EAGAIN)
    threads = _bpf.Check(0, (CLONE_THREAD,), mask=CLONE_THREAD)
    no_new_privs.apply(keep_capabilities=True)
    seccomp.install(
        {
            "fork": again,
            "vfork": again,
            "clone": _bpf.Rule(errno.EAGAIN, (threads,)),
            "clone3": _bpf.Rule(errno.ENOSYS),
        }
    )


def clock_goes_back() -> None:
    """The time of day jumps by a day, back and forth, whenever somebody looks."""
    real, looks = time.time, iter(range(10**9))
    time.time = lambda: real() - 86_400 * (next(looks) % 2)


def no_home() -> None:
    """HOME is not set, and the password file does not help."""
    os.environ.pop("HOME", None)
    os.environ.pop("USER", None)


def home_missing() -> None:
    """HOME does not exist and cannot be made."""
    os.environ["HOME"] = f"{NO_ROOM}/home"


def terminal_closes() -> None:
    """Nobody reads what is printed."""
    reader, writer = os.pipe()
    os.close(reader)
    os.dup2(writer, sys.stdout.fileno())
