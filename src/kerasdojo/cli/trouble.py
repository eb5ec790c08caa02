"""Trouble with the machine, in words: which file or what is short, and what helps."""

import errno

from kerasdojo.text import Text

_FILE = Text(
    en="{file}: cannot be read or written ({problem})",
    ko="{file}: 읽거나 쓸 수 없습니다({problem})",
)
_MACHINE = Text(
    en="the machine does not let kerasdojo go on ({problem})",
    ko="이 컴퓨터에서 더 진행할 수 없습니다({problem})",
)
_ROOM = Text(
    en="make room on the disk, then run the command again; what was finished is kept",
    ko="디스크 공간을 확보한 뒤 다시 실행하세요. 끝난 작업은 남아 있습니다",
)
_WRITABLE = Text(
    en="allow yourself to write there, or choose another folder",
    ko="쓰기 권한을 주거나 다른 폴더를 고르세요",
)
_FILES = Text(
    en="allow more open files (`ulimit -n 1024`), then run the command again",
    ko="열 수 있는 파일 수를 늘린 뒤(`ulimit -n 1024`) 다시 실행하세요",
)
_SHORT = Text(
    en="end other programs or allow more processes and memory (`ulimit -u`, "
    "`ulimit -v`), then run the command again, with `--jobs 1` if it has that option",
    ko="다른 프로그램을 끝내거나 프로세스와 메모리 한도를 늘린 뒤(`ulimit -u`, "
    "`ulimit -v`) 다시 실행하세요. `--jobs` 옵션이 있는 명령은 `--jobs 1`로 "
    "실행하세요",
)
_HELP = {
    errno.ENOSPC: _ROOM,
    errno.EDQUOT: _ROOM,
    errno.EFBIG: _ROOM,
    errno.EROFS: _WRITABLE,
    errno.EACCES: _WRITABLE,
    errno.EPERM: _WRITABLE,
    errno.EMFILE: _FILES,
    errno.ENFILE: _FILES,
    errno.EAGAIN: _SHORT,
    errno.ENOMEM: _SHORT,
}


def words(error: OSError | MemoryError) -> Text | None:
    """Return what the trouble is and what helps; None for what is no such trouble.

    Args:
        error: What was raised.
    """
    number = errno.ENOMEM if isinstance(error, MemoryError) else error.errno
    file = getattr(error, "filename", None)
    advice = _HELP.get(number or 0)
    if file is None and advice is None:
        return None
    problem = getattr(error, "strerror", None) or "not enough memory"
    what = (_MACHINE if file is None else _FILE).format(file=file, problem=problem)
    if advice is None:
        return what
    return Text(en=f"{what.en}; {advice.en}", ko=f"{what.ko}. {advice.ko}.")
