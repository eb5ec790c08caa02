"""One module for each command: `NAME`, `HELP`, `EXAMPLES`, `configure`, `run`."""

from types import ModuleType

from kerasdojo.cli.commands import dev_audit, dev_check, dev_new, dev_sync

COMMANDS: tuple[ModuleType, ...] = ()
DEV_COMMANDS: tuple[ModuleType, ...] = (dev_new, dev_sync, dev_check, dev_audit)
