"""Which files a worker needs to read: Python, its packages, little of the system."""

import os
import sys
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parents[1]
_PACKAGE_FOLDERS = frozenset({"site-packages", "dist-packages", "lib-dynload"})

_SYSTEM = """
/lib /lib64 /usr/lib /usr/lib64 /usr/share/fonts /usr/share/zoneinfo
/etc/fonts /etc/ld.so.cache /etc/localtime /etc/timezone
/proc/cpuinfo /proc/meminfo /proc/stat /proc/sys/vm/overcommit_memory
/sys/devices/system/cpu /sys/devices/system/node
/dev/random /dev/urandom /dev/zero
""".split()

WRITABLE_DEVICES = (Path("/dev/null"),)
OWN_PROCESS = Path("/proc/self")


def readable_roots() -> tuple[Path, ...]:
    """Return the folders of Python and of its installed packages, and this package.

    Never a whole home folder or checkout: of `sys.path` only package folders count,
    and of this project only the package itself.
    """
    # Shared libraries of a Python outside the system lie in `lib`.
    found = {_PACKAGE, Path(os.__file__).parent, Path(sys.base_prefix, "lib")}
    found |= {Path(path) for path in sys.path if Path(path).name in _PACKAGE_FOLDERS}
    return tuple(sorted({path.resolve() for path in found if path.exists()}))


def system_roots(*, outside_proc: bool = False) -> tuple[Path, ...]:
    """Return what libraries read of the system, as far as it exists here."""
    found = (path for path in map(Path, _SYSTEM) if path.exists())
    return tuple(p for p in found if not (outside_proc and p.is_relative_to("/proc")))
