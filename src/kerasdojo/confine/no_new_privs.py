"""No program that this process starts may gain rights it does not have."""

from kerasdojo.confine import _linux


def apply() -> None:
    """Give up gaining rights; Landlock and seccomp ask for it."""
    _linux.prctl(_linux.PR_SET_NO_NEW_PRIVS, 1)
