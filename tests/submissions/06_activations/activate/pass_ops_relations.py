from keras import ops


def activate(x, name):
    match name:
        case "relu":
            return (x + ops.absolute(x)) / 2
        case "sigmoid":
            return ops.exp(-ops.softplus(-x))
        case "tanh":
            return 2 * ops.sigmoid(2 * x) - 1
    return ops.convert_to_tensor(x)
