"""Small real data sets that come with the course; nothing is downloaded."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np

_FOLDER = Path(__file__).parent

NAMES = tuple(sorted(path.stem for path in _FOLDER.glob("*.npz")))


def load(name: str) -> dict[str, np.ndarray]:
    """Return a data set as a dict of arrays.

    Every set has `x` (float32) and `y`; `LICENCES.md` beside this file says where
    each comes from. The arrays are fresh copies: change them as you like.

    Args:
        name: One of `digits`, `iris`, `wine`, `breast_cancer`, `diabetes`,
            `sunspots`.

    Returns:
        `x` and `y`, and names of features and classes where there are any.

    Raises:
        ValueError: There is no such data set.

    Example:
        >>> load("digits")["x"].shape
        (1797, 8, 8)
    """
    import numpy as np

    if name not in NAMES:
        raise ValueError(f"no data set is called {name!r}; choose one of {NAMES}")
    with np.load(_FOLDER / f"{name}.npz", allow_pickle=False) as arrays:
        return dict(arrays)
