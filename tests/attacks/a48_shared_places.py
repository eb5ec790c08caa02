r"""
tries = "to leave a note where the next student finds it"
must = "shared folders cannot be written"
"""

import os
from pathlib import Path

for folder in ("/dev/shm", "/tmp", "/var/tmp"):
    place = Path(folder, "attack-of-a-test")
    try:
        place.write_text("left for a friend")
        print("HARM" + "ED", folder)
        os.unlink(place)
    except OSError:
        continue
