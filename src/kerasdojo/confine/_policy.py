"""What a worker may do: limits and policy, and what was done about it."""

from dataclasses import dataclass, field
from pathlib import Path

from kerasdojo.confine._linux import ConfinementError
from kerasdojo.confine._roots import readable_roots

FULL_NAMESPACES = "full_namespaces"
LAYERS = frozenset(
    {"cgroup", "landlock", "namespaces", "no_new_privs", "rlimits", "seccomp", "uid"}
)


@dataclass(frozen=True)
class Limits:
    """How much one worker may use; the defaults suit TensorFlow on a CPU.

    Args:
        cpu_seconds: Processor time of all threads together.
        wall_seconds: Time by the clock. The judge's watchdog enforces it.
        memory_mib: Memory beyond what the worker had when it was forked. The judge's
            watchdog enforces it; kernel limits with some room on top stand behind.
        processes: Threads, counted where the worker has a user of its own.
        file_mib: Size of one file.
        disk_mib: Size of all files together. The judge's watchdog enforces it.
        disk_entries: Files and folders. The judge's watchdog enforces it.
        output_mib: What the worker may print. The judge enforces it.
        open_files: Open descriptors.
    """

    cpu_seconds: int = 120
    wall_seconds: float = 120.0
    memory_mib: int = 1024
    processes: int = 256
    file_mib: int = 64
    disk_mib: int = 512
    disk_entries: int = 5000
    output_mib: int = 4
    open_files: int = 256


@dataclass(frozen=True)
class Policy:
    """What one worker may do.

    Args:
        scratch: The only folder it may write to; its working directory, HOME and
            TMPDIR. An absolute path without links in it. The caller cleans the rest
            of the environment.
        readable: Folders and files it may read, besides a few of the system's own.
        limits: How much it may use.
        layers: The layers to apply; tests leave single ones out.
        full_namespaces: Also a process table, a root folder and a /dev/shm of its
            own. Costs tens of milliseconds; `confine` then returns in a further fork.
        keep: File descriptors that stay open.
        landlock_abi: Highest Landlock version to use; tests imitate older kernels.
        user: Whose user to take where the grader runs as root, so that a second
            worker of the same submission can use its files; a free one when None.
        minimum: Level below which `confine` fails, so that no student code runs.
    """

    scratch: Path
    readable: tuple[Path, ...] = field(default_factory=readable_roots)
    limits: Limits = Limits()
    layers: frozenset[str] = LAYERS
    full_namespaces: bool = False
    keep: tuple[int, ...] = (0, 1, 2)
    landlock_abi: int | None = None
    user: int | None = None
    minimum: int = 0

    def check(self) -> None:
        """Raise `ConfinementError` for a scratch folder that must not be given away."""
        if self.scratch.resolve() != self.scratch or not self.scratch.is_dir():
            raise ConfinementError(
                f"scratch {self.scratch} must be an absolute path of a folder, "
                "without links"
            )
        for path in self.readable:
            if path.is_relative_to(self.scratch):
                raise ConfinementError(
                    f"scratch {self.scratch} contains {path}, which must stay "
                    "read-only; use an empty folder"
                )


@dataclass(frozen=True)
class Report:
    """How well a worker is confined.

    Args:
        layers: The layers in force, sorted.
    """

    layers: tuple[str, ...]

    @property
    def level(self) -> int:
        """Return 0 (not isolated), 2, 3 or 4 (full, with a user of its own)."""
        have = set(self.layers)
        if not {"rlimits", "no_new_privs", "seccomp"} <= have:
            return 0
        if "landlock" in have:
            return 4 if "uid" in have else 3
        return 2 if FULL_NAMESPACES in have else 0
