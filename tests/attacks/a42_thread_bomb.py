r"""
tries = "two thousand threads"
must = "their stacks meet the memory limit"
"""

import threading

stop = threading.Event()
started = 0
try:
    for _ in range(2000):
        threading.Thread(target=stop.wait, daemon=True).start()
        started += 1
except RuntimeError:
    pass
stop.set()
if started > 1000:
    print("HARM" + "ED", started)
