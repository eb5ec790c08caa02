import keras


def insert_layer(model, index, layer):
    c = keras.models.clone_model(model)
    c.set_weights(model.get_weights())
    ls = c.layers
    ls.insert(index + 1, layer)
    return keras.Sequential([keras.Input(model.input_shape[1:])] + ls)
