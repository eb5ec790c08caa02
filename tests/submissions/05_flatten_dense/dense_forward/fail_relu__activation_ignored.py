def dense_forward(x, kernel, bias, activation=None):
    return x @ kernel + bias
