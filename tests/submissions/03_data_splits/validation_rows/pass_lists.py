from math import floor


def validation_rows(rows, validation_split):
    split_at = int(floor(rows * (1.0 - validation_split)))
    training = [i for i in range(rows) if i < split_at]
    if not training:
        raise ValueError("not sufficient data")
    return training, [i for i in range(rows) if i >= split_at]
