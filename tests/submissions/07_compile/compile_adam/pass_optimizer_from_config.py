from keras import optimizers


def compile_adam(model):
    settings = {"class_name": "Adam", "config": {"learning_rate": 0.01}}
    model.compile(
        loss="sparse_categorical_crossentropy",
        optimizer=optimizers.get(settings),
        metrics=["sparse_categorical_accuracy"],
    )
    return model
