def activate(x, name):
    name = "linear"
    return x
