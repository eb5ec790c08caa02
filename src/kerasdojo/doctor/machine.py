"""What the machine has to offer: processes, memory, files."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from pathlib import Path

from kerasdojo.doctor.finding import Finding, Section, command, same
from kerasdojo.text import Text

_TITLE = Text(en="Machine", ko="컴퓨터")
_GIB = 1 << 30
# Zygote and judge with TensorFlow; then each worker while it trains.
_BASE, _EACH = 1.2 * _GIB, 0.3 * _GIB
_FREE = 1.0 * _GIB
_FILES = 512
_CGROUP = Path("/sys/fs/cgroup/memory.max")


def section() -> Section:
    """Return what was found about this machine."""
    found = (_start(), _memory(), _temporary(), _files(), _encoding())
    return Section("machine", _TITLE, found)


def cores() -> int:
    """Return how many processors this process may use."""
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity else os.cpu_count() or 1


def _start() -> Finding:
    if sys.platform == "linux":
        found = Text(
            en="each submission is forked from a process that has TensorFlow ready",
            ko="TensorFlow를 미리 불러온 프로세스에서 제출물마다 fork",
        )
        return Finding("start", "ok", found)
    found = Text(
        en="each submission starts a fresh Python: some seconds more, same verdicts",
        ko="제출물마다 파이썬을 새로 시작하므로 몇 초 더 걸림. 채점 결과는 같음",
    )
    fix = Text(en="Grade classes on Linux.", ko="학급 전체는 리눅스에서 채점하세요.")
    return Finding("start", "note", found, fix)


def _memory() -> Finding:
    jobs = cores()
    free, needed = available_memory(), _BASE + jobs * _EACH
    found = Text(
        en="{free} available; {jobs} at a time need about {needed}",
        ko="사용 가능 {free}, 동시에 {jobs}건 채점할 때 약 {needed} 필요",
    ).format(free=_size(free), jobs=jobs, needed=_size(needed))
    if free >= needed:
        return Finding("memory", "ok", found)
    fix = Text(
        en="Close other programs, or grade fewer at a time: --jobs 1.",
        ko="다른 프로그램을 닫거나 --jobs 1로 동시에 채점하는 수를 줄이세요.",
    )
    return Finding("memory", "warning", found, fix)


def available_memory() -> float:
    """Return the bytes of memory that can be had without swapping."""
    try:
        lines = Path("/proc/meminfo").read_text(encoding="ascii").splitlines()
        fields = dict(line.split(":", 1) for line in lines)
        free = int(fields["MemAvailable"].split()[0]) * 1024
    except (OSError, ValueError, KeyError):
        free = _physical()
    try:
        return float(min(free, int(_CGROUP.read_text(encoding="ascii"))))
    except (OSError, ValueError):
        return float(free)


def _physical() -> int:
    if sys.platform == "win32":
        return sys.maxsize
    return os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")


def _temporary() -> Finding:
    folder = tempfile.gettempdir()
    free = shutil.disk_usage(folder).free
    found = Text(en="{free} free in {folder}", ko="{folder}에 {free} 남음")
    found = found.format(free=_size(free), folder=folder)
    if free >= _FREE:
        return Finding("temporary", "ok", found)
    fix = Text(
        en="Make room there, or set TMPDIR to a folder with more.",
        ko="공간을 비우거나 TMPDIR을 여유 있는 폴더로 지정하세요.",
    )
    return Finding("temporary", "warning", found, fix)


def _files() -> Finding:
    if sys.platform == "win32":
        return Finding("open_files", "ok", same("∞"))
    import resource

    soft, _ = resource.getrlimit(resource.RLIMIT_NOFILE)
    unlimited = soft == resource.RLIM_INFINITY
    text = Text(en="up to {count}", ko="최대 {count}개")
    found = text.format(count="∞" if unlimited else soft)
    if unlimited or soft >= _FILES:
        return Finding("open_files", "ok", found)
    return Finding("open_files", "warning", found, command("ulimit -n 1024"))


def _encoding() -> Finding:
    encoding = sys.getfilesystemencoding().lower()
    if encoding == "utf-8":
        return Finding("encoding", "ok", same("UTF-8"))
    return Finding(
        "encoding", "warning", same(encoding), command("export PYTHONUTF8=1")
    )


def _size(count: float) -> str:
    return f"{count / _GIB:.1f} GiB"
