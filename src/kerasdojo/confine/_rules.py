"""What student code may not ask of the kernel, and what it is told instead."""

import errno
import os

from kerasdojo.confine._bpf import Check, Rule

_CLONE_THREAD = 0x00010000
_CLONE_NAMESPACES = 0x7E020000
_AF_UNIX, _SOCK_STREAM, _SOCK_TYPE = 1, 1, 0xF
# fcntl: F_SETOWN, F_SETSIG, F_SETOWN_EX, F_SETLEASE, F_NOTIFY send signals to others.
_SIGNALLING = (8, 10, 15, 1024, 1026)
# ioctl: is it a terminal, how large, how much to read; not to block, not to inherit.
# The rest can change a file that was opened for reading, or type for the user.
_IOCTL = (0x5401, 0x802C542A, 0x540F, 0x5413, 0x541B, 0x5421, 0x5450, 0x5451)
_O_TRUNC, _O_ACCMODE = 0o1000, 0o3

# prctl: names of threads and memory, and questions.
_PRCTL = (2, 3, 15, 16, 21, 23, 27, 30, 39, 42, 51, 64, 0x53564D41)

_REFUSED = """
accept accept4 acct add_key adjtimex bind bpf capset chroot clock_adjtime clock_settime
connect delete_module execve execveat fanotify_init fanotify_mark finit_module fork
fsconfig fsmount fsopen fspick futimesat get_robust_list init_module inotify_add_watch
inotify_init inotify_init1 ioperm iopl ioprio_set kcmp kexec_file_load kexec_load keyctl
landlock_add_rule landlock_create_ruleset landlock_restrict_self listen listmount
lookup_dcookie lsm_set_self_attr memfd_create memfd_secret migrate_pages mknod mknodat
modify_ldt mount mount_setattr move_mount move_pages mq_open mq_unlink msgctl msgget
msgrcv msgsnd name_to_handle_at nfsservctl open_by_handle_at open_tree perf_event_open
personality pidfd_getfd pidfd_open pidfd_send_signal pivot_root process_madvise
process_mrelease process_vm_readv process_vm_writev ptrace quotactl quotactl_fd reboot
recvmmsg recvmsg request_key rt_sigqueueinfo rt_tgsigqueueinfo seccomp semctl semget
semop semtimedop sendmmsg sendmsg setdomainname setfsgid setfsuid setgid setgroups
sethostname setns setpgid setregid setresgid setresuid setreuid setsid setsockopt
settimeofday setuid shmat shmctl shmdt shmget socket splice statmount swapoff swapon
symlink symlinkat _sysctl sysfs syslog tee tkill umount2 unshare uselib userfaultfd
ustat utime utimes vfork vhangup vmsplice
"""

# The C library falls back to older calls, which the filter can read.
_ABSENT = "clone3 io_setup io_uring_enter io_uring_register io_uring_setup openat2"

# Landlock does not guard these, and a plain user owns more files than the scratch
# folder. `shutil.copy` must go on working, so they succeed and change nothing.
_WITHOUT_EFFECT = """
chmod chown fchmod fchmodat fchmodat2 fchown fchownat lchown sync syncfs
"""
_UNSUPPORTED = """
fremovexattr fsetxattr lremovexattr lsetxattr removexattr setxattr
"""


def rules(landlock_abi: int) -> dict[str, Rule]:
    """Return the rules for this process.

    Args:
        landlock_abi: The Landlock version in force, 0 without Landlock.
    """
    plain = {
        errno.EPERM: _REFUSED,
        errno.ENOSYS: _ABSENT,
        0: _WITHOUT_EFFECT,
        errno.EOPNOTSUPP: _UNSUPPORTED,
    }
    found = {
        name: Rule(number) for number, names in plain.items() for name in names.split()
    }
    found |= _about_processes(os.getpid()) | _about_descriptors()
    # `Path.touch` sets the time first, and creates the file only if that fails.
    a_given_time = Check(2, (0,), wanted=False)
    found["utimensat"] = Rule(errno.EPERM, (a_given_time,), instead=0)
    if landlock_abi < 3:
        found |= _against_truncation()
    return found


def _about_processes(pid: int) -> dict[str, Rule]:
    """Return the rules that leave a process only itself, and only threads."""
    mine = Check(0, (pid,))
    me = Check(0, (0, pid))
    threads = Check(0, (_CLONE_THREAD,), mask=_CLONE_THREAD | _CLONE_NAMESPACES)
    return {
        "clone": Rule(errno.EPERM, (threads,)),
        "kill": Rule(errno.EPERM, (mine,)),
        "tgkill": Rule(errno.EPERM, (mine,)),
        "prlimit64": Rule(errno.EPERM, (me,)),
        "sched_setaffinity": Rule(errno.EPERM, (me,)),
        "sched_setattr": Rule(errno.EPERM, (me,)),
        "sched_setparam": Rule(errno.EPERM, (me,)),
        "sched_setscheduler": Rule(errno.EPERM, (me,)),
        "setpriority": Rule(errno.EPERM, (Check(0, (0,)), Check(1, (0, pid)))),
        "prctl": Rule(errno.EPERM, (Check(0, _PRCTL),)),
    }


def _about_descriptors() -> dict[str, Rule]:
    """Return the rules for calls that reach others through a descriptor."""
    unix_stream = (
        Check(0, (_AF_UNIX,)),
        # A datagram pair could still send to any address.
        Check(1, (_SOCK_STREAM,), mask=_SOCK_TYPE),
    )
    return {
        "socketpair": Rule(errno.EPERM, unix_stream),
        "fcntl": Rule(errno.EPERM, (Check(1, _SIGNALLING, wanted=False),)),
        "ioctl": Rule(errno.ENOTTY, (Check(1, _IOCTL),)),
    }


def _against_truncation() -> dict[str, Rule]:
    """Return what Landlock sees only from ABI 3: readable files cut to nothing."""
    mask = _O_TRUNC | _O_ACCMODE
    return {
        "truncate": Rule(errno.EPERM),
        "open": Rule(errno.EPERM, (Check(1, (_O_TRUNC,), wanted=False, mask=mask),)),
        "openat": Rule(errno.EPERM, (Check(2, (_O_TRUNC,), wanted=False, mask=mask),)),
    }
