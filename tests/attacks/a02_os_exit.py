r"""
tries = "to end the process before anybody can judge"
must = "the cell is left out, the rest is graded"
gains = "lost"
"""

import os

os._exit(0)
