r"""
tries = "a result that runs code when it is unpickled"
must = "nothing is ever unpickled"
gains = "evidence"
"""

from pathlib import Path


class Payload:
    def __reduce__(self):
        return Path.touch, (Path("@HARM@"),)


def double(x):
    return Payload()
