"""Confining untrusted code: limits, files, system calls, on Linux without root.

A worker forked from the zygote calls `confine` before the first student line:

    report = confine(Policy(scratch=folder))

Every layer is a module with one `apply`; `Report.level` says how much is in force.
"""

from kerasdojo.confine._child import confine
from kerasdojo.confine._linux import ConfinementError
from kerasdojo.confine._policy import LAYERS, Limits, Policy, Report
from kerasdojo.confine._probe import Missing, Probe, probe
from kerasdojo.confine._roots import readable_roots

__all__ = [
    "LAYERS",
    "ConfinementError",
    "Limits",
    "Missing",
    "Policy",
    "Probe",
    "Report",
    "confine",
    "probe",
    "readable_roots",
]
