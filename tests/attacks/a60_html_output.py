r"""
tries = "a script in the output of a cell"
must = "outputs are text or PNG"
evidence = "<script>alert(1)</script>"
gains = "display"
"""


class Page:
    def _repr_html_(self):
        return "<script>alert(1)</script>"

    def __repr__(self):
        return "page"


get_ipython().display_formatter
Page()
