r"""
tries = "to wait for ever without using the processor"
must = "the clock counts, not only the processor"
gains = "hang"
"""

import threading


class Slow:
    def __del__(self):
        threading.Event().wait()


def double(x):
    Slow()
    return 2 * x
