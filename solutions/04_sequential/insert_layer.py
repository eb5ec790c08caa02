"""A trained model gets one more layer."""

import keras


def insert_layer(model, index, layer):
    """Return a copy of a Sequential model with one more layer.

    Args:
        model: Built Sequential model, perhaps trained.
        index: Place of the new layer in model.layers, as in list.insert:
            0 is before the first layer, len(model.layers) after the last one.
        layer: Unused Keras layer whose output has the shape of its input.

    Returns:
        New Keras model that knows its input shape. Its other layers have copies
        of the weights of `model`.

    Example:
        model.layers Flatten, Dense; insert_layer(model, 1, layers.Dropout(0.5))
        -> Flatten, Dropout, Dense
    """
    # BEGIN SOLUTION
    copies = [type(old).from_config(old.get_config()) for old in model.layers]
    stack = [*copies[:index], layer, *copies[index:]]
    extended = keras.Sequential([keras.Input(shape=model.input_shape[1:]), *stack])
    # A new layer object starts with fresh weights, so each gets its old ones.
    for old, copy in zip(model.layers, copies, strict=True):
        copy.set_weights(old.get_weights())
    return extended
    # END SOLUTION
