import tensorflow as tf
from tensorflow.keras.layers import Activation, Dense
from tensorflow.keras.models import Sequential


def rebuild_model(path, num_features, num_units, num_classes):
    model = Sequential()
    model.add(Dense(num_units))
    model.add(Activation(tf.tanh))
    model.add(Dense(num_classes))
    model.add(Activation(tf.nn.softmax))
    model.build((None, num_features))
    model.load_weights(path)
    return model
