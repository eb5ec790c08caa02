r"""
tries = "to trace a process of the grader"
must = "no tracing"
"""

import ctypes

seize = 0x4206
if ctypes.CDLL(None).ptrace(seize, int("@VICTIM@"), None, None) == 0:
    print("HARM" + "ED")
