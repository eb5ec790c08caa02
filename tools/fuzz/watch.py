"""Makes a reader that touches what it should not a find: files, processes, sockets."""

import sys
import sysconfig

FORBIDDEN = ("os.system", "os.exec", "os.posix_spawn", "subprocess.Popen", "pickle.")
FORBIDDEN += ("socket.connect", "socket.bind", "os.remove", "os.rename", "os.mkdir")
READABLE = (*sysconfig.get_paths().values(), sys.prefix, sys.base_prefix, "/proc/")


class Touched(BaseException):
    """What a reader did; no handler of ordinary exceptions hides it."""


def watched(target):
    """Return a target during which such an event is a find."""
    active = False

    def hook(event, args):
        if active and is_forbidden(event, args):
            raise Touched(f"{event} {args}")

    def run(data):
        nonlocal active
        active = True
        try:
            target(data)
        finally:
            active = False

    sys.addaudithook(hook)
    return run


def is_forbidden(event, args):
    """Return whether reading untrusted data has no reason for an event."""
    if event == "open":
        path, mode, _ = args
        writes = mode is not None and set(mode) & set("wax+")
        return isinstance(path, str) and (writes or not path.startswith(READABLE))
    return event.startswith(FORBIDDEN)
