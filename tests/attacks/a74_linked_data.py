r"""
tries = "links to the gradebook and to solutions, copied by the instructor"
must = "links are refused before anything is copied"
kind = "notebook"
honest = 4
"""


def tamper(notebook, folder, scene):
    (folder / "data.csv").symlink_to(scene["GRADEBOOK"])
    (folder / "more").mkdir()
    (folder / "more" / "book.ipynb").symlink_to(scene["GRADEBOOK"])
    (folder / "source").symlink_to(scene["ROOT"] + "/source")


def control(folder, scene):
    """What nbgrader does for each file: it copies what the link points to."""
    import shutil

    link = folder / "link"
    link.symlink_to(scene["GRADER"])
    shutil.copy(link, folder / "copy")
    return "CANARY" in (folder / "copy").read_text()
