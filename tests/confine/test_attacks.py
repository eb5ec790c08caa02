"""The attacks that a worker must not be able to make, each with its control.

Every attack names its guards, the layers that each shut it alone. So a rule that is
dropped from one layer is seen although another layer stands behind it.
"""

import contextlib
import ctypes
import encodings.idna  # noqa: F401  a confined plain user may not import it here
import fcntl
import mmap
import os
import resource
import shutil
import socket
import struct
import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from kerasdojo import confine
from kerasdojo.confine import Limits, _linux, _syscalls

NUMBERS = _syscalls.architecture(_linux.machine()).numbers
LIMITS = Limits(file_mib=16, memory_mib=512)
MIB = 1 << 20


@dataclass(frozen=True)
class Scene:
    """What an attack can aim at."""

    hidden: Path
    library: Path
    program: str
    outside: Path
    victim: int
    tcp: tuple[str, int]
    udp: tuple[str, int]
    abstract: str
    pathname: str


Attack = Callable[[Scene], object]


def read_hidden(scene):
    return scene.hidden.read_text()


def write_outside(scene):
    return (scene.outside / "new").write_text("x")


def shared_memory(scene):
    path = Path(f"/dev/shm/kerasdojo-{os.getpid()}")
    path.write_text("x")
    path.unlink()


def victims_memory(scene):
    with Path(f"/proc/{scene.victim}/mem").open("rb"):
        return True


def victims_environment(scene):
    return len(Path(f"/proc/{scene.victim}/environ").read_bytes())


def victims_command_line(scene):
    return len(Path(f"/proc/{scene.victim}/cmdline").read_bytes())


def siblings_memory(scene):
    here = ctypes.create_string_buffer(8)
    local = struct.pack("QQ", ctypes.addressof(here), 8)
    # The same address exists in a fork.
    return _linux.call("process_vm_readv", scene.victim, local, 1, local, 1, 0)


def signal_judge(scene):
    os.kill(scene.victim, 0)


def kill_sibling(scene):
    descriptor = _linux.syscall(NUMBERS["pidfd_open"], scene.victim, 0)
    _linux.syscall(NUMBERS["pidfd_send_signal"], descriptor, 0, None, 0)


def trace_sibling(scene):
    seize, interrupt = 0x4206, 0
    _linux.call("ptrace", seize, scene.victim, None, interrupt)


def tcp(scene):
    socket.create_connection(scene.tcp, 2).close()


def udp(scene):
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sender:
        sender.sendto(b"x", scene.udp)


def abstract_socket(scene):
    with socket.socket(socket.AF_UNIX) as client:
        client.connect(scene.abstract)


def pathname_socket(scene):
    with socket.socket(socket.AF_UNIX) as client:
        client.connect(scene.pathname)


def fork(scene):
    child = os.fork()
    if not child:
        os._exit(0)
    os.waitpid(child, 0)


def user_namespace(scene):
    _linux.call("unshare", 0x10000000)


def execute(scene):
    os.execv(scene.program, ["echo", '{"error": null}'])


def big_file(scene):
    with Path("big").open("wb") as file:
        for _ in range(40):
            file.write(bytes(MIB))


def big_memory_file(scene):
    os.truncate(os.memfd_create("big"), 40 * MIB)


def much_memory(scene):
    mmap.mmap(-1, 1536 * MIB, mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS).close()


# Beyond the first list.


def much_shared_memory(scene):
    mmap.mmap(-1, 3072 * MIB).close()


def system_v_memory(scene):
    identifier = _linux.call("shmget", 0, 4096, 0o1600)
    _linux.call("shmctl", identifier, 0, None)


def datagram_through_a_pair(scene):
    for end in socket.socketpair(type=socket.SOCK_DGRAM):
        end.sendto(b"x", scene.pathname + ".datagram")
        end.close()


def signal_by_file_owner(scene):
    reading, _ = os.pipe()
    fcntl.fcntl(reading, fcntl.F_SETOWN, scene.victim)


def limits_of_victim(scene):
    resource.prlimit(scene.victim, resource.RLIMIT_CORE, (0, 0))


def processors_of_victim(scene):
    os.sched_setaffinity(scene.victim, {min(os.sched_getaffinity(0))})


def priority_of_victim(scene):
    os.setpriority(os.PRIO_PROCESS, scene.victim, 19)


def watch_folder(scene):
    descriptor = _linux.call("inotify_init1", 0)
    _linux.call("inotify_add_watch", descriptor, bytes(scene.outside), 0x100)


def rename_out(scene):
    Path("mine").touch()
    Path("mine").rename(scene.outside / "mine")


def truncate_hidden(scene):
    os.truncate(scene.hidden, 0)


def truncate_by_open(scene):
    os.open(scene.hidden, os.O_RDONLY | os.O_TRUNC)


def device_node(scene):
    os.mkfifo("queue")


