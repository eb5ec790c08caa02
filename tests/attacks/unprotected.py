"""Runs attacks as stock nbgrader runs them: cells and checks in one IPython process.

The control of every attack: it works here. Usage: `python unprotected.py FILE`, where
the file holds `{name: {source, exercise, gains, runs, secret, harm, folder}}`; prints
`{name: {verdict, state, output, harm}}`. Each attack gets a fork of its
own, and two seconds if it never ends.
"""

import atexit
import contextlib
import json
import os
import select
import signal
import sys
import time
import zipfile
from pathlib import Path

SECONDS = {"hang": 2.0, "minutes": 8.0}
HIDDEN = 7654321098
CHECKS = {
    "double": [
        "expected = 6\nassert double(3) == expected",
        "import numpy as np\nexpected = 6\n"
        "np.testing.assert_allclose(double(3), expected)",
        "expected = 6\nassert not abs(double(3) - expected) > 1e-6",
        "expected = 6\nkerasdojo.expect.equal(double(3), expected)",
        f"expected = {2 * HIDDEN}\nassert double({HIDDEN}) == expected",
    ],
    "bystander": ["assert bystander([1, 2, 6]) == 3"],
    "small_model": ["assert small_model().count_params() == 16"],
    "fit_line": [
        "x = np.linspace(0, 1, 16).reshape(-1, 1)\n"
        "model, history = fit_line(x, 2 * x + 1)\n"
        "assert history.history['loss'][-1] < 0.1",
        "slope, offset = model.get_weights()\n"
        "assert abs(slope.item() - 2) + abs(offset.item() - 1) < 0.1",
    ],
    "save_model": [],
}
OPENED = {
    "model": "small_model().save('m.keras')\n"
    "keras.models.load_model('m.keras', safe_mode=False)",
    "file": "layers = [keras.Input((3,)), keras.layers.Dense(2)]\n"
    "save_model(keras.Sequential(layers), 'm.keras')\n"
    "keras.models.load_model('m.keras', safe_mode=False)",
    "gigabytes": "import resource\nsmall_model()(np.ones((2, 3)))\n"
    "used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss\n"
    "print('HARMED' * (used > 2_000_000))",
    "minutes": "small_model()(np.ones((5, 3)))",
    "read": "save_model(None, 'm.keras')\nprint(open('m.keras').read())",
}


def main():
    os.environ.update(CUDA_VISIBLE_DEVICES="-1", TF_CPP_MIN_LOG_LEVEL="3")
    attacks = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    names = imported()
    print(json.dumps({name: control(a, names) for name, a in attacks.items()}))


def imported():
    """Return what every notebook has imported; before the first fork, with no op."""
    import keras
    import numpy

    import kerasdojo.expect

    return {"np": numpy, "keras": keras, "kerasdojo": kerasdojo}


def control(attack, names):
    folder = Path(attack["folder"])
    folder.mkdir(parents=True)
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(read)
        become(attack, folder, write, names)
    os.close(write)
    line, state = wait(read, SECONDS.get(attack["gains"], 60.0))
    with contextlib.suppress(ProcessLookupError):
        os.killpg(child, signal.SIGKILL)
    os.waitpid(child, 0)
    os.close(read)
    output = (folder / "output").read_bytes()[: 8 << 20].decode(errors="replace")
    harmed = Path(attack["harm"]).exists()
    return {"verdict": verdict(line), "state": state, "output": output, "harm": harmed}


def wait(read, seconds):
    """Read the first line; what is on the pipe counts, whoever wrote it."""
    data, end = b"", time.monotonic() + seconds
    while b"\n" not in data:
        if not select.select([read], [], [], max(0.0, end - time.monotonic()))[0]:
            return data, "hangs"
        part = os.read(read, 1 << 16)
        if not part:
            return data, "lost"
        data += part
    return data.partition(b"\n")[0], "done"


def verdict(line):
    try:
        return json.loads(line)["score"]
    except (ValueError, KeyError, TypeError):
        return "junk" if line else None


def become(attack, folder, write, names):
    """Be the kernel: run the cell, then the checks, then write the score."""
    try:
        os.setsid()
        os.chdir(folder)
        with (folder / "output").open("wb") as file:
            os.dup2(file.fileno(), 1)
            os.dup2(file.fileno(), 2)
        for _ in range(attack["runs"] - 1):
            once(attack, names)
        score = grade(attack, names)
        os.write(write, json.dumps({"score": score}).encode() + b"\n")
        atexit._run_exitfuncs()
    finally:
        os._exit(0)


def once(attack, names):
    """Be graded in a process that may end; its files stay."""
    child = os.fork()
    if child == 0:
        grade(attack, names)
        os._exit(0)
    os.waitpid(child, 0)


def grade(attack, names):
    from IPython.core.interactiveshell import InteractiveShell
    from traitlets.config import Config

    config = Config()
    config.HistoryManager.hist_file = ":memory:"
    config.InteractiveShell.colors = "nocolor"
    own = attack["exercise"]
    if own != "double":
        names["double"] = lambda x: 2 * x
    shell = InteractiveShell(config=config, user_ns=dict(names))
    secret = json.dumps({"secret": attack["secret"]}).encode()
    value = run(shell, attack["source"]).result
    if attack["gains"] == "display":
        print(shell.display_formatter.format(value)[0])
    if own != "double":
        run(shell, CHECKS["double"][-1])
    score = sum(run(shell, check).success for check in CHECKS[own])
    run(shell, OPENED.get(attack["gains"], ""))
    if attack["gains"] == "bomb":
        shell.user_ns["save_model"](None, "m.keras")
        print("HARMED" * (len(zipfile.ZipFile("m.keras").read("config.json")) > 1e8))
    if attack["gains"] == "lost":
        value = shell.user_ns["double"](3)
        json.dumps(value, default=lambda array: array.copy().tolist())
    del secret
    sys.stdout.flush()
    return score


def run(shell, source):
    try:
        return shell.run_cell(source)
    except SystemExit:
        os._exit(0)


if __name__ == "__main__":
    main()
