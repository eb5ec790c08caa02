"""Environment variables of every process that imports TensorFlow for us."""

from __future__ import annotations

import os
from pathlib import Path

_KEPT = ("KERASDOJO_EXACT", "LD_LIBRARY_PATH", "PATH", "SYSTEMROOT", "TZ")
# Keras makes the folder where it can; below a file not even root can.
_NOWHERE = str(Path(os.devnull, "home"))


def child_environment() -> dict[str, str]:
    """Return a clean environment: quiet, CPU only, one thread, nothing inherited.

    One thread a process keeps the fork clean and lets several workers share the
    cores fairly. Without oneDNN, and without its kernel for products of matrices,
    results depend neither on the number of threads nor on the processor's instructions,
    and no kernel has to be compiled in each process. `HOME` and `KERAS_HOME` point
    nowhere, so that nobody's settings count; a shared folder would let anybody leave
    some there.
    """
    environment = {name: os.environ[name] for name in _KEPT if name in os.environ}
    if (cache := _font_cache()) is not None:
        environment["MPLCONFIGDIR"] = str(cache)
    return {
        **environment,
        "CUDA_VISIBLE_DEVICES": "-1",
        "GRPC_VERBOSITY": "NONE",
        "HOME": _NOWHERE,
        "KERAS_BACKEND": "tensorflow",
        "KERAS_HOME": _NOWHERE,
        "LANG": "C.UTF-8",
        "LC_ALL": "C.UTF-8",
        "MPLBACKEND": "Agg",
        "OMP_NUM_THREADS": "1",
        "OPENBLAS_NUM_THREADS": "1",
        "PYTHONHASHSEED": "0",
        "PYTHONDONTWRITEBYTECODE": "1",
        "TENSORFLOW_USE_CUSTOM_CONTRACTION_KERNEL": "false",
        "TF_CPP_MIN_LOG_LEVEL": "3",
        "TF_ENABLE_ONEDNN_OPTS": "0",
    }


def _font_cache() -> Path | None:
    """Return a folder of one's own where matplotlib may note the fonts there are.

    It would note them in a new temporary folder at every start otherwise.
    """
    try:
        folder = Path("~/.cache/kerasdojo/matplotlib").expanduser()
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        own = os.name == "nt" or folder.stat().st_uid == os.getuid()
    except (OSError, RuntimeError):
        return None
    return folder if own and os.access(folder, os.W_OK) else None
