"""Confining the calling process: every layer, from the outside in."""

from kerasdojo.confine import (
    _linux,
    _process,
    _roots,
    landlock,
    no_new_privs,
    rlimits,
    seccomp,
)
from kerasdojo.confine._linux import ConfinementError
from kerasdojo.confine._policy import Policy, Report


def confine(policy: Policy) -> Report:
    """Confine this process, right after fork and before any student code.

    Args:
        policy: What to allow.

    Returns:
        The layers in force.

    Raises:
        ConfinementError: A layer that works here could not be applied. The caller
            must exit at once.
    """
    if _linux.machine() is None:
        return Report(())
    try:
        return Report(tuple(sorted(_apply(policy))))
    except OSError as error:
        raise ConfinementError(f"cannot confine this process: {error}") from error


def _apply(policy: Policy) -> list[str]:
    _process.require_single_thread()
    _process.detach(policy.keep)
    _process.move_in(policy.scratch)
    version = min(landlock.abi(), policy.landlock_abi or 99)
    done = []
    if "rlimits" in policy.layers:
        rlimits.apply(policy.limits, own_user=False)
        done.append("rlimits")
    _process.hide()
    if "no_new_privs" in policy.layers:
        no_new_privs.apply()
        done.append("no_new_privs")
    if "landlock" in policy.layers and version:
        writable = (policy.scratch, *_roots.WRITABLE_DEVICES)
        readable = (*policy.readable, *_roots.system_roots(), _roots.OWN_PROCESS)
        landlock.apply(version, writable, readable)
        done.append("landlock")
    if "seccomp" in policy.layers:
        seccomp.apply(version or None)
        done.append("seccomp")
    return done
