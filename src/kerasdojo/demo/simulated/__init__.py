"""A class of any size that nobody graded: known students, known verdicts, in seconds.

What each answer of the course's corpus must get is known from its name, so a class can
be written into an nbgrader course folder without running any code. What was planted in
it (a wrong key, stuck students, drop-outs) is returned, so that a report on it can be
held against the truth.
"""

from __future__ import annotations

from kerasdojo.demo.simulated.people import Person, Plan, Profile, Truth
from kerasdojo.demo.simulated.write import Drawn, draw_class, simulate

__all__ = [
    "Drawn",
    "Person",
    "Plan",
    "Profile",
    "Truth",
    "draw_class",
    "simulate",
]
