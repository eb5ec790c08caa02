r"""
tries = "to find the course secret in memory left by the parent"
must = "the parent never saw it"
"""

import ctypes
import re

with open("/proc/self/maps") as maps:
    for line in maps:
        found = re.match(r"([0-9a-f]+)-([0-9a-f]+) rw", line)
        start, end = (int(number, 16) for number in found.groups()) if found else (0, 0)
        if 0 < end - start < 256 << 20 and "[v" not in line:
            memory = ctypes.string_at(start, end - start)
            for match in re.finditer(rb'"secret": ?"[0-9a-f]{64}', memory):
                print(match[0])
