"""The system call filter: as a program, for both machines, and in the kernel."""

import errno
import os
import shutil
import signal
import socket
import struct
import threading
from pathlib import Path

import pytest

from kerasdojo import confine
from kerasdojo.confine import _bpf, _linux, _rules, _syscalls, no_new_privs, seccomp

MACHINES = ("x86_64", "aarch64")
PID = os.getpid()
RULES = _rules.rules(landlock_abi=1)
FLAT = {name: rule for name, rule in RULES.items() if not rule.checks}
O_TRUNC, THREAD = 0o1000, 0x3D0F00  # the flags of a C library's thread


def evaluate(code, audit, number, arguments=()):
    """Run a program on one call, as the kernel would; return its verdict."""
    arguments = [*arguments, *[0] * (6 - len(arguments))]
    call = struct.pack("=iIQ6Q", number, audit, 0, *arguments)
    accumulator, at = 0, 0
    while True:
        operation, met, unmet, k = code[at]
        at += 1
        match operation:
            case 0x20:
                (accumulator,) = struct.unpack_from("=I", call, k)
            case 0x54:
                accumulator &= k
            case 0x06:
                return k
            case 0x15 | 0x25 | 0x35:
                true = {
                    0x15: accumulator == k,
                    0x25: accumulator > k,
                    0x35: accumulator >= k,
                }[operation]
                at += met if true else unmet


@pytest.fixture(params=MACHINES)
def verdict(request):
    """What the filter of one machine says about a call by name."""
    machine = _syscalls.architecture(request.param)
    code = _bpf.program(RULES, machine)

    def verdict(name, *arguments):
        return evaluate(code, machine.audit, machine.numbers[name], arguments)

    verdict.code, verdict.machine = code, machine
    return verdict


@pytest.mark.parametrize("arguments", [(), (PID,) * 6, (2**64 - 1,) * 6])
def test_flat_rules_whatever_the_arguments(verdict, arguments):
    for name in FLAT.keys() & verdict.machine.numbers.keys():
        assert verdict(name, *arguments) == _bpf.ERRNO | FLAT[name].errno, name


PROMISED = """
accept accept4 add_key bind bpf connect execve execveat fanotify_init fork fsmount
fsopen inotify_add_watch inotify_init1 io_uring_setup kcmp keyctl listen memfd_create
mknodat mount mount_setattr move_mount mq_open msgget name_to_handle_at
open_by_handle_at open_tree perf_event_open personality pidfd_getfd pidfd_open
pidfd_send_signal pivot_root process_madvise process_vm_readv process_vm_writev ptrace
recvmsg request_key rt_sigqueueinfo rt_tgsigqueueinfo seccomp semget sendmsg setns
setpgid setresuid setsid shmget socket symlinkat tkill umount2 unshare userfaultfd vfork
"""


def test_no_promised_refusal_was_dropped(verdict):
    for name in set(PROMISED.split()) & verdict.machine.numbers.keys():
        assert verdict(name) in {_bpf.ERRNO | errno.EPERM, _bpf.ERRNO | errno.ENOSYS}
    assert verdict("clone3") == _bpf.ERRNO | errno.ENOSYS


OTHER = PID + 1
ARGUMENTS = [
    ("clone", (THREAD,), True),
    ("clone", (signal.SIGCHLD,), False),
    ("clone", (THREAD | 0x40000000,), False),
    ("kill", (PID, 9), True),
    ("kill", (OTHER, 9), False),
    ("kill", (0, 9), False),
    ("kill", (2**64 - 1, 9), False),
    ("kill", (2**64 - PID, 9), False),
    ("tgkill", (PID, PID, 6), True),
    ("tgkill", (OTHER, OTHER, 6), False),
    ("prlimit64", (0, 7), True),
    ("prlimit64", (OTHER, 7), False),
    ("setpriority", (0, 0, 5), True),
    ("setpriority", (0, OTHER, 5), False),
    ("setpriority", (2, 0, 5), False),
    ("sched_setaffinity", (OTHER,), False),
    ("sched_setscheduler", (OTHER,), False),
    ("prctl", (15,), True),
    ("prctl", (1,), False),
    ("prctl", (4,), False),
    ("prctl", (22,), False),
    ("socketpair", (1, 1 | 0o2000000), True),
    ("socketpair", (1, 2), False),
    ("socketpair", (2, 1), False),
    ("fcntl", (3, 4), True),
    ("fcntl", (3, 8), False),
    ("fcntl", (3, 10), False),
    ("fcntl", (3, 15), False),
    ("open", (0, os.O_RDONLY), True),
    ("open", (0, os.O_RDWR | O_TRUNC), True),
    ("open", (0, os.O_RDONLY | O_TRUNC), False),
    ("openat", (0, 0, os.O_WRONLY | O_TRUNC), True),
    ("openat", (0, 0, os.O_RDONLY | O_TRUNC), False),
]


