r"""
tries = "to write points into the gradebook"
must = "the file cannot be opened"
"""

import sqlite3

database = sqlite3.connect("@GRADEBOOK@")
database.execute("UPDATE grade SET manual_score = 1000")
database.commit()
print("HARM" + "ED")
