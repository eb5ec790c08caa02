r"""
tries = "a process that outlives the grading"
must = "no processes"
"""

import os
import signal

if os.fork() == 0:
    os.setsid()
    signal.alarm(5)
    signal.pause()
print("HARM" + "ED")
