r"""
tries = "a link to the secret where the model should be"
must = "links are followed with the rights of the student"
exercise = "save_model"
gains = "read"
"""

import os


def save_model(model, path):
    os.symlink("@SECRET@", path)
