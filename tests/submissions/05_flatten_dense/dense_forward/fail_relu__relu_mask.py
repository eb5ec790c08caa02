def dense_forward(x, kernel, bias, activation=None):
    z = x @ kernel + bias
    if activation == "relu":
        return (z > 0).astype("float32")
    return z
