"""Hidden checks of train."""

from kerasdojo import expect


def test_predicts(submission, rng):
    x = rng.uniform(size=(5, 8, 8)).astype("float32")
    found = submission.peek("model").predict(x, verbose=0)
    expect.close(found, submission.model(x).numpy(), rtol=1e-4, atol=1e-5)
