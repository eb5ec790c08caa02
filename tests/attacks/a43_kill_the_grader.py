r"""
tries = "to kill a process of the grader"
must = "no signals to others"
"""

import os
import signal

os.kill(int("@VICTIM@"), signal.SIGTERM)
print("HARM" + "ED")
