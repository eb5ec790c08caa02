"""Hidden checks of head_for."""

from kerasdojo import expect


def test_other_counts(submission):
    for target in ("multiclass", "multilabel"):
        for n_classes in (5, 12):
            got = submission.head_for(target, n_classes)
            expect.kind(got, (tuple, list))
            expect.equal(len(got), 3)
            mistakes = {"fixed_units": 3 if target == "multilabel" else 4}
            expect.equal(got[0], n_classes, mistakes=mistakes)
