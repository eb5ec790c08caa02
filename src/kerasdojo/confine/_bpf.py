"""Seccomp programs: rules about system calls written as classic BPF."""

import struct
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from kerasdojo.confine._syscalls import NEWEST_KNOWN, X32_BIT, Architecture

ALLOW = 0x7FFF0000
KILL = 0x80000000
ERRNO = 0x00050000

ENOSYS = 38

_LOAD, _AND, _RETURN = 0x20, 0x54, 0x06
_EQUAL, _GREATER, _AT_LEAST = 0x15, 0x25, 0x35
_NUMBER_AT, _ARCH_AT, _ARGUMENTS_AT = 0, 4, 16

Instruction = tuple[int, int, int, int]


@dataclass(frozen=True)
class Check:
    """One condition on the low half of an argument; a call must meet all of its own.

    Args:
        argument: Position of the argument, from 0.
        values: The values to compare with, after `mask`.
        wanted: Whether the argument must be one of the values, or none of them.
        mask: Bits that count.
    """

    argument: int
    values: tuple[int, ...]
    wanted: bool = True
    mask: int = 0xFFFFFFFF


@dataclass(frozen=True)
class Rule:
    """What happens to one system call.

    Args:
        errno: What a refused call reports; 0 makes it succeed without effect.
        checks: Conditions under which it is not refused after all; none means never.
        instead: What a call that meets them reports; None lets it happen.
    """

    errno: int
    checks: tuple[Check, ...] = ()
    instead: int | None = None


def program(rules: Mapping[str, Rule], machine: Architecture) -> Sequence[Instruction]:
    """Return the filter for `rules`; calls that no rule names are allowed."""
    body: list[Instruction] = [
        (_LOAD, 0, 0, _ARCH_AT),
        (_EQUAL, 1, 0, machine.audit),
        (_RETURN, 0, 0, KILL),
        (_LOAD, 0, 0, _NUMBER_AT),
    ]
    if machine.has_x32:
        body += [(_AT_LEAST, 0, 1, X32_BIT), (_RETURN, 0, 0, KILL)]
    body += [(_GREATER, 0, 1, NEWEST_KNOWN), (_RETURN, 0, 0, ERRNO | ENOSYS)]
    for name, rule in rules.items():
        if name in machine.numbers:
            verdict = _verdict(rule)
            body += [(_EQUAL, 0, len(verdict), machine.numbers[name]), *verdict]
    return [*body, (_RETURN, 0, 0, ALLOW)]


def pack(instructions: Iterable[Instruction]) -> bytes:
    """Return the program as the kernel reads it."""
    return b"".join(struct.pack("HBBI", *each) for each in instructions)


def _verdict(rule: Rule) -> list[Instruction]:
    """Return the instructions that decide one call, ending in a return."""
    refuse = (_RETURN, 0, 0, ERRNO | rule.errno)
    if not rule.checks:
        return [refuse]
    parts: list[Instruction] = []
    for check in rule.checks:
        parts += _checked(check, refuse)
    met = ALLOW if rule.instead is None else ERRNO | rule.instead
    return [*parts, (_RETURN, 0, 0, met)]


def _checked(check: Check, refuse: Instruction) -> list[Instruction]:
    """Return instructions that fall through when `check` is met, else refuse."""
    parts: list[Instruction] = [
        (_LOAD, 0, 0, _ARGUMENTS_AT + 8 * check.argument),
        (_AND, 0, 0, check.mask),
    ]
    for place, value in enumerate(check.values):
        left = len(check.values) - 1 - place
        if check.wanted:
            parts.append((_EQUAL, left + 1, 0, value))
        else:
            parts.append((_EQUAL, left, 0 if left else 1, value))
    return [*parts, refuse]
