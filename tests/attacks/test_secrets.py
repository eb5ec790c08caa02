"""What a worker is told must not tell what is hidden."""

from kerasdojo.judge import seeds


def test_the_seed_of_a_worker_holds_nothing_of_the_checks_seed():
    low = [seeds.worker_seed(seed) for seed in range(2000)]
    shifted = [seeds.worker_seed(seed << 33) for seed in range(1, 2000)]
    assert len({*low, *shifted}) > 3990
    assert all(0 <= seed < 1 << 31 for seed in low)
    agreeing = sum(seed % (1 << 31) == found for seed, found in enumerate(low))
    assert agreeing < 3


def test_the_seed_of_a_worker_is_the_same_in_a_regrade():
    assert seeds.worker_seed(5) == seeds.worker_seed(5)
