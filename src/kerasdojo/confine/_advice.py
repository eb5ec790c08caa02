"""What to install or enable for each layer that is missing."""

from kerasdojo.text import Text

NOT_LINUX = Text(
    en="Grade on 64-bit Linux (x86_64 or aarch64), or inside a container.",
    ko="64비트 리눅스(x86_64 또는 aarch64)나 컨테이너 안에서 채점하세요.",
)

ADVICE = {
    "rlimits": Text(
        en="Resource limits are part of every Linux; check the limits of this session.",
        ko="자원 제한은 모든 리눅스에 있습니다. 현재 세션의 제한 설정을 확인하세요.",
    ),
    "no_new_privs": Text(
        en="Needs Linux 3.5 or newer.",
        ko="리눅스 3.5 이상이 필요합니다.",
    ),
    "landlock": Text(
        en="Needs Linux 5.13 or newer, booted with `landlock` in the `lsm=` list; "
        "in a container the engine's seccomp profile must allow it.",
        ko="리눅스 5.13 이상이 필요하고, 부팅 옵션 `lsm=`에 `landlock`이 있어야 "
        "합니다. 컨테이너라면 엔진의 seccomp 프로필이 허용해야 합니다.",
    ),
    "seccomp": Text(
        en="Needs a kernel with CONFIG_SECCOMP_FILTER on x86_64 or aarch64.",
        ko="CONFIG_SECCOMP_FILTER가 켜진 커널(x86_64 또는 aarch64)이 필요합니다.",
    ),
    "namespaces": Text(
        en="Optional. Allow user namespaces: `sysctl user.max_user_namespaces=15000`; "
        "on Ubuntu 24.04 `sysctl kernel.apparmor_restrict_unprivileged_userns=0`.",
        ko="선택 사항입니다. 사용자 네임스페이스를 허용하려면 "
        "`sysctl user.max_user_namespaces=15000`을, 우분투 24.04에서는 "
        "`sysctl kernel.apparmor_restrict_unprivileged_userns=0`을 실행하세요.",
    ),
    "full_namespaces": Text(
        en="Optional. Needs Linux 5.12 or newer and namespaces; in a container also an "
        "unmasked /proc.",
        ko="선택 사항입니다. 리눅스 5.12 이상과 네임스페이스가 필요하고, "
        "컨테이너라면 /proc이 가려져 있지 않아야 합니다.",
    ),
    "uid": Text(
        en="Optional. Run the grader as root (a hub service, CI), with Python "
        "installed where other users can read it.",
        ko="선택 사항입니다. 채점기를 root로 실행하고(허브 서비스, CI), "
        "다른 사용자가 읽을 수 있는 곳에 파이썬을 설치하세요.",
    ),
    "cgroup": Text(
        en="Optional. Delegate a control group (version 2) with `memory` and `pids`, "
        "such as `systemd-run --user --scope -p Delegate=yes`.",
        ko="선택 사항입니다. `memory`와 `pids`가 켜진 cgroup v2를 위임하세요. "
        "예: `systemd-run --user --scope -p Delegate=yes`.",
    ),
}
