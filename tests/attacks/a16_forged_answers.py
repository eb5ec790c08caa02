r"""
tries = "to answer requests before they are asked"
must = "a forged answer is a wrong value"
gains = "junk"
"""

import json
import os
import struct

for fd in range(3, 64):
    for number in range(1, 40):
        answer = {"id": number, "ok": {"value": 6, "stdout": ""}}
        text = json.dumps(answer).encode()
        try:
            os.write(fd, struct.pack("!4sIQ", b"KDJ1", len(text), 0) + text)
        except OSError:
            break
