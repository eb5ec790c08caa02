import keras


def train_classifier(model, x_train, y_train, x_val, y_val):
    model.compile(
        optimizer=keras.optimizers.Adam(learning_rate=0.005),
        loss=keras.losses.SparseCategoricalCrossentropy(),
        metrics=[keras.metrics.SparseCategoricalAccuracy(name="acc")],
    )
    history = model.fit(
        x=x_train, y=y_train, batch_size=32, epochs=6, validation_data=(x_val, y_val)
    )
    return history
