from dataclasses import dataclass, field

import numpy as np
import tensorflow as tf


@dataclass
class Counter:
    count: tf.Variable = field(default_factory=lambda: tf.Variable(0))

    def add(self, k):
        for _ in range(abs(k)):
            self.count.assign_add(1 if k > 0 else -1)

    def reset(self):
        self.add(-self.value())

    def value(self):
        return int(np.asarray(self.count))
