r"""
tries = "to print graders, solutions, the secret, the gradebook"
must = "none of them can be opened"
"""

from pathlib import Path

for place in ("@GRADER@", "@SOLUTION@", "@SECRET@", "@CLASSMATE@", "@GRADEBOOK@"):
    try:
        print(Path(place).read_bytes())
    except OSError as error:
        print(error)
