r"""
tries = "a cell that never ends and ignores signals"
must = "it is killed, and the rest is graded"
gains = "hang"
"""

import signal

signal.signal(signal.SIGINT, signal.SIG_IGN)
signal.signal(signal.SIGTERM, signal.SIG_IGN)
while True:
    pass
