"""Checks of split_digits."""

import functools

import numpy as np

from kerasdojo import data, expect

SIZES = [(1200, 8, 8), (297, 8, 8), (300, 8, 8)]


def parts(submission, seed):
    """Return the arrays x and y of the three parts, or fail."""
    found = submission.split_digits(seed)
    expect.that(
        is_list(found, 3) and all(is_list(part, 2) for part in found),
        en="Expected three pairs: (x_train, y_train), (x_val, y_val), ...",
        ko="세 쌍이 필요합니다: (x_train, y_train), (x_val, y_val), (x_test, y_test).",
        misconception="not_three_pairs",
    )
    return [expect.array(x) for x, _ in found], [expect.array(y) for _, y in found]


def is_list(value, length):
    return isinstance(value, (list, tuple)) and len(value) == length


@functools.cache
def original():
    """Return the label of each image, by its pixels."""
    digits = data.load("digits")
    return {key(x): y for x, y in zip(digits["x"], digits["y"], strict=True)}


def key(image):
    return np.rint(image).astype("uint8").tobytes()


def test_sizes(submission, rng):
    images, labels = parts(submission, 5)
    mistakes = {
        "flattens_images": [(n, 64) for n, _, _ in SIZES],
        "val_test_swapped": [SIZES[0], SIZES[2], SIZES[1]],
        "rows_lost": [SIZES[0], (200, 8, 8), SIZES[2]],
        "no_validation_part": [(1497, 8, 8), SIZES[2], SIZES[2]],
        "parts_overlap": [(1797, 8, 8), *SIZES[1:]],
        "adds_channel": [(*size, 1) for size in SIZES],
    }
    expect.equal([x.shape for x in images], SIZES, mistakes=mistakes)
    right, one_hot = ([(n, *end) for n, _, _ in SIZES] for end in ((), (10,)))
    expect.equal([y.shape for y in labels], right, {"labels_one_hot": one_hot})


def expect_same_scale(largest):
    expect.that(
        min(largest) > 1.5 or max(largest) < 1.5,
        en=f"The largest values of the parts are {largest}.",
        ko=f"세 부분의 최댓값이 각각 {largest}입니다.",
        misconception="one_part_scaled",
    )


def test_scaled(submission, rng):
    images, _ = parts(submission, 5)
    expect_same_scale([float(x.max()) for x in images])
    right = values(data.load("digits")["x"] / 16)
    mistakes = {
        "not_scaled": right * 16,
        "divided_by_255": right * 16 / 255,
        "scaled_twice": right / 16,
        "truncated": np.array([0, 1]),
    }
    found = values(np.concatenate([x.ravel() for x in images]))
    expect.close(found, right, 1e-3, 1e-5, mistakes)
    expect.dtype(images[0], "float32", mistakes={"float64_images": "float64"})


def values(pixels):
    """Return the values that occur: rows lost or held twice are another check."""
    return np.unique(np.round(pixels.astype("float64"), 6))


def test_pairs(submission, rng):
    images, labels = parts(submission, 7)
    keys = [key(x * 16) for part in images for x in part]
    check_images(images, set(keys))
    right = np.array([original()[k] for k in keys])
    expect.that(
        np.mean(np.concatenate(labels) == right) > 0.999,
        en="Images and labels do not belong together.",
        ko="이미지와 레이블의 짝이 맞지 않습니다.",
        misconception="pairs_lost",
    )


def check_images(images, keys):
    """Fail unless these are all the images of the data."""
    turned = {key(x.T * 16) for part in images for x in part}
    expect.that(
        keys <= set(original()),
        en="Found images that are not in the data: the pixels have moved.",
        ko="데이터에 없는 이미지가 있습니다. 픽셀의 위치가 바뀌었습니다.",
        misconception="images_transposed" if turned <= set(original()) else None,
    )
    expect.that(
        len(keys) > 1750,
        en=f"Found only {len(keys)} different images; expected all of them.",
        ko=f"서로 다른 이미지가 {len(keys)}장뿐입니다. 모두 있어야 합니다.",
        misconception="parts_overlap",
    )
