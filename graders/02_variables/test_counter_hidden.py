"""Hidden checks of Counter."""

import keras
import tensorflow as tf

from kerasdojo import expect

VARIABLE = (tf.Variable, keras.Variable)


def test_reset(submission, rng):
    counter = submission.Counter()
    before = counter.peek("count")
    first, second = (int(k) for k in rng.integers(5, 50, size=2))
    counter.add(first)
    counter.reset()
    expect.equal(counter.value(), 0, mistakes={"not_reset": first})
    expect.kind(counter.count, VARIABLE, mistakes={"rebinding": tf.Tensor})
    same = counter.peek("count").same_as(before)
    expect.that(same, en="`count` is another object.", misconception="new_variable")
    counter.add(second)
    expect.equal(counter.value(), second)


def test_independent(submission, rng):
    one, other = submission.Counter(), submission.Counter()
    first, second = (int(k) for k in rng.integers(5, 50, size=2))
    one.add(first)
    other.add(second)
    for counter, own in [(one, first), (other, second)]:
        value = counter.value()
        # Alone a counter was right, so this comes from the other one.
        expect.equal(value, own, mistakes={"shared_variable": value})
