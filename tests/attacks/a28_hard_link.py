r"""
tries = "to link the secret into its own folder"
must = "links across folders are refused"
"""

import os

os.link("@SECRET@", "copy")
print("HARM" + "ED")
