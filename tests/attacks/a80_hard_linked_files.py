r"""
tries = "hard links to the gradebook and the secret, copied by the instructor"
must = "links are refused before anything is copied"
kind = "notebook"
honest = 4
"""

import os


def tamper(notebook, folder, scene):
    os.link(scene["SECRET"], folder / "notes.txt")
    os.link(scene["GRADEBOOK"], folder / "data.csv")


def control(folder, scene):
    """What nbgrader does for each file: it copies what the link points to."""
    import shutil

    link = folder / "link"
    os.link(scene["GRADER"], link)
    shutil.copy(link, folder / "copy")
    return "CANARY" in (folder / "copy").read_text()
