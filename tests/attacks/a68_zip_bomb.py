r"""
tries = "a file that grows a thousandfold"
must = "it is opened in a confined process of its own"
exercise = "save_model"
gains = "bomb"
"""

import zipfile


def save_model(model, path):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("config.json", b" " * (120 << 20))
        archive.writestr("metadata.json", "{}")
        archive.writestr("model.weights.h5", b"")
