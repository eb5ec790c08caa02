"""Error texts as the pinned versions print them find their advice."""

from collections.abc import Callable

import keras
import numpy as np
import pytest
import tensorflow as tf
from keras import layers

from kerasdojo.course.general import general
from kerasdojo.judge.error_text import plain

pytestmark = [pytest.mark.tensorflow, pytest.mark.timeout(120)]

X, Y = np.zeros((4, 3), "float32"), np.zeros(4)


def model(loss: str = "mse", units: int = 1, **settings: object) -> keras.Model:
    built = keras.Sequential([keras.Input((3,)), layers.Dense(units)])
    built.compile("sgd", loss, **settings)
    return built


def add_to_variable() -> None:
    variable = tf.Variable(1.0)
    variable += 1.0


def assign_item() -> None:
    tf.constant([1, 2])[0] = 3


CASES: list[tuple[Callable[[], object], str]] = [
    (lambda: model().predict([[1.0, 2.0, 3.0]], verbose=0), "np.array"),
    (lambda: keras.Input(4), "comma"),
    (lambda: model(loss_weights=["mae"]).train_on_batch(X, Y), "metrics="),
    (lambda: model("categorical_crossentropy", 3).train_on_batch(X, Y), "sparse_"),
    (
        lambda: model("sparse_categorical_crossentropy", 3).train_on_batch(X, X),
        "categorical_crossentropy, or integer",
    ),
    (lambda: layers.LSTM(2)(X), "time"),
    (lambda: layers.Conv2D(2, 3)(np.zeros((1, 8, 8))), "channel"),
    (lambda: model()(np.zeros((2, 5), "float32")), "features"),
    (lambda: model().fit(X, Y[:2], verbose=0), "numbers of rows"),
    (lambda: model().save("model.txt"), ".keras"),
    (lambda: model().save_weights("w.h5"), ".weights.h5"),
    (assign_item, "in place"),
    (lambda: tf.constant(1) + tf.constant(1.0), "tf.cast"),
    (lambda: tf.constant([1.0]).reshape(1), "tf.reshape"),
    (lambda: tf.Session(), "TensorFlow 1"),
    (lambda: model().predict_classes(X), "argmax"),
    (lambda: model().fit(X, Y, nb_epoch=1), "epochs"),
    (lambda: keras.optimizers.SGD(lr=0.1), "learning_rate"),
    (lambda: layers.Dense(2, activation="rellu"), "spelling"),
    (lambda: keras.Sequential().add(layers.Dense), "parentheses"),
    (lambda: np.ones((2, 3)) @ np.ones((2, 3)), "inner sizes"),
    (lambda: tf.ones((2, 3)) @ tf.ones((2, 3)), "inner sizes"),
    (lambda: np.ones(2) + np.ones(3), "shapes do not fit"),
    (lambda: bool(np.ones(2)), "np.where"),
]


@pytest.mark.parametrize(("call", "word"), CASES, ids=[case[1] for case in CASES])
@pytest.mark.filterwarnings("ignore")
def test_a_real_error_finds_its_advice(
    call: Callable[[], object], word: str, tmp_path: object
) -> None:
    with pytest.raises(Exception) as caught:
        call()
    error = f"{caught.type.__name__}: {plain(str(caught.value))}"
    name = general().named(error)
    assert name is not None, error
    assert word in general().misconceptions[name].en


def test_unknown_errors_have_no_advice() -> None:
    assert general().named("ZeroDivisionError: division by zero") is None


def test_every_known_error_is_explained() -> None:
    named = {entry.misconception for entry in general().errors}
    assert named <= general().misconceptions.keys()


def test_terminal_escapes_never_reach_a_reader() -> None:
    assert plain("\x1b[1mbold\x1b[0m [31mred\x07") == "bold red"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("got <function f at 0x7fc7f4259580>", "got <function f>"),
        ("filepath=/tmp/kerasdojo-h7eoh945/m.keras.", "filepath=m.keras."),
        ("{'a': 1, 'shared_object_id': 139934514238608}", "{'a': 1}"),
        ("__autograph_generated_filek9doyt02.py", "__autograph_generated_file.py"),
        ("mask at 0x10, kerasdojo-tools/", "mask at 0x10, kerasdojo-tools/"),
    ],
)
def test_what_changes_in_every_run_is_left_out(text, shown):
    assert plain(text) == shown