def test_rules_about_arguments(verdict):
    for name, arguments, allowed in ARGUMENTS:
        if name in verdict.machine.numbers:
            expected = _bpf.ALLOW if allowed else _bpf.ERRNO | errno.EPERM
            assert verdict(name, *arguments) == expected, (name, arguments)


def test_every_rule_about_arguments_is_tested():
    tested = {name for name, _, _ in ARGUMENTS} | {"ioctl", "utimensat"}
    siblings = {"sched_setattr", "sched_setparam"}
    assert {name for name in RULES if RULES[name].checks} == tested | siblings


@pytest.mark.parametrize("request_", [0x5412, 2**32 + 0x5412, 0x8901, 0x40086602])
def test_requests_to_devices_are_few(verdict, request_):
    assert verdict("ioctl", 0, request_) == _bpf.ERRNO | errno.ENOTTY
    assert verdict("ioctl", 0, 0x5401) == _bpf.ALLOW


def test_given_times_are_ignored_and_the_present_time_is_refused(verdict):
    assert verdict("utimensat", 0, 1, 4096) == _bpf.ERRNO
    assert verdict("utimensat", 0, 1, 0) == _bpf.ERRNO | errno.EPERM


def test_other_tables_of_the_machine_kill(verdict):
    other = 0x40000003  # 32-bit x86
    assert evaluate(verdict.code, other, 1) == _bpf.KILL
    if verdict.machine.has_x32:
        x32 = _syscalls.X32_BIT + 1
        assert evaluate(verdict.code, verdict.machine.audit, x32) == _bpf.KILL


def test_calls_newer_than_the_table_do_not_exist(verdict):
    newest, audit = _syscalls.NEWEST_KNOWN, verdict.machine.audit
    assert evaluate(verdict.code, audit, newest + 1) == _bpf.ERRNO | errno.ENOSYS
    assert evaluate(verdict.code, audit, newest) == _bpf.ALLOW


def test_truncation_is_left_to_landlock_from_abi_3():
    assert {"truncate", "open", "openat"} & set(_rules.rules(landlock_abi=3)) == set()
    assert {"truncate", "open", "openat"} <= set(_rules.rules(landlock_abi=0))


def test_every_named_call_is_in_a_table():
    known = set().union(*(_syscalls.architecture(m).numbers for m in MACHINES))
    assert set(RULES) == known


HEADERS = {
    "x86_64": "/usr/include/x86_64-linux-gnu/asm/unistd_64.h",
    "aarch64": "/usr/include/asm-generic/unistd.h",
}


@pytest.mark.parametrize("machine", MACHINES)
def test_numbers_agree_with_the_kernel_headers(machine):
    header = Path(HEADERS[machine])
    if not header.exists():
        pytest.skip("no kernel headers installed")
    words = [line.split() for line in header.read_text().splitlines()]
    defined = [w[1:3] for w in words if len(w) > 2 and w[0] == "#define"]
    numbers = {
        name.removeprefix("__NR_").removeprefix("__NR3264_"): int(number)
        for name, number in defined
        if name.startswith(("__NR_", "__NR3264_")) and number.isdigit()
    }
    ours = _syscalls.architecture(machine).numbers
    shared = ours.keys() & numbers.keys()
    assert len(shared) > len(ours) - 8, "headers may lack only the newest calls"
    assert {n: ours[n] for n in shared} == {n: numbers[n] for n in shared}


