r"""
tries = "to delete another's file"
must = "nothing outside its folder can be changed"
"""

import os

os.unlink("@VICTIM_FILE@")
print("HARM" + "ED")
