"""No power of root, and none to gain."""

from kerasdojo.confine import _linux, capabilities


def apply(*, keep_capabilities: bool = False) -> None:
    """Give up gaining rights, which Landlock and seccomp ask for, and capabilities.

    Args:
        keep_capabilities: Leave those that the change of user decided to keep.
    """
    _linux.prctl(_linux.PR_SET_NO_NEW_PRIVS, 1)
    if not keep_capabilities:
        capabilities.drop_all()
