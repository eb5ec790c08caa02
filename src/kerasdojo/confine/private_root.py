"""A root folder of its own: only what the policy names is there at all."""

import contextlib
import os
import struct
from collections.abc import Iterable, Iterator
from pathlib import Path

from kerasdojo.confine import _linux

SHARED_MEMORY = Path("/dev/shm")

_SHARED_MEMORY_MIB = 64
_NOSUID, _NODEV, _NOEXEC = 2, 4, 8
_RECURSIVE, _PRIVATE, _DETACH = 1 << 14, 1 << 18, 2
_READ_ONLY_ATTRIBUTE = 1

_OPEN_TREE, _MOVE_MOUNT, _MOUNT_SETATTR = 428, 429, 442
_PIVOT_ROOT = {"x86_64": 155, "aarch64": 41}
_HERE = -100
_CLONE, _CLOSE_ON_EXEC = 1, 0o2000000
_EMPTY_PATH, _WHOLE_TREE, _MOVE_FROM_DESCRIPTOR = 0x1000, 0x8000, 4


def apply(scratch: Path, readable: Iterable[Path], devices: Iterable[Path]) -> None:
    """Make a root folder that holds these paths, under their own names.

    Needs a mount namespace of its own, and a process namespace for `/proc`.

    Args:
        scratch: The one folder that stays writable.
        readable: Folders and files, shown read-only; links are made anew.
        devices: Device files to write to.
    """
    _mount("none", Path("/"), None, _RECURSIVE | _PRIVATE)
    shown = {path: _read_only(path) for path in readable}
    shown |= dict.fromkeys(devices, _NOSUID)
    shown |= {scratch: _NOSUID | _NODEV}
    links = {path: path.readlink() for path in shown if path.is_symlink()}
    copies = {
        path: _copy(path, attributes)
        for path, attributes in shown.items()
        if path not in links
    }
    # The copies are made: their place can be covered by the new root.
    with _usual_mode():
        _build(scratch, copies, links)
    _enter(scratch)


def _read_only(path: Path) -> int:
    """Return the attributes for a path to read; a device must stay one."""
    device = path.is_char_device()
    return _READ_ONLY_ATTRIBUTE | _NOSUID | (0 if device else _NODEV)


def _copy(path: Path, attributes: int) -> int:
    """Return a descriptor of a detached copy of the tree at `path`."""
    flags = _CLONE | _CLOSE_ON_EXEC | _WHOLE_TREE
    copy = _linux.syscall(_OPEN_TREE, _HERE, bytes(path), flags)
    _set_attributes(copy, attributes, _WHOLE_TREE)
    return copy


def _set_attributes(descriptor: int, attributes: int, flags: int) -> None:
    packed = struct.pack("4Q", attributes, 0, 0, 0)
    flags |= _EMPTY_PATH
    _linux.syscall(_MOUNT_SETATTR, descriptor, b"", flags, packed, len(packed))


def _build(base: Path, copies: dict[Path, int], links: dict[Path, Path]) -> None:
    """Mount an empty folder at `base` and lay everything out in it."""
    _mount("tmpfs", base, "mode=755,size=1m", _NOSUID | _NODEV)
    for path in sorted(copies):
        # What lies inside a wider tree is shown by that, but only to read.
        if path == base or not _below(base, path).exists():
            _attach(copies[path], _below(base, path))
        os.close(copies[path])
    for path, target in links.items():
        _below(base, path).parent.mkdir(parents=True, exist_ok=True)
        _below(base, path).symlink_to(target)
    _below(base, Path("/proc")).mkdir()
    _mount("proc", _below(base, Path("/proc")), None, _NOSUID | _NODEV | _NOEXEC)
    _below(base, SHARED_MEMORY).mkdir(parents=True)
    options = f"mode=1777,size={_SHARED_MEMORY_MIB}m"
    _mount("tmpfs", _below(base, SHARED_MEMORY), options, _NOSUID | _NODEV | _NOEXEC)


def _attach(copy: int, place: Path) -> None:
    """Mount a copied tree at `place`."""
    if not place.exists():
        _make_mount_point(copy, place)
    flags = _MOVE_FROM_DESCRIPTOR
    _linux.syscall(_MOVE_MOUNT, copy, b"", _HERE, bytes(place), flags)


def _make_mount_point(copy: int, place: Path) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    if Path(f"/proc/self/fd/{copy}").is_dir():
        place.mkdir()
    else:
        place.touch()


def _enter(base: Path) -> None:
    """Make `base` the root and forget the old one."""
    os.chdir(base)
    _linux.syscall(_PIVOT_ROOT[str(_linux.machine())], b".", b".")
    _linux.call("umount2", b".", _DETACH)
    os.chdir("/")
    root = os.open("/", os.O_RDONLY | os.O_DIRECTORY)
    _set_attributes(root, _READ_ONLY_ATTRIBUTE, 0)
    os.close(root)


def _mount(kind: str, place: Path, options: str | None, flags: int) -> None:
    name = kind.encode()
    data = None if options is None else options.encode()
    _linux.call("mount", name, bytes(place), name, flags, data)


def _below(base: Path, path: Path) -> Path:
    return base / path.relative_to("/")


@contextlib.contextmanager
def _usual_mode() -> Iterator[None]:
    """Let others enter the folders made here, whatever the mask."""
    mask = os.umask(0o022)
    try:
        yield
    finally:
        os.umask(mask)
