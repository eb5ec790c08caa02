"""A zygote: imports TensorFlow, runs no operation, and forks confined workers.

Run as a program, by `test_tensorflow.py`. Prints one JSON object: for each piece of
work the layers in force, the error if any, and the seconds it took.
"""

import json
import os
import sys
import tempfile
import time
import traceback
from pathlib import Path

os.environ |= {"TF_CPP_MIN_LOG_LEVEL": "3", "CUDA_VISIBLE_DEVICES": "-1"}

import keras
import numpy as np
import tensorflow as tf

from kerasdojo import confine


def train() -> None:
    model = small_model()
    model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
    images, labels = np.random.rand(32, 8, 8, 1), np.random.randint(0, 3, 32)
    history = model.fit(images, labels, epochs=2, verbose=0)
    assert np.isfinite(history.history["loss"]).all()
    expected = model(images)
    for name in ("model.keras", "model.h5"):
        model.save(name)
        np.testing.assert_allclose(keras.models.load_model(name)(images), expected)
    model.save_weights("model.weights.h5")


def export() -> None:
    model, image = small_model(), tf.ones((1, 8, 8, 1))
    model.export("exported", verbose=False)
    loaded = tf.saved_model.load("exported")
    np.testing.assert_allclose(loaded.serve(image), model(image), rtol=1e-5)
    variable = tf.Variable(1.0)
    checkpoint = tf.train.Checkpoint(variable=variable)
    path = checkpoint.save("checkpoints/one")
    variable.assign(2.0)
    checkpoint.restore(path)
    assert variable.numpy() == 1.0


def small_model() -> keras.Model:
    return keras.Sequential(
        [
            keras.Input((8, 8, 1)),
            keras.layers.Conv2D(2, 3, activation="relu"),
            keras.layers.Flatten(),
            keras.layers.Dense(3, activation="softmax"),
        ]
    )


def data() -> None:
    numbers = tf.data.Dataset.range(64).map(tf.square, num_parallel_calls=4)
    for _ in range(2):
        assert len(list(numbers.cache("cached").prefetch(2))) == 64
    assert tf.io.gfile.glob("cached*")
    tf.io.gfile.copy("cached.index", "copied")
    assert tf.function(lambda x: x @ x, jit_compile=True)(tf.eye(3)).shape == (3, 3)


def libraries() -> None:
    import asyncio
    import concurrent.futures
    import shutil
    import sqlite3

    with sqlite3.connect("table.db") as base:
        base.execute("create table t (x)")
        base.execute("insert into t values (1)")
    shutil.copy2("table.db", "copy.db")
    array = np.memmap("array", dtype="float32", mode="w+", shape=(100,))
    array[:] = 1
    array.flush()
    np.save("array.npy", array)
    asyncio.run(asyncio.sleep(0.001))
    with concurrent.futures.ThreadPoolExecutor(4) as pool:
        assert sum(pool.map(abs, range(10))) == 45
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "file").touch()
    plot()


def plot() -> None:
    import matplotlib

    matplotlib.use("Agg")
    from matplotlib import pyplot

    pyplot.plot([1, 2])
    pyplot.savefig("plot.png")


EVERYTHING = confine.LAYERS
WORK = {
    "train": (train, {}),
    "data": (data, {}),
    "libraries": (libraries, {}),
    "same_user": (data, {"layers": EVERYTHING - {"uid"}}),
    "older_kernel": (export, {"landlock_abi": 2}),
    "full_namespaces": (data, {"full_namespaces": True}),
}


def worker(action, policy, answer: int) -> None:
    found: dict[str, object] = {"error": None}
    start = time.perf_counter()
    try:
        found["layers"] = confine.confine(policy).layers
        found["confined_ms"] = 1000 * (time.perf_counter() - start)
        action()
    except BaseException:
        found["error"] = traceback.format_exc()[-2000:]
    found["seconds"] = round(time.perf_counter() - start, 3)
    os.write(answer, json.dumps(found).encode())
    os._exit(0)


def run(name: str, folder: Path) -> dict[str, object]:
    action, options = WORK[name]
    if options.get("full_namespaces") and (
        "full_namespaces" not in confine.probe().layers
    ):
        return {"skipped": "full namespaces do not work here"}
    folder.chmod(0o755)
    scratch = folder / name
    scratch.mkdir()
    reading, writing = os.pipe()
    policy = confine.Policy(scratch, keep=(0, 1, 2, writing), **options)
    child = os.fork()
    if not child:
        worker(action, policy, writing)
    os.close(writing)
    with os.fdopen(reading, "rb") as stream:
        text = stream.read()
    status = os.waitpid(child, 0)[1]
    return json.loads(text) if text else {"error": f"ended with status {status}"}


if __name__ == "__main__":
    where = Path(tempfile.mkdtemp(prefix="kerasdojo-zygote-", dir=sys.argv[1]))
    confine.probe()
    results = {name: run(name, where.resolve()) for name in WORK}
    sys.stdout.write(json.dumps(results))
