"""An auto-graded course in TensorFlow 2 and Keras, in English and Korean.

In a notebook: `from kerasdojo import check, hint, quiz`, or `%load_ext kerasdojo`.
"""

from kerasdojo import quiz
from kerasdojo.jupyter import check, hint, load_ipython_extension

__all__ = ["check", "hint", "load_ipython_extension", "quiz"]

__version__ = "0.1.0"
