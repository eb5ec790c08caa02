"""Hidden checks of three_way_split."""

import numpy as np

from kerasdojo import expect


def six(value):
    """Return the six arrays of an answer, images and labels in turn."""
    en, ko = "Expected six arrays.", "배열 여섯 개가 필요합니다."
    fits = isinstance(value, (tuple, list)) and len(value) == 6
    expect.that(fits, en, ko, misconception="six_arrays")
    axes = (3, 2) * 3
    return [expect.array(part, n) for part, n in zip(value, axes, strict=True)]


def test_images(submission, rng):
    rows = int(rng.integers(21, 40))
    x = np.repeat(np.arange(rows), 16).reshape(rows, 4, 4).astype("float32")
    y = np.eye(3)[np.arange(rows) % 3]
    out = submission.call("three_way_split", x, y, 0.5, 0.25, 3)
    parts = six(out.value)
    order = np.concatenate([part.ravel()[::16] for part in parts[::2]])
    en, ko = "Rows are lost or doubled.", "빠지거나 겹친 행이 있습니다."
    expect.that(np.array_equal(np.sort(order), np.arange(rows)), en, ko)
    labels = np.concatenate([part.ravel() for part in parts[1::2]])
    expect.close(labels, y[order.astype(int)].ravel())
    expect.unchanged(out.args[0], x, "mutates_input")
    expect.unchanged(out.args[1], y, "mutates_input")