def test_unknown_machines_have_no_table():
    assert _syscalls.architecture("riscv64") is None
    assert _syscalls.architecture(None) is None


def answers(marker: int) -> dict[str, str]:
    """Make every refused call with empty arguments; return what each reported."""
    numbers = _syscalls.architecture(_linux.machine()).numbers
    seccomp.install({name: _bpf.Rule(marker) for name in FLAT})
    reported = {}
    for name in FLAT.keys() & numbers.keys():
        try:
            _linux.syscall(numbers[name], 0, 0, 0, 0, 0, 0)
            reported[name] = "succeeded"
        except OSError as error:
            reported[name] = errno.errorcode[error.errno]
    return reported


def test_kernel_refuses_each_call_by_our_filter(ground):
    # An error no call reports by itself, so that it can only come from the filter.
    run = ground.run(lambda: answers(errno.EXFULL), frozenset({"no_new_privs"}))
    assert len(run.value) > 130
    assert set(run.value.values()) == {"EXFULL"}


SECCOMP = frozenset({"no_new_privs", "seccomp"})


def test_new_session_is_refused(ground):
    def start_session(filtered):
        child = os.fork()
        if child:
            return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        no_new_privs.apply()
        if filtered:
            seccomp.apply(landlock_abi=0)
        try:
            os.setsid()
        except PermissionError:
            os._exit(7)
        os._exit(0)

    for filtered, code in ((True, 7), (False, 0)):
        run = ground.run(lambda f=filtered: start_session(f), frozenset())
        assert run.value == code


def test_threads_start_and_processes_do_not(ground):
    def start():
        done = []
        thread = threading.Thread(target=done.append, args=(1,))
        thread.start()
        thread.join()
        with pytest.raises(PermissionError):
            os.posix_spawn("/bin/true", ["true"], {})
        return done

    assert ground.run(start, SECCOMP).value == [1]


def test_process_can_signal_and_abort_itself(ground):
    def interrupt():
        received = []
        signal.signal(signal.SIGUSR1, lambda *_: received.append(1))
        os.kill(os.getpid(), signal.SIGUSR1)
        signal.raise_signal(signal.SIGUSR1)
        return received

    assert ground.run(interrupt, SECCOMP).value == [1, 1]
    assert ground.run(os.abort, SECCOMP).code == -signal.SIGABRT


def test_wrong_table_kills_the_process(ground):
    if _linux.machine() != "x86_64":
        pytest.skip("only x86_64 has a second table")
    run = ground.run(lambda: _linux.syscall(_syscalls.X32_BIT + 39), SECCOMP)
    assert run.code == -signal.SIGSYS


def test_stream_pair_and_copies_of_files_work(ground):
    def work():
        left, right = socket.socketpair()
        left.sendall(b"x")
        Path("a").touch()
        Path("a").write_text("text")
        shutil.copy2("a", "b")
        shutil.copystat("a", "b")
        Path("c").touch(exist_ok=False)
        return [right.recv(1).decode(), Path("b").read_text()]

    assert ground.run(work).value == ["x", "text"]


def test_mode_and_owner_of_files_outside_stay(ground):
    kept = ground.file("kept")
    before = kept.stat()

    def change():
        kept.chmod(0o777)
        os.chown(kept, -1, os.getgid())
        os.utime(kept, (1, 1))

    run = ground.run(change, SECCOMP)
    after = kept.stat()
    assert run.error is None
    assert (after.st_mode, after.st_mtime) == (before.st_mode, before.st_mtime)
    ground.run(change, frozenset())
    assert kept.stat().st_mode & 0o777 == 0o777


def test_filter_cannot_be_left_out_on_an_unknown_machine(monkeypatch):
    monkeypatch.setattr(_linux, "machine", lambda: "riscv64")
    with pytest.raises(confine.ConfinementError, match="no system call table"):
        seccomp.apply(landlock_abi=0)
