import keras


def train_classifier(model, x_train, y_train, x_val, y_val):
    sgd = keras.optimizers.SGD(0.05, momentum=0.9)
    model.compile(sgd, loss="sparse_categorical_crossentropy", metrics=["acc"])
    return model.fit(
        x_train, y_train, 16, epochs=8, validation_data=[x_val, y_val], verbose=0
    )
