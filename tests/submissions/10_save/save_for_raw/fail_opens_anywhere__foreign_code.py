import keras


@keras.saving.register_keras_serializable("mine")
class Standardise(keras.layers.Layer):
    def __init__(self, mean, std, **kwargs):
        super().__init__(**kwargs)
        self.mean, self.std = list(mean), list(std)

    def call(self, raw):
        return (raw - self.mean) / self.std

    def get_config(self):
        return {**super().get_config(), "mean": self.mean, "std": self.std}


def save_for_raw(model, mean, std, path):
    front = Standardise(mean.tolist(), std.tolist())
    keras.Sequential([keras.Input((len(mean),)), front, model]).save(path)
