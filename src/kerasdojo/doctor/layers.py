"""What keeps student code apart here, found out by trying."""

from __future__ import annotations

from kerasdojo import isolation
from kerasdojo.confine import LAYERS, Missing, Probe, probe
from kerasdojo.doctor.finding import Finding, Section, State
from kerasdojo.text import Text

_TITLE = Text(
    en="Isolation of student code, found out by trying",
    ko="학생 코드 격리 (실제로 시도해 확인)",
)
_NEEDED = ("rlimits", "no_new_privs", "seccomp", "landlock")
_LEVEL = Text(en="{name} (level {level} of 4)", ko="{name} (4단계 중 {level}단계)")
_NOT_ISOLATED = Text(
    en=f"{isolation.NOT_ISOLATED}: check your own work here, but do not grade others'",
    ko=f"{isolation.NOT_ISOLATED}(격리되지 않음): 자기 풀이는 확인해도 되지만 다른 "
    "사람의 제출물은 채점하지 마세요",
)
_WORKS = {
    "rlimits": Text(
        en="limits time, file sizes, open files", ko="시간·파일 크기·열린 파일 수 제한"
    ),
    "no_new_privs": Text(en="no setuid programs", ko="setuid 프로그램 차단"),
    "landlock": Text(
        en="reads Python alone, writes its own folder alone (version {abi})",
        ko="파이썬만 읽고 자기 폴더에만 쓰기 (버전 {abi})",
    ),
    "seccomp": Text(
        en="no network, no programs, no other processes",
        ko="네트워크·프로그램 실행·다른 프로세스 접근 차단",
    ),
    "namespaces": Text(en="a network of its own", ko="분리된 네트워크"),
    "full_namespaces": Text(
        en="a process table and root folder of its own, where Landlock is missing",
        ko="분리된 프로세스 목록과 루트 폴더 (Landlock이 없을 때)",
    ),
    "uid": Text(en="a user of its own", ko="별도 사용자"),
    "cgroup": Text(
        en="counts memory and threads exactly", ko="메모리와 스레드 수 제한"
    ),
}
_BY_WATCHDOG = Text(
    en="not here; memory is watched by the judge all the same",
    ko="사용할 수 없음. 메모리는 채점기가 따로 감시",
)
_REFUSED = Text(en="does not work here: {reason}", ko="사용할 수 없음: {reason}")


def section() -> Section:
    """Return the level reached and a finding for each layer."""
    found = probe()
    missing = {entry.layer: entry for entry in found.missing}
    names = (*_NEEDED, *sorted({*LAYERS, "full_namespaces"} - {*_NEEDED}))
    layers = (_layer(name, found, missing.get(name)) for name in names)
    return Section("isolation", _TITLE, (_level(found), *layers))


def _level(found: Probe) -> Finding:
    name = isolation.name_of(found.level)
    if name == isolation.NOT_ISOLATED:
        lost = [entry.advice for entry in found.missing if entry.layer in _NEEDED]
        return Finding("level", "warning", _NOT_ISOLATED, lost[0] if lost else None)
    return Finding("level", "ok", _LEVEL.format(name=name, level=found.level))


def _layer(name: str, found: Probe, missing: Missing | None) -> Finding:
    if missing is None and name in found.layers:
        return Finding(name, "ok", _WORKS[name].format(abi=found.landlock_abi))
    reason = missing.reason if missing else ""
    told = _BY_WATCHDOG if name == "cgroup" else _REFUSED.format(reason=reason)
    state: State = "warning" if name in _NEEDED else "note"
    return Finding(name, state, told, missing.advice if missing else None)
