"""Confinement policies as messages."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import Any

from kerasdojo.confine import Limits, Policy


def policy_message(policy: Policy) -> dict[str, Any]:
    """Return the JSON form of a policy."""
    return {
        "scratch": str(policy.scratch),
        "readable": [str(path) for path in policy.readable],
        "limits": dataclasses.asdict(policy.limits),
        "layers": sorted(policy.layers),
        "full_namespaces": policy.full_namespaces,
        "landlock_abi": policy.landlock_abi,
        "user": policy.user,
        "minimum": policy.minimum,
    }


def policy_from(message: dict[str, Any], keep: tuple[int, ...]) -> Policy:
    """Read the JSON form of a policy back.

    Args:
        message: The JSON form.
        keep: File descriptors that stay open in the worker.
    """
    return Policy(
        scratch=Path(message["scratch"]),
        readable=tuple(Path(path) for path in message["readable"]),
        limits=Limits(**message["limits"]),
        layers=frozenset(message["layers"]),
        full_namespaces=message["full_namespaces"],
        landlock_abi=message["landlock_abi"],
        user=message["user"],
        minimum=message["minimum"],
        keep=keep,
    )
