import keras


def save_for_raw(model, mean, std, path):
    keras.Sequential(
        [
            keras.Input(mean.shape),
            keras.layers.Normalization(mean=mean, variance=std**2),
            keras.models.clone_model(model),
        ]
    ).save(path)
