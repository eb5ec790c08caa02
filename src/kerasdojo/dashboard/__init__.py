"""The report, served on this machine and renewed while a class is graded.

Only whoever has the address with its token reaches it, and only from this machine:
students who share the machine do not, and neither does a page they make somebody open.
"""

from __future__ import annotations

from kerasdojo.dashboard.board import Board
from kerasdojo.dashboard.server import Server

__all__ = ["Board", "Server"]
