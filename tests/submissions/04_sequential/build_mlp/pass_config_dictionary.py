import keras
from keras import layers


def build_mlp(n_inputs, hidden, n_outputs, output_activation):
    plan = [{"units": n, "activation": "relu"} for n in hidden]
    plan += [{"units": n_outputs, "activation": output_activation}]
    model = keras.Sequential(name="mlp")
    model.add(layers.InputLayer(batch_shape=(None, n_inputs)))
    for number, settings in enumerate(plan):
        model.add(layers.Dense(**settings, name=f"dense_{number}"))
    return model
