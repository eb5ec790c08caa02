"""One module for each command: `NAME`, `HELP`, `EXAMPLES`, `configure`, `run`."""

from types import ModuleType

from kerasdojo.cli.commands import (
    build,
    check,
    demo,
    dev_audit,
    dev_check,
    dev_new,
    dev_quiz,
    dev_sync,
    hint,
    init,
    list_,
    quiz,
    report,
    reset,
    show,
    solution,
    watch,
)

COMMANDS: tuple[ModuleType, ...] = (
    list_,
    show,
    check,
    watch,
    hint,
    solution,
    quiz,
    reset,
    init,
    build,
    report,
    demo,
)
DEV_COMMANDS: tuple[ModuleType, ...] = (
    dev_new,
    dev_sync,
    dev_check,
    dev_audit,
    dev_quiz,
)
