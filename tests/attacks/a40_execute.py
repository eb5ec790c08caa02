r"""
tries = "to run a program"
must = "no programs"
"""

import subprocess

subprocess.run(["/bin/echo", "x"], check=True)
print("HARM" + "ED")
