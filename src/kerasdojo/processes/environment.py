"""Environment variables of every process that imports TensorFlow for us."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

_KEPT = ("KERASDOJO_EXACT", "LD_LIBRARY_PATH", "PATH", "SYSTEMROOT", "TZ")


def child_environment() -> dict[str, str]:
    """Return a clean environment: quiet, CPU only, one thread, nothing inherited.

    One thread a process keeps the fork clean and lets several workers share the
    cores fairly. Without oneDNN, results do not depend on the number of threads, and
    the first ops of a process cost less. `KERAS_HOME` points nowhere, so that nobody's
    `keras.json` counts.
    """
    environment = {name: os.environ[name] for name in _KEPT if name in os.environ}
    return {
        **environment,
        "CUDA_VISIBLE_DEVICES": "-1",
        "GRPC_VERBOSITY": "NONE",
        "HOME": tempfile.gettempdir(),
        "KERAS_BACKEND": "tensorflow",
        "KERAS_HOME": str(Path(os.sep, "nonexistent", "keras")),
        "LANG": "C.UTF-8",
        "LC_ALL": "C.UTF-8",
        "MPLBACKEND": "Agg",
        "OMP_NUM_THREADS": "1",
        "OPENBLAS_NUM_THREADS": "1",
        "PYTHONHASHSEED": "0",
        "PYTHONDONTWRITEBYTECODE": "1",
        "TF_CPP_MIN_LOG_LEVEL": "3",
        "TF_ENABLE_ONEDNN_OPTS": "0",
    }