def link_inside(scene):
    Path("link").symlink_to("/etc/passwd")


def hard_link(scene):
    os.link(scene.hidden, "stolen")


def flags_of_file(scene):
    get_flags, set_flags, no_dump = 0x80086601, 0x40086602, 0x40
    # Readable is enough, as the kernel asks for the owner and not for write access.
    with scene.library.open("rb") as file:
        flags = bytearray(8)
        fcntl.ioctl(file, get_flags, flags)
        fcntl.ioctl(file, set_flags, bytes([flags[0] ^ no_dump, *flags[1:]]))


# `userns` is the namespaces layer of a plain user, who needs a user namespace for it.
GUARDS: dict[Attack, str] = {
    read_hidden: "landlock uid",
    write_outside: "landlock uid",
    shared_memory: "landlock",
    victims_memory: "landlock uid userns",
    victims_environment: "landlock uid userns",
    victims_command_line: "landlock",
    siblings_memory: "landlock seccomp uid userns",
    signal_judge: "landlock seccomp uid",
    kill_sibling: "landlock seccomp uid",
    trace_sibling: "landlock seccomp uid userns",
    tcp: "landlock namespaces seccomp",
    udp: "namespaces seccomp",
    abstract_socket: "landlock namespaces seccomp",
    pathname_socket: "seccomp uid",
    fork: "seccomp",
    user_namespace: "seccomp",
    execute: "landlock seccomp",
    big_file: "rlimits",
    big_memory_file: "rlimits seccomp",
    much_memory: "rlimits",
    much_shared_memory: "rlimits",
    system_v_memory: "seccomp",
    datagram_through_a_pair: "seccomp uid",
    signal_by_file_owner: "seccomp",
    limits_of_victim: "seccomp uid",
    processors_of_victim: "seccomp uid",
    priority_of_victim: "seccomp uid",
    watch_folder: "seccomp uid",
    rename_out: "landlock uid",
    truncate_by_open: "landlock seccomp uid",
    truncate_hidden: "landlock seccomp uid",
    device_node: "landlock seccomp",
    link_inside: "landlock seccomp",
    hard_link: "landlock uid",
    flags_of_file: "seccomp uid",
}
# What Landlock and seccomp ask for; it stops no attack of the list by itself.
BARE = frozenset({"no_new_privs"})


@pytest.fixture
def scene(ground, victim) -> Iterator[Scene]:
    """Targets of the attacker's own user: files, a process and local services."""
    outside = ground.folder / "outside"
    outside.mkdir(mode=0o700)
    ground.own(outside)
    library = ground.file("library.py")
    library.chmod(0o644)
    # In a readable folder, so that only the right to execute is in question.
    program = shutil.copy("/bin/echo", ground.folder)
    path = ground.folder / "service"
    stream, datagram = socket.SOCK_STREAM, socket.SOCK_DGRAM
    with contextlib.ExitStack() as stack:

        def service(family, kind, address):
            listener = stack.enter_context(socket.socket(family, kind))
            listener.bind(address)
            if kind == stream:
                listener.listen()
            return listener.getsockname()

        service(socket.AF_UNIX, stream, str(path))
        service(socket.AF_UNIX, datagram, f"{path}.datagram")
        for file in (path, Path(f"{path}.datagram")):
            file.chmod(0o600)
            ground.own(file)
        yield Scene(
            hidden=ground.file("hidden.py"),
            library=library,
            program=program,
            outside=outside,
            victim=victim,
            tcp=service(socket.AF_INET, stream, ("127.0.0.1", 0)),
            udp=service(socket.AF_INET, datagram, ("127.0.0.1", 0)),
            abstract=service(socket.AF_UNIX, stream, f"\0kerasdojo-{uuid.uuid4()}"),
            pathname=str(path),
        )


@pytest.mark.parametrize("attack", GUARDS, ids=lambda attack: attack.__name__)
def test_attack_is_shut_by_each_of_its_guards(ground, scene, attack):
    names = GUARDS[attack].replace("userns", "namespaces" if ground.plain else "")
    guards = frozenset(names.split()) & frozenset(ground.works.layers)
    assert guards, "nothing on this machine shuts it"

    def refused(layers: frozenset[str]) -> bool:
        ground.clear()
        readable = (scene.library, Path(scene.program))
        run = ground.run(
            lambda: attack(scene), layers, limits=LIMITS, readable=readable
        )
        assert set(run.layers) >= layers & set(ground.works.layers)
        return run.refused

    if refused(BARE):
        pytest.skip(f"{attack.__name__} does not work here even without a guard")
    assert refused(confine.LAYERS)
    for guard in guards:
        assert refused(BARE | {guard}), f"{guard} alone lets it through"
        left = confine.LAYERS - {guard}
        assert refused(left) == (guards != {guard}), f"all but {guard}"
