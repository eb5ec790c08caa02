"""Hidden checks of make_windows."""

import numpy as np

from kerasdojo import expect


def expect_pair(found):
    expect.that(
        isinstance(found, (list, tuple)) and len(found) == 2,
        en="No pair came back.",
        misconception="not_a_pair",
    )
    return found


def test_single_window(submission, rng):
    for n, width in ((6, 5), (3, 1), (9, 1), (30, 11)):
        series = rng.normal(size=n).astype("float32")
        x, y = expect_pair(submission.make_windows(series, width))
        shapes = {"squeezes_output": (n - width, width), "fixed_width": (n - 3, 3, 1)}
        if n - width == 1:
            shapes["squeezes_output"] = (width, 1)
        expect.shape(x, (n - width, width, 1), mistakes=shapes)
        expect.close(
            x, [[[v] for v in series[i : i + width]] for i in range(n - width)]
        )
        expect.close(y, series[width:], mistakes={"squeezes_output": series[-1]})


def test_float32(submission, rng):
    for kind in ("int64", "float64", "uint8"):
        series = rng.integers(0, 200, size=12).astype(kind)
        x, y = expect_pair(submission.make_windows(series, 4))
        mistakes = {"keeps_dtype": kind, "float64_result": "float64"}
        for found in (x, y):
            expect.array(found)
            kept = found.dtype if hasattr(found, "dtype") else "list"
            name = getattr(kept, "name", str(kept))
            expect.equal(name, "float32", mistakes)
        expect.close(y, series[4:].astype(float))
        expect.close(np.asarray(x)[:, -1, 0], series[3:-1].astype(float))
