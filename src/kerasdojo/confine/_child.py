"""Confining the calling process: every layer, from the outside in."""

import os
from pathlib import Path

from kerasdojo.confine import (
    _linux,
    _process,
    _roots,
    cgroup,
    full_namespaces,
    landlock,
    namespaces,
    no_new_privs,
    private_root,
    rlimits,
    seccomp,
    uid,
)
from kerasdojo.confine._linux import ConfinementError
from kerasdojo.confine._policy import FULL_NAMESPACES, Policy, Report
from kerasdojo.confine._probe import probe


def confine(policy: Policy) -> Report:
    """Confine this process, right after fork and before any student code.

    Layers that `probe` found missing are left out and so are missing from the
    report: compare its level with what is asked for. Call `probe` once before
    forking, so that the children need not.

    Args:
        policy: What to allow.

    Returns:
        The layers in force.

    Raises:
        ConfinementError: A layer that works here could not be applied, or the level
            is below the policy's minimum. The caller must exit at once.
    """
    report = Report(())
    if _linux.machine() is not None:
        try:
            report = Report(tuple(sorted(_apply(policy, _plan(policy)))))
        except (OSError, ValueError) as error:
            raise ConfinementError(f"cannot confine this process: {error}") from error
    if report.level < policy.minimum:
        raise ConfinementError(
            f"isolation level {policy.minimum} is required, {report.level} was reached"
        )
    return report


def _plan(policy: Policy) -> frozenset[str]:
    """Return the layers to apply: wanted, and working here."""
    works = frozenset(probe().layers)
    if policy.full_namespaces and FULL_NAMESPACES not in works:
        raise ConfinementError("full namespaces do not work here; see probe()")
    planned = policy.layers & works
    if policy.full_namespaces or ("landlock" in policy.layers - works):
        planned |= works & {FULL_NAMESPACES}
    return planned - {"namespaces"} if FULL_NAMESPACES in planned else planned


def _apply(policy: Policy, layers: frozenset[str]) -> frozenset[str]:
    """Apply `layers` and return them."""
    policy.check()
    _process.require_single_thread()
    own_user = policy.user or uid.of_process(os.getpid())
    parent_is_there = _process.parent_watch()
    _process.detach(policy.keep)
    if "cgroup" in layers:
        cgroup.apply(policy.limits)
    if "namespaces" in layers:
        namespaces.apply()
    if FULL_NAMESPACES in layers:
        parent_is_there = full_namespaces.apply(policy.scratch, policy.readable)
    _process.move_in(policy.scratch)
    if "uid" in layers:
        guarded = {"landlock", "seccomp"} <= layers
        uid.apply(own_user, policy.scratch, policy.readable, guarded=guarded)
    _process.die_with_parent()
    _process.hide()
    if not parent_is_there():
        raise ConfinementError("the parent process has ended")
    _restrict(policy, layers)
    return layers


def _restrict(policy: Policy, layers: frozenset[str]) -> None:
    """Apply the layers that bind this process and its threads, seccomp last."""
    if "rlimits" in layers:
        # The kernel counts threads by user, and by user namespace.
        own_user = bool(layers & {"uid", "namespaces", FULL_NAMESPACES})
        rlimits.apply(policy.limits, own_user=own_user)
    if "no_new_privs" in layers:
        no_new_privs.apply(keep_capabilities="uid" in layers)
    version = 0
    if "landlock" in layers:
        version = min(landlock.abi(), policy.landlock_abi or landlock.abi())
        landlock.apply(version, *_paths(policy, layers))
    if "seccomp" in layers:
        seccomp.apply(version)


def _paths(policy: Policy, layers: frozenset[str]) -> tuple[list[Path], list[Path]]:
    """Return what Landlock lets this process write, and read."""
    writable = [policy.scratch, *_roots.WRITABLE_DEVICES]
    if FULL_NAMESPACES in layers:
        writable.append(private_root.SHARED_MEMORY)
    readable = [*policy.readable, *_roots.system_roots(), _roots.OWN_PROCESS]
    return writable, readable
