"""One module for each command: `NAME`, `HELP`, `EXAMPLES`, `configure`, `run`.

Commands are listed by name; a module is imported only when its command is used.
"""

import importlib
from types import ModuleType

COMMANDS = {
    "list": "list_",
    "show": "show",
    "check": "check",
    "watch": "watch",
    "hint": "hint",
    "solution": "solution",
    "quiz": "quiz",
    "reset": "reset",
    "attempts": "attempts",
    "submit": "submit",
    "doctor": "doctor",
    "init": "init",
    "build": "build",
    "course": "course",
    "autograde": "autograde",
    "feedback": "feedback",
    "report": "report",
    "dashboard": "dashboard",
    "export": "export",
    "receipts": "receipts",
    "verify": "verify",
    "regrade": "regrade",
    "similar": "similar",
    "demo": "demo",
}
DEV_COMMANDS = {
    "new": "dev_new",
    "sync": "dev_sync",
    "check": "dev_check",
    "audit": "dev_audit",
    "determinism": "dev_determinism",
    "mutate": "dev_mutate",
    "seeds": "dev_seeds",
    "quiz": "dev_quiz",
}


def command_module(name: str) -> ModuleType:
    """Return the module that carries out a command."""
    return importlib.import_module(f"kerasdojo.cli.commands.{name}")
