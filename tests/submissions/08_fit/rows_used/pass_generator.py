import itertools


def rows_used(n, batch_size, validation_split=0.0):
    rows = iter(range(n))
    training = itertools.islice(rows, int(n * (1 - validation_split)))

    def batches():
        while batch := tuple(itertools.islice(training, batch_size)):
            yield batch

    return tuple(batches()), tuple(rows)
