r"""
tries = "a thousand points for every check, in the metadata"
must = "released cells are restored"
kind = "notebook"
honest = 4
gains = "none"
"""


def tamper(notebook, folder, scene):
    for cell in notebook["cells"]:
        record = cell["metadata"].get("nbgrader", {})
        if record.get("grade"):
            record.update(points=1000, locked=False)
            cell["source"] = "1000"
