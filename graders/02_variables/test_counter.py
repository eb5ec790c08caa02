"""Checks of Counter."""

import keras
import numpy as np
import tensorflow as tf

from kerasdojo import expect

VARIABLE = (tf.Variable, keras.Variable)
NUMBER = (int, float, np.generic, np.ndarray)


def test_starts_at_zero(submission):
    count = submission.Counter().count
    mistakes = {"python_state": NUMBER, "plain_tensor": tf.Tensor}
    expect.kind(count, VARIABLE, mistakes=mistakes)
    expect.close(count, 0, mistakes={"count_has_axis": [0]})
    expect.that(
        expect.array(count).dtype.kind in "iu",
        en="The variable does not hold ints.",
        ko="변수의 dtype이 정수가 아닙니다.",
        misconception="float_counter",
    )


STEPS = [3, 4, -2, 10]


def wrong_counts():
    """Return the values that known mistakes lead to."""
    return {
        "overwrites": STEPS[-1],
        "counts_calls_of_add": len(STEPS),
        "absolute_steps": sum(map(abs, STEPS)),
        "sum_thrown_away": 0,
        "ignores_negative": sum(max(k, 0) for k in STEPS),
    }


def test_adds(submission):
    counter = submission.Counter()
    for k in STEPS:
        counter.add(k)
    value = counter.value()
    expect.kind(value, NUMBER, mistakes={"value_is_tensor": (tf.Tensor, *VARIABLE)})
    expect.equal(value, sum(STEPS), mistakes=wrong_counts())
    expect.equal(counter.value(), sum(STEPS), mistakes={"value_resets": 0})


def test_same_variable(submission):
    counter = submission.Counter()
    before, start = counter.peek("count"), expect.array(counter.count)
    counter.add(5)
    expect.kind(counter.count, VARIABLE, mistakes={"rebinding": tf.Tensor})
    expect.that(
        counter.peek("count").same_as(before),
        en="After `add`, `count` is another object than before.",
        ko="`add`를 부른 뒤 `count`가 다른 객체가 되었습니다.",
        misconception="new_variable",
    )
    expect.close(counter.count, start + 5, mistakes={"python_state": start})
