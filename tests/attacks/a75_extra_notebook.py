r"""
tries = "a second notebook, which the course does not know"
must = "it is not run"
kind = "notebook"
honest = 4
gains = "none"
"""

import copy


def tamper(notebook, folder, scene):
    extra = copy.deepcopy(notebook)
    source = "from pathlib import Path\nPath('@HARM@').touch()"
    for place, text in scene.items():
        source = source.replace(f"@{place}@", str(text))
    extra["cells"] = [
        {
            "cell_type": "code",
            "metadata": {},
            "source": source,
            "outputs": [],
            "execution_count": None,
        }
    ]
    import json

    (folder / "extra.ipynb").write_text(json.dumps(extra))
