import numpy as np
import pytest

from kerasdojo import data

SHAPES = {
    "breast_cancer": (569, 30),
    "diabetes": (442, 10),
    "digits": (1797, 8, 8),
    "iris": (150, 4),
    "sunspots": (309,),
    "wine": (178, 13),
}


def test_every_set_is_listed():
    names = data.NAMES
    assert names == tuple(sorted(SHAPES))


@pytest.mark.parametrize("name", SHAPES)
def test_a_set_has_features_and_targets(name):
    arrays = data.load(name)
    assert arrays["x"].shape == SHAPES[name]
    assert arrays["x"].dtype == np.float32
    assert len(arrays["y"]) == len(arrays["x"])
    assert np.isfinite(arrays["x"]).all()
    assert np.isfinite(arrays["y"]).all()


@pytest.mark.parametrize(
    ("name", "classes"),
    [("digits", 10), ("iris", 3), ("wine", 3), ("breast_cancer", 2)],
)
def test_labels_are_whole_numbers_from_zero(name, classes):
    labels = data.load(name)["y"]
    assert labels.dtype == np.int64
    assert sorted(set(labels.tolist())) == list(range(classes))


@pytest.mark.parametrize("name", ["iris", "wine", "breast_cancer", "diabetes"])
def test_columns_are_named(name):
    arrays = data.load(name)
    assert len(arrays["feature_names"]) == arrays["x"].shape[1]


def test_known_values():
    assert data.load("iris")["x"][0].tolist() == pytest.approx([5.1, 3.5, 1.4, 0.2])
    assert data.load("breast_cancer")["class_names"].tolist() == ["malignant", "benign"]
    assert data.load("sunspots")["y"][:3].tolist() == [5, 11, 16]
    assert data.load("digits")["x"].max() == 16


def test_a_change_stays_with_the_one_who_made_it():
    data.load("iris")["x"][:] = 0
    assert data.load("iris")["x"].max() > 0


def test_an_unknown_set_is_refused_with_the_choices():
    with pytest.raises(ValueError, match=r"'mnist'.*digits"):
        data.load("mnist")
