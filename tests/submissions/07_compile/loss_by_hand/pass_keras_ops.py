from keras import ops


def loss_by_hand(name, y, pred):
    if name == "mse":
        return ops.mean(ops.square(ops.reshape(y, (-1, 1)) - pred))
    p = ops.clip(ops.convert_to_tensor(pred), 1e-7, 1.0 - 1e-7)
    if name == "binary_crossentropy":
        y = ops.reshape(ops.cast(y, "float32"), (-1, 1))
        return -ops.mean(ops.log(ops.where(y > 0.5, p, 1.0 - p)))
    picked = ops.take_along_axis(p, ops.expand_dims(y, -1), axis=-1)
    return ops.mean(-ops.log(picked))
