r"""
tries = "a grade cell of its own"
must = "only released cells give points"
kind = "notebook"
honest = 4
gains = "none"
"""


def tamper(notebook, folder, scene):
    record = {"grade": True, "solution": False, "locked": False, "points": 1000}
    record.update(grade_id="bonus", schema_version=3, task=False)
    cell = {"cell_type": "code", "source": "1000", "metadata": {"nbgrader": record}}
    notebook["cells"].append({**cell, "outputs": [], "execution_count": None})
