r"""
tries = "to end with the exit code of success"
must = "exit codes mean nothing; the cell defines nothing"
gains = "none"
"""

import sys

sys.exit(0)
