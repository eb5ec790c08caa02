import numpy as np


class Scaler:
    def fit(self, data):
        self.centre = np.average(data, axis=0)
        deviations = data - self.centre
        self.width = np.sqrt((deviations**2).sum(axis=0) / len(data))
        self.width = np.where(np.isclose(self.width, 0), 1, self.width)
        return self

    def transform(self, data):
        return (data - self.centre) / self.width


def standardise(train, *others):
    scaler = Scaler().fit(train)
    return list(map(scaler.transform, [train, *others]))
