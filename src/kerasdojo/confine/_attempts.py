"""What the probe tries: each layer must refuse something that worked before it."""

import errno
import os
import threading
from collections.abc import Callable
from pathlib import Path

from kerasdojo.confine import (
    _linux,
    _roots,
    capabilities,
    cgroup,
    full_namespaces,
    landlock,
    namespaces,
    no_new_privs,
    rlimits,
    seccomp,
    uid,
)
from kerasdojo.confine._linux import ConfinementError
from kerasdojo.confine._policy import FULL_NAMESPACES, Limits

_INTERNET, _DATAGRAM = 2, 2
_LOOPBACK = b"\x02\x00\x00\x09\x7f\x00\x00\x01" + bytes(8)  # 127.0.0.1, port 9
_PR_GET_NO_NEW_PRIVS = 39


def attempt(layer: str, folder: Path) -> None:
    """Apply one layer to this process and try what it must refuse.

    Args:
        layer: Which.
        folder: An empty folder; the process is thrown away afterwards.

    Raises:
        ConfinementError: The layer is missing, or refuses nothing, or too much.
        OSError: The kernel refused to apply it.
    """
    _ATTEMPTS[layer](folder)


def _rlimits(folder: Path) -> None:
    def open_many() -> None:
        for descriptor in [os.dup(2) for _ in range(8)]:
            os.close(descriptor)

    open_many()
    rlimits.apply(Limits(open_files=8), own_user=False)
    _refused(open_many, errno.EMFILE)


def _no_new_privs(folder: Path) -> None:
    no_new_privs.apply()
    if _linux.prctl(_PR_GET_NO_NEW_PRIVS) != 1 or capabilities.effective():
        raise ConfinementError("the process still has, or can gain, capabilities")


def _landlock(folder: Path) -> None:
    if not landlock.abi():
        raise ConfinementError("this kernel offers no Landlock")
    secret, inside = folder / "secret", folder / "inside"
    secret.touch()
    inside.mkdir()
    secret.read_bytes()
    no_new_privs.apply()
    landlock.apply(landlock.abi(), [inside], [])
    _refused(secret.read_bytes, errno.EACCES)
    (inside / "file").touch()


def _seccomp(folder: Path) -> None:
    _socket()
    no_new_privs.apply()
    seccomp.apply(landlock.abi())
    _refused(_socket, errno.EPERM)
    _refused(os.fork, errno.EPERM)
    _refused(lambda: os.kill(os.getppid(), 0), errno.EPERM)
    thread = threading.Thread(target=os.getpid)
    thread.start()
    thread.join()


def _namespaces(folder: Path) -> None:
    before = Path("/proc/self/ns/net").readlink()
    namespaces.apply()
    if Path("/proc/self/ns/net").readlink() == before:
        raise ConfinementError("the network is still the common one")
    _refused(
        lambda: _linux.call("connect", _socket(), _LOOPBACK, 16), errno.ENETUNREACH
    )


def _full_namespaces(folder: Path) -> None:
    package = Path(__file__).resolve().parent
    full_namespaces.apply(folder, [package])
    if os.getpid() != 1 or Path("/usr/bin").exists():
        raise ConfinementError("the processes or the folders are still the common ones")
    (folder / "file").touch()
    _refused((package / "new").mkdir, errno.EROFS)


def _uid(folder: Path) -> None:
    if not capabilities.effective() & capabilities.SETUID:
        raise ConfinementError("only root can change the user")
    inside, outside = folder / "inside", folder / "outside"
    inside.mkdir()
    outside.touch()
    guarded = bool(landlock.abi())
    own = uid.of_process(os.getpid())
    uid.apply(own, inside, _roots.readable_roots(), guarded=guarded)
    (inside / "file").touch()
    _refused(lambda: outside.write_bytes(b""), errno.EACCES)
    _refused(lambda: os.setuid(0), errno.EPERM)
    _refused(lambda: os.kill(os.getppid(), 0), errno.EPERM)


def _cgroup(folder: Path) -> None:
    cgroup.apply(Limits(processes=1))
    _refused(os.fork, errno.EAGAIN)


_ATTEMPTS: dict[str, Callable[[Path], None]] = {
    "rlimits": _rlimits,
    "no_new_privs": _no_new_privs,
    "landlock": _landlock,
    "seccomp": _seccomp,
    "namespaces": _namespaces,
    FULL_NAMESPACES: _full_namespaces,
    "uid": _uid,
    "cgroup": _cgroup,
}


def _socket() -> int:
    return _linux.call("socket", _INTERNET, _DATAGRAM, 0)


def _refused(action: Callable[[], object], number: int) -> None:
    """Raise unless `action` fails with error `number`."""
    try:
        action()
    except OSError as error:
        if error.errno == number:
            return
        raise
    raise ConfinementError("applied, but what it must refuse still works")
