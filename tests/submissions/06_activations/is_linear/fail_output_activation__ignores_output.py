import numpy as np


def is_linear(model):
    # Softmax at the end is "only the output", so look at the layers before it.
    def hidden(x):
        for layer in model.layers[:-1]:
            x = layer(x)
        return np.asarray(x)

    d = model.input_shape[-1]
    a, b = np.random.uniform(-10, 10, (2, 500, d)).astype("float32")
    gap = hidden((a + b) / 2) - (hidden(a) + hidden(b)) / 2
    return bool(np.abs(gap).max() < 1e-2)
