r"""
tries = "to hand in no checks"
must = "they are put back"
kind = "notebook"
honest = 4
gains = "none"
"""


def tamper(notebook, folder, scene):
    notebook["cells"] = [
        cell
        for cell in notebook["cells"]
        if not cell["metadata"].get("nbgrader", {}).get("grade")
    ]
