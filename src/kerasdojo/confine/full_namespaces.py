"""The namespaces, and besides them a process table and a root folder of its own."""

from collections.abc import Callable, Iterable
from pathlib import Path

from kerasdojo.confine import _reaper, _roots, namespaces, private_root


def apply(scratch: Path, readable: Iterable[Path]) -> Callable[[], bool]:
    """Go on as the first process of a new namespace, with only these paths.

    The calling process stays behind: it waits, and ends as the new one ends.

    Args:
        scratch: The one folder that stays writable.
        readable: Folders and files to read, besides the system's own.

    Returns:
        Tells whether the process that stayed behind is still there.
    """
    namespaces.apply(full=True)
    parent_is_there = _reaper.fork_inside()
    private_root.apply(
        scratch,
        {*readable, *_roots.system_roots(outside_proc=True)},
        _roots.WRITABLE_DEVICES,
    )
    return parent_is_there
