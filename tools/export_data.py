"""Write the data sets in src/kerasdojo/data from the packages they come from.

Needs scikit-learn and statsmodels, which the course itself does not:

    python tools/export_data.py
"""

from pathlib import Path
from typing import Any

import numpy as np

FOLDER = Path(__file__).resolve().parents[1] / "src" / "kerasdojo" / "data"


def main() -> None:
    """Write one `.npz` file for each data set."""
    for name, arrays in {**from_scikit_learn(), "sunspots": sunspots()}.items():
        np.savez_compressed(FOLDER / f"{name}.npz", **arrays)
        shapes = {key: value.shape for key, value in arrays.items()}
        print(name, shapes)


def from_scikit_learn() -> dict[str, dict[str, np.ndarray]]:
    """Return the five sets that scikit-learn carries."""
    from sklearn import datasets

    digits = datasets.load_digits()
    return {
        "digits": {
            "x": digits.images.astype("float32"),
            "y": digits.target.astype("int64"),
        },
        "iris": classes(datasets.load_iris()),
        "wine": classes(datasets.load_wine()),
        "breast_cancer": classes(datasets.load_breast_cancer()),
        "diabetes": features(datasets.load_diabetes(), "float32"),
    }


def features(bunch: Any, dtype: str) -> dict[str, np.ndarray]:
    """Return the arrays of a table."""
    return {
        "x": bunch.data.astype("float32"),
        "y": bunch.target.astype(dtype),
        "feature_names": np.array(list(bunch.feature_names), dtype=str),
    }


def classes(bunch: Any) -> dict[str, np.ndarray]:
    """Return the arrays of a table with named classes."""
    names = np.array(list(bunch.target_names), dtype=str)
    return {**features(bunch, "int64"), "class_names": names}


def sunspots() -> dict[str, np.ndarray]:
    """Return the yearly sunspot numbers that statsmodels carries."""
    from statsmodels.datasets import sunspots as source

    table = source.load_pandas().data
    return {
        "x": table["YEAR"].to_numpy("float32"),
        "y": table["SUNACTIVITY"].to_numpy("float32"),
    }


if __name__ == "__main__":
    main()
